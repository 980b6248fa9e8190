import { type Concept, type Phrase, readConcepts, readPhrases } from './phrase-bank.ts';
import { wordsOf } from './said.ts';
import { STARTERS } from './starters.ts';
import { stem } from './stem.ts';
import { termsOf } from './terms.ts';

/** A text in the space of terms: how telling each of its terms is, of length 1 in all. */
export type Vector = ReadonlyMap<string, number>;

const NONE = 'none';
/** Of the nearest phrases of a situation the first counts most, so that one lucky phrase does not decide alone. */
const NEAREST = [1, 0.5, 0.3];
const SMOOTH = 0.1;
/** Ranks that are far down differ less than those at the top. */
const RANK_OFFSET = 5;
/** The concepts are few, so their list counts less. */
const CONCEPTS_COUNT = 0.4;
const OF_NEAREST = 2;

export interface Ranked {
  /** All situations that anything speaks for, best first. */
  order: string[];
  /** How near the nearest phrases of each are: 0 to 1.8. */
  nearness: Map<string, number>;
  /** Above 0: more like an objection than like anything else that managers write. */
  objection: number;
}

interface Stored {
  of: string;
  vector: Vector;
}

/**
 * Knows what situations sound like, from the phrase bank: nearest phrases by tf-idf, naive Bayes, and concepts. It is
 * read once; whoever asks first waits for that.
 */
export class SituationModel {
  readonly situations: string[];
  readonly #phrases: Stored[];
  readonly #idf: ReadonlyMap<string, number>;
  readonly #rarest: number;
  readonly #postings = new Map<string, [phrase: number, weight: number][]>();
  readonly #counts = new Map<string, Map<string, number>>();
  readonly #totals = new Map<string, number>();
  readonly #concepts: readonly Concept[];
  readonly #words = new Set<string>();
  readonly #stems = new Set<string>();

