import { type Kysely, type Selectable, sql } from 'kysely';
import type { Tx } from '../db/connection.ts';
import type { Database, KeptMessage } from '../db/schema.ts';
import type { Digest } from './digest.ts';
import type { Run, Settled, Trouble } from './digest-run.ts';
import { toDigest } from './digest-store.ts';

const toRun = (
  row: Pick<
    Selectable<Database['digest_runs']>,
    'run_id' | 'day' | 'status' | 'is_late' | 'at' | 'asked_by' | 'trouble'
  >,
): Run => ({
  id: row.run_id,
  day: row.day,
  status: row.status,
  isLate: row.is_late,
  at: row.at,
  askedBy: row.asked_by,
  trouble: row.trouble as Trouble | null,
});

/** The workspaces in which a post's outcome is awaited, or a digest is to be tried again. */
export async function findOpenWorkspaces(db: Kysely<Database>, now: Date): Promise<string[]> {
  const { rows } = await sql<{ workspace_id: string }>`
    select distinct workspace_id from digest_runs
    where status = 'posting' or (status = 'waiting' and retry_at <= ${now})`.execute(db);
  return rows.map((row) => row.workspace_id);
}

/** False when the run of that day was recorded before. */
export async function insertRun(
  tx: Tx,
  workspaceId: string,
  digestId: string,
  run: Run,
): Promise<boolean> {
  const row = await tx
    .insertInto('digest_runs')
    .values({
      workspace_id: workspaceId,
      digest_id: digestId,
      run_id: run.id,
      day: run.day,
      status: run.status,
      is_late: run.isLate,
      at: run.at,
      asked_by: run.askedBy,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['workspace_id', 'digest_id', 'day'])
        .where('asked_by', 'is', null)
        .doNothing(),
    )
    .returning('day')
    .executeTakeFirst();
  return row !== undefined;
}

/** What is on its way to the channel, so that an old digest can be shown as it was. */
export async function savePosting(
  tx: Tx,
  workspaceId: string,
  run: Run,
  said: { postId: string; numbers: unknown; body: KeptMessage },
): Promise<void> {
  // Money is whole minor units, a bigint, which JSON does not know.
  const asText = (_: string, value: unknown) => (typeof value === 'bigint' ? String(value) : value);
  await tx
    .updateTable('digest_runs')
    .set({
      status: 'posting',
      is_late: run.isLate,
      at: run.at,
      post_id: said.postId,
      numbers: JSON.stringify(said.numbers, asText),
      body: JSON.stringify(said.body),
    })
    .where('workspace_id', '=', workspaceId)
    .where('run_id', '=', run.id)
    .execute();
}

export async function saveSettled(
  tx: Tx,
  workspaceId: string,
  runId: string,
  { status, isLate, at, trouble, retryAt }: Settled,
): Promise<void> {
  await tx
    .updateTable('digest_runs')
    .set({ status, is_late: isLate, at, trouble, retry_at: retryAt })
    .where('workspace_id', '=', workspaceId)
    .where('run_id', '=', runId)
    .execute();
}

export interface OpenRun {
  digest: Digest;
  run: Run;
  postId: string | null;
}

const AT_ONCE = 200;

/** Held until the transaction ends: the runs that are on their way, or wait and may be tried again. */
export async function claimOpenRuns(
  tx: Tx,
  workspaceId: string,
  open: { status: 'posting' } | { status: 'waiting'; until: Date },
): Promise<OpenRun[]> {
  let query = tx
    .selectFrom('digest_runs as r')
    .innerJoin('digests as d', (join) =>
      join.onRef('d.workspace_id', '=', 'r.workspace_id').onRef('d.digest_id', '=', 'r.digest_id'),
    )
    .selectAll('d')
    .select(['r.run_id', 'r.day', 'r.status', 'r.is_late', 'r.at', 'r.asked_by', 'r.post_id'])
    .where('r.workspace_id', '=', workspaceId)
    .where('r.status', '=', open.status)
    .orderBy('r.at')
    .limit(open.status === 'posting' ? AT_ONCE : 1)
    .forUpdate('r')
    .skipLocked();
  if (open.status === 'waiting') query = query.where('r.retry_at', '<=', open.until);
  const rows = await query.execute();
  return rows.map((row) => ({ digest: toDigest(row), run: toRun(row), postId: row.post_id }));
}

/** A run of that day that waits for its channel is tried again at once; false when none waits. */
export async function hurryWaiting(
  tx: Tx,
  workspaceId: string,
  digestId: string,
  day: string,
  now: Date,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('digest_runs')
    .set({ retry_at: now })
    .where('workspace_id', '=', workspaceId)
    .where('digest_id', '=', digestId)
    .where('day', '=', day)
    .where('status', '=', 'waiting')
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** The newest first, with the posts of those whose end is not recorded yet. */
export async function findRuns(
  tx: Tx,
  workspaceId: string,
  digestId: string,
  limit: number,
): Promise<{ run: Run; postId: string | null }[]> {
  const rows = await tx
    .selectFrom('digest_runs')
    .select(['run_id', 'day', 'status', 'is_late', 'at', 'asked_by', 'trouble', 'post_id'])
    .where('workspace_id', '=', workspaceId)
    .where('digest_id', '=', digestId)
    .orderBy('day', 'desc')
    .orderBy('at', 'desc')
    .limit(limit)
    .execute();
  return rows.map((row) => ({ run: toRun(row), postId: row.post_id }));
}

/** The message as it was posted by that run, or on that day. */
export async function findBody(
  tx: Tx,
  workspaceId: string,
  digestId: string,
  which: { runId: string } | { day: string },
): Promise<KeptMessage | undefined> {
  const row = await tx
    .selectFrom('digest_runs')
    .select('body')
    .where('workspace_id', '=', workspaceId)
    .where('digest_id', '=', digestId)
    .$if('runId' in which, (query) =>
      query.where('run_id', '=', 'runId' in which ? which.runId : ''),
    )
    .$if('day' in which, (query) =>
      query.where('asked_by', 'is', null).where('day', '=', 'day' in which ? which.day : ''),
    )
    .executeTakeFirst();
  return row?.body ?? undefined;
}

/** When this digest was posted last, or begun to be; undefined: never. */
export async function findLastPosted(
  tx: Tx,
  workspaceId: string,
  digestId: string,
): Promise<Date | undefined> {
  const row = await tx
    .selectFrom('digest_runs')
    .select('at')
    .where('workspace_id', '=', workspaceId)
    .where('digest_id', '=', digestId)
    .where('status', 'in', ['posting', 'posted'])
    .where('numbers', 'is not', null)
    .orderBy('at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.at;
}
