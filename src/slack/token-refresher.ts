import type { WebClient } from '@slack/web-api';
import type { Logger } from 'pino';
import type { Db } from '../db/connection.ts';
import type { InstallSettings } from './installation.ts';
import type { Seal } from './installation-seal.ts';
import { claimRefresh, findToken, type StoredToken, saveRefreshed } from './installation-store.ts';

/** Slack's tokens that end live 12 hours; a new one is asked for while the old one still works. Milliseconds. */
const BEFORE_THE_END = 3 * 3_600_000;
/** So close to its end a token is no longer used: the new one is waited for. Milliseconds. */
const TOO_LATE = 60_000;

interface Parts {
  db: Db;
  seal: Seal;
  settings: Pick<InstallSettings, 'clientId' | 'clientSecret'>;
  /** Without a token. */
  slack: WebClient;
  clock: () => Date;
  log: Logger;
}

/** Renews the tokens of apps that let them expire. A refresh token is good once, so one replica at a time does it. */
export class TokenRefresher {
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** The same token while it lasts; near its end the one that follows it. */
  async fresh(workspaceId: string, stored: StoredToken): Promise<StoredToken> {
    const left = stored.expiresAt && stored.expiresAt.getTime() - this.#parts.clock().getTime();
    if (left === null || left > BEFORE_THE_END) return stored;
    const refreshed = this.#refresh(workspaceId, stored).catch((error: unknown) => {
      this.#parts.log.error({ err: error, workspaceId }, 'a token could not be renewed');
      return stored;
    });
    return left > TOO_LATE ? stored : refreshed;
  }

  async #refresh(workspaceId: string, stored: StoredToken): Promise<StoredToken> {
    const { db, seal, settings, slack, clock } = this.#parts;
    const endsBefore = new Date(clock().getTime() + BEFORE_THE_END);
    const refreshToken = await claimRefresh(db, seal, workspaceId, endsBefore);
    if (!refreshToken) {
      const found = await findToken(db, seal, workspaceId);
      return found && found !== 'gone' ? found : stored;
    }
    const answer = await slack.oauth.v2.access({
      client_id: settings.clientId,
      client_secret: settings.clientSecret,
      grant_type: 'refresh_token',
      refresh_token: refreshToken,
    });
    const { access_token: token, refresh_token: next, expires_in: seconds } = answer;
    if (!token || !next || !seconds) throw new Error('Slack renewed a token without giving one');
    const expiresAt = new Date(clock().getTime() + seconds * 1000);
    await saveRefreshed(db, seal, workspaceId, token, { token: next, expiresAt });
    return { ...stored, token, expiresAt };
  }
}
