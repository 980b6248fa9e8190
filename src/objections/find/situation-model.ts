import { STARTERS } from '../playbook/starters.ts';
import { spokenIn } from './concepts.ts';
import { type Concept, type Phrase, readConcepts, readPhrases } from './phrase-bank.ts';
import { wordsOf } from './said.ts';
import { type Entry, TermIndex } from './term-index.ts';
import { indexTermsOf, termsOf, type Vector, WEIGHTS } from './terms.ts';

/** Of the nearest phrases of a situation the first counts most, so that one lucky phrase does not decide alone. */
const NEAREST = [1, 0.5, 0.3];
const SMOOTH = 0.1;
/** Ranks that are far down differ less than those at the top. */
const RANK_OFFSET = 5;
/** The concepts are few, so their list counts less. */
const CONCEPTS_COUNT = 0.4;
const MOST_INDEXED = 16;

/** What there is to say of some words before anything of a workspace is known. */
export interface Heard {
  /** How near the phrases of each situation are, nearest first. */
  near: ReadonlyMap<string, readonly number[]>;
  /** Situations by naive Bayes, and by concepts; best first. */
  byBayes: readonly string[];
  byConcepts: readonly string[];
}

/**
 * Knows what situations sound like, from the phrase bank: nearest phrases by tf-idf, naive Bayes, and concepts. It is
 * read once; whoever asks first waits for that.
 */
export class SituationModel {
  readonly situations: string[];
  /** Of each phrase, the situation. */
  readonly #phrases: string[];
  /** And its place among the situations. */
  readonly #places: readonly number[];
  readonly #index: TermIndex;
  /** Of each situation, how much all terms of its phrases weigh. */
  readonly #totals: Float64Array;
  readonly #likely = new Map<string, Float64Array>();
  readonly #concepts: readonly Concept[];

