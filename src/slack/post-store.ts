import { sql } from 'kysely';
import type { Db, Tx } from '../db/connection.ts';
import type { Post } from './reply.ts';

/** Longer than a send can take, so that a lease that ran out means a sender that died. Seconds. */
export const LEASE_SECONDS = 30;

export interface ClaimedPost {
  post: Post;
  attempts: number;
  /** Who may still send: a later claim has a higher one. */
  fence: number;
  firstTryAt: Date;
  /** Since the first try, in seconds. */
  triedFor: number;
}

/** Once it is sent, nobody needs the copy of a file that may hold all of a workspace's data. */
const withoutFile = sql<string>`body - 'file'`;

/** Whose posts follow each other in order. */
export const targetOf = (post: Post): string =>
  'takesBack' in post || post.audience !== 'direct' ? post.channelId : post.userId;

const readersOf = (post: Post) =>
  'takesBack' in post || post.audience === 'channel'
    ? { audience: 'channel' as const, user_id: null }
    : { audience: post.audience, user_id: post.userId };

export async function insertPost(
  tx: Tx,
  workspaceId: string,
  postId: string,
  post: Post,
  now: Date,
): Promise<void> {
  await tx
    .insertInto('posts')
    .values({
      workspace_id: workspaceId,
      post_id: postId,
      target: targetOf(post),
      ...readersOf(post),
      body: JSON.stringify(post),
      created_at: now,
    })
    .execute();
}

/** Takes the right to send for a while; undefined when it is sent, given up, or another replica's. The lease runs on the database's clock. */
export async function claimPost(
  db: Db,
  workspaceId: string,
  postId: string,
): Promise<ClaimedPost | 'done' | 'taken'> {
  const { rows } = await sql<{
    body: Post;
    attempts: number;
    fence: number;
    first_try_at: Date;
    tried_for: number;
  }>`
    update posts
    set attempts = attempts + 1, fence = fence + 1, first_try_at = coalesce(first_try_at, now()),
        lease_until = now() + make_interval(secs => ${LEASE_SECONDS})
    where workspace_id = ${workspaceId} and post_id = ${postId}
      and sent_at is null and given_up_at is null and (lease_until is null or lease_until < now())
    returning body, attempts, fence, first_try_at,
      extract(epoch from now() - first_try_at)::float8 as tried_for`.execute(db.outside);
  const row = rows[0];
  if (row)
    return {
      post: row.body,
      attempts: row.attempts,
      fence: row.fence,
      firstTryAt: row.first_try_at,
      triedFor: row.tried_for,
    };
  const left = await db.outside
    .selectFrom('posts')
    .select('post_id')
    .where('workspace_id', '=', workspaceId)
    .where('post_id', '=', postId)
    .where('sent_at', 'is', null)
    .where('given_up_at', 'is', null)
    .executeTakeFirst();
  return left ? 'taken' : 'done';
}

/** False when the fence has moved on: another replica took over while this one slept. */
export async function saveSent(
  db: Db,
  workspaceId: string,
  postId: string,
  fence: number,
  sent: { channelId: string; ts: string },
): Promise<boolean> {
  const result = await db.outside
    .updateTable('posts')
    .set({
      sent_at: sql`now()`,
      sent_channel: sent.channelId,
      sent_ts: sent.ts,
      body: withoutFile,
      lease_until: null,
      last_error: null,
    })
    .where('workspace_id', '=', workspaceId)
    .where('post_id', '=', postId)
    .where('fence', '=', fence)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

/** Where a post stands; undefined while it is not sent, and when it never will be. */
export async function readSent(
  db: Db,
  workspaceId: string,
  postId: string,
): Promise<{ channelId: string; ts: string } | undefined> {
  const row = await db.outside
    .selectFrom('posts')
    .select(['sent_channel', 'sent_ts'])
    .where('workspace_id', '=', workspaceId)
    .where('post_id', '=', postId)
    .executeTakeFirst();
  return row?.sent_channel && row.sent_ts
    ? { channelId: row.sent_channel, ts: row.sent_ts }
    : undefined;
}

/** Keeps a post from being sent that nobody is sending at this moment; where one is, its turn comes before the deletion's. */
export async function cancelPost(tx: Tx, workspaceId: string, postId: string): Promise<void> {
  await sql`
    update posts set given_up_at = now(), last_error = 'taken back', body = ${withoutFile}
    where workspace_id = ${workspaceId} and post_id = ${postId}
      and sent_at is null and given_up_at is null and (lease_until is null or lease_until < now())`.execute(
    tx,
  );
}

/** Gives the lease back, so that the next try need not wait it out. `certain`: Slack surely did nothing, so it does not count as a try. */
export async function saveFailedTry(
  db: Db,
  workspaceId: string,
  postId: string,
  claimed: ClaimedPost,
  error: string,
  certain: boolean,
): Promise<void> {
  await db.outside
    .updateTable('posts')
    .set({
      lease_until: null,
      last_error: error.slice(0, 500),
      ...(certain ? { attempts: claimed.attempts - 1 } : {}),
    })
    .where('workspace_id', '=', workspaceId)
    .where('post_id', '=', postId)
    .where('fence', '=', claimed.fence)
    .execute();
}

export async function giveUpPost(
  db: Db,
  workspaceId: string,
  postId: string,
  error: string,
): Promise<void> {
  await db.outside
    .updateTable('posts')
    .set({
      body: withoutFile,
      given_up_at: sql`now()`,
      last_error: error.slice(0, 500),
      lease_until: null,
    })
    .where('workspace_id', '=', workspaceId)
    .where('post_id', '=', postId)
    .execute();
}

export interface PostOutcome {
  /** Since it was first tried, in milliseconds. */
  triedFor: number;
  /** Why it was given up; null: it was sent. */
  error: string | null;
}

/** What became of those posts that are done with, by id. */
export async function findOutcomes(
  tx: Tx,
  workspaceId: string,
  postIds: readonly string[],
): Promise<ReadonlyMap<string, PostOutcome>> {
  if (postIds.length === 0) return new Map();
  const rows = await tx
    .selectFrom('posts')
    .select(['post_id', 'sent_at', 'given_up_at', 'first_try_at', 'last_error'])
    .where('workspace_id', '=', workspaceId)
    .where('post_id', 'in', [...postIds])
    .where(({ or, eb }) => or([eb('sent_at', 'is not', null), eb('given_up_at', 'is not', null)]))
    .execute();
  return new Map(
    rows.map((row) => {
      const done = row.sent_at ?? row.given_up_at;
      const triedFor = done && row.first_try_at ? Number(done) - Number(row.first_try_at) : 0;
      const error = row.sent_at ? null : (row.last_error ?? '');
      return [row.post_id, { triedFor, error }];
    }),
  );
}

const KEPT_DAYS = 30;

/** What was sent, or given up, so long ago that nobody asks for it any more. */
export async function deleteOldPosts(db: Db, now: Date): Promise<void> {
  await db.outside
    .deleteFrom('posts')
    .where('created_at', '<', new Date(now.getTime() - KEPT_DAYS * 24 * 3_600_000))
    .where(({ or, eb }) => or([eb('sent_at', 'is not', null), eb('given_up_at', 'is not', null)]))
    .execute();
}
