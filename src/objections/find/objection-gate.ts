import { readFileSync } from 'node:fs';
import { traitsOf, wordTrait } from './objection-traits.ts';
import type { Said } from './said.ts';

/** Above what a message is taken for an objection. Lower: fewer objections are held back, more of what is none gets cards. */
const GATE = -1;
/** Up to what nobody would take it for one: a greeting, a command. Of 240 objections that were never trained on none lies so low. */
const NOTHING_LIKE = -3.8;
/** Above what a part of a message is an objection of its own. */
const OWN_OBJECTION = 2;

/** Weights are kept as whole tenths in one byte, so the middle of a byte is 0. */
export const STEPS = 10;
export const MIDDLE = 128;

/**
 * Tells an objection from anything else that managers write, by weights learned from examples: logistic regression,
 * trained by bench/train-gate.ts. Each weight is a number whose upper three bytes are the hash of a trait and whose lowest
 * is the weight; they are sorted, and looked up where they lie, so that nothing is counted when the app starts.
 */
export class ObjectionGate {
  readonly #weights: Uint32Array;

  constructor(weights: Uint32Array) {
    this.#weights = weights;
  }

  isObjection(said: Said): boolean {
    return this.#knowsSome(said) && this.oddsOf(said) > GATE;
  }

  /** Whether somebody who says that it is one may be right: it is enough if a part of it sounds a little like one. */
  mayBeObjection(said: Said): boolean {
    const parts = [said, ...said.clauses.map((words) => ({ words, text: '' }))];
    return this.#knowsSome(said) && parts.some((part) => this.oddsOf(part) > NOTHING_LIKE);
  }

  isOwnObjection(words: string[]): boolean {
    return this.oddsOf({ words, text: '' }) > OWN_OBJECTION;
  }

  /** Log of how much likelier it is an objection than anything else. */
  oddsOf(said: Pick<Said, 'words' | 'text'>): number {
    let odds = 0;
    for (const [trait, much] of traitsOf(said)) odds += much * (this.#weightOf(trait) ?? 0);
    return odds;
  }

  /** Whether it is a word, and not letters in a row: some example has it. */
  knows(word: string): boolean {
    return this.#weightOf(wordTrait(word)) !== undefined;
  }

  #knowsSome({ words }: Said): boolean {
    return words.some((word) => this.knows(word));
  }

  #weightOf(trait: string): number | undefined {
    const hash = hashOf(trait);
    let [from, to] = [0, this.#weights.length];
    while (from < to) {
      const at = (from + to) >>> 1;
      if ((this.#weights[at] ?? 0) >>> 8 < hash) from = at + 1;
      else to = at;
    }
    const found = this.#weights[from] ?? 0;
    return found >>> 8 === hash ? ((found & 0xff) - MIDDLE) / STEPS : undefined;
  }
}

/** FNV-1a, folded into three bytes. */
export function hashOf(trait: string): number {
  let hash = 0x811c9dc5;
  for (let n = 0; n < trait.length; n++) hash = Math.imul(hash ^ trait.charCodeAt(n), 0x01000193);
  return ((hash >>> 24) ^ hash) & 0xffffff;
}

let gate: ObjectionGate | undefined;

export function objectionGate(): ObjectionGate {
  gate ??= new ObjectionGate(readWeights());
  return gate;
}

export function readWeights(): Uint32Array {
  const file = readFileSync(new URL('../playbook/gate.bin', import.meta.url));
  return Uint32Array.from({ length: file.length / 4 }, (_, n) => file.readUInt32LE(4 * n));
}
