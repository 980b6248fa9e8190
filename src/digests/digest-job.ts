import type { Job } from '../services.ts';
import { composeDigest } from './compose-digest.ts';
import { dueSince, nextOccurrence } from './digest.ts';
import { claimDue, findDueWorkspaces, insertRun, saveRun, setNext } from './digest-store.ts';

/** Posts each digest when it is due: its row is held, its day is one key, and the post is queued in the same transaction. */
export const digestJob: Job = {
  id: 'digest',
  due: findDueWorkspaces,
  async run({ workspaceId, directory, now }, tx) {
    const digest = await claimDue(tx, workspaceId, now);
    if (!digest) return undefined;
    const { missed, due } = dueSince(digest, digest.nextAt, now);
    for (const day of missed)
      await insertRun(tx, workspaceId, digest.id, {
        day,
        status: 'missed',
        isLate: false,
        at: now,
      });
    await setNext(tx, workspaceId, digest.id, nextOccurrence(digest, now).at);
    if (!due || !(await insertRun(tx, workspaceId, digest.id, due))) return [];
    const { message, numbers } = await composeDigest(
      tx,
      { workspaceId, directory, now },
      digest,
      due,
    );
    await saveRun(tx, workspaceId, digest.id, due.day, { numbers, body: message });
    return [{ audience: 'channel', channelId: digest.channelId, message }];
  },
};