  constructor(phrases: readonly Phrase[], concepts: readonly Concept[]) {
    this.#phrases = phrases.map(({ of }) => of);
    this.situations = [...new Set(this.#phrases)];
    const places = new Map(this.situations.map((of, n) => [of, n]));
    this.#places = this.#phrases.map((of) => places.get(of) ?? 0);
    this.#concepts = concepts;
    this.#index = new TermIndex(phrases.map(({ text }) => wordsOf(text)));
    this.#totals = new Float64Array(this.situations.length);
    for (const entry of this.#index.entries()) this.#addTo(this.#totals, entry);
  }

  /** What no phrase of the bank holds is as telling as what one does: a workspace's cards have words of their own. */
  vectorOf(words: readonly string[]): Vector {
    return this.#index.weighed(termsOf(words));
  }

  /** The most telling terms by which a workspace's cards are indexed: what nearly every card holds tells none apart. */
  indexTermsOf(words: readonly string[]): Map<string, number> {
    const telling = [...indexTermsOf(words)].map(
      ([term, weight]) => [term, weight * this.#index.idfOf(term)] as const,
    );
    return new Map(telling.sort(([, a], [, b]) => b - a).slice(0, MOST_INDEXED));
  }

  hear(words: readonly string[]): Heard {
    const terms = termsOf(words);
    return {
      near: this.#nearest(this.#index.weighed(terms)),
      byBayes: inOrder(this.#bayes(terms)),
      byConcepts: inOrder(spokenIn(words, this.#concepts)),
    };
  }

  /** Situations, best first. `own`: how near phrases of the workspace's own cards are, by what they are about. */
  rank(heard: Heard, own: ReadonlyMap<string, readonly number[]> = new Map()): string[] {
    const near = new Map(heard.near);
    for (const [of, values] of own) near.set(of, [...(near.get(of) ?? []), ...values].sort(down));
    const byNearness = inOrder(new Map([...near].map(([of, values]) => [of, summed(values)])));
    const lists: [order: readonly string[], counts: number][] = [
      [byNearness, 1],
      [heard.byBayes, 1],
      [heard.byConcepts, CONCEPTS_COUNT],
    ];
    const fused = new Map<string, number>();
    for (const [order, counts] of lists)
      order.forEach((of, n) => {
        fused.set(of, (fused.get(of) ?? 0) + counts / (RANK_OFFSET + n));
      });
    // What a card of the workspace says is in no other list: for it, the nearest speak for all three.
    byNearness.forEach((of, n) => {
      const alone = (2 + CONCEPTS_COUNT) / (RANK_OFFSET + n);
      if (own.has(of)) fused.set(of, Math.max(fused.get(of) ?? 0, alone));
    });
    return inOrder(fused);
  }

  #nearest(asked: Vector): Map<string, number[]> {
    const sums = this.#index.likenessTo(asked);
    const near = new Map<string, number[]>();
    for (let n = 0; n < sums.length; n++) {
      const of = this.#phrases[n];
      if (of !== undefined && (sums[n] ?? 0) > 0) keepNearest(near, of, sums[n] ?? 0);
    }
    return near;
  }

  /** Log of how much likelier a situation makes the terms than all of them together. */
  #bayes(terms: ReadonlyMap<string, number>): Map<string, number> {
    const scores = new Float64Array(this.situations.length);
    let seen = 0;
    for (const [term, weight] of terms) {
      const likely = this.#likely.get(term) ?? this.#likelyBy(term);
      if (!likely) continue;
      seen += weight;
      for (let n = 0; n < scores.length; n++)
        scores[n] = (scores[n] ?? 0) + weight * (likely[n] ?? 0);
    }
    const scale = Math.sqrt(seen) || 1;
    return new Map(this.situations.map((of, n) => [of, (scores[n] ?? 0) / scale]));
  }

  /** The same of one term, worked out once. */
  #likelyBy(term: string): Float64Array | undefined {
    const entry = this.#index.entryOf(term);
    if (!entry) return undefined;
    const times = WEIGHTS[entry.kind] * entry.texts.length;
    const anywhere = (times * (1 + SMOOTH) + SMOOTH) / sum(this.#totals);
    const guess = (SMOOTH * (times + 1)) / this.#totals.length;
    const counts = this.#addTo(new Float64Array(this.situations.length), entry);
    const likely = counts.map((count, n) =>
      Math.log((count + guess) / (this.#totals[n] ?? 1) / anywhere),
    );
    this.#likely.set(term, likely);
    return likely;
  }

  /** Adds what a term weighs to the sum of each situation, as often as its phrases hold it. */
  #addTo(sums: Float64Array, { kind, texts }: Entry): Float64Array {
    for (const n of texts) {
      const place = this.#places[n] ?? 0;
      sums[place] = (sums[place] ?? 0) + WEIGHTS[kind];
    }
    return sums;
  }
}

const down = (a: number, b: number) => b - a;
const sum = (values: Iterable<number>): number => {
  let all = 0;
  for (const value of values) all += value;
  return all;
};
const summed = (nearest: readonly number[]): number =>
  sum(nearest.slice(0, NEAREST.length).map((value, n) => value * (NEAREST[n] ?? 0)));

function keepNearest(near: Map<string, number[]>, of: string, value: number): void {
  const kept = near.get(of);
  if (!kept) {
    near.set(of, [value]);
    return;
  }
  if (kept.length === NEAREST.length && value <= (kept.at(-1) ?? 0)) return;
  kept.push(value);
  kept.sort(down);
  kept.length = Math.min(kept.length, NEAREST.length);
}
const inOrder = (scores: ReadonlyMap<string, number>): string[] =>
  [...scores].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([of]) => of);

let model: SituationModel | undefined;

export function situationModel(): SituationModel {
  const starters = () =>
    STARTERS.flatMap(({ situation, title, formulations }) =>
      [title, ...formulations].map((text) => ({ of: situation, text })),
    );
  model ??= new SituationModel([...readPhrases(), ...starters()], readConcepts());
  return model;
}
