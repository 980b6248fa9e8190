import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  // Channels whose messages become free leads of a team; a channel feeds one team.
  await sql`
    create table intake_channels (
      workspace_id text not null,
      channel_id text not null,
      team_id uuid not null,
      named_by text not null,
      named_at timestamptz not null,
      primary key (workspace_id, channel_id),
      foreign key (workspace_id, team_id) references teams (workspace_id, team_id) on delete cascade
    )`.execute(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`drop table intake_channels`.execute(db);
}
