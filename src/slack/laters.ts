import type { Logger } from 'pino';
import type { Db, Tx } from '../db/connection.ts';
import { infoOf, type Llm } from '../llm/llm.ts';
import type { LaterCall, Person, Surface } from './call.ts';
import type { Delivery } from './delivery.ts';
import { answerPost } from './delivery-people.ts';
import type { Posts } from './posts.ts';
import type { LaterWork, Message, Post, Reply } from './reply.ts';
import type { Speaker } from './say.ts';
import type { Stream, Streams } from './streams.ts';

export interface LatersParts<P extends Person> {
  db: Db;
  surface: Pick<Surface<P>, 'later'>;
  posts: Posts;
  speaker: Speaker;
  streams: Streams;
  llm: Llm | null;
  clock: () => Date;
  log: Logger;
}

interface Held<P extends Person> {
  member: P;
  work: LaterWork;
}

/** More than any model should take; response URLs live for half an hour, streams for five minutes. Milliseconds. */
const PATIENCE = 60_000;
const AT_ONCE = 8;
const MOST_WAITING = 64;
/** How long a stop waits for what was begun to say its last word. Milliseconds. */
const STOP_WITHIN = 4_000;

/**
 * Does what a delivery left for later: begun when its answer was said, a few at once, each within its time, and all
 * of them given up when the app stops. Whatever happens, the person is told how it ended.
 */
export class Laters<P extends Person> {
  readonly #parts: LatersParts<P>;
  readonly #held = new WeakMap<Delivery, Held<P>>();
  readonly #running = new Set<Promise<void>>();
  readonly #waiting: (() => void)[] = [];
  readonly #stopped = new AbortController();

  constructor(parts: LatersParts<P>) {
    this.#parts = parts;
  }

  /** Keeps it until the delivery's answer was said. */
  hold(delivery: Delivery, member: P, work: LaterWork): void {
    this.#held.set(delivery, { member, work });
  }

  /** The answer was said: now. Never throws. */
  begin(delivery: Delivery): void {
    const held = this.#held.get(delivery);
    if (!held) return;
    this.#held.delete(delivery);
    const run = this.#inTurn(delivery, held).finally(() => {
      this.#running.delete(run);
      this.#waiting.shift()?.();
    });
    this.#running.add(run);
  }

  /** For whom is no longer there to be answered: a direct message. */
  tell({ workspaceId, userId }: Delivery, { text, blocks }: Message): Promise<void> {
    const message = { text, ...(blocks ? { blocks } : {}) };
    return this.#queue(workspaceId, [{ audience: 'direct', userId, message }]);
  }

  /** Gives up what is under way and waits until everybody has been told. */
  async stop(): Promise<void> {
    this.#stopped.abort();
    for (const go of this.#waiting.splice(0)) go();
    const told = Promise.allSettled(this.#running);
    await Promise.race([told, new Promise((resolve) => setTimeout(resolve, STOP_WITHIN).unref())]);
  }

  async #inTurn(delivery: Delivery, held: Held<P>): Promise<void> {
    const { log } = this.#parts;
    let stream: Stream | undefined;
    let reply: Reply = { kind: 'message', ...held.work.otherwise };
    try {
      if (this.#running.size >= AT_ONCE) await this.#turn();
      const signal = AbortSignal.any([this.#stopped.signal, AbortSignal.timeout(PATIENCE)]);
      signal.throwIfAborted();
      stream = this.#parts.streams.open(delivery);
      reply = await this.#run(delivery, held, signal, stream);
    } catch (error) {
      if (!this.#stopped.signal.aborted)
        log.error(
          { err: error, later: held.work.id, workspaceId: delivery.workspaceId },
          'what was left for later failed',
        );
    }
    await this.#say(delivery, reply, stream).catch((error: unknown) =>
      log.warn({ err: error, later: held.work.id }, 'a late answer could not be said'),
    );
  }

  async #turn(): Promise<void> {
    if (this.#waiting.length >= MOST_WAITING) throw new Error('too much waits for its turn');
    await new Promise<void>((resolve) => this.#waiting.push(resolve));
  }

  async #run(
    delivery: Delivery,
    { member, work }: Held<P>,
    signal: AbortSignal,
    stream: Stream | undefined,
  ): Promise<Reply> {
    const { db, surface, llm, clock } = this.#parts;
    const later = surface.later.find(({ id }) => id === work.id);
    if (!later) throw new Error(`nothing is known of ${work.id}`);
    const call: LaterCall<P> = {
      member,
      now: clock(),
      channelId: delivery.channelId,
      model: infoOf(llm),
      input: work.input,
      llm,
      signal,
      inTx: (run) => db.inWorkspace(delivery.workspaceId, run),
      doing: async (title) => stream?.doing(title),
    };
    const reply = await later.run(call);
    const { posts: caused = [] } = reply;
    if (caused.length > 0) await this.#queue(delivery.workspaceId, caused);
    return reply;
  }

  async #say(delivery: Delivery, reply: Reply, stream: Stream | undefined): Promise<void> {
    if (reply.kind !== 'message' && reply.kind !== 'card') return;
    const said: Message = { text: reply.text, ...(reply.blocks ? { blocks: reply.blocks } : {}) };
    if (delivery.kind !== 'message') return this.#parts.speaker.late(delivery, said);
    if (await stream?.finish(said)) return;
    await this.#queue(delivery.workspaceId, [answerPost(delivery, said)]);
  }

  #queue(workspaceId: string, posts: readonly Post[]): Promise<void> {
    return this.#parts.db.inWorkspace(workspaceId, async (tx: Tx) => {
      for (const post of posts)
        await this.#parts.posts.queue(tx, workspaceId, post, this.#parts.clock());
    });
  }
}
