import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  // A team's morning, on working days and on days off: asked about once.
  await sql`
    create table attention_runs (
      workspace_id text not null,
      team_id uuid not null,
      day date not null,
      at timestamptz not null,
      primary key (workspace_id, team_id, day),
      foreign key (workspace_id, team_id) references teams (workspace_id, team_id) on delete cascade
    )`.execute(db);
  // Who was shown which deal, why, and until when something done on it counts as an answer.
  await sql`
    create table attention_shown (
      workspace_id text not null,
      deal_id uuid not null,
      user_id text not null,
      day date not null,
      team_id uuid not null,
      kind text not null,
      to_head boolean not null,
      at timestamptz not null,
      until timestamptz not null,
      primary key (workspace_id, deal_id, user_id, day),
      foreign key (workspace_id, deal_id) references deals (workspace_id, deal_id) on delete cascade
    )`.execute(db);
  await sql`create index attention_shown_team on attention_shown (workspace_id, team_id, day)`.execute(
    db,
  );
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`drop table attention_shown`.execute(db);
  await sql`drop table attention_runs`.execute(db);
}
