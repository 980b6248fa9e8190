import { addDays, workingDaysBetween } from '../language/dates.ts';
import type { Money } from '../language/money.ts';
import type { Stage, Team } from '../teams/directory.ts';
import type { Target as MonthTarget } from '../teams/target.ts';
import { convert, type Rate } from '../workspaces/rates.ts';
import { monthOf, type Period } from './period.ts';

export interface ClosedDeal {
  isWon: boolean;
  amount: Money | null;
  /** 'YYYY-MM-DD' by the team's clock. */
  day: string;
  /** From its creation to its end. */
  days: number;
  /** Its customer bought for the first time. */
  isFirst: boolean;
}

export interface OpenDeal {
  stageId: string;
  amount: Money | null;
  /** 'YYYY-MM-DD' */
  closeOn: string | null;
}

export interface LeadCounts {
  created: number;
  converted: number;
  won: number;
  stillOpen: number;
  /** Median by the clock from arrival to the first take, change or note; null: none was touched. */
  touchMinutes: number | null;
  sources: { source: string | null; count: number }[];
}

/** `part` of `of`; nothing to divide by is "no data", never 0 %. */
export interface Ratio {
  part: number;
  of: number;
}

/** Money in the team's currency, and what could not be added to it. */
export interface Volume {
  total: Money;
  /** Deals whose currency had no rate on the day: counted, not priced. */
  unpriced: number;
  /** Deals without an amount. */
  noAmount: number;
}

export interface StageLine {
  stage: Stage;
  count: number;
  sum: Volume;
}

export interface Target {
  amount: Money;
  /** Won of the target, of one: 0.85 is 85 %. */
  attained: number;
  /** Attained ÷ the share of working days gone; null while none has gone. */
  pace: number | null;
  /** Open amount due in the period ÷ what is still to be won; null when the target is met. */
  coverage: number | null;
}

/** Every number of one team, or of one person in it, over one period: the same whoever shows it. */
export interface Numbers {
  team: Team;
  /** Null: the whole team. */
  ownerId: string | null;
  period: Period;
  asOf: Date;
  won: number;
  lost: number;
  volume: Volume;
  winRate: Ratio;
  /** Of the won deals with an amount that has a rate. */
  averageDeal: Money | null;
  medianDeal: Money | null;
  newCustomers: number;
  leads: LeadCounts;
  waiting: { count: number; since: Date | null };
  /** Days from creation to the win. */
  cycle: { median: number; mean: number; of: number } | null;
  pipeline: StageLine[];
  forecast: { weighted: Volume; overdue: number };
  target: Target | null;
  objections: { category: string; asked: number; used: number }[];
}

/** What the database says of the period; all else is arithmetic. */
export interface Counted extends Pick<Numbers, 'team' | 'ownerId' | 'period' | 'asOf'> {
  /** By the team's clock. */
  today: string;
  rates: readonly Rate[];
  closed: readonly ClosedDeal[];
  open: readonly OpenDeal[];
  leads: LeadCounts;
  waiting: Numbers['waiting'];
  objections: Numbers['objections'];
  /** Of the months that the period touches. */
  targets: readonly Pick<MonthTarget, 'month' | 'minor' | 'currency'>[];
}

export function numbersOf(counted: Counted): Numbers {
  const { team, today, period, open } = counted;
  const won = counted.closed.filter(({ isWon }) => isWon);
  const priced = won.flatMap((deal) => pricesOf(deal.amount, deal.day, counted));
  const volume = volumeOf(won, counted);
  const days = won.map((deal) => deal.days);
  const due = open.filter(
    ({ closeOn }) => closeOn && closeOn >= period.from && closeOn < period.to,
  );
  const coming = due.filter(({ closeOn }) => closeOn !== null && closeOn >= today);
  return {
    team,
    ownerId: counted.ownerId,
    period,
    asOf: counted.asOf,
    won: won.length,
    lost: counted.closed.length - won.length,
    volume,
    winRate: { part: won.length, of: counted.closed.length },
    averageDeal: priced.length > 0 ? money(volume.total.minor / BigInt(priced.length), team) : null,
    medianDeal: priced.length > 0 ? money(medianOfMinor(priced), team) : null,
    newCustomers: won.filter(({ isFirst }) => isFirst).length,
    leads: counted.leads,
    waiting: counted.waiting,
    cycle: days.length > 0 ? { median: median(days), mean: mean(days), of: days.length } : null,
    pipeline: team.stages
      .filter(({ kind }) => kind === 'open')
      .map((stage) => {
        const here = open.filter(({ stageId }) => stageId === stage.id);
        return { stage, count: here.length, sum: volumeOf(priceNow(here, today), counted) };
      }),
    forecast: {
      weighted: weighted(coming, volume, counted),
      overdue: open.filter(({ closeOn }) => closeOn !== null && closeOn < today).length,
    },
    target: targetOf(volume.total, volumeOf(priceNow(due, today), counted).total, counted),
    objections: counted.objections,
  };
}

