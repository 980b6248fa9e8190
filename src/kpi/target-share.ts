import { addDays } from '../language/dates.ts';
import type { Money } from '../language/money.ts';
import { type Calendar, workingDaysBetween } from '../teams/calendar.ts';
import type { Team } from '../teams/directory.ts';
import type { Target as MonthTarget } from '../teams/target.ts';
import { isPast, monthOf, monthsOf, type Period } from './period.ts';
import { type Pricing, priceOf, sumOf } from './volume.ts';

export interface Target {
  amount: Money;
  /** Still to be won; null when the target is met. */
  left: Money | null;
  /** Won of the target, of one: 0.85 is 85 %. */
  attained: number;
  /** Attained ÷ the share of working days gone; null while none has gone, and when all have: it is what was attained then. */
  pace: number | null;
  /** Open amount due in the period ÷ what is still to be won; null when the target is met or the period is over. */
  coverage: number | null;
  /** What these two are of. */
  due: Money;
  gone: { days: number; of: number };
  /** Of a person who joined within the period: since when, and how many of its working days are theirs. */
  joined: { day: string; days: number; of: number } | null;
}

export interface Aim {
  team: Team;
  period: Period;
  /** 'YYYY-MM-DD' by the team's clock. */
  today: string;
  pricing: Pricing;
  /** Of the months that the period touches. */
  targets: readonly Pick<MonthTarget, 'month' | 'minor' | 'currency'>[];
  /** The day on which the person came into the team, where that is known to be later than its beginning. */
  joined: string | null;
}

/**
 * What is to be won in these days: whole months count in full, of one that is cut, or in which the person joined, its
 * working days' share. Minor units.
 */
export function targetFor(
  days: Pick<Period, 'from' | 'to'>,
  { team, targets, pricing, joined }: Aim,
): bigint {
  const { calendar } = team;
  const minors = targets.flatMap(({ month, minor, currency }) => {
    const whole = monthOf(month);
    const [price] = priceOf({ amount: { minor, currency }, day: month }, pricing);
    const from = latest(whole.from, days.from, joined);
    const to = whole.to < days.to ? whole.to : days.to;
    const all = workingDays(calendar, whole.from, whole.to);
    return price === undefined || all === 0 || to <= from
      ? []
      : [(price * BigInt(workingDays(calendar, from, to))) / BigInt(all)];
  });
  return sumOf(minors);
}

/** Why there is nothing to hold the results against: no target is set, one has no rate, or none of it falls on these days. */
export type NoTarget = 'unset' | 'no_rate' | 'days_off';

export function targetOf(won: Money, due: Money, aim: Aim): Target | NoTarget {
  const { period, today, pricing, joined } = aim;
  const { calendar } = aim.team;
  const { currency } = pricing;
  const targets = aim.targets.filter(({ month }) => monthsOf(period).includes(month));
  if (targets.length === 0) return 'unset';
  // What could be priced of it alone would flatter.
  if (targets.some(({ month, ...amount }) => priceOf({ amount, day: month }, pricing).length === 0))
    return 'no_rate';
  const amount = { minor: targetFor(period, aim), currency };
  if (amount.minor === 0n) return 'days_off';
  const attained = Number(won.minor) / Number(amount.minor);
  const isOver = isPast(period, today);
  const until = isOver ? period.to : today;
  const from = latest(period.from, joined);
  const days = workingDays(calendar, from, period.to);
  const gone = { days: workingDays(calendar, from, until), of: days };
  const of = workingDays(calendar, period.from, period.to);
  const left = amount.minor - won.minor;
  return {
    amount,
    left: left > 0n ? { minor: left, currency } : null,
    attained,
    pace: gone.days > 0 && !isOver ? attained / (gone.days / gone.of) : null,
    coverage: left > 0n && !isOver ? Number(due.minor) / Number(left) : null,
    due,
    gone,
    joined: joined !== null && joined > period.from ? { day: joined, days, of } : null,
  };
}

const latest = (...days: readonly (string | null)[]): string =>
  days.reduce<string>((last, day) => (day !== null && day > last ? day : last), '');

/** Working days from one day up to another that is not among them. */
const workingDays = (calendar: Calendar, from: string, to: string): number =>
  workingDaysBetween(calendar, addDays(from, -1), addDays(to, -1));