  constructor(phrases: readonly Phrase[], concepts: readonly Concept[]) {
    const known = phrases.map(({ of, text }) => ({ of: of ?? NONE, words: wordsOf(text) }));
    this.situations = [...new Set(known.map(({ of }) => of))].filter((of) => of !== NONE);
    this.#concepts = concepts;
    const texts = known.map(({ of, words }) => ({ of, terms: termsOf(words) }));
    const seen = new Map<string, number>();
    for (const { terms } of texts)
      for (const term of terms.keys()) seen.set(term, (seen.get(term) ?? 0) + 1);
    const idfOf = (times: number) => Math.log((texts.length + 1) / (times + 0.5));
    this.#idf = new Map([...seen].map(([term, times]) => [term, idfOf(times)]));
    this.#rarest = idfOf(1);
    this.#phrases = texts.map(({ of, terms }) => ({ of, vector: this.#weighed(terms) }));
    this.#phrases.forEach(({ vector }, n) => {
      for (const [term, weight] of vector) {
        const postings = this.#postings.get(term);
        if (postings) postings.push([n, weight]);
        else this.#postings.set(term, [[n, weight]]);
      }
    });
    for (const { of, terms } of texts) this.#count(of, terms);
    for (const word of known.flatMap(({ words }) => words)) {
      this.#words.add(word);
      this.#stems.add(stem(word));
    }
  }

  #count(of: string, terms: ReadonlyMap<string, number>): void {
    for (const [term, weight] of terms) {
      const counts = this.#counts.get(term) ?? new Map<string, number>();
      counts.set(of, (counts.get(of) ?? 0) + weight);
      this.#counts.set(term, counts);
      this.#totals.set(of, (this.#totals.get(of) ?? 0) + weight);
    }
  }

  isKnown(word: string): boolean {
    return this.#words.has(word) || (word.length > 4 && this.#stems.has(stem(word)));
  }

  /** What no phrase of the bank holds is as telling as what one does: a workspace's cards have words of their own. */
  vectorOf(words: readonly string[]): Vector {
    return this.#weighed(termsOf(words));
  }

  #weighed(terms: ReadonlyMap<string, number>): Vector {
    const weights = new Map<string, number>();
    let squares = 0;
    for (const [term, weight] of terms) {
      const telling = weight * (this.#idf.get(term) ?? this.#rarest);
      weights.set(term, telling);
      squares += telling * telling;
    }
    const length = Math.sqrt(squares) || 1;
    for (const [term, weight] of weights) weights.set(term, weight / length);
    return weights;
  }

  /** `own`: how near phrases of the workspace's own cards are, by what they are about. */
  rank(words: readonly string[], own: ReadonlyMap<string, readonly number[]> = new Map()): Ranked {
    const near = this.#nearest(words);
    for (const [of, values] of own) near.set(of, [...(near.get(of) ?? []), ...values]);
    const nearness = new Map([...near].map(([of, values]) => [of, summed(values)]));
    const byNearness = inOrder(nearness);
    const lists: [order: string[], counts: number][] = [
      [byNearness, 1],
      [inOrder(this.#bayes(words)), 1],
      [inOrder(this.#spoken(words)), CONCEPTS_COUNT],
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
    return { order: inOrder(fused), nearness, objection: this.#isObjection(words, nearness) };
  }

  #nearest(words: readonly string[]): Map<string, number[]> {
    const sums = new Float64Array(this.#phrases.length);
    for (const [term, weight] of this.vectorOf(words))
      for (const [n, other] of this.#postings.get(term) ?? [])
        sums[n] = (sums[n] ?? 0) + weight * other;
    const near = new Map<string, number[]>();
    this.#phrases.forEach(({ of }, n) => {
      const sum = sums[n] ?? 0;
      if (sum <= 0) return;
      const values = near.get(of);
      if (values) values.push(sum);
      else near.set(of, [sum]);
    });
    return near;
  }

  /** Log of how much likelier each of the situations makes the terms than all of them together. */
  #bayes(words: readonly string[]): Map<string, number> {
    const scores = new Map([...this.#totals.keys()].map((of) => [of, 0]));
    const all = sum(this.#totals.values());
    let seen = 0;
    for (const [term, weight] of termsOf(words)) {
      const counts = this.#counts.get(term);
      if (!counts) continue;
      seen += weight;
      const times = sum(counts.values());
      const anywhere = (times * (1 + SMOOTH) + SMOOTH) / all;
      for (const [of, total] of this.#totals) {
        const here = ((counts.get(of) ?? 0) + (SMOOTH * (times + 1)) / this.#totals.size) / total;
        scores.set(of, (scores.get(of) ?? 0) + weight * Math.log(here / anywhere));
      }
    }
    const scale = Math.sqrt(seen) || 1;
    return new Map([...scores].map(([of, score]) => [of, score / scale]));
  }

  /** Situations whose concepts are in the words, by how many words these take up. */
  #spoken(words: readonly string[]): Map<string, number> {
    const scores = new Map<string, number>();
    for (const { situation, beginnings } of this.#concepts)
      if (beginnings.every((part) => words.some((word) => begins(word, part))))
        scores.set(situation, (scores.get(situation) ?? 0) + beginnings.length);
    return scores;
  }

  #isObjection(words: readonly string[], nearness: ReadonlyMap<string, number>): number {
    let odds = 0;
    let seen = 0;
    const none = this.#totals.get(NONE) ?? 0;
    const rest = sum(this.#totals.values()) - none;
    const all = none + rest;
    for (const [term, weight] of termsOf(words)) {
      const counts = this.#counts.get(term);
      if (!counts) continue;
      seen += weight;
      const asNone = counts.get(NONE) ?? 0;
      const times = sum(counts.values());
      const smooth = (of: number) => (SMOOTH * (times + 1) * of) / all;
      const likely = (times - asNone + smooth(rest)) / rest;
      odds += weight * Math.log(likely / ((asNone + smooth(none)) / none));
    }
    const [first = 0] = [...nearness].flatMap(([of, near]) => (of === NONE ? [] : near)).sort(down);
    return odds / (Math.sqrt(seen) || 1) + OF_NEAREST * (first - (nearness.get(NONE) ?? 0));
  }
}

const down = (a: number, b: number) => b - a;
const sum = (values: Iterable<number>): number => {
  let all = 0;
  for (const value of values) all += value;
  return all;
};
const summed = (values: number[]): number =>
  sum(
    values
      .sort(down)
      .slice(0, NEAREST.length)
      .map((value, n) => value * (NEAREST[n] ?? 0)),
  );
/** A short part is a word of its own: "не" must not begin "нет". */
const begins = (word: string, part: string) =>
  part.length <= 3 ? word === part : word.startsWith(part);
const inOrder = (scores: ReadonlyMap<string, number>): string[] =>
  [...scores]
    .filter(([of]) => of !== NONE)
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .map(([of]) => of);

/** The cosine of two texts. */
export function likeness(a: Vector, b: Vector): number {
  const [short, long] = a.size < b.size ? [a, b] : [b, a];
  let all = 0;
  for (const [term, weight] of short) all += weight * (long.get(term) ?? 0);
  return all;
}

let model: SituationModel | undefined;

export function situationModel(): SituationModel {
  const starters = () =>
    STARTERS.flatMap(({ situation, title, formulations }) =>
      [title, ...formulations].map((text) => ({ of: situation, text })),
    );
  model ??= new SituationModel([...readPhrases(), ...starters()], readConcepts());
  return model;
}
