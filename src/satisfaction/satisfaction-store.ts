import { type Kysely, type Selectable, sql } from 'kysely';
import type { Tx } from '../db/connection.ts';
import type { Database } from '../db/schema.ts';
import { addDays, startOfDay } from '../language/dates.ts';
import type { Team } from '../teams/directory.ts';
import type { Mark, MarkValue, Satisfaction } from './mark.ts';

const toMark = (row: Selectable<Database['marks']>): Mark => ({
  id: row.mark_id,
  dealId: row.deal_id,
  teamId: row.team_id,
  customerId: row.customer_id,
  ownerId: row.owner_id,
  value: row.mark as MarkValue,
  comment: row.comment,
  byId: row.by_id,
  at: row.at,
  undoneAt: row.undone_at,
});

/** As many as fit into one message. */
const MOST_MARKS = 40;

export async function insertMark(tx: Tx, workspaceId: string, mark: Mark): Promise<void> {
  await tx
    .insertInto('marks')
    .values({
      workspace_id: workspaceId,
      mark_id: mark.id,
      deal_id: mark.dealId,
      team_id: mark.teamId,
      customer_id: mark.customerId,
      owner_id: mark.ownerId,
      mark: mark.value,
      comment: mark.comment,
      by_id: mark.byId,
      at: mark.at,
      undone_at: mark.undoneAt,
    })
    .execute();
}

/** Undefined when there is none, or it was taken back already. */
export async function lockMark(
  tx: Tx,
  workspaceId: string,
  markId: string,
): Promise<Mark | undefined> {
  const row = await tx
    .selectFrom('marks')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('mark_id', '=', markId)
    .where('undone_at', 'is', null)
    .forUpdate()
    .executeTakeFirst();
  return row && toMark(row);
}

/** All of a deal, also those taken back; the newest first. */
export async function findMarks(tx: Tx, workspaceId: string, dealId: string): Promise<Mark[]> {
  const rows = await tx
    .selectFrom('marks')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('deal_id', '=', dealId)
    .orderBy('at', 'desc')
    .orderBy('mark_id', 'desc')
    .limit(MOST_MARKS)
    .execute();
  return rows.map(toMark);
}

export async function takeMarkBack(
  tx: Tx,
  workspaceId: string,
  markId: string,
  at: Date,
): Promise<void> {
  await tx
    .updateTable('marks')
    .set({ undone_at: at })
    .where('workspace_id', '=', workspaceId)
    .where('mark_id', '=', markId)
    .execute();
}

/** The last mark of each customer in the period; a deal without a customer speaks for itself, one that was removed counts nowhere. */
export async function countMarks(
  tx: Tx,
  workspaceId: string,
  team: Team,
  { from, to }: { from: string; to: string },
  { ownerId, asOf }: { ownerId: string | null; asOf: Date },
): Promise<Satisfaction> {
  const { rows } = await sql<Satisfaction>`
    with last as (
      select distinct on (coalesce(customer_id, deal_id)) mark from marks m
      where workspace_id = ${workspaceId} and team_id = ${team.id}
        and not exists (
          select from deals d
          where d.workspace_id = m.workspace_id and d.deal_id = m.deal_id and d.removed_at <= ${asOf}
        )
        and at >= ${startOfDay(team.zone, from)} and at < ${startOfDay(team.zone, to)} and at <= ${asOf}
        and (undone_at is null or undone_at > ${asOf})
        and (${ownerId}::text is null or owner_id = ${ownerId})
      order by coalesce(customer_id, deal_id), at desc, mark_id desc
    )
    select count(*)::int as of, (count(*) filter (where mark >= 4))::int as good from last`.execute(
    tx,
  );
  return rows[0] ?? { good: 0, of: 0 };
}

/** Nobody is asked about what was won long ago, when the team begins to ask. */
const LATEST_DAYS = 14;

const isUnmarked = sql`not exists (
  select from marks m
  where m.workspace_id = d.workspace_id and m.deal_id = d.deal_id and m.undone_at is null
)`;

/** In the middle of the day by the team's clock, never in the evening. */
const isTime = (now: Date) => sql`
  (${now}::timestamptz at time zone t.zone)::time >= time '10:00'
  and (${now}::timestamptz at time zone t.zone)::time < time '18:00'`;

