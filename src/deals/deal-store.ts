import { sql } from 'kysely';
import type { Tx } from '../db/connection.ts';
import { isNullViolation } from '../db/faults.ts';
import { isId, newId } from '../db/ids.ts';
import { statement, unwaited } from '../db/statement.ts';
import { type Deal, stageGone } from './deal.ts';
import type { Change, Told } from './deal-event.ts';
import {
  type DealRow,
  toColumns,
  toDeal,
  toEventColumns,
  toNewColumns,
} from './deal-store-rows.ts';
import { enteredStage } from './waypoint.ts';

/** Whose deals may be found at all: the teams that the person may read. */
export interface Reach {
  workspaceId: string;
  teamIds: readonly string[];
}

export const inTeams = (teamIds: readonly string[]) =>
  sql<boolean>`team_id = any(${[...teamIds]}::uuid[])`;

const byNumber = (tx: Tx, { workspaceId }: Reach, number: number) =>
  tx
    .selectFrom('deals')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('number', '=', number);

/** The number alone is looked for, as the unique index has it; a deal out of reach is then as good as none. */
const within = ({ teamIds }: Reach, row: DealRow | undefined): Deal | undefined =>
  row && row.removed_at === null && teamIds.includes(row.team_id) ? toDeal(row) : undefined;

export async function findDealByNumber(
  tx: Tx,
  reach: Reach,
  number: number,
): Promise<Deal | undefined> {
  return within(reach, await byNumber(tx, reach, number).executeTakeFirst());
}

const lockByNumber = statement<DealRow>(
  'select * from deals where workspace_id = $1 and number = $2 for update',
);

/** Holds the row until the transaction ends, so two people moving one deal take turns. */
export async function lockDealByNumber(
  tx: Tx,
  reach: Reach,
  number: number,
): Promise<Deal | undefined> {
  const [row] = await lockByNumber(tx, reach.workspaceId, number);
  return within(reach, row);
}

const byId = (tx: Tx, { workspaceId }: Reach, dealId: string) =>
  tx
    .selectFrom('deals')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('deal_id', '=', dealId);

/** By id, as a button brings it back. */
export async function findDealById(
  tx: Tx,
  reach: Reach,
  dealId: string,
): Promise<Deal | undefined> {
  return isId(dealId) ? within(reach, await byId(tx, reach, dealId).executeTakeFirst()) : undefined;
}

export async function lockDealById(
  tx: Tx,
  reach: Reach,
  dealId: string,
): Promise<Deal | undefined> {
  if (!isId(dealId)) return undefined;
  return within(reach, await byId(tx, reach, dealId).forUpdate().executeTakeFirst());
}

/**
 * The stages that deals are to stand in, while those are of their pipelines. Held, so that a head who retires one meanwhile
 * waits and finds the deal there; one who was quicker leaves no row.
 */
export async function holdStages(
  tx: Tx,
  workspaceId: string,
  deals: readonly Deal[],
): Promise<void> {
  if (deals.length === 0) return;
  const teamIds = [...new Set(deals.map(({ teamId }) => teamId))];
  const stageIds = [...new Set(deals.map(({ stageId }) => stageId))];
  const { rows } = await sql<{ team_id: string; stage_id: string }>`
    select team_id, stage_id from stages
    where workspace_id = ${workspaceId} and team_id = any(${teamIds}::uuid[]) and stage_id = any(${stageIds}::uuid[])
      and retired_at is null
    order by team_id, stage_id for key share`.execute(tx);
  const held = new Set(rows.map((row) => `${row.team_id} ${row.stage_id}`));
  const lost = deals.find(({ teamId, stageId }) => !held.has(`${teamId} ${stageId}`));
  if (lost) throw stageGone(lost);
}

/** Also a deal that is brought back enters its stage. */
const entersStage = ({ deal, event }: Change): boolean =>
  deal.removedAt === null && ('stageId' in event.changes || 'removedAt' in event.changes);

/** How changes of some columns are saved; written once for each set of them. */
const savings = new Map<string, ReturnType<typeof statement>>();

/**
 * The row and its history in one statement. Where no row can be changed, the event would be of no deal, and the
 * database refuses it: the statement fails by itself, without anybody counting rows.
 */
function savingOf(columns: readonly string[], enters: boolean) {
  const key = `${columns} ${enters}`;
  const known = savings.get(key);
  if (known) return known;
  const set = columns.map((column, n) => `${column} = $${n + 14}`);
  const stage = `stage as materialized (
    select stage_id from stages
    where workspace_id = $1 and team_id = $11 and stage_id = $${columns.length + 14} and retired_at is null
    for key share
  ),`;
  const saving = statement(`
    with ${enters ? stage : ''} changed as (
      update deals set ${set}
      where workspace_id = $1 and deal_id = $3 and version = $4 - 1
        ${enters ? 'and exists (select from stage)' : ''}
      returning deal_id
    )
    insert into deal_events (workspace_id, event_id, deal_id, version, kind, changes, comment, by_id, at, undoes,
      team_id, owner_id, entered_stage_id)
    values ($1, $2, (select deal_id from changed), $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`);
  savings.set(key, saving);
  return saving;
}

/** Only what changed is written. Returns the event's id, for Undo; that it was saved, COMMIT waits for. */
export function saveChange(tx: Tx, workspaceId: string, change: Change): string {
  const { deal, event } = change;
  const { version, kind, changes, comment, byId, at, undoes } = event;
  const eventId = newId(at);
  const set = toColumns(deal, Object.keys(changes) as Told[]);
  const enters = entersStage(change);
  const told = [version, kind, JSON.stringify(changes), comment, byId, at, undoes];
  const whose = [deal.teamId, deal.ownerId, enteredStage(event)];
  const values = [...told, ...whose, ...Object.values(set), ...(enters ? [deal.stageId] : [])];
  const saved = savingOf(Object.keys(set), enters)(tx, workspaceId, eventId, deal.id, ...values);
  unwaited(
    tx,
    saved.catch((error: unknown) => {
      if (!isNullViolation(error, 'deal_id')) throw error;
      throw enters ? stageGone(deal) : new Error(`deal ${deal.id} was changed without being held`);
    }),
  );
  return eventId;
}

/** A new deal with the workspace's next number, and the first line of its history, in one statement. */
export async function insertDeal(
  tx: Tx,
  workspaceId: string,
  { deal, event }: Change,
): Promise<{ deal: Deal; eventId: string }> {
  const eventId = newId(event.at);
  await holdStages(tx, workspaceId, [deal]);
  const row = await tx
    .with('counted', (db) =>
      db
        .insertInto('counters')
        .values({ workspace_id: workspaceId, counted: 'deal', last: 1 })
        .onConflict((conflict) =>
          conflict
            .columns(['workspace_id', 'counted'])
            .doUpdateSet({ last: sql`counters.last + 1` }),
        )
        .returning('last'),
    )
    .with('opened', (db) =>
      db
        .insertInto('deals')
        .values({
          ...toNewColumns(workspaceId, deal),
          number: sql<number>`(select last from counted)`,
        })
        .returning(['deal_id', 'number']),
    )
    .with('told', (db) =>
      db.insertInto('deal_events').values(toEventColumns(workspaceId, { deal, event }, eventId)),
    )
    .selectFrom('opened')
    .select('number')
    .executeTakeFirstOrThrow();
  return { deal: { ...deal, number: row.number }, eventId };
}
