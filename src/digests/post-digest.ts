import type { Tx } from '../db/connection.ts';
import { newId } from '../db/ids.ts';
import type { JobCall } from '../services.ts';
import type { Post } from '../slack/reply.ts';
import { composeDigest } from './compose-digest.ts';
import type { Digest } from './digest.ts';
import type { Run } from './digest-run.ts';
import { savePosting } from './digest-run-store.ts';

/** A run that is beginning. */
export const newRun = (
  about: Pick<Run, 'day' | 'status' | 'isLate'>,
  now: Date,
  askedBy: string | null = null,
): Run => ({ ...about, id: newId(now), at: now, askedBy, trouble: null });

/** The post of a run that is recorded already: kept as it is said, for it to be queued in the same transaction. */
export async function postRun(
  tx: Tx,
  call: JobCall,
  digest: Digest,
  run: Run,
): Promise<readonly [Post]> {
  const { message, numbers } = await composeDigest(tx, call, digest, run);
  const postId = newId(call.now);
  await savePosting(tx, call.workspaceId, run, { postId, numbers, body: message });
  const { channelId } = digest;
  return [{ audience: 'channel', channelId, message, id: postId, isInternal: true }];
}
