import type { LeadSource } from '../leads/lead-source.ts';
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
  kinds: LeadKinds;
}

/** Leads by kind of sale: who began it, and whether a partner stands between. One without a known source is of neither. */
export interface LeadKinds {
  active: number;
  passive: number;
  direct: number;
  partner: number;
}

/** Where we went to the customer; else the customer came. */
const ACTIVE: ReadonlySet<string> = new Set<LeadSource>(['event', 'cold']);
const UNKNOWN: ReadonlySet<string | null> = new Set<LeadSource | null>(['other', null]);

function kindsOf(arrived: readonly LeadFacts[]): LeadKinds {
  const sources = arrived.flatMap(({ source }) => (UNKNOWN.has(source) ? [] : (source ?? [])));
  const active = sources.filter((source) => ACTIVE.has(source)).length;
  const partner = sources.filter((source) => source === ('partner' satisfies LeadSource)).length;
  return {
    active,
    passive: sources.length - active,
    partner,
    direct: sources.length - partner,
  };
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
    kinds: kindsOf(arrived),
    sources: [...bySource]
      .map(([source, { length }]) => ({ source, count: length }))
      .toSorted(
        (a, b) =>
          b.count - a.count ||
          Number(a.source === null) - Number(b.source === null) ||
          (a.source ?? '').localeCompare(b.source ?? ''),
      ),
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
