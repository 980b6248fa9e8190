import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Db } from '../db/connection.ts';

/** How long somebody may take to press "Allow". Seconds. */
export const STATE_SECONDS = 600;
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

  constructor(secret: string, db: Db, clock: () => Date) {
    this.#secret = secret;
    this.#db = db;
    this.#clock = clock;
  }

  make(): string {
    const told = `${this.#seconds().toString(36)}.${randomBytes(18).toString('base64url')}`;
    return `${told}.${this.#sign(told)}`;
  }

  /** True once, for a state of ours that is young enough and that this browser was given. */
  async take(state: string, inCookie: string | undefined): Promise<boolean> {
    const [made = '', nonce = '', signature = ''] = state.split('.');
    const isOurs = isSame(signature, this.#sign(`${made}.${nonce}`));
    if (!isOurs || inCookie === undefined || !isSame(state, inCookie)) return false;
    const age = this.#seconds() - Number.parseInt(made, 36);
    if (!(age >= 0 && age <= STATE_SECONDS)) return false;
    const { numInsertedOrUpdatedRows: inserted } = await this.#db.outside
      .insertInto('handled')
      .values({ workspace_id: NO_WORKSPACE, key: `install:${nonce}` })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirstOrThrow();
    return inserted === 1n;
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
