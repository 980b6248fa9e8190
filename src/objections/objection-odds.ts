import { kindOf } from './terms.ts';

/** How much of something stands in objections, and in what is none. */
type InEach = [objections: number, others: number];

const SMOOTH = 0.1;

/** Learns which terms objections hold and which other messages do. */
export class ObjectionOdds {
  readonly #terms = new Map<string, InEach>();
  readonly #kinds = new Map<string, InEach>();

  learn(terms: ReadonlyMap<string, number>, isObjection: boolean): void {
    const into = isObjection ? 0 : 1;
    for (const [term, weight] of terms) {
      inEach(this.#terms, term)[into] += weight;
      inEach(this.#kinds, kindOf(term))[into] += weight;
    }
  }

  /**
   * Log of how much likelier the terms are in an objection than in anything else. Words, pairs and pieces are summed
   * apart: there are many more pieces, and together they would drown what a whole word says.
   */
  of(terms: ReadonlyMap<string, number>): number {
    const sums = new Map<string, { odds: number; seen: number }>();
    for (const [term, weight] of terms) {
      const known = this.#terms.get(term);
      if (!known) continue;
      const kind = kindOf(term);
      const [objections, others] = inEach(this.#kinds, kind);
      const likely = (known[0] + SMOOTH) / objections;
      const unlikely = (known[1] + (SMOOTH * others) / objections) / others;
      const { odds, seen } = sums.get(kind) ?? { odds: 0, seen: 0 };
      sums.set(kind, { odds: odds + weight * Math.log(likely / unlikely), seen: seen + weight });
    }
    return [...sums.values()].reduce((all, { odds, seen }) => all + odds / Math.sqrt(seen), 0);
  }
}

function inEach(counts: Map<string, InEach>, key: string): InEach {
  const known = counts.get(key);
  if (known) return known;
  const none: InEach = [0, 0];
  counts.set(key, none);
  return none;
}
