import { type Selectable, sql } from 'kysely';
import type { Tx } from '../db/connection.ts';
import type { Database } from '../db/schema.ts';
import { replay, type SavedEvent } from '../deals/deal-history.ts';
import { readEventsOf } from '../deals/deal-history-store.ts';
import type { Waypoint } from '../deals/waypoint.ts';
import { startOfDay } from '../language/dates.ts';
import type { Team } from '../teams/directory.ts';
import type { DealFacts, Facts, Win } from './facts.ts';
import type { Period } from './period.ts';

/** Whose numbers: a team's, or one person's in it. */
export interface Scope {
  workspaceId: string;
  team: Team;
  ownerId: string | null;
}

const COLUMNS = [
  'deal_id',
  'customer_id',
  'created_at',
  'stage_id',
  'stage_kind',
  'amount_minor',
  'currency',
  'close_on',
  'owner_id',
  'touched_at',
  'snoozed_until',
  'closed_at',
  'closed_owner_id',
  'waypoints',
] as const;
type Row = Pick<Selectable<Database['deals']>, (typeof COLUMNS)[number]>;

const toFacts = (row: Row): DealFacts => ({
  id: row.deal_id,
  customerId: row.customer_id,
  createdAt: row.created_at,
  stageId: row.stage_id,
  stageKind: row.stage_kind,
  amount:
    row.amount_minor !== null && row.currency
      ? { minor: row.amount_minor, currency: row.currency }
      : null,
  closeOn: row.close_on,
  ownerId: row.owner_id,
  touchedAt: row.touched_at,
  snoozed: row.snoozed_until === null ? null : { until: row.snoozed_until },
  closedAt: row.closed_at,
  closedOwnerId: row.closed_owner_id,
  waypoints: row.waypoints as Waypoint[],
});

const ofTeam = (tx: Tx, { workspaceId, team }: Scope) =>
  tx
    .selectFrom('deals')
    .select(COLUMNS)
    .where('workspace_id', '=', workspaceId)
    .where('team_id', '=', team.id);

/** The deals that ended in the period, whosever they were. */
export async function findClosedFacts(
  tx: Tx,
  scope: Scope,
  { from, to }: Period,
): Promise<DealFacts[]> {
  const rows = await ofTeam(tx, scope)
    .where('removed_at', 'is', null)
    .where('closed_at', '>=', startOfDay(scope.team.zone, from))
    .where('closed_at', '<', startOfDay(scope.team.zone, to))
    .execute();
  return rows.map(toFacts);
}

export async function findOpenFacts(tx: Tx, scope: Scope): Promise<DealFacts[]> {
  const rows = await ofTeam(tx, scope)
    // Spelled out, so that the index of the open ones is seen to fit.
    .where(sql<boolean>`stage_kind = 'open' and removed_at is null`)
    .execute();
  return rows.map(toFacts);
}

/**
 * The deals that came into a stage in the period and ended after it. They are found by their history: looking among all that ended
 * since would cost the more the longer ago the period is.
 */
export async function findPassing(
  tx: Tx,
  { workspaceId, team }: Scope,
  { from, to }: Period,
): Promise<Facts['passing']> {
  const end = startOfDay(team.zone, to);
  const { rows } = await sql<{ deal_id: string; waypoints: Waypoint[] }>`
    select deal_id, waypoints from deals
    where workspace_id = ${workspaceId} and deal_id = any(array(
        select deal_id from deal_events
        where workspace_id = ${workspaceId} and team_id = ${team.id} and entered_stage_id is not null
          and at >= ${startOfDay(team.zone, from)} and at < ${end}
      ))
      and closed_at >= ${end} and removed_at is null`.execute(tx);
  return rows.map(({ deal_id: id, waypoints }) => ({ id, waypoints }));
}

/** All that these customers ever bought. */
export async function findWins(
  tx: Tx,
  workspaceId: string,
  customerIds: readonly string[],
): Promise<Win[]> {
  if (customerIds.length === 0) return [];
  const { rows } = await sql<{ deal_id: string; customer_id: string; closed_at: Date }>`
    select deal_id, customer_id, closed_at from deals
    where workspace_id = ${workspaceId} and customer_id = any(${[...customerIds]}::uuid[])
      and closed_at is not null and stage_kind = 'won' and removed_at is null`.execute(tx);
  return rows.map((row) => ({
    dealId: row.deal_id,
    customerId: row.customer_id,
    closedAt: row.closed_at,
  }));
}

/** A deal as it was at a moment, and as it is; null: it did not exist, or was removed. */
export interface ChangedDeal {
  id: string;
  number: number;
  title: string;
  past: DealFacts | null;
  present: DealFacts | null;
}

/** Each deal that has changed since. */
export async function findChangedDeals(tx: Tx, scope: Scope, since: Date): Promise<ChangedDeal[]> {
  const { workspaceId, team } = scope;
  const rows = await ofTeam(tx, scope)
    .select(['number', 'title', 'removed_at'])
    .where((db) =>
      db(
        'deal_id',
        'in',
        db
          .selectFrom('deal_events')
          .select('deal_id')
          .where('workspace_id', '=', workspaceId)
          .where('team_id', '=', team.id)
          .where('at', '>', since),
      ),
    )
    .execute();
  const ids = rows.map(({ deal_id }) => deal_id);
  const events = await readEventsOf(tx, workspaceId, ids, since);
  return rows.map((row) => ({
    id: row.deal_id,
    number: row.number,
    title: row.title,
    past: factsThen(toFacts(row), events.get(row.deal_id)),
    present: row.removed_at ? null : toFacts(row),
  }));
}

/** What history says that the deal was after these events. */
function factsThen(now: DealFacts, events: readonly SavedEvent[] = []): DealFacts | null {
  if (events.length === 0) return null;
  const { removedAt, stageId, stageKind, amount, closeOn, ownerId, ...rest } = replay(events);
  const { touchedAt, closedAt, closedOwnerId, waypoints } = rest;
  const snoozed = rest.snoozed && { until: rest.snoozed.until };
  const told = { stageId, stageKind, amount, closeOn, ownerId, touchedAt, snoozed, closedAt };
  return removedAt ? null : { ...now, ...told, closedOwnerId, waypoints };
}
