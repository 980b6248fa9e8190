import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  // What the twelve months before a day said of a team: counted once, for whoever asks that day or of it later.
  await sql`
    create table kpi_years (
      workspace_id text not null,
      team_id uuid not null,
      day date not null,
      year jsonb not null,
      primary key (workspace_id, team_id, day),
      foreign key (workspace_id, team_id) references teams (workspace_id, team_id) on delete cascade
    )`.execute(db);
  await sql`create index deals_removed on deals (workspace_id, team_id) where removed_at is not null`.execute(
    db,
  );
  await sql`create index lead_events_at on lead_events (workspace_id, at)`.execute(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`drop index lead_events_at, deals_removed`.execute(db);
  await sql`drop table kpi_years`.execute(db);
}
