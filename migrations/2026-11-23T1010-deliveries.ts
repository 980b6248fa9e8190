import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  // No reference to workspaces: it would make all of a workspace's people lock one row at each command.
  // What was answered to each command, press and event: a second delivery is told the same.
  await sql`
    create table handled (
      workspace_id text not null,
      key text not null,
      answer jsonb,
      handled_at timestamptz not null default now(),
      primary key (workspace_id, key)
    ) with (fillfactor = 80)`.execute(db);
  await sql`create index handled_at on handled (handled_at)`.execute(db);

  // Messages that nobody typed a command for. The fence counts who may still send: a replica
  // that slept through its lease finds another fence and takes its own copy back.
  await sql`
    create table posts (
      workspace_id text not null references workspaces (workspace_id) on delete cascade,
      post_id uuid not null,
      target text not null check (target <> ''),
      audience text not null check (audience in ('channel', 'direct', 'ephemeral')),
      user_id text check ((user_id is not null) = (audience in ('direct', 'ephemeral'))),
      body jsonb not null,
      created_at timestamptz not null default now(),
      attempts integer not null default 0,
      fence integer not null default 0,
      lease_until timestamptz,
      first_try_at timestamptz,
      sent_at timestamptz,
      sent_channel text,
      sent_ts text,
      given_up_at timestamptz,
      last_error text,
      primary key (workspace_id, post_id)
    )`.execute(db);
  await sql`create index posts_waiting on posts (created_at) where sent_at is null and given_up_at is null`.execute(
    db,
  );
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`drop table posts`.execute(db);
  await sql`drop table handled`.execute(db);
}
