import type { Tx } from '../db/connection.ts';
import type { Job, JobCall } from '../services.ts';
import type { Post } from '../slack/reply.ts';
import { dueSince, nextMoment, planOf, teamOf } from './digest.ts';
import { findOpenWorkspaces, insertRun } from './digest-run-store.ts';
import { claimDue, claimStale, findDueWorkspaces, setPlanned } from './digest-store.ts';
import { newRun, postRun } from './post-digest.ts';
import { retryWaiting, settleRuns } from './settle-runs.ts';

/** Posts each digest when it is due: its row is held, its day is one key, and the post is queued in the same transaction. */
export const digestJob: Job = {
  id: 'digest',
  async due(db, now) {
    const found = [await findDueWorkspaces(db, now), await findOpenWorkspaces(db, now)];
    return [...new Set(found.flat())];
  },
  async run(call, tx) {
    return (
      (await postDue(tx, call)) ??
      (await settleRuns(tx, call)) ??
      (await retryWaiting(tx, call)) ??
      (await replan(tx, call))
    );
  },
};

async function postDue(tx: Tx, call: JobCall): Promise<readonly Post[] | undefined> {
  const { workspaceId, directory, now } = call;
  const digest = await claimDue(tx, workspaceId, now);
  if (!digest) return undefined;
  const plan = planOf(digest, teamOf(digest, directory));
  const { missed, due, settledDay } = dueSince(plan, digest.settledDay, now);
  for (const day of missed) {
    const run = newRun({ day, status: 'missed', isLate: false }, now);
    await insertRun(tx, workspaceId, digest.id, run);
  }
  const nextAt = nextMoment(plan, settledDay, now);
  const { version } = directory;
  await setPlanned(tx, workspaceId, digest.id, { nextAt, settledDay, version });
  const run = due && newRun({ ...due, status: 'posting' }, now);
  if (!run || !(await insertRun(tx, workspaceId, digest.id, run))) return [];
  return postRun(tx, call, digest, run);
}

/** A team that has another zone or calendar now has its digests when these say. */
async function replan(tx: Tx, call: JobCall): Promise<[] | undefined> {
  const { workspaceId, directory, now } = call;
  const { version } = directory;
  const stale = await claimStale(tx, workspaceId, version);
  for (const digest of stale) {
    const { settledDay } = digest;
    const nextAt = nextMoment(planOf(digest, teamOf(digest, directory)), settledDay, now);
    await setPlanned(tx, workspaceId, digest.id, { nextAt, settledDay, version });
  }
  return stale.length > 0 ? [] : undefined;
}
