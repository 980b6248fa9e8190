import { type Kysely, sql } from 'kysely';
import type { Tx } from '../db/connection.ts';
import type { Database } from '../db/schema.ts';
import { addDays, startOfDay } from '../language/dates.ts';
import type { Team } from '../teams/directory.ts';
import type { Page } from './attention.ts';

/** By the team's wall clock: not before the day has begun, and not in the evening. */
const isMorning = (now: Date) => sql<boolean>`
  (${now}::timestamptz at time zone t.zone)::time >= time '09:00'
  and (${now}::timestamptz at time zone t.zone)::time < time '18:00'
  and not exists (
    select from attention_runs r
    where r.workspace_id = t.workspace_id and r.team_id = t.team_id
      and r.day = (${now}::timestamptz at time zone t.zone)::date
  )`;

/** The workspaces with a team whose morning has come and was not looked at yet. */
export async function findWorkspacesInTheMorning(
  db: Kysely<Database>,
  now: Date,
): Promise<string[]> {
  const { rows } = await sql<{ workspace_id: string }>`
    select distinct workspace_id from teams t where ${isMorning(now)}`.execute(db);
  return rows.map(({ workspace_id }) => workspace_id);
}

/** Takes all teams of the workspace whose morning it is; each morning is taken once. */
export async function claimMornings(tx: Tx, workspaceId: string, now: Date): Promise<string[]> {
  const { rows } = await sql<{ team_id: string }>`
    insert into attention_runs (workspace_id, team_id, day, at)
    select workspace_id, team_id, (${now}::timestamptz at time zone t.zone)::date, ${now}
    from teams t
    where workspace_id = ${workspaceId} and ${isMorning(now)}
    order by team_id
    on conflict do nothing
    returning team_id`.execute(tx);
  return rows.map(({ team_id }) => team_id);
}

/**
 * Until the transaction ends, nobody else tells owners what waits, or changes who has it told by a page of their own: each
 * would go by what the other is just changing, and a person would hear of it twice, or not at all.
 */
export async function lockTelling(tx: Tx, workspaceId: string): Promise<void> {
  const key = `telling ${workspaceId}`;
  await sql`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`.execute(tx);
}

/** Whether the owners of one of these teams were told of what waits since that moment. */
export async function wereOwnersTold(
  tx: Tx,
  workspaceId: string,
  teamIds: readonly string[],
  since: Date,
): Promise<boolean> {
  const row = await tx
    .selectFrom('attention_runs')
    .select('day')
    .where('workspace_id', '=', workspaceId)
    .where('team_id', 'in', [...teamIds])
    .where('at', '>=', since)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** The morning pages of people, by user id, with those that are off. */
export async function findPages(tx: Tx, workspaceId: string): Promise<Map<string, Page>> {
  const rows = await tx
    .selectFrom('morning_pages')
    .select(['user_id', 'zone', 'next_at', 'settled_day', 'sent_day'])
    .where('workspace_id', '=', workspaceId)
    .execute();
  return new Map(
    rows.map((row) => [
      row.user_id,
      {
        zone: row.zone,
        isOn: row.next_at !== null,
        settledDay: row.settled_day,
        sentDay: row.sent_day,
      },
    ]),
  );
}

export interface Shown {
  dealId: string;
  userId: string;
  teamId: string;
  /** 'YYYY-MM-DD' by the team's clock. */
  day: string;
  kind: string;
  toHead: boolean;
  at: Date;
  until: Date;
}

export async function insertShown(
  tx: Tx,
  workspaceId: string,
  shown: readonly Shown[],
): Promise<void> {
  if (shown.length === 0) return;
  await tx
    .insertInto('attention_shown')
    .values(
      shown.map((one) => ({
        workspace_id: workspaceId,
        deal_id: one.dealId,
        user_id: one.userId,
        team_id: one.teamId,
        day: one.day,
        kind: one.kind,
        to_head: one.toHead,
        at: one.at,
        until: one.until,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Those of the deals that a head was told of since they were last worked on. */
export async function findToldHeads(
  tx: Tx,
  workspaceId: string,
  dealIds: readonly string[],
): Promise<Set<string>> {
  const { rows } = await sql<{ deal_id: string }>`
    select distinct s.deal_id from attention_shown s
    join deals d on d.workspace_id = s.workspace_id and d.deal_id = s.deal_id
    where s.workspace_id = ${workspaceId} and s.deal_id = any(${[...dealIds]}::uuid[]) and s.to_head
      and s.at > d.touched_at`.execute(tx);
  return new Set(rows.map(({ deal_id }) => deal_id));
}

/** Of the deals that owners were shown on these days, those on which something was done in answer. */
export async function countAnswered(
  tx: Tx,
  workspaceId: string,
  team: Team,
  { from, to }: { from: string; to: string },
  { ownerId, asOf }: { ownerId: string | null; asOf: Date },
): Promise<{ part: number; of: number }> {
  const { rows } = await sql<{ part: number; of: number }>`
    select count(*)::int as of, (count(*) filter (where exists (
      select from deal_events e
      where e.workspace_id = s.workspace_id and e.deal_id = s.deal_id and e.at > s.at and e.at <= s.until
        and e.at <= ${asOf} and e.kind <> 'undone'
    )))::int as part
    from attention_shown s
    where workspace_id = ${workspaceId} and team_id = ${team.id} and not to_head
      and day >= ${from} and day < ${to} and at <= ${asOf}
      and at >= ${startOfDay(team.zone, addDays(from, -1))}
      and (${ownerId}::text is null or user_id = ${ownerId})`.execute(tx);
  return { part: rows[0]?.part ?? 0, of: rows[0]?.of ?? 0 };
}
