import type { Tx } from '../db/connection.ts';
import { startOfDay } from '../language/dates.ts';
import type { Team } from '../teams/directory.ts';
import {
  findChangedDeals,
  findClosedFacts,
  findOpenFacts,
  findPassing,
  findWins,
  type Scope,
} from './deal-facts-store.ts';
import { type DealFacts, type Facts, isOpenLead, type LeadFacts } from './facts.ts';
import { findArrivedFacts, findChangedLeads, findUntouchedFacts } from './lead-facts-store.ts';
import type { Period } from './period.ts';
import { findRefunds } from './refund-store.ts';

interface Moment {
  now: Date;
  past: Date | null;
  /** The team's open deals as they stand, where they are read already. */
  open?: Promise<readonly DealFacts[]> | undefined;
}

/**
 * The team's deals and leads as they stand, or as they stood at a past moment: what has changed since is then told
 * again from its history.
 */
export async function readFacts(
  tx: Tx,
  scope: Scope,
  period: Period,
  { now, past: asOf, open: reading }: Moment,
): Promise<Facts> {
  const at = asOf ?? now;
  // While the period runs, what went on in it is open, or has ended in it.
  const isOver = startOfDay(scope.team.zone, period.to) <= at;
  const [closed, open, passing, arrived, untouched, refunds] = await Promise.all([
    findClosedFacts(tx, scope, period),
    reading ?? findOpenFacts(tx, scope),
    isOver ? findPassing(tx, scope, period) : [],
    findArrivedFacts(tx, scope, period),
    findUntouchedFacts(tx, scope),
    findRefunds(tx, scope, period, at),
  ]);
  const facts = { closed, open, passing, refunds, arrived, untouched };
  if (asOf) return readPast(tx, scope, period, asOf, facts);
  return {
    ...facts,
    wins: await findWins(tx, scope.workspaceId, buyers(closed)),
  };
}

const buyers = (closed: readonly DealFacts[]): string[] => [
  ...new Set(
    closed.flatMap(({ stageKind, customerId }) =>
      stageKind === 'won' && customerId ? [customerId] : [],
    ),
  ),
];

async function readPast(
  tx: Tx,
  scope: Scope,
  period: Period,
  asOf: Date,
  now: Omit<Facts, 'wins'>,
): Promise<Facts> {
  const [changed, leads] = await Promise.all([
    findChangedDeals(tx, scope, asOf),
    findChangedLeads(tx, scope, asOf),
  ]);
  const deals = new Map(changed.map(({ id, past }) => [id, past]));
  const isWithin = contains(period, scope);
  const thenDeals = [...deals.values()].filter((deal) => deal !== null);
  const thenLeads = [...leads.values()].filter((lead) => lead !== null);
  const closed = [
    ...now.closed.filter(({ id }) => !deals.has(id)),
    ...thenDeals.filter(({ closedAt }) => closedAt && isWithin(closedAt)),
  ];
  const wins = await findWins(tx, scope.workspaceId, buyers(closed));
  const dealKindThen = (lead: LeadFacts): LeadFacts => {
    if (lead.dealId === null || !deals.has(lead.dealId)) return lead;
    return { ...lead, dealKind: deals.get(lead.dealId)?.stageKind ?? null };
  };
  return {
    refunds: now.refunds,
    closed,
    open: [
      ...now.open.filter(({ id }) => !deals.has(id)),
      ...thenDeals.filter(({ stageKind }) => stageKind === 'open'),
    ],
    passing: [...now.passing.filter(({ id }) => !deals.has(id)), ...thenDeals],
    wins: [
      ...wins.filter(({ dealId }) => !deals.has(dealId)),
      ...thenDeals.flatMap(({ id, stageKind, closedAt, customerId }) =>
        stageKind === 'won' && closedAt && customerId ? [{ dealId: id, customerId, closedAt }] : [],
      ),
    ],
    arrived: [
      ...now.arrived.filter(({ id }) => !leads.has(id)),
      ...thenLeads.filter(({ createdAt }) => isWithin(createdAt)),
    ].map(dealKindThen),
    untouched: [
      ...now.untouched.filter(({ id }) => !leads.has(id)),
      ...thenLeads.filter((lead) => isOpenLead(lead) && lead.firstTouchAt === null),
    ],
  };
}

/** Of what was read of a longer time, what lies in the period. */
export function factsWithin(facts: Facts, period: Period, team: Team): Facts {
  const isWithin = contains(period, { team });
  return {
    ...facts,
    closed: facts.closed.filter(({ closedAt }) => closedAt && isWithin(closedAt)),
    refunds: facts.refunds.filter(({ at }) => isWithin(at)),
    arrived: facts.arrived.filter(({ createdAt }) => isWithin(createdAt)),
  };
}

function contains({ from, to }: Period, { team }: Pick<Scope, 'team'>): (at: Date) => boolean {
  const [start, end] = [startOfDay(team.zone, from), startOfDay(team.zone, to)];
  return (at) => at >= start && at < end;
}
