import { LogLevel, WebClient } from '@slack/web-api';
import type { Bearer, Tokens } from './installation.ts';
import { Recent } from './recent.ts';
import { slackErrorOf } from './slack-error.ts';

const MOST_REMEMBERED = 1_000;
/** Slack's words for a token that will not be taken again as it is. */
const REFUSED = new Set(['token_revoked', 'account_inactive', 'invalid_auth', 'token_expired']);

/** SDK options for every client: nothing is retried or waited for behind our back (a retried post is posted twice). */
export function clientOptions(slackApiUrl: string | undefined, timeout: number) {
  return {
    timeout,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    // What fails is thrown, and told by whoever called.
    logLevel: LogLevel.ERROR,
    ...(slackApiUrl ? { slackApiUrl } : {}),
  };
}

/** Slack's Web API for each workspace, with that workspace's token and a client of its own. */
export class Clients {
  readonly #tokens: Tokens;
  readonly #slackApiUrl: string | undefined;
  readonly #known = new Recent<string, WebClient>(MOST_REMEMBERED);

  constructor(tokens: Tokens, slackApiUrl: string | undefined) {
    this.#tokens = tokens;
    this.#slackApiUrl = slackApiUrl;
  }

  /** Where response URLs may lead, besides Slack's own. */
  get host(): string {
    return new URL(this.origin).host;
  }

  get origin(): string {
    return new URL(this.#slackApiUrl ?? 'https://slack.com').origin;
  }

  /** `timeout` in milliseconds. Throws NotInstalledError where the app is not. A call that a newer token may save is made once more with that one. */
  async call<T>(
    workspaceId: string,
    timeout: number,
    run: (slack: WebClient) => Promise<T>,
  ): Promise<T> {
    const { token } = await this.#tokens.of(workspaceId);
    try {
      return await run(this.#clientOf(token, timeout));
    } catch (error) {
      const reason = slackErrorOf(error);
      if (!reason || !REFUSED.has(reason)) throw error;
      await this.#tokens.refused(workspaceId, token, reason);
      const now = await this.#tokens.of(workspaceId).catch((): Bearer | undefined => undefined);
      if (!now || now.token === token) throw error;
      return run(this.#clientOf(now.token, timeout));
    }
  }

  #clientOf(token: string, timeout: number): WebClient {
    const key = `${timeout} ${token}`;
    const client =
      this.#known.get(key) ?? new WebClient(token, clientOptions(this.#slackApiUrl, timeout));
    this.#known.set(key, client);
    return client;
  }
}
