import type { Db, Tx } from '../db/connection.ts';
import { isUniqueViolation } from '../db/faults.ts';
import { statement } from '../db/statement.ts';
import type { Said } from './reply.ts';

const HANDLED_ONCE = 'handled_pkey';

/** What a delivery meets: how it was answered already, if it was, and which directory is in force. */
export interface Met {
  answer: Said | null;
  directoryVersion: bigint;
}

const meet = statement<{ answer: Said | null; version: bigint }>(`
  select directory_version as version,
    (select answer from handled where workspace_id = $1 and key = $2) as answer
  from workspaces where workspace_id = $1`);

/** Nothing is written yet: of two deliveries of one key at once, the second fails when it saves its answer. */
export async function meetDelivery(tx: Tx, workspaceId: string, key: string): Promise<Met> {
  const [row] = await meet(tx, workspaceId, key);
  return { answer: row?.answer ?? null, directoryVersion: row?.version ?? 0n };
}

const keep = statement('insert into handled (workspace_id, key, answer) values ($1, $2, $3)');

/** Fails, and the change with it, when another delivery of the same key was answered meanwhile: see `isHandled`. */
export function saveAnswer(tx: Tx, workspaceId: string, key: string, said: Said): Promise<unknown> {
  return keep(tx, workspaceId, key, JSON.stringify(said));
}

/** Another delivery of the same key was quicker; its answer is there to be told again. */
export const isHandled = (error: unknown): boolean => isUniqueViolation(error, HANDLED_ONCE);

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
