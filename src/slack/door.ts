import type { Logger } from 'pino';
import type { Db, Tx } from '../db/connection.ts';
import { CommitUnknownError, isTransient } from '../db/faults.ts';
import { Refusal } from '../errors.ts';
import type { Language } from '../language/language.ts';
import { infoOf, type Llm, type ModelInfo } from '../llm/llm.ts';
import { section } from './blocks.ts';
import type { Person, Surface } from './call.ts';
import { refused } from './command-line.ts';
import type { Delivery, DeliveryOf } from './delivery.ts';
import { answerPosts, isOverheard, ourselves, spokenOf } from './delivery-people.ts';
import { isHandled, meetDelivery, readDirectoryVersion, saveAnswer } from './handled-store.ts';
import type { Laters } from './laters.ts';
import type { People } from './people.ts';
import type { Posts } from './posts.ts';
import type { AnyBlock, Reply, Said } from './reply.ts';
import { route } from './route.ts';
import { sayFault } from './say-fault.ts';

export interface DoorParts<P extends Person> {
  db: Db;
  surface: Surface<P>;
  people: People;
  posts: Posts;
  laters: Laters<P>;
  llm: Llm | null;
  /** What features know of a person, as of the directory version that the database just named. */
  memberOf(person: Person, directoryVersion: bigint, tx: Tx): Promise<P>;
  clock: () => Date;
  log: Logger;
}

const MOST_TRIES = 3;

/**
 * One delivery, one transaction: its key, the change, what the change posts, and the answer stand or fall together,
 * and are committed before anything is said.
 */
export class Door<P extends Person> {
  readonly #parts: DoorParts<P>;

  constructor(parts: DoorParts<P>) {
    this.#parts = parts;
  }

  async answer(delivery: Delivery): Promise<Said> {
    const { people, log } = this.#parts;
    let language: Language = 'en';
    try {
      if (isOverheard(delivery) && !(await this.#listensIn(delivery))) return { kind: 'silence' };
      const person =
        isOverheard(delivery) && delivery.byApp
          ? ourselves(delivery)
          : await people.whoIs(delivery.workspaceId, delivery.userId, delivery.userTeamId);
      language = person.language;
      await people.meet(delivery.workspaceId, spokenOf(delivery));
      return await this.#again(delivery, person);
    } catch (error) {
      language =
        language === 'en' ? people.languageOf(delivery.workspaceId, delivery.userId) : language;
      return sayFault(error, language, log, delivery);
    }
  }

  /** Asked before anything else: most channels are none of our business, and neither is who writes there. */
  #listensIn({ workspaceId, channelId }: Delivery): Promise<boolean> {
    const { db, surface } = this.#parts;
    return db.inWorkspace(workspaceId, async (tx) => {
      for (const listener of surface.channels)
        if (channelId && (await listener.listensIn(tx, workspaceId, channelId))) return true;
      return false;
    });
  }

  /** The same once more where that can help: after a deadlock, or when nobody knows whether COMMIT arrived. The key makes it safe. */
  async #again(delivery: Delivery, person: Person): Promise<Said> {
    for (let tries = 1; ; tries++) {
      try {
        return await this.#orRefuse(delivery, person);
      } catch (error) {
        const worthwhile =
          isTransient(error) ||
          isHandled(error) ||
          (error instanceof CommitUnknownError && tries === 1);
        if (!worthwhile || tries >= MOST_TRIES) throw error;
      }
    }
  }

