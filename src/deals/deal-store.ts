import { type Insertable, type Selectable, sql } from 'kysely';
import type { Tx } from '../db/connection.ts';
import { newId } from '../db/ids.ts';
import type { Database } from '../db/schema.ts';
import { fold } from '../language/text.ts';
import {
  type Change,
  type Changes,
  type Deal,
  type DealEventKind,
  type SavedEvent,
  TOLD,
  type Told,
} from './deal.ts';

type Row = Selectable<Database['deals']>;

function toDeal(row: Row): Deal {
  return {
    id: row.deal_id,
    number: row.number,
    teamId: row.team_id,
    title: row.title,
    stageId: row.stage_id,
    stageKind: row.stage_kind,
    stageSince: row.stage_since,
    amount:
      row.amount_minor !== null && row.currency
        ? { minor: row.amount_minor, currency: row.currency }
        : null,
    closeOn: row.close_on,
    nextStep:
      row.next_on && row.next_step !== null ? { on: row.next_on, what: row.next_step } : null,
    snoozed:
      row.snoozed_until && row.snooze_reason !== null
        ? { until: row.snoozed_until, reason: row.snooze_reason }
        : null,
    lossReason: row.loss_reason,
    ownerId: row.owner_id,
    customerId: row.customer_id,
    leadId: row.lead_id,
    source: row.source,
    createdBy: row.created_by,
    createdAt: row.created_at,
    touchedAt: row.touched_at,
    closedAt: row.closed_at,
    removedAt: row.removed_at,
    version: row.version,
  };
}

/** The columns that hold each thing that events tell of. */
const COLUMNS: Record<Told, (deal: Deal) => Record<string, unknown>> = {
  title: (deal) => ({ title: deal.title, title_key: fold(deal.title) }),
  stageId: (deal) => ({ stage_id: deal.stageId }),
  stageKind: (deal) => ({ stage_kind: deal.stageKind }),
  stageSince: (deal) => ({ stage_since: deal.stageSince }),
  amount: (deal) => ({
    amount_minor: deal.amount?.minor ?? null,
    currency: deal.amount?.currency ?? null,
  }),
  closeOn: (deal) => ({ close_on: deal.closeOn }),
  nextStep: (deal) => ({
    next_on: deal.nextStep?.on ?? null,
    next_step: deal.nextStep?.what ?? null,
  }),
  snoozed: (deal) => ({
    snoozed_until: deal.snoozed?.until ?? null,
    snooze_reason: deal.snoozed?.reason ?? null,
  }),
  lossReason: (deal) => ({ loss_reason: deal.lossReason }),
  ownerId: (deal) => ({ owner_id: deal.ownerId }),
  closedAt: (deal) => ({ closed_at: deal.closedAt }),
  removedAt: (deal) => ({ removed_at: deal.removedAt }),
};

function toColumns(deal: Deal, told: readonly Told[]): Record<string, unknown> {
  const columns = { touched_at: deal.touchedAt, version: deal.version };
  return Object.assign(columns, ...told.map((field) => COLUMNS[field](deal)));
}

const inTeams = (teamIds: readonly string[]) =>
  sql<boolean>`team_id = any(${[...teamIds]}::uuid[])`;

/**
 * Holds the row until the transaction ends, so two people moving one deal take turns. The number alone is looked for, as
 * the unique index has it; a deal of a team that the person may not read is then as good as none.
 */
export async function lockDealByNumber(
  tx: Tx,
  workspaceId: string,
  teamIds: readonly string[],
  number: number,
): Promise<Deal | undefined> {
  const row = await tx
    .selectFrom('deals')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('number', '=', number)
    .forUpdate()
    .executeTakeFirst();
  return row && row.removed_at === null && teamIds.includes(row.team_id) ? toDeal(row) : undefined;
}

/** Enough for every deal that a title can mean, and few enough to lock at once. */
const MOST_CANDIDATES = 12;

const escapeLike = (text: string) => text.replace(/[\\%_]/g, (c) => `\\${c}`);

/** Every deal that the words may mean, the likeliest first; held like the one that will be chosen. */
export async function lockDealsLike(
  tx: Tx,
  workspaceId: string,
  teamIds: readonly string[],
  words: string,
): Promise<Deal[]> {
  const key = fold(words);
  const rows = await tx
    .selectFrom('deals')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where(inTeams(teamIds))
    .where('removed_at', 'is', null)
    .where(({ or, eb }) =>
      or([
        eb('title_key', 'like', `%${escapeLike(key)}%`),
        sql<boolean>`word_similarity(${key}, title_key) > 0.4`,
        sql<boolean>`similarity(${key}, title_key) > 0.25`,
      ]),
    )
    .orderBy(sql`title_key = ${key}`, 'desc')
    .orderBy(sql`stage_kind = 'open'`, 'desc')
    .orderBy(sql`word_similarity(${key}, title_key)`, 'desc')
    .orderBy('deal_id')
    .limit(MOST_CANDIDATES)
    .forUpdate()
    .execute();
  return rows.map(toDeal);
}

/** By id, as a form brings it back. */
export async function lockDealById(
  tx: Tx,
  workspaceId: string,
  teamIds: readonly string[],
  dealId: string,
): Promise<Deal | undefined> {
  const row = await tx
    .selectFrom('deals')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where(inTeams(teamIds))
    .where(sql<boolean>`deal_id::text = ${dealId}`)
    .where('removed_at', 'is', null)
    .forUpdate()
    .executeTakeFirst();
  return row && toDeal(row);
}