/** Won so many days ago as the team has set, and not asked about. */
const isDueFirst = (now: Date) => sql`
  d.workspace_id = t.workspace_id and d.team_id = t.team_id and d.removed_at is null and d.stage_kind = 'won'
  and d.closed_at < ((${now}::timestamptz at time zone t.zone)::date - t.satisfaction_days + 1)::timestamp at time zone t.zone
  and d.closed_at >= ((${now}::timestamptz at time zone t.zone)::date - t.satisfaction_days - ${sql.lit(LATEST_DAYS)})::timestamp at time zone t.zone
  and not exists (select from mark_asks a where a.workspace_id = d.workspace_id and a.deal_id = d.deal_id)
  and ${isUnmarked}`;

const isDueAgain = (now: Date) => sql`
  a.asked_at is null and a.due_on <= (${now}::timestamptz at time zone t.zone)::date
  and d.removed_at is null and d.stage_kind = 'won' and ${isUnmarked}`;

/** The workspaces in which an owner is to be asked. */
export async function findDueAsks(db: Kysely<Database>, now: Date): Promise<string[]> {
  const { rows } = await sql<{ workspace_id: string }>`
    select distinct t.workspace_id from teams t
    where t.satisfaction_days is not null and ${isTime(now)} and (
      exists (select from deals d where ${isDueFirst(now)})
      or exists (
        select from mark_asks a join deals d on d.workspace_id = a.workspace_id and d.deal_id = a.deal_id
        where a.workspace_id = t.workspace_id and d.team_id = t.team_id and ${isDueAgain(now)}
      )
    )`.execute(db);
  return rows.map(({ workspace_id }) => workspace_id);
}

/** Takes what is due in these teams, so that nobody else asks it; the ids of the deals. */
export async function claimAsks(
  tx: Tx,
  workspaceId: string,
  teamIds: readonly string[],
  now: Date,
): Promise<string[]> {
  const { rows } = await sql<{ deal_id: string }>`
    with first as (
      insert into mark_asks (workspace_id, deal_id, nth, due_on, asked_at)
      select d.workspace_id, d.deal_id, 1, (${now}::timestamptz at time zone t.zone)::date, ${now}
      from teams t join deals d on ${isDueFirst(now)}
      where t.workspace_id = ${workspaceId} and t.team_id = any(${[...teamIds]}::uuid[])
        and t.satisfaction_days is not null and ${isTime(now)}
      order by d.deal_id
      on conflict do nothing
      returning deal_id
    ),
    again as (
      update mark_asks asked set asked_at = ${now}
      from mark_asks a
        join deals d on d.workspace_id = a.workspace_id and d.deal_id = a.deal_id
        join teams t on t.workspace_id = d.workspace_id and t.team_id = d.team_id
      where a.workspace_id = ${workspaceId} and t.team_id = any(${[...teamIds]}::uuid[]) and ${isTime(now)}
        and ${isDueAgain(now)} and asked.workspace_id = a.workspace_id and asked.deal_id = a.deal_id
        and asked.nth = a.nth and asked.asked_at is null
      returning asked.deal_id
    )
    select deal_id from first union all select deal_id from again`.execute(tx);
  return rows.map(({ deal_id }) => deal_id);
}

/** Asks once more in a week, however often that is wished; false when the second time was already. */
export async function askAgain(
  tx: Tx,
  workspaceId: string,
  dealId: string,
  today: string,
): Promise<boolean> {
  const { rows } = await sql`
    insert into mark_asks (workspace_id, deal_id, nth, due_on)
    select workspace_id, deal_id, 2, ${addDays(today, 7)} from mark_asks
    where workspace_id = ${workspaceId} and deal_id = ${dealId} and nth = 1
      and not exists (select from mark_asks a where a.workspace_id = ${workspaceId} and a.deal_id = ${dealId} and a.nth = 2)
    on conflict do nothing
    returning deal_id`.execute(tx);
  if (rows.length > 0) return true;
  const waiting = await tx
    .selectFrom('mark_asks')
    .select('nth')
    .where('workspace_id', '=', workspaceId)
    .where('deal_id', '=', dealId)
    .where('asked_at', 'is', null)
    .executeTakeFirst();
  return waiting !== undefined;
}
