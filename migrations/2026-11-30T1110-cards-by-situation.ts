import { type Kysely, sql } from 'kysely';

/** The first cards of a situation are then read from the index alone, however many there are. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`drop index cards_situation`.execute(db);
  await sql`
    create index cards_of_situation on cards (workspace_id, situation, language, card_id) where status = 'approved'`.execute(
    db,
  );
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`drop index cards_of_situation`.execute(db);
  await sql`create index cards_situation on cards (workspace_id, situation, language)`.execute(db);
}
