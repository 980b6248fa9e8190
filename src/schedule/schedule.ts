import { schedule as startCron } from 'node-cron';
import type { Logger } from 'pino';
import type { Db, Tx } from '../db/connection.ts';
import type { Post } from '../slack/reply.ts';
import type { Job } from './job.ts';

export interface ScheduleParts<Directory> {
  db: Db;
  jobs: readonly Job<Directory>[];
  directoryOf(tx: Tx, workspaceId: string): Promise<Directory>;
  posts: { queue(tx: Tx, workspaceId: string, post: Post, now: Date): Promise<void> };
  clock: () => Date;
  log: Logger;
}

const EVERY_MINUTE = '* * * * *';
/** Fewer than the pool holds: people's commands come first. */
const AT_ONCE = 4;
/** A job that never comes to an end must not hold up its neighbours. */
const MOST_PIECES = 10_000;

/**
 * Asks every job, once a minute, what is due, and has it done. A tick that comes while another still works is followed by one
 * more run, however many came: a clock that jumped meanwhile is not waited for.
 */
export class Schedule<Directory> {
  readonly #parts: ScheduleParts<Directory>;
  #cron: ReturnType<typeof startCron> | undefined;
  /** The run in hand, or the last one. */
  #last: Promise<void> = Promise.resolve();
  /** The run that waits for it. */
  #next: Promise<void> | undefined;
  #isStopping = false;

  constructor(parts: ScheduleParts<Directory>) {
    this.#parts = parts;
  }

  start(): void {
    this.#cron = startCron(EVERY_MINUTE, () => this.tick(), { timezone: 'UTC', noOverlap: true });
    // What became due while nobody was there does not wait for the next minute.
    void this.tick();
  }

  /** Does everything that is due now. Never throws. */
  tick(): Promise<void> {
    this.#next ??= this.#last.then(() => {
      this.#next = undefined;
      this.#last = this.#everyJob();
      return this.#last;
    });
    return this.#next;
  }

  /** Begins nothing new; resolves when the piece in hand is done. */
  async stop(): Promise<void> {
    this.#isStopping = true;
    await this.#cron?.destroy();
    await (this.#next ?? this.#last);
  }

  async #everyJob(): Promise<void> {
    for (const job of this.#parts.jobs) await this.#all(job);
  }

  async #all(job: Job<Directory>): Promise<void> {
    const { db, clock, log } = this.#parts;
    if (this.#isStopping) return;
    try {
      const waiting = await job.due(db.outside, clock());
      const worker = async () => {
        for (let next = waiting.pop(); next !== undefined; next = waiting.pop())
          await this.#inWorkspace(job, next);
      };
      await Promise.all(Array.from({ length: AT_ONCE }, worker));
    } catch (error) {
      log.error({ err: error, job: job.id }, 'a job could not ask what is due');
    }
  }

  async #inWorkspace(job: Job<Directory>, workspaceId: string): Promise<void> {
    try {
      for (let n = 0; n < MOST_PIECES && !this.#isStopping; n++) {
        if (!(await this.#onePiece(job, workspaceId))) return;
      }
    } catch (error) {
      this.#parts.log.error({ err: error, job: job.id, workspaceId }, 'a job failed');
    }
  }

  #onePiece(job: Job<Directory>, workspaceId: string): Promise<boolean> {
    const { db, directoryOf, posts, clock } = this.#parts;
    return db.inWorkspace(workspaceId, async (tx) => {
      const now = clock();
      const directory = await directoryOf(tx, workspaceId);
      const done = await job.run({ workspaceId, directory, now }, tx);
      for (const post of done ?? []) await posts.queue(tx, workspaceId, post, now);
      return done !== undefined;
    });
  }
}
