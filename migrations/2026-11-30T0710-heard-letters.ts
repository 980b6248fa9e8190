import { type Kysely, sql } from 'kysely';

/** pg_trgm hears no Russian letter in a database whose LC_CTYPE is "C": each is searched as a sign that it always hears. */
const heard = (column: string) =>
  sql`(translate(${sql.ref(column)}, 'абвгдежзийклмнопрстуфхцчшщъыьэюя', 'abvgdejziyklmnoprstufhcqwx123456')) gin_trgm_ops`;

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`drop index deals_title, leads_search`.execute(db);
  await sql`create index deals_title on deals using gin (${heard('title_key')})`.execute(db);
  await sql`create index leads_search on leads using gin (${heard('search_key')})`.execute(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`drop index deals_title, leads_search`.execute(db);
  await sql`create index deals_title on deals using gin (title_key gin_trgm_ops)`.execute(db);
  await sql`create index leads_search on leads using gin (search_key gin_trgm_ops)`.execute(db);
}
