import type { Money } from '../language/money.ts';
import { isPast, monthOf, type Period, quarterOf } from './period.ts';
import { type Pricing, priceOf, sumOf } from './volume.ts';
import type { EndedDay } from './year.ts';

export type ForecastKind = 'month' | 'quarter';

/** What was forecast on a Monday for the period that ran then. */
export interface KeptForecast {
  /** 'YYYY-MM-DD' */
  day: string;
  kind: ForecastKind;
  /** First day of the period: 'YYYY-MM-DD' */
  from: string;
  weighted: Money;
  /** Deals won by then, and open ones that were due in the rest of the period. */
  won: number;
  due: number;
}

/** A period's first kept forecast beside what was really won in it. Minor units of the team's currency. */
export interface ForecastCheck {
  period: Period;
  isOver: boolean;
  first: ForecastOn;
  /** The last one that was kept, where it is another. */
  latest: ForecastOn | null;
  won: bigint;
  wonDeals: number;
}

export interface ForecastOn {
  day: string;
  minor: bigint;
  /** Deals won by then, and those still due. */
  won: number;
  due: number;
}

/** `missed` of `won`: Σ |forecast − won| ÷ Σ won over periods that are over, never a mean of percentages. */
export interface ForecastError {
  missed: bigint;
  won: bigint;
  periods: number;
}

/** Each period that something was kept of, the latest first; what was kept in money that has no rate is left out. */
export function checkForecasts(
  kept: readonly KeptForecast[],
  ended: readonly EndedDay[],
  { today, pricing }: { today: string; pricing: Pricing },
): ForecastCheck[] {
  const periods = Map.groupBy(kept, ({ kind, from }) => `${from} ${kind}`);
  return [...periods.values()]
    .flatMap((those) => {
      const told = those
        .toSorted((a, b) => a.day.localeCompare(b.day))
        .flatMap(({ day, weighted, won, due }) =>
          priceOf({ amount: weighted, day }, pricing).map((minor) => ({ day, minor, won, due })),
        );
      const [one, first, latest] = [those[0], told[0], told.at(-1)];
      if (!one || !first) return [];
      const period = one.kind === 'month' ? monthOf(one.from) : quarterOf(one.from);
      const wins = ended.filter(({ isWon, day }) => isWon && day >= period.from && day < period.to);
      return {
        period,
        isOver: isPast(period, today),
        first,
        latest: latest && latest !== first ? latest : null,
        won: sumOf(wins.flatMap((win) => priceOf(win, pricing))),
        wonDeals: wins.reduce((sum, { count }) => sum + count, 0),
      };
    })
    .toSorted(
      (a, b) =>
        b.period.from.localeCompare(a.period.from) || b.period.to.localeCompare(a.period.to),
    );
}

/** More than nothing: forecast too much; less: too little. */
export const missOf = ({ first, won }: ForecastCheck): bigint => first.minor - won;

const size = (minor: bigint): bigint => (minor < 0n ? -minor : minor);

/** Share of what was won; null where nothing was. */
export const missShare = (missed: bigint, won: bigint): number | null =>
  won > 0n ? Number(size(missed)) / Number(won) : null;

export function errorOf(checks: readonly ForecastCheck[], kind: ForecastKind): ForecastError {
  const over = checks.filter(({ period, isOver }) => isOver && period.kind === kind);
  return {
    missed: sumOf(over.map((check) => size(missOf(check)))),
    won: sumOf(over.map(({ won }) => won)),
    periods: over.length,
  };
}
