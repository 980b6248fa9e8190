import type { Logger } from 'pino';
import type { Db, Tx } from '../db/connection.ts';
import { CommitUnknownError, isTransient } from '../db/faults.ts';
import { Refusal } from '../errors.ts';
import type { Language } from '../language/language.ts';
import { infoOf, type Llm, type ModelInfo } from '../llm/llm.ts';
import type { Person, Surface } from './call.ts';
import { refused } from './command-line.ts';
import type { Delivery } from './delivery.ts';
import { answerPosts, isOverheard, ourselves, spokenOf } from './delivery-people.ts';
import { isHandled, meetDelivery, saveAnswer } from './handled-store.ts';
import type { Laters } from './laters.ts';
import type { People } from './people.ts';
import type { Posts } from './posts.ts';
import type { Reply, Said } from './reply.ts';
import { route } from './route.ts';
import { sayFault } from './say-fault.ts';
import type { Uploads } from './uploads.ts';

/** Who people are to the features: with the workspace's directory at hand. */
export interface Members<P extends Person> {
  /** As of the version that the database just named. */
  memberOf(person: Person, version: bigint, tx: Tx): Promise<P>;
  lastKnown(person: Person): P | undefined;
  holds(member: P, version: bigint): boolean;
  forget(member: P): void;
}

export interface DoorParts<P extends Person> {
  db: Db;
  surface: Surface<P>;
  people: People;
  uploads: Uploads;
  posts: Posts;
  laters: Laters<P>;
  llm: Llm | null;
  members: Members<P>;
  clock: () => Date;
  log: Logger;
}

const MOST_TRIES = 3;

/** Something of the workspace has changed since this process last heard of it, and a delivery was begun as before. */
class OutdatedError extends Error {
  override name = 'OutdatedError';
}

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
      const person = await this.#whoActs(delivery);
      language = person.language;
      return await this.#again(await this.#withFile(delivery), person);
    } catch (error) {
      language =
        language === 'en' ? people.languageOf(delivery.workspaceId, delivery.userId) : language;
      return sayFault(error, language, log, delivery);
    }
  }

  /** What must be fetched from Slack is, before a transaction is open. */
  async #withFile(delivery: Delivery): Promise<Delivery> {
    const { surface, uploads } = this.#parts;
    if (delivery.kind !== 'form') return delivery;
    const form = surface.forms.find(({ id }) => id === delivery.formId);
    const fileId = form?.file?.(delivery);
    return fileId ? { ...delivery, upload: await uploads.read(delivery, fileId) } : delivery;
  }

  async #whoActs(delivery: Delivery): Promise<Person> {
    const { people } = this.#parts;
    const { workspaceId, userId, userTeamId } = delivery;
    const person =
      isOverheard(delivery) && delivery.byApp
        ? ourselves(delivery)
        : await people.whoIs(workspaceId, userId, userTeamId);
    await people.meet(workspaceId, spokenOf(delivery));
    return person;
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
  async #again(delivery: Delivery, first: Person): Promise<Said> {
    let person = first;
    let isOutdated = false;
    let unknown: CommitUnknownError | undefined;
    for (let tries = 1; ; tries++) {
      try {
        if (isOutdated) person = await this.#whoActs(delivery);
        return await this.#orRefuse(delivery, person);
      } catch (error) {
        isOutdated = error instanceof OutdatedError;
        const isUnknown = error instanceof CommitUnknownError && !unknown;
        const worthwhile = isOutdated || isUnknown || isTransient(error) || isHandled(error);
        if (isUnknown) unknown = error;
        // What a later try fails of says nothing of what became of the one that may have been saved.
        if (!worthwhile || tries >= MOST_TRIES) throw unknown ?? error;
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

  /**
   * Begins the answer by what this process last knew of the person and the workspace, without waiting for the database
   * to say whether that holds: the first statement of the answer travels with the question.
   */
  async #once(delivery: Delivery, person: Person): Promise<Said> {
    const { db, posts, members, clock } = this.#parts;
    const { workspaceId, key } = delivery;
    const now = clock();
    const { tx, commit, rollback } = await db.begin(workspaceId);
    try {
      const meeting = meetDelivery(tx, workspaceId, key);
      const known = members.lastKnown(person);
      const begun = known && this.#route(delivery, known, now, tx);
      begun?.catch(() => {});
      const { answer, directoryVersion } = await meeting;
      if (answer || !this.#holds(person, known, directoryVersion)) {
        await begun?.catch(() => {});
        await rollback();
        if (answer) return answer;
        throw new OutdatedError();
      }
      const member = known ?? (await members.memberOf(person, directoryVersion, tx));
      const reply = begun ?? this.#route(delivery, member, now, tx);
      const { posts: caused = [], later, ...said } = await reply;
      for (const post of [...caused, ...answerPosts(delivery, said)])
        await posts.queue(tx, workspaceId, post, now);
      await commit(saveAnswer(tx, workspaceId, key, said));
      if (later) this.#parts.laters.hold(delivery, member, later);
      return said;
    } catch (error) {
      throw await rollback(error);
    }
  }

  /** Whether all that the answer was begun with is so still; what is not, is forgotten. */
  #holds(person: Person, known: P | undefined, version: bigint): boolean {
    const { people, members } = this.#parts;
    const isThemselves = people.holds(person, version);
    const isKnown = !known || members.holds(known, version);
    if (!isThemselves) people.forget(person.workspaceId, version);
    if (known && !isKnown) members.forget(known);
    return isThemselves && isKnown;
  }

  async #refuse(delivery: Delivery, person: Person, refusal: Refusal): Promise<Said> {
    const { db, posts, clock } = this.#parts;
    const said = refused(refusal, person.language);
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

  async #route(delivery: Delivery, member: P, now: Date, tx: Tx): Promise<Reply> {
    const { channelId } = delivery;
    return route(this.#parts.surface, delivery, { member, now, channelId, model: this.#model }, tx);
  }

  get #model(): ModelInfo | null {
    return infoOf(this.#parts.llm);
  }
}
