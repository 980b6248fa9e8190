import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Db } from '../db/connection.ts';

/** How long somebody may take to press "Allow". Seconds. */
export const STATE_SECONDS = 600;
/** Far more installations than there ever are; fewer than would bring Slack's limits or the database into trouble. */
const MOST_A_MINUTE = 120;
/** The keys of what belongs to no workspace yet. */
const NO_WORKSPACE = '';

/**
 * What goes to Slack with whoever installs the app and has to come back with them: signed, so that it is ours; kept in a
 * cookie too, so that it is the same browser; taken once.
 */
export class InstallStates {
  readonly #secret: string;
  readonly #db: Db;
  readonly #clock: () => Date;
  /** When the last ones were taken; seconds. */
  #taken: number[] = [];

  constructor(secret: string, db: Db, clock: () => Date) {
    this.#secret = secret;
    this.#db = db;
    this.#clock = clock;
  }

  make(): string {
    const told = `${this.#seconds().toString(36)}.${randomBytes(18).toString('base64url')}`;
    return `${told}.${this.#sign(told)}`;
  }

  /** Once, for a state of ours that is young enough and that this browser was given. */
  async take(state: string, inCookie: string | undefined): Promise<'taken' | 'stale' | 'busy'> {
    const [made = '', nonce = '', signature = ''] = state.split('.');
    const isOurs = isSame(signature, this.#sign(`${made}.${nonce}`));
    if (!isOurs || inCookie === undefined || !isSame(state, inCookie)) return 'stale';
    const age = this.#seconds() - Number.parseInt(made, 36);
    if (!(age >= 0 && age <= STATE_SECONDS)) return 'stale';
    if (!this.#mayTake()) return 'busy';
    const { numInsertedOrUpdatedRows: inserted } = await this.#db.outside
      .insertInto('handled')
      .values({ workspace_id: NO_WORKSPACE, key: `install:${nonce}` })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirstOrThrow();
    return inserted === 1n ? 'taken' : 'stale';
  }

  /** Anybody may come for a state as often as they like; only so many go on to Slack. */
  #mayTake(): boolean {
    const now = this.#seconds();
    this.#taken = this.#taken.filter((at) => at > now - 60);
    return this.#taken.length < MOST_A_MINUTE && this.#taken.push(now) > 0;
  }

  #sign(told: string): string {
    return createHmac('sha256', this.#secret).update(`install ${told}`).digest('base64url');
  }

  #seconds(): number {
    return Math.floor(this.#clock().getTime() / 1000);
  }
}

function isSame(a: string, b: string): boolean {
  const [one, other] = [Buffer.from(a), Buffer.from(b)];
  return one.length === other.length && timingSafeEqual(one, other);
}
