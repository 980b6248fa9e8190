import { sql } from 'kysely';
import type { Db, Tx } from '../db/connection.ts';
import type { Said } from './reply.ts';

export type Claim = { first: true; directoryVersion: bigint } | { first: false; answer: Said };

/**
 * Takes a delivery's key and reads the workspace's directory version, in one statement. A second delivery of the
 * same key waits here until the first has committed, and gets its answer.
 */
export async function claimDelivery(tx: Tx, workspaceId: string, key: string): Promise<Claim> {
  const { rows } = await sql<{ first: boolean; version: bigint }>`
    with claimed as (
      insert into handled (workspace_id, key) values (${workspaceId}, ${key})
      on conflict do nothing returning 1
    )
    select exists (select from claimed) as first, w.directory_version as version
    from workspaces w where w.workspace_id = ${workspaceId}`.execute(tx);
  const row = rows[0];
  if (row?.first) return { first: true, directoryVersion: row.version };
  const told = await tx
    .selectFrom('handled')
    .select('answer')
    .where('workspace_id', '=', workspaceId)
    .where('key', '=', key)
    .executeTakeFirst();
  return { first: false, answer: (told?.answer as Said | null | undefined) ?? { kind: 'silence' } };
}

export function saveAnswer(
  tx: Tx,
  workspaceId: string,
  key: string,
  answer: Said,
): Promise<unknown> {
  return sql`
    update handled set answer = ${JSON.stringify(answer)}
    where workspace_id = ${workspaceId} and key = ${key}`.execute(tx);
}

/** A refusal changed nothing and was rolled back, but a second delivery must hear it again. */
export async function saveRefusal(
  tx: Tx,
  workspaceId: string,
  key: string,
  answer: Said,
): Promise<void> {
  await tx
    .insertInto('handled')
    .values({ workspace_id: workspaceId, key, answer: JSON.stringify(answer) })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Reads, without taking anything, which directory is in force. */
export async function readDirectoryVersion(tx: Tx, workspaceId: string): Promise<bigint> {
  const row = await tx
    .selectFrom('workspaces')
    .select('directory_version')
    .where('workspace_id', '=', workspaceId)
    .executeTakeFirst();
  return row?.directory_version ?? 0n;
}

const KEPT_HOURS = 24;

/** Keys older than a day: Slack delivers nothing again after that. */
export async function deleteOldKeys(db: Db, now: Date): Promise<void> {
  await db.outside
    .deleteFrom('handled')
    .where('handled_at', '<', new Date(now.getTime() - KEPT_HOURS * 3_600_000))
    .execute();
}
