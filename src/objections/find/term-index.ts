import { PieceTree } from './piece-tree.ts';
import { type Kind, kindOf, pairOf, stemOf, type Vector, WEIGHTS } from './terms.ts';

/** In which texts a term stands, by their places. */
export interface Entry {
  kind: Kind;
  texts: Uint32Array;
}

/** Which texts hold which terms. What is counted over them is worked out when it is asked for: most terms never are. */
export class TermIndex {
  /** Each term's number, in the order in which they are met; pieces are in the tree. */
  readonly #numbers = new Map<string, number>();
  readonly #pieces = new PieceTree();
  readonly #kinds: Kind[] = [];
  /** Behind one another the texts that hold each term, and where each term's begin: arrays of their own took the most memory of all. */
  readonly #texts: Uint32Array;
  readonly #begins: Uint32Array;
  readonly #rarest: number;
  readonly #size: number;
  /** Of each text, as a vector. */
  readonly #lengths: Float64Array;

  /** `texts`: the words of each. */
  constructor(texts: readonly (readonly string[])[]) {
    this.#size = texts.length;
    const held = this.#read(texts);
    this.#begins = beginsOf(held, this.#kinds.length);
    this.#texts = turnedRound(held, this.#begins);
    this.#rarest = this.#idf(1);
    this.#lengths = new Float64Array(this.#size);
    for (const entry of this.entries()) {
      const square = this.#telling(entry) ** 2;
      for (const n of entry.texts) this.#lengths[n] = (this.#lengths[n] ?? 0) + square;
    }
    for (const [n, squares] of this.#lengths.entries()) this.#lengths[n] = Math.sqrt(squares) || 1;
  }

  /** The terms of each text, by number. What a word says is worked out once: few words make all the texts. */
  #read(texts: readonly (readonly string[])[]): number[][] {
    const words = new Map<string, { stem: string; terms: readonly number[] }>();
    const learn = (word: string) => {
      const stem = stemOf(word);
      const pieces = this.#pieces.learn(word, () => this.#next('g'));
      const learned = { stem, terms: [this.#numberOf('w', `w:${stem}`), ...pieces] };
      words.set(word, learned);
      return learned;
    };
    const heldLast: number[] = [];
    return texts.map((text, n) => {
      const held: number[] = [];
      const hold = (term: number) => {
        if (heldLast[term] !== n) held.push(term);
        heldLast[term] = n;
      };
      let before: string | undefined;
      for (const word of text) {
        const { stem, terms } = words.get(word) ?? learn(word);
        for (const term of terms) hold(term);
        if (before !== undefined) hold(this.#numberOf('b', pairOf(before, stem)));
        before = stem;
      }
      return held;
    });
  }

  #next(kind: Kind): number {
    return this.#kinds.push(kind) - 1;
  }

  #numberOf(kind: Kind, term: string): number {
    const number = this.#numbers.get(term) ?? this.#next(kind);
    this.#numbers.set(term, number);
    return number;
  }

  #idf(times: number): number {
    return Math.log((this.#size + 1) / (times + 0.5));
  }

  #telling({ kind, texts }: Entry): number {
    return WEIGHTS[kind] * this.#idf(texts.length);
  }

  #entry(number: number): Entry {
    const texts = this.#texts.subarray(this.#begins[number], this.#begins[number + 1]);
    return { kind: this.#kinds[number] ?? 'g', texts };
  }

  *entries(): Generator<Entry> {
    for (let number = 0; number < this.#kinds.length; number++) yield this.#entry(number);
  }

  entryOf(term: string): Entry | undefined {
    const isPiece = kindOf(term) === 'g';
    const number = isPiece ? this.#pieces.find(term.slice(2)) : this.#numbers.get(term);
    return number === undefined ? undefined : this.#entry(number);
  }

  /** How telling a term is: what few texts hold, most; what none does is as telling as what one does. */
  idfOf(term: string): number {
    const entry = this.entryOf(term);
    return entry ? this.#idf(entry.texts.length) : this.#rarest;
  }

  weighed(terms: ReadonlyMap<string, number>): Vector {
    const weights = new Map<string, number>();
    let squares = 0;
    for (const [term, weight] of terms) {
      const telling = weight * this.idfOf(term);
      weights.set(term, telling);
      squares += telling * telling;
    }
    const length = Math.sqrt(squares) || 1;
    for (const [term, weight] of weights) weights.set(term, weight / length);
    return weights;
  }

  /** The cosine of each text with this one. */
  likenessTo(asked: Vector): Float64Array {
    const sums = new Float64Array(this.#size);
    for (const [term, weight] of asked) {
      const entry = this.entryOf(term);
      if (!entry) continue;
      const share = weight * this.#telling(entry);
      for (const n of entry.texts) sums[n] = (sums[n] ?? 0) + share / (this.#lengths[n] ?? 1);
    }
    return sums;
  }
}

/** Where the texts of each term begin, when they stand behind one another. */
function beginsOf(held: readonly (readonly number[])[], terms: number): Uint32Array {
  const begins = new Uint32Array(terms + 1);
  for (const text of held) for (const term of text) begins[term + 1] = (begins[term + 1] ?? 0) + 1;
  for (let term = 1; term <= terms; term++)
    begins[term] = (begins[term] ?? 0) + (begins[term - 1] ?? 0);
  return begins;
}

/** From the terms of each text to the texts of each term. */
function turnedRound(held: readonly (readonly number[])[], begins: Uint32Array): Uint32Array {
  const texts = new Uint32Array(begins.at(-1) ?? 0);
  const next = begins.slice();
  held.forEach((terms, text) => {
    for (const term of terms) {
      const at = next[term] ?? 0;
      texts[at] = text;
      next[term] = at + 1;
    }
  });
  return texts;
}
