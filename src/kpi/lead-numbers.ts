import { isOpenLead, type LeadFacts } from './facts.ts';
import { median, type Ratio } from './ratio.ts';

export interface LeadNumbers {
  created: number;
  converted: number;
  won: number;
  stillOpen: number;
  /** From arrival to the first take, note, change of status or deal; null: none was touched. Minutes. */
  touch: { median: number; limit: number; within: Ratio } | null;
  sources: { source: string | null; count: number }[];
}

/** Of a cohort: the leads that arrived in the period, and what became of them. `limit`: minutes to the first touch. */
export function leadNumbersOf(arrived: readonly LeadFacts[], limit: number): LeadNumbers {
  const minutes = arrived.flatMap(({ createdAt, firstTouchAt }) =>
    firstTouchAt ? [(firstTouchAt.getTime() - createdAt.getTime()) / 60_000] : [],
  );
  const bySource = Map.groupBy(arrived, ({ source }) => source);
  return {
    created: arrived.length,
    converted: arrived.filter(({ status }) => status === 'converted').length,
    won: arrived.filter(({ dealKind }) => dealKind === 'won').length,
    stillOpen: arrived.filter(isOpenLead).length,
    touch:
      minutes.length > 0
        ? {
            median: median(minutes),
            limit,
            within: { part: minutes.filter((one) => one <= limit).length, of: minutes.length },
          }
        : null,
    sources: [...bySource]
      .map(([source, { length }]) => ({ source, count: length }))
      .toSorted((a, b) => b.count - a.count || (a.source ?? '~').localeCompare(b.source ?? '~')),
  };
}
