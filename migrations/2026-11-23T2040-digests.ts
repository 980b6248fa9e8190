import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  // When and where a team's numbers are posted; next_at is null while it is paused or deleted.
  await sql`
    create table digests (
      workspace_id text not null,
      digest_id uuid not null,
      team_id uuid not null,
      channel_id text not null,
      kind text not null check (kind in ('daily', 'everyday', 'weekly', 'monthly')),
      time text not null,
      zone text not null,
      next_at timestamptz,
      created_by text not null,
      created_at timestamptz not null,
      deleted_at timestamptz,
      primary key (workspace_id, digest_id),
      foreign key (workspace_id, team_id) references teams (workspace_id, team_id) on delete cascade
    )`.execute(db);
  await sql`create index digests_of_team on digests (workspace_id, team_id)`.execute(db);
  await sql`create index digests_due on digests (next_at) where next_at is not null`.execute(db);

  // One row for each day that was planned: this key is what posts a digest once.
  await sql`
    create table digest_runs (
      workspace_id text not null,
      digest_id uuid not null,
      day date not null,
      status text not null check (status in ('posted', 'missed')),
      is_late boolean not null,
      at timestamptz not null,
      numbers jsonb,
      body jsonb,
      primary key (workspace_id, digest_id, day),
      foreign key (workspace_id, digest_id) references digests (workspace_id, digest_id) on delete cascade
    )`.execute(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`drop table digest_runs`.execute(db);
  await sql`drop table digests`.execute(db);
}