  async #orRefuse(delivery: Delivery, person: Person): Promise<Said> {
    try {
      return await this.#once(delivery, person);
    } catch (error) {
      if (error instanceof Refusal) return await this.#refuse(delivery, person, error);
      throw error;
    }
  }

  async #once(delivery: Delivery, person: Person): Promise<Said> {
    const { db, posts, memberOf, clock } = this.#parts;
    const { workspaceId, key } = delivery;
    const now = clock();
    const { tx, commit, rollback } = await db.begin(workspaceId);
    try {
      if (!changesSomething(delivery)) {
        const member = await memberOf(person, await readDirectoryVersion(tx, workspaceId), tx);
        const { later: _, ...said } = await this.#route(delivery, member, now, tx);
        await commit();
        return said;
      }
      const met = await meetDelivery(tx, workspaceId, key);
      if (met.answer) {
        await rollback();
        return met.answer;
      }
      const member = await memberOf(person, met.directoryVersion, tx);
      const { posts: caused = [], later, ...said } = await this.#route(delivery, member, now, tx);
      for (const post of [...caused, ...answerPosts(delivery, said)])
        await posts.queue(tx, workspaceId, post, now);
      await commit(saveAnswer(tx, workspaceId, key, said));
      if (later) this.#parts.laters.hold(delivery, member, later);
      return said;
    } catch (error) {
      throw await rollback(error);
    }
  }

  async #refuse(delivery: Delivery, person: Person, refusal: Refusal): Promise<Said> {
    const { db, posts, clock } = this.#parts;
    const said = refused(refusal, person.language);
    if (!changesSomething(delivery)) return said;
    const { workspaceId, key } = delivery;
    return db.inWorkspace(workspaceId, async (tx) => {
      // The other delivery of a pair may have done what this one finds done.
      const { answer } = await meetDelivery(tx, workspaceId, key);
      if (answer) return answer;
      for (const post of answerPosts(delivery, said))
        await posts.queue(tx, workspaceId, post, clock());
      await saveAnswer(tx, workspaceId, key, said);
      return said;
    });
  }

  #route(delivery: Delivery, member: P, now: Date, tx: Tx): Promise<Reply> {
    const { channelId } = delivery;
    return route(this.#parts.surface, delivery, { member, now, channelId, model: this.#model }, tx);
  }

  get #model(): ModelInfo | null {
    return infoOf(this.#parts.llm);
  }

  /** App Home as this person sees it now. */
  async home(
    workspaceId: string,
    userId: string,
    userTeamId: string | null,
  ): Promise<readonly AnyBlock[]> {
    const { db, people, memberOf, clock, surface, log } = this.#parts;
    try {
      const person = await people.whoIs(workspaceId, userId, userTeamId);
      return await db.inWorkspace(workspaceId, async (tx) => {
        const member = await memberOf(person, await readDirectoryVersion(tx, workspaceId), tx);
        const blocks: AnyBlock[] = [];
        for (const part of surface.home)
          blocks.push(
            ...(await part.run({ member, now: clock(), channelId: null, model: this.#model }, tx)),
          );
        return blocks;
      });
    } catch (error) {
      const said = sayFault(error, people.languageOf(workspaceId, userId), log, {
        kind: 'home',
        workspaceId,
      });
      return said.kind === 'message' ? [section(said.text)] : [];
    }
  }

  /** What an external select offers for what was typed into it so far; nothing when something is wrong. */
  async options(
    delivery: DeliveryOf<'options'>,
  ): Promise<readonly { label: string; value: string }[]> {
    const { db, people, memberOf, clock, surface, log } = this.#parts;
    try {
      const person = await people.whoIs(delivery.workspaceId, delivery.userId, delivery.userTeamId);
      const source = surface.options.find(({ id }) => id === delivery.optionsId.split(':')[0]);
      if (!source) return [];
      return await db.inWorkspace(delivery.workspaceId, async (tx) => {
        const member = await memberOf(
          person,
          await readDirectoryVersion(tx, delivery.workspaceId),
          tx,
        );
        return source.run(
          { member, now: clock(), channelId: null, model: this.#model, typed: delivery.typed },
          tx,
        );
      });
    } catch (error) {
      if (!(error instanceof Refusal)) log.warn({ err: error }, 'a select could not be filled');
      return [];
    }
  }
}

const changesSomething = (delivery: Delivery) => delivery.key !== '';
