import { addDays, daysBetween } from '../language/dates.ts';
import { type Aim, targetFor } from './target-share.ts';
import { type Priced, priceOf, sumOf } from './volume.ts';

/** Where a period stood at the end of a day. */
export interface TrendPoint {
  /** 'YYYY-MM-DD' */
  last: string;
  /** Won since the period's start, and what was to be won by then. Minor units of the team's currency. */
  won: bigint;
  target: bigint;
}

/** More than this cannot be told apart on a telephone. */
const MOST_POINTS = 14;

/** Sales as they add up over what has gone of the period, day by day, or in longer parts of equal length. */
export function trendOf(won: readonly Priced[], aim: Aim): TrendPoint[] {
  const { from, to } = aim.period;
  const length = Math.ceil(daysBetween(from, to) / MOST_POINTS);
  // Whole weeks, where parts are nearly as long.
  const step = length > 3 && length < 7 ? 7 : length;
  const points: TrendPoint[] = [];
  for (let start = from; start < to && start <= aim.today; start = addDays(start, step)) {
    const end = [addDays(start, step), addDays(aim.today, 1), to].toSorted()[0] ?? to;
    const so = won.filter(({ day }) => day < end);
    points.push({
      last: addDays(end, -1),
      won: sumOf(so.flatMap((deal) => priceOf(deal, aim.pricing))),
      target: targetFor({ from, to: end }, aim),
    });
  }
  return points;
}
