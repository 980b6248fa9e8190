import { setTimeout as sleep } from 'node:timers/promises';
import type { App, Receiver } from '@slack/bolt';
import { SocketModeClient } from '@slack/socket-mode';
import type { Logger } from 'pino';

export interface SocketReceiverOptions {
  appToken: string;
  slackApiUrl: string | undefined;
  log: Logger;
}

interface Envelope {
  ack: (response?: Record<string, unknown>) => Promise<void>;
  body: Record<string, unknown>;
  retry_num?: number;
}

const LONGEST_PAUSE = 30_000;

/**
 * Slack over a socket that we open. The client has options of its own (it writes 100 retries into the object it is given),
 * and Slack's being out of reach, at the start or later, is waited out instead of ending the process.
 */
export class SocketReceiver implements Receiver {
  readonly #options: SocketReceiverOptions;
  #app: App | undefined;
  #client: SocketModeClient | undefined;
  #stopped = false;
  readonly #inHand = new Set<Promise<void>>();

  constructor(options: SocketReceiverOptions) {
    this.#options = options;
  }

  init(app: App): void {
    this.#app = app;
  }

  async start(): Promise<void> {
    this.#connect().catch((error: unknown) =>
      this.#options.log.error({ err: error }, 'the socket gave up'),
    );
  }

  /** Takes no more, answers what was taken, and only then hangs up. */
  async stop(): Promise<void> {
    this.#stopped = true;
    await Promise.all(this.#inHand);
    await this.#client?.disconnect();
  }

  async #connect(): Promise<void> {
    const { appToken, slackApiUrl, log } = this.#options;
    for (let pause = 500; !this.#stopped; pause = Math.min(pause * 2, LONGEST_PAUSE)) {
      const client = new SocketModeClient({
        appToken,
        autoReconnectEnabled: false,
        clientOptions: {
          timeout: 10_000,
          ...(slackApiUrl ? { slackApiUrl } : {}),
          retryConfig: { retries: 0 },
        },
      });
      this.#client = client;
      client.on('slack_event', (envelope: Envelope) => {
        // Unacknowledged, Slack gives it to another connection or sends it again.
        if (this.#stopped) return;
        const processed = this.#process(envelope)
          .catch((error: unknown) => log.error({ err: error }, 'a delivery could not be processed'))
          .finally(() => this.#inHand.delete(processed));
        this.#inHand.add(processed);
      });
      client.on('error', (error: unknown) => log.warn({ err: error }, 'the socket had trouble'));
      const ended = new Promise<void>((resolve) => client.once('disconnected', () => resolve()));
      try {
        await client.start();
        log.info('connected to Slack by socket');
        pause = 250;
        await ended;
      } catch (error) {
        log.warn({ err: error }, 'Slack could not be reached by socket; trying again');
      }
      if (!this.#stopped) await sleep(pause);
    }
  }

  async #process({ ack, body, retry_num }: Envelope): Promise<void> {
    if (typeof body !== 'object' || body === null) return;
    const isEvent = body['type'] === 'event_callback';
    await this.#app?.processEvent({
      body,
      ...(retry_num === undefined ? {} : { retryNum: retry_num }),
      ack: async (said) => {
        if (!isEvent)
          await ack(
            said === undefined || said === '' ? undefined : (said as Record<string, unknown>),
          );
      },
    });
    if (isEvent) await ack();
  }
}