const money = (minor: bigint, { currency }: Team): Money => ({ minor, currency });
const priceNow = (deals: readonly OpenDeal[], day: string) =>
  deals.map(({ amount }) => ({ amount, day }));

/** The amount in the team's currency at the rate of that day; nothing when there is none, or no rate. */
function pricesOf(amount: Money | null, day: string, { team, rates }: Counted): bigint[] {
  const price = amount && convert(amount, team.currency, day, rates);
  return price ? [price.minor] : [];
}

function volumeOf(
  deals: readonly { amount: Money | null; day: string }[],
  counted: Counted,
): Volume {
  const prices = deals.flatMap(({ amount, day }) => pricesOf(amount, day, counted));
  const noAmount = deals.filter(({ amount }) => amount === null).length;
  return {
    total: money(
      prices.reduce((sum, price) => sum + price, 0n),
      counted.team,
    ),
    unpriced: deals.length - noAmount - prices.length,
    noAmount,
  };
}

/** Already won, and of each open deal due in the rest of the period as much as its stage's probability promises. */
function weighted(coming: readonly OpenDeal[], won: Volume, counted: Counted): Volume {
  const { team, today } = counted;
  const chance = new Map(team.stages.map(({ id, probability }) => [id, BigInt(probability)]));
  const parts = coming.flatMap(({ amount, stageId }) =>
    pricesOf(amount, today, counted).map((price) => price * (chance.get(stageId) ?? 0n)),
  );
  const open = volumeOf(priceNow(coming, today), counted);
  const promised = parts.reduce((sum, part) => sum + part, 0n);
  return {
    total: money(won.total.minor + (promised + 50n) / 100n, team),
    unpriced: won.unpriced + open.unpriced,
    noAmount: won.noAmount + open.noAmount,
  };
}

/** Whole months count in full; of a month that the period cuts, its working days' share. */
function targetOf(won: Money, due: Money, counted: Counted): Target | null {
  const { period, today, targets, team, rates } = counted;
  const minors = targets.flatMap(({ month, minor, currency }) => {
    const whole = monthOf(month);
    const [price] = pricesOf({ minor, currency }, month, { ...counted, team, rates });
    const from = whole.from > period.from ? whole.from : period.from;
    const to = whole.to < period.to ? whole.to : period.to;
    const all = workingDays(whole.from, whole.to);
    return price === undefined || all === 0
      ? []
      : [(price * BigInt(workingDays(from, to))) / BigInt(all)];
  });
  if (minors.length === 0) return null;
  const amount = money(
    minors.reduce((sum, minor) => sum + minor, 0n),
    team,
  );
  if (amount.minor === 0n) return null;
  const attained = Number(won.minor) / Number(amount.minor);
  const until = today < period.to ? today : period.to;
  const gone = workingDays(period.from, until) / Math.max(1, workingDays(period.from, period.to));
  const left = amount.minor - won.minor;
  return {
    amount,
    attained,
    pace: gone > 0 ? attained / gone : null,
    coverage: left > 0n ? Number(due.minor) / Number(left) : null,
  };
}

/** Mondays to Fridays from one day up to another that is not among them. */
const workingDays = (from: string, to: string): number =>
  workingDaysBetween(addDays(from, -1), addDays(to, -1));

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const [low, high] = middle(sorted);
  return (low + high) / 2;
}

function medianOfMinor(values: readonly bigint[]): bigint {
  const sorted = values.toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  const [low, high] = middle(sorted);
  return (low + high) / 2n;
}

/** The one value in the middle, twice, or the two. */
function middle<T>(sorted: readonly T[]): [T, T] {
  const low = sorted[Math.floor((sorted.length - 1) / 2)];
  const high = sorted[Math.ceil((sorted.length - 1) / 2)];
  if (low === undefined || high === undefined) throw new Error('nothing has no median');
  return [low, high];
}
