import { type Selectable, sql } from 'kysely';
import type { Db, Tx } from '../db/connection.ts';
import type { Database } from '../db/schema.ts';
import { readDirectoryVersion } from './handled-store.ts';

export type Profile = Selectable<Database['members']>;

/** A person as Slack described them, and the version of the workspace's directory with which that was read. */
export async function readProfile(
  db: Db,
  workspaceId: string,
  userId: string,
): Promise<{ profile: Profile; version: bigint } | undefined> {
  const row = await db.outside
    .selectFrom('members')
    .innerJoin('workspaces', 'workspaces.workspace_id', 'members.workspace_id')
    .selectAll('members')
    .select('workspaces.directory_version as version')
    .where('members.workspace_id', '=', workspaceId)
    .where('members.user_id', '=', userId)
    .executeTakeFirst();
  if (!row) return undefined;
  const { version, ...profile } = row;
  return { profile, version };
}

const SHOWN = ['name', 'locale', 'zone', 'kind', 'is_admin'] as const;

/** Returns the directory's version: a new one where others remember the person as somebody else. */
export async function saveProfile(tx: Tx, profile: Profile): Promise<bigint> {
  const { workspace_id, user_id } = profile;
  await tx
    .insertInto('workspaces')
    .values({ workspace_id })
    .onConflict((c) => c.doNothing())
    .execute();
  const before = await tx
    .selectFrom('members')
    .selectAll()
    .where('workspace_id', '=', workspace_id)
    .where('user_id', '=', user_id)
    .executeTakeFirst();
  await tx
    .insertInto('members')
    .values(profile)
    .onConflict((c) => c.columns(['workspace_id', 'user_id']).doUpdateSet(profile))
    .execute();
  const isNews = before && SHOWN.some((column) => before[column] !== profile[column]);
  if (!isNews) return readDirectoryVersion(tx, workspace_id);
  const { directory_version } = await tx
    .updateTable('workspaces')
    .set({ directory_version: sql`directory_version + 1` })
    .where('workspace_id', '=', workspace_id)
    .returning('directory_version')
    .executeTakeFirstOrThrow();
  return directory_version;
}
