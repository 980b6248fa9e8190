import type { Logger } from 'pino';
import type { Db } from '../db/connection.ts';
import { type Bearer, type Installation, NotInstalledError, type Tokens } from './installation.ts';
import type { Seal } from './installation-seal.ts';
import { findToken, markGone, type StoredToken, saveInstallation } from './installation-store.ts';
import type { OwnToken } from './own-token.ts';
import { Recent } from './recent.ts';
import type { TokenRefresher } from './token-refresher.ts';

interface Known extends Bearer {
  readAt: number;
}

/** How long another replica's re-installation may go unseen here. Milliseconds. */
const FRESH = 60_000;
const MOST_REMEMBERED = 5_000;
/** Said only of a token whose workspace let go of the app; anything else may pass. */
const GONE = new Set(['token_revoked', 'account_inactive']);

interface Parts {
  db: Db;
  seal: Seal;
  refresher: TokenRefresher;
  /** The workspace of SLACK_BOT_TOKEN needs no installation. */
  own: OwnToken | undefined;
  clock: () => Date;
  log: Logger;
}

/** The workspaces that installed the app, and their tokens. */
export class Installations implements Tokens {
  readonly #parts: Parts;
  readonly #known = new Recent<string, Known>(MOST_REMEMBERED);
  readonly #reading = new Map<string, Promise<Bearer>>();

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  async of(workspaceId: string): Promise<Bearer> {
    const known = this.#known.get(workspaceId);
    if (known && this.#now() - known.readAt < FRESH) return known;
    const underWay = this.#reading.get(workspaceId);
    if (underWay !== undefined) return underWay;
    const reading = this.#read(workspaceId).then(
      (bearer) => {
        // Forgotten meanwhile: what was read may be what has just been replaced.
        if (this.#reading.get(workspaceId) === reading) this.#remember(workspaceId, bearer);
        return bearer;
      },
      (error: unknown) => {
        if (this.#reading.get(workspaceId) === reading) this.#forget(workspaceId);
        throw error;
      },
    );
    this.#reading.set(workspaceId, reading);
    return reading;
  }

  botUserId(workspaceId: string): string | null {
    return this.#known.get(workspaceId)?.botUserId ?? null;
  }

  async save(made: Installation): Promise<void> {
    const { db, seal, log } = this.#parts;
    await db.inWorkspace(made.workspaceId, (tx) => saveInstallation(tx, seal, made));
    this.#forget(made.workspaceId);
    log.info({ workspaceId: made.workspaceId, by: made.installedBy }, 'installed');
  }

  async refused(workspaceId: string, token: string, reason: string): Promise<void> {
    const { db, seal, own, log } = this.#parts;
    this.#forget(workspaceId);
    const stored = await findToken(db, seal, workspaceId);
    if (!stored) await own?.refused(workspaceId, token, reason);
    const isStill = stored && stored !== 'gone' && stored.token === token;
    if (isStill && GONE.has(reason)) await this.gone(workspaceId, this.#parts.clock());
    else log.warn({ workspaceId, reason }, 'Slack did not take a token');
  }

  /** The app was uninstalled, or its token revoked, at that time. */
  async gone(workspaceId: string, at: Date): Promise<void> {
    const { db, log } = this.#parts;
    if (await markGone(db, workspaceId, at)) log.info({ workspaceId }, 'uninstalled');
    this.#forget(workspaceId);
  }

  async #read(workspaceId: string): Promise<Bearer> {
    const { db, seal, refresher } = this.#parts;
    const stored = await findToken(db, seal, workspaceId);
    if (stored === 'gone') throw new NotInstalledError(workspaceId);
    if (stored) return bearerOf(await refresher.fresh(workspaceId, stored));
    return this.#readOwn(workspaceId);
  }

  async #readOwn(workspaceId: string): Promise<Bearer> {
    const { own } = this.#parts;
    const whose = await own?.whose();
    if (!own || whose?.workspaceId !== workspaceId) throw new NotInstalledError(workspaceId);
    return own.of();
  }

  #remember(workspaceId: string, bearer: Bearer): void {
    this.#forget(workspaceId);
    this.#known.set(workspaceId, { ...bearer, readAt: this.#now() });
  }

  #forget(workspaceId: string): void {
    this.#known.delete(workspaceId);
    this.#reading.delete(workspaceId);
  }

  #now(): number {
    return this.#parts.clock().getTime();
  }
}

const bearerOf = ({ token, botUserId }: StoredToken): Bearer => ({ token, botUserId });
