import type { Db, Tx } from '../db/connection.ts';
import { statement } from '../db/statement.ts';
import type { Said } from './reply.ts';

export type Claim = { first: true; directoryVersion: bigint } | { first: false; answer: Said };

const claim = statement<{ first: boolean; version: bigint }>(`
  with claimed as (
    insert into handled (workspace_id, key) values ($1, $2)
    on conflict do nothing returning 1
  )
  select exists (select from claimed) as first, directory_version as version
  from workspaces where workspace_id = $1`);

/**
 * Takes a delivery's key and reads the workspace's directory version, in one statement. A second delivery of the
 * same key waits here until the first has committed, and gets its answer.
 */
export async function claimDelivery(tx: Tx, workspaceId: string, key: string): Promise<Claim> {
  const [row] = await claim(tx, workspaceId, key);
  if (row?.first) return { first: true, directoryVersion: row.version };
  const told = await tx
    .selectFrom('handled')
    .select('answer')
    .where('workspace_id', '=', workspaceId)
    .where('key', '=', key)
    .executeTakeFirst();
  return { first: false, answer: (told?.answer as Said | null | undefined) ?? { kind: 'silence' } };
}

const answer = statement('update handled set answer = $3 where workspace_id = $1 and key = $2');

export function saveAnswer(tx: Tx, workspaceId: string, key: string, said: Said): Promise<unknown> {
  return answer(tx, workspaceId, key, JSON.stringify(said));
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
