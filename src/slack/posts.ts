import { fromKysely, fromPglite, PgBoss } from 'pg-boss';
import type { Logger } from 'pino';
import type { Db, Tx } from '../db/connection.ts';
import { newId } from '../db/ids.ts';
import { type PostSender, SendError } from './post-sender.ts';
import {
  type ClaimedPost,
  cancelPost,
  claimPost,
  giveUpPost,
  insertPost,
  LEASE_SECONDS,
  readSent,
  saveFailedTry,
  saveSent,
  targetOf,
} from './post-store.ts';
import type { Post, Sendable, TakeBack } from './reply.ts';

interface PostJob {
  workspaceId: string;
  postId: string;
}

const QUEUE = 'posts';
/** How long Slack may be out of order before a post is given up: its longest outages took most of a day. Seconds. */
const PATIENCE = 12 * 3_600;
/** How long a post that met trouble rests at most before its next turn: each rest is twice the last. Seconds. */
const LONGEST_REST = 30;
/** More than fit into PATIENCE: a job that ran out of turns would hold up its channel for ever. */
const MOST_TURNS = 50_000;
const AT_ONCE = 4;
/** A post wakes its worker by itself; this finds what nobody woke one for: a retry that has become due. Seconds. */
const LOOK_EVERY = 2;
/** How soon a job is missed whose process was killed: its heart is listened for this often. Seconds; pg-boss takes no fewer than ten. */
const HEARTBEAT = 10;
const LISTEN_EVERY = 5;

/**
 * The queue of what nobody typed a command for. A post is written with its cause, in its transaction; it is sent in order per
 * channel, and once: whenever an earlier try may have taken effect, the post's own id is looked for in the channel first.
 */
export class Posts {
  readonly #boss: PgBoss;
  readonly #db: Db;
  readonly #sender: PostSender;
  readonly #log: Logger;
  /** By workspace: not before then (process clock, milliseconds), for Slack said so. */
  readonly #pausedUntil = new Map<string, number>();

  constructor(db: Db, sender: PostSender, log: Logger) {
    this.#db = db;
    this.#sender = sender;
    this.#log = log;
    const common = {
      schedule: false,
      useListenNotify: true,
      schema: 'pgboss',
      superviseIntervalSeconds: LISTEN_EVERY,
      monitorIntervalSeconds: LISTEN_EVERY,
    } as const;
    this.#boss =
      'url' in db.queue
        ? new PgBoss({
            ...common,
            connectionString: db.queue.url,
            max: 3,
            connectionTimeoutMillis: 1_500,
          })
        : new PgBoss({ ...common, db: fromPglite(db.queue.pglite), backend: 'pglite' });
    this.#boss.on('error', (error) => log.warn({ err: error }, 'the queue of posts had trouble'));
  }

  async start(): Promise<void> {
    await this.#boss.start();
    const pace = {
      retryLimit: MOST_TURNS,
      retryDelay: 1,
      retryBackoff: true,
      retryDelayMax: LONGEST_REST,
      expireInSeconds: LEASE_SECONDS + 15,
      heartbeatSeconds: HEARTBEAT,
      notify: true,
    };
    await this.#boss.createQueue(QUEUE, { ...pace, policy: 'key_strict_fifo' });
    // A queue that was made earlier is left as it was.
    await this.#boss.updateQueue(QUEUE, pace);
    for (let n = 0; n < AT_ONCE; n++) await this.#hire();
  }

  async #hire(): Promise<void> {
    const often = { pollingIntervalSeconds: 0.5, notifyPollingIntervalSeconds: LOOK_EVERY };
    let workerId = '';
    workerId = await this.#boss.work<PostJob>(QUEUE, often, async ([job]) => {
      if (!job) return;
      await this.#deliver(job.data);
      // The next post to the same channel was passed over while this one was on its way.
      this.#boss.notifyWorker(workerId);
    });
  }

  /** Queues a post within the transaction of what it tells of. */
  async queue(tx: Tx, workspaceId: string, post: Post, now: Date): Promise<void> {
    const postId = ('id' in post && post.id) || newId(now);
    if ('takesBack' in post) await cancelPost(tx, workspaceId, post.takesBack);
    await insertPost(tx, workspaceId, postId, post, now);
    await this.#boss.send(QUEUE, { workspaceId, postId } satisfies PostJob, {
      id: postId,
      singletonKey: `${workspaceId} ${targetOf(post)}`,
      db: fromKysely(tx as never),
    });
  }

  async stop(): Promise<void> {
    await this.#boss.stop({ graceful: true, timeout: 5_000, close: true });
  }

  async #deliver({ workspaceId, postId }: PostJob): Promise<void> {
    const pause = (this.#pausedUntil.get(workspaceId) ?? 0) - Date.now();
    if (pause > 0) throw new Error(`Slack asked to wait another ${pause} ms`);
    const claimed = await claimPost(this.#db, workspaceId, postId);
    if (claimed === 'done') return;
    if (claimed === 'taken') throw new Error('another replica is sending it');
    const { post } = claimed;
    try {
      if ('takesBack' in post) await this.#takeBack(workspaceId, postId, post, claimed.fence);
      else await this.#sendOnce(workspaceId, postId, post, claimed);
    } catch (error) {
      await this.#failed(workspaceId, postId, claimed, error);
    }
  }

  async #sendOnce(
    workspaceId: string,
    postId: string,
    post: Sendable,
    { attempts, fence, firstTryAt }: ClaimedPost,
  ): Promise<void> {
    const leaseEnds = performance.now() + (LEASE_SECONDS - 12) * 1000;
    const earlier =
      attempts > 1 ? await this.#sender.find(workspaceId, postId, post, firstTryAt) : undefined;
    if (performance.now() > leaseEnds)
      throw new SendError('slept through the lease', { certain: true }, undefined);
    const sent = earlier ?? (await this.#sender.send(workspaceId, postId, post));
    if (await saveSent(this.#db, workspaceId, postId, fence, sent)) return;
    const onRecord = await readSent(this.#db, workspaceId, postId);
    if (sent.ts !== '' && sent.ts !== onRecord?.ts) await this.#sender.takeBack(workspaceId, sent);
  }

  async #takeBack(
    workspaceId: string,
    postId: string,
    { takesBack, channelId }: TakeBack,
    fence: number,
  ): Promise<void> {
    const sent = await readSent(this.#db, workspaceId, takesBack);
    if (sent) await this.#sender.takeBack(workspaceId, sent);
    await saveSent(this.#db, workspaceId, postId, fence, sent ?? { channelId, ts: '' });
  }

  async #failed(
    workspaceId: string,
    postId: string,
    claimed: ClaimedPost,
    error: unknown,
  ): Promise<void> {
    const known = error instanceof SendError ? error : new SendError(String(error), {}, error);
    if (known.waitMs > 0) this.#pausedUntil.set(workspaceId, Date.now() + known.waitMs);
    if (known.final || claimed.triedFor > PATIENCE) {
      this.#log.error({ err: known, workspaceId, postId }, 'a post was given up');
      await giveUpPost(this.#db, workspaceId, postId, known.message);
      return;
    }
    await saveFailedTry(this.#db, workspaceId, postId, claimed, known.message, known.certain);
    throw known;
  }
}
