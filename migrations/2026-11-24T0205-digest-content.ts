import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  // What is told besides the results themselves; null: all of it, also what is added one day.
  await sql`alter table digests add column content text[]`.execute(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`alter table digests drop column content`.execute(db);
}
