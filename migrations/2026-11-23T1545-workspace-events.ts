import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  // What was done with a workspace's data as a whole, by whom; the person who was erased is not named.
  await sql`
    create table workspace_events (
      workspace_id text not null references workspaces (workspace_id) on delete cascade,
      event_id uuid not null,
      kind text not null check (kind in ('exported', 'erased', 'imported')),
      facts jsonb not null,
      by_id text not null,
      at timestamptz not null,
      primary key (workspace_id, event_id)
    )`.execute(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`drop table workspace_events`.execute(db);
}
