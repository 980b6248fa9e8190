import { type Kysely, sql } from 'kysely';

/** jsonb sorts the keys of an object: a second delivery would hear the same answer, but not to the letter. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table handled alter column answer type json`.execute(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`alter table handled alter column answer type jsonb`.execute(db);
}
