import type { Tx } from '../db/connection.ts';
import { todayIn } from '../language/dates.ts';
import type { Directory, Team } from '../teams/directory.ts';
import { findMonthTargets } from '../teams/team-store.ts';
import {
  countLeads,
  countWaiting,
  findClosedDeals,
  findPipeline,
  type Scope,
  sumObjections,
} from './kpi-store.ts';
import { type Numbers, numbersOf } from './numbers.ts';
import { monthsOf, type Period } from './period.ts';

export interface Whose {
  workspaceId: string;
  directory: Directory;
  team: Team;
  /** Absent: the whole team. */
  ownerId?: string | undefined;
}

/** Every number of the period, read from that period's rows alone. */
export async function countNumbers(
  tx: Tx,
  { workspaceId, directory, team, ownerId = undefined }: Whose,
  period: Period,
  now: Date,
): Promise<Numbers> {
  const scope: Scope = { workspaceId, team, ownerId: ownerId ?? null };
  const closed = await findClosedDeals(tx, scope, period);
  const open = await findPipeline(tx, scope);
  const leads = await countLeads(tx, scope, period);
  const waiting = await countWaiting(tx, scope);
  const objections = await sumObjections(tx, scope, period);
  const targets = await findMonthTargets(tx, workspaceId, monthsOf(period));
  return numbersOf({
    team,
    ownerId: scope.ownerId,
    period,
    asOf: now,
    today: todayIn(team.zone, now),
    rates: directory.rates,
    closed,
    open,
    leads,
    waiting,
    objections,
    targets: targets.filter(
      (target) => target.teamId === team.id && target.owner === (ownerId ?? 'team'),
    ),
  });
}
