import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Acknowledgement, Courier, DeliveryKind, Retry } from './courier.ts';
import type { Faults } from './faults.ts';
import { isJson, type Json, parseJson } from './json.ts';

const NO_HEADERS = new Headers();

/** Socket Mode: the app comes to Slack, and deliveries go down the connections it holds. */
export class Sockets implements Courier {
  readonly #server = new WebSocketServer({ noServer: true });
  readonly #open = new Set<WebSocket>();
  readonly #tickets = new Set<string>();
  readonly #waiting = new Map<string, (payload: unknown) => void>();
  readonly #faults: Faults;
  readonly #appId: string;
  readonly #patience: () => number;
  readonly #changed: () => void;

  constructor(parts: {
    faults: Faults;
    appId: string;
    patience: () => number;
    changed: () => void;
  }) {
    this.#faults = parts.faults;
    this.#appId = parts.appId;
    this.#patience = parts.patience;
    this.#changed = parts.changed;
  }

  get size(): number {
    return this.#open.size;
  }

  /** A ticket that lets one connection in. */
  ticket(): string {
    const ticket = randomUUID();
    this.#tickets.add(ticket);
    return ticket;
  }

  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    const ticket = new URL(request.url ?? '/', 'http://slack').searchParams.get('ticket') ?? '';
    if (!this.#tickets.delete(ticket)) return void socket.destroy();
    this.#server.handleUpgrade(request, socket, head, (connection) => this.#greet(connection));
  }

  #greet(connection: WebSocket): void {
    this.#open.add(connection);
    connection.on('close', () => {
      this.#open.delete(connection);
      this.#changed();
    });
    connection.on('error', () => connection.terminate());
    connection.on('message', (data) => {
      const ack = parseJson(String(data));
      if (isJson(ack)) this.#waiting.get(String(ack.envelope_id))?.(ack.payload);
    });
    const hello = {
      type: 'hello',
      num_connections: this.#open.size,
      connection_info: { app_id: this.#appId },
      debug_info: { host: 'applink-stand-in', approximate_connection_time: 18_060 },
    };
    connection.send(JSON.stringify(hello), () => this.#changed());
  }

  async deliver(kind: DeliveryKind, payload: Json, retry?: Retry): Promise<Acknowledgement> {
    const startedAt = performance.now();
    const done = (ack: Pick<Acknowledgement, 'status' | 'body' | 'reason'>): Acknowledgement => ({
      ...ack,
      headers: NO_HEADERS,
      ms: performance.now() - startedAt,
    });
    const [connection] = this.#open;
    const fault = this.#faults.strike('socket');
    if (!connection || fault?.request.kind === 'cut-before') {
      fault?.bite();
      connection?.terminate();
      return done({ status: 0, body: undefined, reason: 'connection_failed' });
    }
    const answer = await this.#exchange(connection, kind, payload, retry);
    if (fault) {
      fault.bite();
      connection.terminate();
    }
    return answer === LATE
      ? done({ status: 0, body: undefined, reason: 'http_timeout' })
      : done({ status: 200, body: answer ?? '', reason: null });
  }

  async #exchange(connection: WebSocket, kind: DeliveryKind, payload: Json, retry?: Retry) {
    const id = randomUUID();
    const answered = Promise.withResolvers<unknown>();
    this.#waiting.set(id, answered.resolve);
    connection.send(
      JSON.stringify({
        envelope_id: id,
        type: kind,
        payload,
        accepts_response_payload: kind !== 'events_api',
        ...(kind === 'events_api'
          ? { retry_attempt: retry?.num ?? 0, retry_reason: retry?.reason ?? '' }
          : {}),
      }),
    );
    const late = setTimeout(() => answered.resolve(LATE), this.#patience());
    const answer = await answered.promise;
    clearTimeout(late);
    this.#waiting.delete(id);
    return answer;
  }

  /** Slack tells a connection to go and come again every few hours. */
  disconnect(reason: string): void {
    for (const connection of this.#open)
      connection.send(
        JSON.stringify({ type: 'disconnect', reason, debug_info: { host: 'stand-in' } }),
      );
  }

  close(): void {
    for (const connection of this.#open) connection.terminate();
    this.#server.close();
  }
}

const LATE = Symbol('late');
