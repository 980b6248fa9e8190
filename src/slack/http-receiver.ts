import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { parse as parseForm } from 'node:querystring';
import type { App, Receiver, ReceiverEvent } from '@slack/bolt';
import type { Logger } from 'pino';
import { isEnvelope } from './envelope.ts';
import { readBody } from './http-body.ts';
import { Signature } from './signature.ts';

const MOST_BYTES = 1024 * 1024;
/** An event is acknowledged when it is handled; Slack waits 3 s. Milliseconds. */
const EVENT_TIMEOUT = 2_500;
const CLOSE_IDLE_EVERY = 50;

export type Respond = (
  status: number,
  body: string,
  type?: string,
  headers?: Readonly<Record<string, string>>,
) => void;
export type Page = (respond: Respond, request: IncomingMessage) => Promise<void>;

export interface HttpReceiverOptions {
  port: number;
  /** null: Socket Mode; only the pages are served. */
  signingSecret: string | null;
  /** GET pages by path: /healthz, /readyz, /metrics, /slack/install. */
  pages: ReadonlyMap<string, Page>;
  clock: () => Date;
  log: Logger;
}

/**
 * Slack over HTTP. Bolt's own receiver takes timestamps from the future, dies of a signed `payload=null` and
 * acknowledges events before they are handled; hence this one.
 */
export class HttpReceiver implements Receiver {
  readonly #options: HttpReceiverOptions;
  readonly #signature: Signature | undefined;
  readonly #inHand = new Set<Promise<void>>();
  #app: App | undefined;
  #server: Server | undefined;

  constructor(options: HttpReceiverOptions) {
    this.#options = options;
    if (options.signingSecret) this.#signature = new Signature(options.signingSecret);
  }

  init(app: App): void {
    this.#app = app;
  }

  async start(): Promise<Server> {
    const server = createServer(
      {
        headersTimeout: 5_000,
        requestTimeout: 10_000,
        connectionsCheckingInterval: 1_000,
        keepAliveTimeout: 60_000,
      },
      (request, response) => {
        const served = this.#serve(request, response)
          .catch((error: unknown) => {
            this.#options.log.error({ err: error }, 'a request failed');
            answer(response, 500);
          })
          .finally(() => this.#inHand.delete(served));
        this.#inHand.add(served);
      },
    );
    this.#server = server;
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(this.#options.port, resolve);
    });
    return server;
  }

  /** Takes no more, and waits until what was taken is answered, also where the answer follows the acknowledgement. */
  async stop(): Promise<void> {
    const server = this.#server;
    if (!server) return;
    const closed = new Promise<void>((resolve) => server.close(() => resolve()));
    // A connection that Slack keeps alive is idle only when its last request is answered.
    const closing = setInterval(() => server.closeIdleConnections(), CLOSE_IDLE_EVERY);
    await closed;
    clearInterval(closing);
    await Promise.all(this.#inHand);
  }

  /** The port in use, for a start on port 0. */
  get port(): number {
    const address = this.#server?.address();
    return typeof address === 'object' && address ? address.port : this.#options.port;
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = (request.url ?? '/').split('?')[0] ?? '/';
    const page = request.method === 'GET' ? this.#options.pages.get(path) : undefined;
    if (page) return page((...said) => answer(response, ...said), request);
    if (path !== '/slack/events' || request.method !== 'POST' || !this.#signature)
      return answer(response, 404);
    const raw = await readBody(request, MOST_BYTES);
    if (raw === undefined) return answer(response, 413);
    if (!this.#signature.isGenuine(signedPart(request, raw), this.#options.clock()))
      return answer(response, 401);
    const body = parsed(raw, request.headers['content-type'] ?? '');
    if (!body) return answer(response, 400);
    if (body['ssl_check'] !== undefined) return answer(response, 200);
    if (body['type'] === 'url_verification')
      return answer(response, 200, String(body['challenge'] ?? ''), 'text/plain');
    if (!isEnvelope(body)) return answer(response, 400);
    await this.#process(body, request, response);
  }

  async #process(
    body: Record<string, unknown>,
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    const isEvent = body['type'] === 'event_callback' || body['type'] === 'app_rate_limited';
    const event: ReceiverEvent = {
      body,
      retryNum: Number(request.headers['x-slack-retry-num'] ?? 0),
      // Bolt acknowledges events before they are handled; ours waits until they are.
      ack: async (said) => {
        if (!isEvent) acknowledge(response, said);
      },
    };
    const late = setTimeout(() => isEvent && answer(response, 200), EVENT_TIMEOUT);
    try {
      await this.#app?.processEvent(event);
      answer(response, 200);
    } catch (error) {
      this.#options.log.error({ err: error }, 'a delivery could not be processed');
      answer(response, 500);
    } finally {
      clearTimeout(late);
    }
  }
}

const signedPart = ({ headers }: IncomingMessage, body: string) => ({
  body,
  timestamp: String(headers['x-slack-request-timestamp'] ?? ''),
  signature: String(headers['x-slack-signature'] ?? ''),
});

/** An object, or undefined for whatever is none: Slack sends JSON, or a form that may hold JSON in `payload`. */
function parsed(raw: string, contentType: string): Record<string, unknown> | undefined {
  try {
    if (!contentType.includes('application/x-www-form-urlencoded'))
      return objectOf(JSON.parse(raw));
    const form = parseForm(raw);
    const { payload } = form;
    return payload === undefined ? form : objectOf(JSON.parse(String(payload)));
  } catch {
    return undefined;
  }
}

const objectOf = (value: unknown) =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : undefined;

function acknowledge(response: ServerResponse, said: unknown): void {
  if (said === undefined || said === '') answer(response, 200);
  else if (typeof said === 'string') answer(response, 200, said);
  else answer(response, 200, JSON.stringify(said), 'application/json; charset=utf-8');
}

function answer(
  response: ServerResponse,
  status: number,
  body = '',
  type = 'text/plain; charset=utf-8',
  headers: Readonly<Record<string, string>> = {},
): void {
  if (response.writableEnded || response.headersSent) return;
  const length = Buffer.byteLength(body);
  response.writeHead(status, { ...headers, 'content-type': type, 'content-length': length });
  response.end(body);
}
