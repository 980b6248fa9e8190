import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  // No row, or one that is off: nothing is sent to a model.
  await sql`
    create table model_settings (
      workspace_id text primary key references workspaces (workspace_id) on delete cascade,
      is_on boolean not null,
      host text not null,
      calls_per_person_day integer not null check (calls_per_person_day between 1 and 10000),
      tokens_per_month bigint not null check (tokens_per_month between 1000 and 1000000000),
      set_by text not null,
      set_at timestamptz not null
    )`.execute(db);
  await sql`
    create table model_use (
      workspace_id text not null references workspaces (workspace_id) on delete cascade,
      day date not null,
      user_id text not null,
      calls integer not null check (calls >= 0),
      tokens bigint not null check (tokens >= 0),
      primary key (workspace_id, day, user_id)
    )`.execute(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`drop table model_use`.execute(db);
  await sql`drop table model_settings`.execute(db);
}
