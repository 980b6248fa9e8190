import type { Money } from '../language/money.ts';
import type { SoldMonths } from './own-best.ts';
import { type Pricing, priceOf, sumOf } from './volume.ts';

/** What a team's last twelve months say, for what is expected of its open deals. Stored as JSON, once a day. */
export interface Year {
  /** Of the team when this was counted. */
  currency: string;
  won: number;
  lost: number;
  /** Of the won deals with an amount that has a rate, in minor units of that currency: what an average deal is, refunds or not. */
  wonMinor: string;
  priced: number;
  /** From creation to the win, all won deals together. */
  cycleDays: number;
  /** Per stage: the deals that entered it and have ended, and those of them that were won. */
  stages: Record<string, { ended: number; won: number }>;
  months: SoldMonths;
}

/** Deals that ended on one day in one currency. */
export interface EndedDay {
  isWon: boolean;
  /** 'YYYY-MM-DD' */
  day: string;
  count: number;
  days: number;
  amount: Money | null;
  /** How many of them have an amount. */
  withAmount: number;
}

export function yearOf(
  ended: readonly EndedDay[],
  told: Pick<Year, 'stages' | 'months'>,
  pricing: Pricing,
): Year {
  const won = ended.filter(({ isWon }) => isWon);
  const count = (days: readonly EndedDay[]) => days.reduce((sum, day) => sum + day.count, 0);
  const priced = won.filter((day) => priceOf(day, pricing).length > 0);
  return {
    currency: pricing.currency,
    won: count(won),
    lost: count(ended) - count(won),
    wonMinor: String(sumOf(priced.flatMap((day) => priceOf(day, pricing)))),
    priced: priced.reduce((sum, { withAmount }) => sum + withAmount, 0),
    cycleDays: won.reduce((sum, { days }) => sum + days, 0),
    ...told,
  };
}

/** Fewer ended deals than this say less than the probability that the head has set. */
const ENOUGH = 30;

export interface Odds {
  /** Of one. */
  chance: number;
  /** From the team's own deals, and not as set. */
  isOwn: boolean;
}

/** How likely a deal in that stage is won. */
export function oddsOf(
  { id, probability }: { id: string; probability: number },
  { stages }: Year,
): Odds {
  const own = stages[id];
  return own && own.ended >= ENOUGH
    ? { chance: own.won / own.ended, isOwn: true }
    : { chance: probability / 100, isOwn: false };
}

export interface Velocity {
  /** A day, in the team's currency. */
  perDay: Money;
  qualified: number;
  winRate: number;
  averageWon: Money;
  cycleDays: number;
}

/** Open qualified deals × win rate × average won deal ÷ average cycle in days; null where one of them has no data. */
export function velocityOf(qualified: number, year: Year): Velocity | null {
  const { currency } = year;
  const ended = year.won + year.lost;
  // Deals that are written down when they are won already have no cycle to divide by.
  if (year.priced === 0 || year.won === 0 || year.cycleDays < year.won) return null;
  const winRate = year.won / ended;
  const averageWon = { minor: BigInt(year.wonMinor) / BigInt(year.priced), currency };
  const cycleDays = year.cycleDays / year.won;
  const perDay = (qualified * winRate * Number(averageWon.minor)) / cycleDays;
  return {
    perDay: { minor: BigInt(Math.round(perDay)), currency },
    qualified,
    winRate,
    averageWon,
    cycleDays,
  };
}
