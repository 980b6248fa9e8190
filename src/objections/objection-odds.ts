import type { TermIndex } from './term-index.ts';
import { type Kind, kindOf, WEIGHTS } from './terms.ts';

/** How much of something stands in objections, and in what is none. */
type InEach = [objections: number, others: number];

const SMOOTH = 0.1;

/** Which terms objections hold and which other messages do. */
export class ObjectionOdds {
  readonly #index: TermIndex;
  readonly #isObjection: (text: number) => boolean;
  readonly #kinds: Record<Kind, InEach> = { w: [0, 0], b: [0, 0], g: [0, 0] };
  readonly #known = new Map<string, InEach>();

  /** `isObjection` tells it of a text of the index by its place there. */
  constructor(index: TermIndex, isObjection: (text: number) => boolean) {
    this.#index = index;
    this.#isObjection = isObjection;
    for (const { kind, texts } of index.entries())
      for (const n of texts) this.#kinds[kind][isObjection(n) ? 0 : 1] += WEIGHTS[kind];
  }

  /**
   * Log of how much likelier the terms are in an objection than in anything else. Words, pairs and pieces are summed
   * apart: there are many more pieces, and together they would drown what a whole word says.
   */
  of(terms: ReadonlyMap<string, number>): number {
    const sums = new Map<string, { odds: number; seen: number }>();
    for (const [term, weight] of terms) {
      const known = this.#inEach(term);
      if (!known) continue;
      const kind = kindOf(term);
      const [objections, others] = this.#kinds[kind];
      const likely = (known[0] + SMOOTH) / objections;
      const unlikely = (known[1] + (SMOOTH * others) / objections) / others;
      const { odds, seen } = sums.get(kind) ?? { odds: 0, seen: 0 };
      sums.set(kind, { odds: odds + weight * Math.log(likely / unlikely), seen: seen + weight });
    }
    return [...sums.values()].reduce((all, { odds, seen }) => all + odds / Math.sqrt(seen), 0);
  }

  /** Counted once. */
  #inEach(term: string): InEach | undefined {
    const known = this.#known.get(term);
    const entry = known ? undefined : this.#index.entryOf(term);
    if (!entry) return known;
    const counted: InEach = [0, 0];
    for (const n of entry.texts) counted[this.#isObjection(n) ? 0 : 1] += WEIGHTS[entry.kind];
    this.#known.set(term, counted);
    return counted;
  }
}
