import { createHmac } from 'node:crypto';
import { type Json, parseJson, textIn } from './json.ts';

export type DeliveryKind = 'slash_commands' | 'interactive' | 'events_api';

/** What the app answered. Status 0: nothing came in time, or the connection broke. */
export interface Acknowledgement {
  status: number;
  body: unknown;
  headers: Headers;
  /** Milliseconds until the answer was here. */
  ms: number;
  /** As Slack names it in x-slack-retry-reason. */
  reason: 'http_timeout' | 'connection_failed' | 'http_error' | null;
}

export interface Retry {
  num: number;
  reason: string;
}

/** How a delivery differs from a proper one. */
export interface Envelope {
  /** Seconds by which the signature's time is off. */
  timestampOffset?: number;
  badSignature?: boolean;
  unsigned?: boolean;
  secret?: string;
  contentType?: string;
  /** Sent in place of the body that was signed. */
  rawBody?: string;
  retryNum?: number;
  retryReason?: string;
  headers?: Record<string, string>;
}

export interface Courier {
  deliver(kind: DeliveryKind, payload: Json, retry?: Retry): Promise<Acknowledgement>;
}

export function signature(secret: string, timestamp: number | string, body: string): string {
  return `v0=${createHmac('sha256', secret).update(`v0:${timestamp}:${body}`).digest('hex')}`;
}

const FORM = 'application/x-www-form-urlencoded';

/** The HTTP body of a delivery, as Slack writes each kind. */
export function written(kind: DeliveryKind, payload: Json): { body: string; contentType: string } {
  if (kind === 'events_api')
    return { body: JSON.stringify(payload), contentType: 'application/json' };
  const fields = kind === 'interactive' ? { payload: JSON.stringify(payload) } : payload;
  const form = new URLSearchParams(
    Object.entries(fields).map(([name, value]): [string, string] => [name, String(value)]),
  );
  return { body: form.toString(), contentType: FORM };
}

export function kindOfPayload(payload: Json): DeliveryKind {
  if ('command' in payload) return 'slash_commands';
  return ['event_callback', 'url_verification'].includes(textIn(payload.type))
    ? 'events_api'
    : 'interactive';
}

/** Where bodies go, and how they are signed. */
export interface Address {
  url: string;
  secret: string;
  /** The clock that signatures go by, for the app checks them against its own. */
  clock: () => Date;
  /** Milliseconds until the acknowledgement is given up. */
  patience: number;
}

/** Posts a signed body. */
export async function post(
  { url, secret, clock, patience }: Address,
  { body, contentType }: { body: string; contentType: string },
  envelope: Envelope,
): Promise<Acknowledgement> {
  const timestamp = Math.floor(clock().getTime() / 1000) + (envelope.timestampOffset ?? 0);
  const signed = signature(envelope.secret ?? secret, timestamp, body);
  const headers = {
    'content-type': envelope.contentType ?? contentType,
    // An app that was started again is not to be met through the old one's connection.
    connection: 'close',
    'user-agent': 'Slackbot 1.0 (+https://api.slack.com/robots)',
    ...(envelope.unsigned
      ? {}
      : {
          'x-slack-request-timestamp': String(timestamp),
          'x-slack-signature': envelope.badSignature ? `${signed.slice(0, -4)}0bad` : signed,
        }),
    ...(envelope.retryNum === undefined ? {} : { 'x-slack-retry-num': String(envelope.retryNum) }),
    ...(envelope.retryReason ? { 'x-slack-retry-reason': envelope.retryReason } : {}),
    ...envelope.headers,
  };
  const startedAt = performance.now();
  const done = (ack: Omit<Acknowledgement, 'ms'>) => ({
    ...ack,
    ms: performance.now() - startedAt,
  });
  try {
    const answer = await fetch(url, {
      method: 'POST',
      headers,
      body: envelope.rawBody ?? body,
      signal: AbortSignal.timeout(patience),
    });
    const text = await answer.text();
    const isJsonAnswer = answer.headers.get('content-type')?.startsWith('application/json');
    return done({
      status: answer.status,
      body: isJsonAnswer ? parseJson(text) : text,
      headers: answer.headers,
      reason: answer.status === 200 ? null : 'http_error',
    });
  } catch (error) {
    const isLate = error instanceof Error && error.name === 'TimeoutError';
    const reason = isLate ? 'http_timeout' : 'connection_failed';
    return done({ status: 0, body: undefined, headers: new Headers(), reason });
  }
}
