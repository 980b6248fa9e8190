import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Tx } from '../../db/connection.ts';
import type { Database } from '../../db/schema.ts';
import { type Language, languageOf } from '../../language/language.ts';

export interface DueCard {
  id: string;
  title: string;
  ownerId: string;
  language: Language;
}

const MOST_AT_ONCE = 10;

/** Approved cards whose owners have the morning of their review before them, or behind them, and were not told yet. */
const dueCards = (now: Date): RawBuilder<unknown> => sql`
  cards c left join members m on m.workspace_id = c.workspace_id and m.user_id = c.owner_id
  cross join lateral (select ${now}::timestamptz at time zone coalesce(m.zone, 'UTC') as clock) own
  where c.status = 'approved' and c.owner_id is not null and m.kind is distinct from 'gone'
    -- The first is for the index: no clock is more than a day ahead.
    and c.review_on <= (${now}::timestamptz + interval '1 day')::date and c.review_on <= own.clock::date
    and extract(hour from own.clock) between 9 and 17 and extract(isodow from own.clock) <= 5
    and not exists (
      select from card_reminders r
      where r.workspace_id = c.workspace_id and r.card_id = c.card_id and r.review_on = c.review_on
    )`;

export async function findWorkspacesWithDueCards(
  db: Kysely<Database>,
  now: Date,
): Promise<string[]> {
  const { rows } = await sql<{ workspace_id: string }>`
    select distinct c.workspace_id from ${dueCards(now)}`.execute(db);
  return rows.map(({ workspace_id }) => workspace_id);
}

/** Each day of review is taken once, however many ask at the same moment. */
export async function claimDueCards(tx: Tx, workspaceId: string, now: Date): Promise<DueCard[]> {
  const { rows } = await sql<{
    card_id: string;
    title: string;
    owner_id: string;
    locale: string | null;
  }>`
    with due as (
      select c.card_id, c.title, c.owner_id, c.review_on, m.locale from ${dueCards(now)}
        and c.workspace_id = ${workspaceId}
      order by c.review_on, c.card_id limit ${MOST_AT_ONCE}
    ), taken as (
      insert into card_reminders (workspace_id, card_id, review_on, reminded_at)
      select ${workspaceId}::text, card_id, review_on, ${now}::timestamptz from due
      on conflict do nothing returning card_id
    )
    select due.card_id, due.title, due.owner_id, due.locale from due join taken using (card_id)`.execute(
    tx,
  );
  return rows.map((row) => ({
    id: row.card_id,
    title: row.title,
    ownerId: row.owner_id,
    language: languageOf(row.locale),
  }));
}
