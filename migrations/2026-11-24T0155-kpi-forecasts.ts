import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  // What was forecast on a Monday for the month and the quarter that ran then: to be held against what was won.
  await sql`
    create table kpi_forecasts (
      workspace_id text not null,
      team_id uuid not null,
      day date not null,
      kind text not null check (kind in ('month', 'quarter')),
      period_from date not null check (period_from <= day),
      weighted_minor bigint not null,
      currency text not null,
      won integer not null check (won >= 0),
      due integer not null check (due >= 0),
      kept_at timestamptz not null,
      primary key (workspace_id, team_id, day, kind),
      foreign key (workspace_id, team_id) references teams (workspace_id, team_id) on delete cascade
    )`.execute(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`drop table kpi_forecasts`.execute(db);
}
