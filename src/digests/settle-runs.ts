import type { Tx } from '../db/connection.ts';
import { todayIn } from '../language/dates.ts';
import type { JobCall } from '../services.ts';
import { findOutcomes } from '../slack/post-store.ts';
import type { Post } from '../slack/reply.ts';
import { findColleague } from '../teams/colleague-store.ts';
import type { Team } from '../teams/directory.ts';
import { peopleOf } from '../teams/team-views.ts';
import { type Digest, teamOf, zoneOf } from './digest.ts';
import { type Run, type Settled, settled } from './digest-run.ts';
import { claimOpenRuns, findRuns, saveSettled } from './digest-run-store.ts';
import { isTroubleKnown, setTrouble } from './digest-store.ts';
import { troubleTold } from './digest-trouble-views.ts';
import type { FoundDigest } from './find-digest.ts';
import { postRun } from './post-digest.ts';

/** The latest runs with what became of them, recorded yet or not. */
export async function runsNow(
  tx: Tx,
  { workspaceId, now }: JobCall,
  { digest, team }: FoundDigest,
  limit: number,
): Promise<Run[]> {
  const found = await findRuns(tx, workspaceId, digest.id, limit);
  const open = found.flatMap(({ run, postId }) => (run.status === 'posting' && postId) || []);
  const outcomes = await findOutcomes(tx, workspaceId, open);
  const today = todayIn(zoneOf(digest, team), now);
  return found.map(({ run, postId }) => {
    const outcome = outcomes.get(postId ?? '');
    return outcome ? { ...run, ...settled(run, outcome, today, now) } : run;
  });
}

/** Records what became of the posts that are done with; the heads hear of a channel that is not open, once. Undefined: nothing was done. */
export async function settleRuns(tx: Tx, call: JobCall): Promise<Post[] | undefined> {
  const { workspaceId, directory, now } = call;
  const open = await claimOpenRuns(tx, workspaceId, { status: 'posting' });
  const postIds = open.flatMap(({ postId }) => postId ?? []);
  const outcomes = await findOutcomes(tx, workspaceId, postIds);
  const posts: Post[] = [];
  let count = 0;
  for (const { digest, run, postId } of open) {
    const outcome = postId === null ? undefined : outcomes.get(postId);
    if (!outcome) continue;
    count += 1;
    const team = teamOf(digest, directory);
    const ending = settled(run, outcome, todayIn(zoneOf(digest, team), now), now);
    await saveSettled(tx, workspaceId, run.id, ending);
    posts.push(...(await noteTrouble(tx, workspaceId, digest, team, ending)));
  }
  return count > 0 ? posts : undefined;
}

async function noteTrouble(
  tx: Tx,
  workspaceId: string,
  digest: Digest,
  team: Team,
  { trouble, status }: Settled,
): Promise<Post[]> {
  const about = trouble === 'failed' ? null : trouble;
  const isNews = about !== null && !(await isTroubleKnown(tx, workspaceId, digest, about));
  await setTrouble(tx, workspaceId, digest.id, about);
  if (!isNews) return [];
  return Promise.all(
    peopleOf(team).heads.map(async (userId) => {
      const head = await findColleague(tx, workspaceId, userId);
      const told = { digest, team, trouble: about, waits: status === 'waiting' };
      const message = troubleTold(told, head?.language ?? team.language);
      return { audience: 'direct' as const, userId, message };
    }),
  );
}

/** Tries again what waits for its channel; what waited until its day was over was missed. Undefined: nothing waits any longer. */
export async function retryWaiting(tx: Tx, call: JobCall): Promise<readonly Post[] | undefined> {
  const { workspaceId, directory, now } = call;
  const [waiting] = await claimOpenRuns(tx, workspaceId, { status: 'waiting', until: now });
  if (!waiting) return undefined;
  const { digest, run } = waiting;
  if (todayIn(zoneOf(digest, teamOf(digest, directory)), now) === run.day)
    return postRun(tx, call, digest, { ...run, isLate: true, at: now });
  const { trouble } = digest;
  await saveSettled(tx, workspaceId, run.id, { ...run, trouble, status: 'missed', retryAt: null });
  return [];
}
