import { type Kysely, sql } from 'kysely';

/** Years that were kept already do not say who has sold what in which month: they are counted again. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`delete from kpi_years`.execute(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`delete from kpi_years`.execute(db);
}
