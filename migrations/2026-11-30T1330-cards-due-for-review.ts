import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  // Asked every minute: whose card is due for review.
  await sql`create index cards_for_review on cards (review_on) where owner_id is not null`.execute(
    db,
  );
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`drop index cards_for_review`.execute(db);
}
