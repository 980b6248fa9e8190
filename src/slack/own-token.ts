import { WebClient } from '@slack/web-api';
import type { Logger } from 'pino';
import { clientOptions } from './clients.ts';
import type { Bearer, Tokens } from './installation.ts';

const TIMEOUT = 10_000;

/** The one workspace of SLACK_BOT_TOKEN. */
export class OwnToken implements Tokens {
  readonly #token: string;
  readonly #slackApiUrl: string | undefined;
  readonly #log: Logger;
  #asked: Promise<{ workspaceId: string; botUserId: string }> | undefined;
  #botUserId: string | null = null;

  constructor(token: string, slackApiUrl: string | undefined, log: Logger) {
    this.#token = token;
    this.#slackApiUrl = slackApiUrl;
    this.#log = log;
  }

  async of(): Promise<Bearer> {
    return { token: this.#token, botUserId: this.#botUserId };
  }

  async refused(workspaceId: string, _token: string, reason: string): Promise<void> {
    this.#log.error({ workspaceId, reason }, 'Slack does not take SLACK_BOT_TOKEN any more');
  }

  botUserId(): string | null {
    return this.#botUserId;
  }

  /** Whose token it is, by Slack's word; asked until Slack has answered once. */
  whose(): Promise<{ workspaceId: string; botUserId: string }> {
    this.#asked ??= this.#ask().catch((error: unknown) => {
      this.#asked = undefined;
      throw error;
    });
    return this.#asked;
  }

  async #ask() {
    const slack = new WebClient(this.#token, clientOptions(this.#slackApiUrl, TIMEOUT));
    const { team_id: workspaceId, user_id: botUserId } = await slack.auth.test();
    if (!workspaceId || !botUserId) throw new Error('Slack does not say whose token it is');
    this.#botUserId = botUserId;
    return { workspaceId, botUserId };
  }
}
