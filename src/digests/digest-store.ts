import { type Kysely, type Selectable, sql } from 'kysely';
import type { Tx } from '../db/connection.ts';
import type { Database } from '../db/schema.ts';
import { CONTENT, type Digest } from './digest.ts';
import type { Trouble } from './digest-run.ts';

export const toDigest = (row: Selectable<Database['digests']>): Digest => ({
  id: row.digest_id,
  teamId: row.team_id,
  channelId: row.channel_id,
  kind: row.kind,
  time: row.time,
  ownZone: row.zone,
  nextAt: row.next_at,
  settledDay: row.settled_day,
  content: row.content && CONTENT.filter((one) => row.content?.includes(one)),
  trouble: row.trouble as Trouble | null,
});

/** The workspaces in which a digest is due, or was planned by a directory of before. */
export async function findDueWorkspaces(db: Kysely<Database>, now: Date): Promise<string[]> {
  const { rows } = await sql<{ workspace_id: string }>`
    select workspace_id from digests where next_at <= ${now}
    union
    select d.workspace_id from digests d join workspaces w using (workspace_id)
    where d.next_at is not null and d.planned_version <> w.directory_version`.execute(db);
  return rows.map((row) => row.workspace_id);
}

const REPLANNED_AT_ONCE = 500;

/** Held until the transaction ends: those that were planned by another version of the directory. */
export async function claimStale(tx: Tx, workspaceId: string, version: bigint): Promise<Digest[]> {
  const rows = await tx
    .selectFrom('digests')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('next_at', 'is not', null)
    .where('planned_version', '<>', version)
    .limit(REPLANNED_AT_ONCE)
    .forUpdate()
    .skipLocked()
    .execute();
  return rows.map(toDigest);
}

export interface Planned {
  /** Null pauses it. */
  nextAt: Date | null;
  settledDay: string;
  /** The directory's version that it was reckoned by. */
  version: bigint;
}

const planColumns = ({ nextAt, settledDay, version }: Planned) => ({
  next_at: nextAt,
  settled_day: settledDay,
  planned_version: version,
});

/** One due digest, held until the transaction ends; another replica's are passed over. */
export async function claimDue(
  tx: Tx,
  workspaceId: string,
  now: Date,
): Promise<Digest | undefined> {
  const row = await tx
    .selectFrom('digests')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('next_at', '<=', now)
    .orderBy('next_at')
    .limit(1)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst();
  return row && toDigest(row);
}

export async function setPlanned(
  tx: Tx,
  workspaceId: string,
  digestId: string,
  planned: Planned,
): Promise<void> {
  await tx
    .updateTable('digests')
    .set(planColumns(planned))
    .where('workspace_id', '=', workspaceId)
    .where('digest_id', '=', digestId)
    .execute();
}

/** A deleted digest keeps its history, and can be brought back. */
export async function setDeleted(
  tx: Tx,
  workspaceId: string,
  digestId: string,
  deletedAt: Date | null,
  planned: Planned,
): Promise<void> {
  await tx
    .updateTable('digests')
    .set({ deleted_at: deletedAt, ...planColumns(planned) })
    .where('workspace_id', '=', workspaceId)
    .where('digest_id', '=', digestId)
    .execute();
}

export async function insertDigest(
  tx: Tx,
  workspaceId: string,
  digest: Digest,
  by: { byId: string; at: Date; version: bigint },
): Promise<void> {
  await tx
    .insertInto('digests')
    .values({
      workspace_id: workspaceId,
      digest_id: digest.id,
      team_id: digest.teamId,
      channel_id: digest.channelId,
      kind: digest.kind,
      time: digest.time,
      zone: digest.ownZone,
      content: digest.content && sql<string[]>`${[...digest.content]}::text[]`,
      ...planColumns({ ...digest, version: by.version }),
      created_by: by.byId,
      created_at: by.at,
    })
    .execute();
}

/** Those of some teams, in the order in which they were made. */
export async function findDigests(
  tx: Tx,
  workspaceId: string,
  teamIds: readonly string[],
): Promise<Digest[]> {
  if (teamIds.length === 0) return [];
  const rows = await tx
    .selectFrom('digests')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('team_id', 'in', [...teamIds])
    .where('deleted_at', 'is', null)
    .orderBy('created_at')
    .orderBy('digest_id')
    .execute();
  return rows.map(toDigest);
}

/** Held until the transaction ends; `isDeleted`: whether a deleted one is looked for. */
export async function lockDigest(
  tx: Tx,
  workspaceId: string,
  digestId: string,
  { isDeleted }: { isDeleted: boolean },
): Promise<Digest | undefined> {
  const row = await tx
    .selectFrom('digests')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('digest_id', '=', digestId)
    .where('deleted_at', isDeleted ? 'is not' : 'is', null)
    .forUpdate()
    .executeTakeFirst();
  return row && toDigest(row);
}

/** Null: it can be posted. */
export async function setTrouble(
  tx: Tx,
  workspaceId: string,
  digestId: string,
  trouble: Trouble | null,
): Promise<void> {
  await tx
    .updateTable('digests')
    .set({ trouble })
    .where('workspace_id', '=', workspaceId)
    .where('digest_id', '=', digestId)
    .where('trouble', 'is distinct from', trouble)
    .execute();
}

/** Whether the heads were told of it already, for this digest or another one in its channel. */
export async function isTroubleKnown(
  tx: Tx,
  workspaceId: string,
  { channelId, teamId }: Digest,
  trouble: Trouble,
): Promise<boolean> {
  const row = await tx
    .selectFrom('digests')
    .select('digest_id')
    .where('workspace_id', '=', workspaceId)
    .where('team_id', '=', teamId)
    .where('channel_id', '=', channelId)
    .where('trouble', '=', trouble)
    .where('deleted_at', 'is', null)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
