import { sql } from 'kysely';
import type { Tx } from '../db/connection.ts';
import { type Language, languageOf } from '../language/language.ts';

export interface DueCard {
  id: string;
  title: string;
  ownerId: string;
  language: Language;
}

const MOST_AT_ONCE = 10;

/** Approved cards whose day of review has come, each day taken once however many ask at the same moment. */
export async function claimDueCards(
  tx: Tx,
  workspaceId: string,
  today: string,
  now: Date,
): Promise<DueCard[]> {
  const { rows } = await sql<{
    card_id: string;
    title: string;
    owner_id: string;
    locale: string | null;
  }>`
    with due as (
      select c.card_id, c.title, c.owner_id, c.review_on from cards c
      where c.workspace_id = ${workspaceId} and c.status = 'approved'
        and c.review_on <= ${today}::date and c.owner_id is not null
        and not exists (
          select from card_reminders r
          where r.workspace_id = c.workspace_id and r.card_id = c.card_id and r.review_on = c.review_on
        )
      order by c.review_on, c.card_id limit ${MOST_AT_ONCE}
    ), taken as (
      insert into card_reminders (workspace_id, card_id, review_on, reminded_at)
      select ${workspaceId}::text, card_id, review_on, ${now}::timestamptz from due
      on conflict do nothing returning card_id
    )
    select due.card_id, due.title, due.owner_id, m.locale
    from due join taken using (card_id)
    left join members m on m.workspace_id = ${workspaceId} and m.user_id = due.owner_id`.execute(
    tx,
  );
  return rows.map((row) => ({
    id: row.card_id,
    title: row.title,
    ownerId: row.owner_id,
    language: languageOf(row.locale),
  }));
}