/** The row and its history in one statement; only what changed is written. Returns the event's id, for Undo. */
export async function saveChange(
  tx: Tx,
  workspaceId: string,
  { deal, event }: Change,
): Promise<string> {
  const eventId = newId(event.at);
  const set = toColumns(deal, Object.keys(event.changes) as Told[]);
  const assignments = Object.entries(set).map(
    ([column, value]) => sql`${sql.ref(column)} = ${value}`,
  );
  await sql`
    with changed as (
      update deals set ${sql.join(assignments)}
      where workspace_id = ${workspaceId} and deal_id = ${deal.id} and version = ${deal.version - 1}
      returning deal_id
    )
    insert into deal_events (workspace_id, event_id, deal_id, version, kind, changes, comment, by_id, at, undoes)
    select ${workspaceId}::text, ${eventId}::uuid, deal_id, ${event.version}::int, ${event.kind}::text,
      ${JSON.stringify(event.changes)}::jsonb, ${event.comment}::text, ${event.byId}::text, ${event.at}::timestamptz,
      ${event.undoes}::uuid
    from changed`.execute(tx);
  return eventId;
}

/** A new deal with the workspace's next number, and the first line of its history, in one statement. */
export async function insertDeal(
  tx: Tx,
  workspaceId: string,
  { deal, event }: Change,
): Promise<{ deal: Deal; eventId: string }> {
  const eventId = newId(event.at);
  const columns = {
    ...toColumns(deal, TOLD),
    created_by: deal.createdBy,
    created_at: deal.createdAt,
  } as Insertable<Database['deals']>;
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
          ...columns,
          workspace_id: workspaceId,
          deal_id: deal.id,
          number: sql<number>`(select last from counted)`,
          team_id: deal.teamId,
          customer_id: deal.customerId,
          lead_id: deal.leadId,
          source: deal.source,
        })
        .returning(['deal_id', 'number']),
    )
    .with('told', (db) =>
      db.insertInto('deal_events').values({
        workspace_id: workspaceId,
        event_id: eventId,
        deal_id: deal.id,
        version: event.version,
        kind: event.kind,
        changes: JSON.stringify(event.changes),
        comment: event.comment,
        by_id: event.byId,
        at: event.at,
        undoes: null,
      }),
    )
    .selectFrom('opened')
    .select('number')
    .executeTakeFirstOrThrow();
  return { deal: { ...deal, number: row.number }, eventId };
}

export interface DealFilter {
  teamIds: readonly string[];
  ownerId?: string | undefined;
  stageId?: string | undefined;
  /** Only open ones. */
  open?: boolean;
}

/** A list longer than this is no list: exports take their own way. */
const MOST_LISTED = 5_000;

export async function findDeals(tx: Tx, workspaceId: string, filter: DealFilter): Promise<Deal[]> {
  let query = tx
    .selectFrom('deals')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where(inTeams(filter.teamIds))
    .where('removed_at', 'is', null);
  if (filter.ownerId !== undefined) query = query.where('owner_id', '=', filter.ownerId);
  if (filter.stageId !== undefined)
    query = query.where(sql<boolean>`stage_id::text = ${filter.stageId}`);
  if (filter.open) query = query.where('stage_kind', '=', 'open');
  const rows = await query.orderBy('number', 'desc').limit(MOST_LISTED).execute();
  return rows.map(toDeal);
}

/** An open deal of the team that is called the same. */
export async function findSameTitle(
  tx: Tx,
  workspaceId: string,
  teamId: string,
  title: string,
): Promise<Deal | undefined> {
  const row = await tx
    .selectFrom('deals')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('team_id', '=', teamId)
    .where('title_key', '=', fold(title))
    .where('removed_at', 'is', null)
    .where('stage_kind', '=', 'open')
    .orderBy('created_at', 'desc')
    .executeTakeFirst();
  return row && toDeal(row);
}

function toEvent(row: Selectable<Database['deal_events']>): SavedEvent & { dealId: string } {
  return {
    id: row.event_id,
    dealId: row.deal_id,
    version: row.version,
    kind: row.kind as DealEventKind,
    changes: row.changes as Changes,
    comment: row.comment,
    byId: row.by_id,
    at: row.at,
    undoes: row.undoes,
  };
}

export async function readEvents(
  tx: Tx,
  workspaceId: string,
  dealId: string,
): Promise<SavedEvent[]> {
  const rows = await tx
    .selectFrom('deal_events')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('deal_id', '=', dealId)
    .orderBy('version')
    .execute();
  return rows.map(toEvent);
}

export async function findEvent(
  tx: Tx,
  workspaceId: string,
  eventId: string,
): Promise<{ dealId: string } | undefined> {
  const row = await tx
    .selectFrom('deal_events')
    .select('deal_id')
    .where('workspace_id', '=', workspaceId)
    .where(sql<boolean>`event_id::text = ${eventId}`)
    .executeTakeFirst();
  return row && { dealId: row.deal_id };
}

/** The person's last change that still stands and is no undo itself. */
export async function findLastChange(
  tx: Tx,
  workspaceId: string,
  byId: string,
  since: Date,
): Promise<{ id: string; dealId: string } | undefined> {
  const row = await tx
    .selectFrom('deal_events as e')
    .select(['e.event_id', 'e.deal_id'])
    .where('e.workspace_id', '=', workspaceId)
    .where('e.by_id', '=', byId)
    .where('e.at', '>=', since)
    .where('e.kind', '<>', 'undone')
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('deal_events as u')
            .select('u.event_id')
            .whereRef('u.workspace_id', '=', 'e.workspace_id')
            .whereRef('u.undoes', '=', 'e.event_id'),
        ),
      ),
    )
    .orderBy('e.at', 'desc')
    .orderBy('e.event_id', 'desc')
    .executeTakeFirst();
  return row && { id: row.event_id, dealId: row.deal_id };
}
