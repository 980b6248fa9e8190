import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  // Tokens are sealed before they come here (AES-256-GCM); they are erased when the app is uninstalled.
  await sql`
    create table installations (
      workspace_id text primary key references workspaces (workspace_id) on delete cascade,
      app_id text,
      enterprise_id text,
      bot_user_id text not null check (bot_user_id <> ''),
      scopes text not null,
      sealed_token text,
      sealed_refresh_token text,
      expires_at timestamptz,
      refreshing_until timestamptz,
      installed_by text,
      installed_at timestamptz not null,
      gone_at timestamptz,
      check ((sealed_token is null) = (gone_at is not null)),
      check (sealed_refresh_token is null or (sealed_token is not null and expires_at is not null))
    )`.execute(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`drop table installations`.execute(db);
}
