import { workingMinutesBetween } from '../teams/calendar.ts';
import type { Team } from '../teams/directory.ts';
import { isOpenLead, type LeadFacts } from './facts.ts';
import { median, type Ratio } from './ratio.ts';

export interface LeadNumbers {
  created: number;
  converted: number;
  won: number;
  stillOpen: number;
  /** From arrival to the first take, note, change of status or deal, in minutes; null: none was touched. */
  touch: {
    median: number;
    /** Of the team's working time alone; the limit is of it too. */
    working: number;
    limit: number;
    within: Ratio;
  } | null;
  sources: { source: string | null; count: number }[];
}

/** Of a cohort: the leads that arrived in the period, and what became of them. */
export function leadNumbersOf(arrived: readonly LeadFacts[], team: Team): LeadNumbers {
  const bySource = Map.groupBy(arrived, ({ source }) => source);
  return {
    created: arrived.length,
    converted: arrived.filter(({ status }) => status === 'converted').length,
    won: arrived.filter(({ dealKind }) => dealKind === 'won').length,
    stillOpen: arrived.filter(isOpenLead).length,
    touch: touchOf(arrived, team),
    sources: [...bySource]
      .map(([source, { length }]) => ({ source, count: length }))
      .toSorted((a, b) => b.count - a.count || (a.source ?? '~').localeCompare(b.source ?? '~')),
  };
}

function touchOf(
  arrived: readonly LeadFacts[],
  { calendar, zone, firstTouchMinutes: limit }: Team,
): LeadNumbers['touch'] {
  const touched = arrived.flatMap(({ createdAt: from, firstTouchAt: to }) =>
    to ? [{ from, to }] : [],
  );
  if (touched.length === 0) return null;
  const working = touched.map(({ from, to }) => workingMinutesBetween(calendar, zone, from, to));
  return {
    median: median(touched.map(({ from, to }) => (to.getTime() - from.getTime()) / 60_000)),
    working: median(working),
    limit,
    within: { part: working.filter((minutes) => minutes <= limit).length, of: touched.length },
  };
}
