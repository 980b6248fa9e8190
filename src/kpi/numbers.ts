import { isStalled } from '../deals/deal-attention.ts';
import { todayIn } from '../language/dates.ts';
import type { Money } from '../language/money.ts';
import { neverWasOne } from '../leads/lead.ts';
import type { Satisfaction } from '../satisfaction/mark.ts';
import type { Stage, Team } from '../teams/directory.ts';
import { everStage } from '../teams/pipeline.ts';
import type { Activity, DealFacts, Facts, Heard } from './facts.ts';
import { type Flow, flowOf } from './flow.ts';
import { type Forecast, forecastOf } from './forecast.ts';
import { type LeadNumbers, leadNumbersOf } from './lead-numbers.ts';
import type { Period } from './period.ts';
import { mean, median, medianOfMinor, type Ratio } from './ratio.ts';
import { atTheirDay, atTheirEnd, less, negative, type Standing, standingsOf } from './sales.ts';
import { type Aim, type NoTarget, type Target, targetOf } from './target-share.ts';
import { type TrendPoint, trendOf } from './trend.ts';
import { type Priced, type Pricing, priceOf, type Volume, volumeOf } from './volume.ts';
import type { Way } from './way.ts';
import { type Velocity, velocityOf, type Year } from './year.ts';

export interface StageLine {
  stage: Stage;
  count: number;
  sum: Volume;
}

/** The deals and leads behind each number, by their ids. */
export interface Behind {
  won: string[];
  lost: string[];
  refunded: string[];
  open: string[];
  due: string[];
  overdue: string[];
  stalled: string[];
  slipped: string[];
  leads: string[];
  waiting: string[];
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
  /** Of the deals won, less what was given back. */
  volume: Volume;
  /** What was given back in the period, and of how many deals. */
  refunds: { sum: Volume; deals: number };
  winRate: Ratio;
  /** Won ÷ (won + lost) by amount, of one, and how many deals are left out of it; null where one of them has no amounts. */
  byValue: (Pick<Volume, 'unpriced' | 'noAmount'> & { share: number }) | null;
  /** Of the won deals with an amount that has a rate. */
  averageDeal: Money | null;
  medianDeal: Money | null;
  newCustomers: number;
  leads: LeadNumbers;
  waiting: { count: number; since: Date | null };
  /** Days from creation to the win. */
  cycle: { median: number; mean: number; of: number } | null;
  pipeline: StageLine[];
  flow: Flow;
  forecast: Forecast;
  velocity: Velocity | null;
  target: Target | null;
  noTarget: NoTarget | null;
  activity: Activity;
  objections: Heard[];
  /** Deals that owners were reminded of in the morning, and those on which something was done then. */
  reminders: Ratio;
  /** Customers whose last mark in the period is 4 or 5, of all who gave one. */
  satisfaction: Ratio;
  trend: TrendPoint[];
  /** Who has won what, the most first. */
  standings: Standing[];
  behind: Behind;
}

/** What the database says; all else is arithmetic. */
export interface Counted extends Pick<Numbers, 'team' | 'ownerId' | 'period' | 'asOf'> {
  pricing: Pricing;
  /** The whole team's. */
  facts: Facts;
  ways: ReadonlyMap<string, Way>;
  year: Year;
  activity: Activity;
  objections: Numbers['objections'];
  reminders: Ratio;
  satisfaction: Satisfaction;
  targets: Aim['targets'];
  joined: Aim['joined'];
}

export function numbersOf(counted: Counted): Numbers {
  const { team, ownerId, period, asOf, facts, pricing, year } = counted;
  const today = todayIn(team.zone, asOf);
  const isTheirs = (owner: string | null) => ownerId === null || owner === ownerId;
  const closed = facts.closed.filter((deal) => isTheirs(deal.closedOwnerId));
  const open = facts.open.filter((deal) => isTheirs(deal.ownerId));
  const arrived = facts.arrived.filter((lead) => isTheirs(lead.ownerId) && !neverWasOne(lead));
  const untouched = facts.untouched.filter((lead) => isTheirs(lead.ownerId));
  const won = closed.filter(({ stageKind }) => stageKind === 'won');
  const lost = closed.filter(({ stageKind }) => stageKind === 'lost');
  const flow = flowOf({ ...counted, ...facts, now: asOf });
  const here = { today, period, pricing, team };
  const refunds = facts.refunds.filter((one) => isTheirs(one.ownerId));
  const sold = volumeOf(atTheirEnd(won, team), pricing);
  const refunded = volumeOf(atTheirDay(refunds, team), pricing);
  const volume = less(sold, refunded);
  const refundedIds = [...new Set(refunds.map(({ dealId }) => dealId))];
  const due = dueIn(open, period);
  const overdue = open.filter(({ closeOn }) => closeOn !== null && closeOn < today);
  const aimed = targetOf(volume.total, volumeOf(at(today, due), pricing).total, {
    ...counted,
    today,
  });
  const coming = due.filter(({ closeOn }) => closeOn !== null && closeOn >= today);
  return {
    team,
    ownerId,
    period,
    asOf,
    won: won.length,
    lost: lost.length,
    volume,
    refunds: { sum: refunded, deals: refundedIds.length },
    winRate: { part: won.length, of: closed.length },
    byValue: shareByValue(sold, volumeOf(atTheirEnd(lost, team), pricing)),
    ...dealSizes(won, sold, here),
    newCustomers: firstWins(won, facts).length,
    leads: leadNumbersOf(arrived, team),
    waiting: { count: untouched.length, since: oldest(untouched.map((lead) => lead.createdAt)) },
    cycle: cycleOf(won),
    pipeline: pipelineOf(open, here),
    flow,
    forecast: forecastOf({ ...here, coming, overdue: overdue.length, won: volume, year }),
    velocity: ownerId === null ? velocityOf(qualifiedIn(open, team), year) : null,
    target: typeof aimed === 'string' ? null : aimed,
    noTarget: typeof aimed === 'string' ? aimed : null,
    activity: counted.activity,
    objections: counted.objections,
    reminders: counted.reminders,
    satisfaction: { part: counted.satisfaction.good, of: counted.satisfaction.of },
    trend: trendOf([...atTheirEnd(won, team), ...negative(atTheirDay(refunds, team))], {
      ...counted,
      today,
    }),
    standings: standingsOf(won, refunds, here),
    behind: {
      won: ids(won),
      lost: ids(lost),
      refunded: refundedIds,
      open: ids(open),
      due: ids(coming),
      overdue: ids(overdue),
      stalled: ids(stalledIn(open, team, asOf)),
      slipped: flow.slippedIds,
      leads: ids(arrived),
      waiting: ids(untouched),
    },
  };
}

