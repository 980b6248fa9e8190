import type { Tx } from '../db/connection.ts';
import type { Job, JobCall } from '../services.ts';
import type { Post } from '../slack/reply.ts';
import { composeDigest } from './compose-digest.ts';
import { type Digest, dueSince, nextMoment, planOf } from './digest.ts';
import {
  claimDue,
  claimStale,
  findDueWorkspaces,
  insertRun,
  saveRun,
  setPlanned,
} from './digest-store.ts';

/** Posts each digest when it is due: its row is held, its day is one key, and the post is queued in the same transaction. */
export const digestJob: Job = {
  id: 'digest',
  due: findDueWorkspaces,
  async run(call, tx) {
    const digest = await claimDue(tx, call.workspaceId, call.now);
    return digest ? postDue(tx, call, digest) : replan(tx, call);
  },
};

async function postDue(tx: Tx, call: JobCall, digest: Digest): Promise<Post[]> {
  const { workspaceId, directory, now } = call;
  const plan = planNow(call, digest);
  const { missed, due, settledDay } = dueSince(plan, digest.settledDay, now);
  for (const day of missed)
    await insertRun(tx, workspaceId, digest.id, { day, status: 'missed', isLate: false, at: now });
  const nextAt = nextMoment(plan, settledDay, now);
  const { version } = directory;
  await setPlanned(tx, workspaceId, digest.id, { nextAt, settledDay, version });
  if (!due || !(await insertRun(tx, workspaceId, digest.id, due))) return [];
  const { message, numbers } = await composeDigest(tx, call, digest, due);
  await saveRun(tx, workspaceId, digest.id, due.day, { numbers, body: message });
  return [{ audience: 'channel', channelId: digest.channelId, message }];
}

/** A team that has another zone or calendar now has its digests when these say. */
async function replan(tx: Tx, call: JobCall): Promise<[] | undefined> {
  const { workspaceId, directory, now } = call;
  const { version } = directory;
  const stale = await claimStale(tx, workspaceId, version);
  for (const digest of stale) {
    const { settledDay } = digest;
    const nextAt = nextMoment(planNow(call, digest), settledDay, now);
    await setPlanned(tx, workspaceId, digest.id, { nextAt, settledDay, version });
  }
  return stale.length > 0 ? [] : undefined;
}

function planNow({ directory }: JobCall, digest: Digest) {
  const team = directory.teams.find(({ id }) => id === digest.teamId);
  if (!team)
    throw new Error(`digest ${digest.id} belongs to a team that the directory does not know`);
  return planOf(digest, team);
}
