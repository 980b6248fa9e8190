import { type Kysely, type Selectable, sql } from 'kysely';
import type { Tx } from '../db/connection.ts';
import type { Database } from '../db/schema.ts';
import type { MorningPage } from './morning-page.ts';

const toPage = (row: Selectable<Database['morning_pages']>): MorningPage => ({
  userId: row.user_id,
  time: row.time,
  zone: row.zone,
  nextAt: row.next_at,
  settledDay: row.settled_day,
  sentDay: row.sent_day,
  setAt: row.set_at,
});

/** Due, or reckoned by the clock of a place that the person has left. */
const isDue = (now: Date) =>
  sql<boolean>`p.next_at is not null and (p.next_at <= ${now} or p.zone <> m.zone)`;

export async function findDueWorkspaces(db: Kysely<Database>, now: Date): Promise<string[]> {
  const { rows } = await sql<{ workspace_id: string }>`
    select distinct p.workspace_id from morning_pages p
    join members m on m.workspace_id = p.workspace_id and m.user_id = p.user_id
    where ${isDue(now)}`.execute(db);
  return rows.map(({ workspace_id }) => workspace_id);
}

/** One page that is due, held until the transaction ends, and the zone that the person lives in now. */
export async function claimDuePage(
  tx: Tx,
  workspaceId: string,
  now: Date,
): Promise<{ page: MorningPage; zone: string } | undefined> {
  const row = await tx
    .selectFrom('morning_pages as p')
    .innerJoin('members as m', (join) =>
      join.onRef('m.workspace_id', '=', 'p.workspace_id').onRef('m.user_id', '=', 'p.user_id'),
    )
    .selectAll('p')
    .select('m.zone as home_zone')
    .where('p.workspace_id', '=', workspaceId)
    .where(isDue(now))
    .orderBy('p.next_at')
    .limit(1)
    .forUpdate('p')
    .skipLocked()
    .executeTakeFirst();
  return row && { page: toPage(row), zone: row.home_zone };
}

const pageOf = (tx: Tx, workspaceId: string, userId: string) =>
  tx
    .selectFrom('morning_pages')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('user_id', '=', userId);

export async function findPage(
  tx: Tx,
  workspaceId: string,
  userId: string,
): Promise<MorningPage | undefined> {
  const row = await pageOf(tx, workspaceId, userId).executeTakeFirst();
  return row && toPage(row);
}

/** Held until the transaction ends. */
export async function lockPage(
  tx: Tx,
  workspaceId: string,
  userId: string,
): Promise<MorningPage | undefined> {
  const row = await pageOf(tx, workspaceId, userId).forUpdate().executeTakeFirst();
  return row && toPage(row);
}

export async function savePage(tx: Tx, workspaceId: string, page: MorningPage): Promise<void> {
  const row = {
    time: page.time,
    zone: page.zone,
    next_at: page.nextAt,
    settled_day: page.settledDay,
    sent_day: page.sentDay,
    set_at: page.setAt,
  };
  await tx
    .insertInto('morning_pages')
    .values({ workspace_id: workspaceId, user_id: page.userId, ...row })
    .onConflict((conflict) => conflict.columns(['workspace_id', 'user_id']).doUpdateSet(row))
    .execute();
}