/** When, where and in what money. */
interface At {
  today: string;
  period: Period;
  pricing: Pricing;
  team: Team;
}

const ids = (those: readonly { id: string }[]): string[] => those.map(({ id }) => id);

const at = (day: string, deals: readonly DealFacts[]): Priced[] =>
  deals.map(({ amount }) => ({ amount, day }));

const dueIn = (open: readonly DealFacts[], { from, to }: Period) =>
  open.filter(({ closeOn }) => closeOn !== null && closeOn >= from && closeOn < to);

const oldest = (moments: readonly Date[]): Date | null =>
  moments.length > 0 ? new Date(Math.min(...moments.map((moment) => moment.getTime()))) : null;

function shareByValue(won: Volume, lost: Volume): Numbers['byValue'] {
  const [of, rest] = [Number(won.total.minor), Number(lost.total.minor)];
  // Where one side has no amounts, the share would say how people write and not how they sell.
  if (of <= 0 || rest <= 0) return null;
  return {
    share: of / (of + rest),
    unpriced: won.unpriced + lost.unpriced,
    noAmount: won.noAmount + lost.noAmount,
  };
}

function dealSizes(won: readonly DealFacts[], { total }: Volume, { pricing, team }: At) {
  const priced = atTheirEnd(won, team).flatMap((deal) => priceOf(deal, pricing));
  if (priced.length === 0) return { averageDeal: null, medianDeal: null };
  const { currency } = pricing;
  return {
    averageDeal: { minor: total.minor / BigInt(priced.length), currency },
    medianDeal: { minor: medianOfMinor(priced), currency },
  };
}

/** The deals by which a customer bought for the first time. */
function firstWins(won: readonly DealFacts[], { wins }: Facts): DealFacts[] {
  const first = new Map<string, (typeof wins)[number]>();
  for (const win of wins) {
    const known = first.get(win.customerId);
    const isEarlier =
      !known ||
      win.closedAt < known.closedAt ||
      (win.closedAt.getTime() === known.closedAt.getTime() && win.dealId < known.dealId);
    if (isEarlier) first.set(win.customerId, win);
  }
  return won.filter(({ id, customerId }) => customerId && first.get(customerId)?.dealId === id);
}

function cycleOf(won: readonly DealFacts[]): Numbers['cycle'] {
  const days = won.flatMap(({ createdAt, closedAt }) =>
    closedAt ? [(closedAt.getTime() - createdAt.getTime()) / 86_400_000] : [],
  );
  return days.length > 0 ? { median: median(days), mean: mean(days), of: days.length } : null;
}

const openStages = ({ stages }: Team) => stages.filter(({ kind }) => kind === 'open');

const pipelineOf = (open: readonly DealFacts[], { team, today, pricing }: At): StageLine[] =>
  openStages(team).map((stage) => {
    const here = open.filter(({ stageId }) => stageId === stage.id);
    return { stage, count: here.length, sum: volumeOf(at(today, here), pricing) };
  });

function stalledIn(open: readonly DealFacts[], team: Team, now: Date): DealFacts[] {
  return open.filter((deal) => {
    const stage = everStage(team, deal.stageId);
    return stage && isStalled(deal, stage, team, now);
  });
}

/** Past the first stage, where nobody knows yet whether it is one. */
function qualifiedIn(open: readonly DealFacts[], team: Team): number {
  const [first] = openStages(team);
  return open.filter(({ stageId }) => stageId !== first?.id).length;
}
