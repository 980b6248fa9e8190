import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  // Whose result a closed deal is: its owner at that moment. A later hand-over never moves it.
  await sql`alter table deals add column closed_owner_id text`.execute(db);
  await sql`update deals set closed_owner_id = owner_id where closed_at is not null`.execute(db);
  // Numbers of a period read that period's rows and no others, however long the history.
  await sql`create index deals_closed on deals (workspace_id, team_id, closed_at) where closed_at is not null`.execute(
    db,
  );
  await sql`create index deals_customer on deals (workspace_id, customer_id, closed_at) where closed_at is not null and customer_id is not null`.execute(
    db,
  );
  // Few are open of the many that there were. A move from one open stage to another changes nothing here.
  await sql`create index deals_open on deals (workspace_id, team_id, owner_id) where stage_kind = 'open' and removed_at is null`.execute(
    db,
  );
  await sql`create index leads_arrived on leads (workspace_id, team_id, created_at)`.execute(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`drop index leads_arrived, deals_open, deals_customer, deals_closed`.execute(db);
  await sql`alter table deals drop column closed_owner_id`.execute(db);
}
