import { sql } from 'kysely';
import type { Tx } from '../db/connection.ts';

/** Tells every replica, in their next first statement, that teams, roles, stages or rates have changed. */
export async function bumpDirectory(tx: Tx, workspaceId: string): Promise<void> {
  await tx
    .updateTable('workspaces')
    .set({ directory_version: sql`directory_version + 1` })
    .where('workspace_id', '=', workspaceId)
    .execute();
}

export interface Health {
  /** Its version, `17.4`. */
  postgres: string;
  isEmbedded: boolean;
  /** How many posts wait to be sent, and since when the oldest does. */
  waiting: number;
  waitingSince: Date | null;
  /** How many were given up of those still kept. */
  failed: number;
  /** When Slack last took one. */
  sentAt: Date | null;
}

export async function readHealth(tx: Tx, workspaceId: string): Promise<Health> {
  const row = await tx
    .selectFrom('posts')
    .select([
      sql<bigint>`count(*) filter (where sent_at is null and given_up_at is null)`.as('waiting'),
      sql<Date | null>`min(created_at) filter (where sent_at is null and given_up_at is null)`.as(
        'waitingSince',
      ),
      sql<bigint>`count(*) filter (where given_up_at is not null)`.as('failed'),
      sql<Date | null>`max(sent_at)`.as('sentAt'),
      sql<string>`current_setting('server_version')`.as('postgres'),
      // PGlite is Postgres compiled by Emscripten, and says so.
      sql<boolean>`version() ~* 'emcc|emscripten|wasm'`.as('isEmbedded'),
    ])
    .where('workspace_id', '=', workspaceId)
    .executeTakeFirstOrThrow();
  return {
    ...row,
    waiting: Number(row.waiting),
    failed: Number(row.failed),
    postgres: row.postgres.split(' ')[0] ?? '',
  };
}
