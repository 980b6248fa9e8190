import type { Vector } from './terms.ts';

/** In which texts a term stands, by their places, and how much it weighs before it is known how telling it is. */
interface Entry {
  weight: number;
  texts: number[];
}

/** Which texts hold which terms. What is counted over them is worked out when it is asked for: most terms never are. */
export class TermIndex {
  readonly #entries = new Map<string, Entry>();
  readonly #rarest: number;
  readonly #size: number;
  /** Of each text, as a vector. */
  readonly #lengths: Float64Array;

  /** `texts`: the terms of one after another. */
  constructor(texts: Iterable<ReadonlyMap<string, number>>) {
    let size = 0;
    for (const terms of texts) {
      for (const [term, weight] of terms) {
        const entry = this.#entries.get(term);
        if (entry) entry.texts.push(size);
        else this.#entries.set(term, { weight, texts: [size] });
      }
      size++;
    }
    this.#size = size;
    this.#rarest = this.#idf(1);
    this.#lengths = new Float64Array(size);
    for (const entry of this.#entries.values()) {
      const square = this.#telling(entry) ** 2;
      for (const n of entry.texts) this.#lengths[n] = (this.#lengths[n] ?? 0) + square;
    }
    for (const [n, squares] of this.#lengths.entries()) this.#lengths[n] = Math.sqrt(squares) || 1;
  }

  #idf(times: number): number {
    return Math.log((this.#size + 1) / (times + 0.5));
  }

  #telling({ weight, texts }: Entry): number {
    return weight * this.#idf(texts.length);
  }

  entries(): Iterable<[term: string, Entry]> {
    return this.#entries;
  }

  entryOf(term: string): Entry | undefined {
    return this.#entries.get(term);
  }

  /** How telling a term is: what few texts hold, most; what none does is as telling as what one does. */
  idfOf(term: string): number {
    const entry = this.#entries.get(term);
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
      const entry = this.#entries.get(term);
      if (!entry) continue;
      const share = weight * this.#telling(entry);
      for (const n of entry.texts) sums[n] = (sums[n] ?? 0) + share / (this.#lengths[n] ?? 1);
    }
    return sums;
  }
}
