import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Fault } from './faults.ts';
import { isJson, type Json, parseJson } from './json.ts';

export interface Answer {
  status: number;
  body: string | Buffer;
  headers?: Record<string, string>;
}

export const jsonAnswer = (
  body: unknown,
  status = 200,
  headers: Record<string, string> = {},
): Answer => ({
  status,
  body: JSON.stringify(body),
  headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
});

export const textAnswer = (body: string, status = 200): Answer => ({
  status,
  body,
  headers: { 'content-type': 'text/plain; charset=utf-8' },
});

export const htmlAnswer = (body: string): Answer => ({
  status: 200,
  body: `<!DOCTYPE html><html><title>Slack</title>${body}</html>`,
  headers: { 'content-type': 'text/html' },
});

export const rateLimited = (retryAfter: number | string): Answer =>
  jsonAnswer({ ok: false, error: 'ratelimited' }, 429, { 'retry-after': String(retryAfter) });

export async function readBody(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

/** Arguments that are written as JSON inside a form's field. */
const STRUCTURED = new Set([
  'blocks',
  'attachments',
  'metadata',
  'view',
  'files',
  'chunks',
  'prompts',
  'message',
  'loading_messages',
  'unfurls',
]);

/** The arguments of a Web API call, sent as a form or as JSON. */
export function readArgs(body: string, contentType: string, query: URLSearchParams): Json {
  if (contentType.startsWith('application/json')) {
    const args = parseJson(body);
    return isJson(args) ? args : {};
  }
  const args: Json = {};
  for (const [name, value] of [...query, ...new URLSearchParams(body)])
    args[name] = STRUCTURED.has(name) ? (parseJson(value) ?? value) : value;
  return args;
}

export function send(response: ServerResponse, { status, body, headers = {} }: Answer): void {
  response.writeHead(status, { ...headers, 'content-length': Buffer.byteLength(body) });
  response.end(body);
}

/** Answers, or breaks in the way that was asked for. `apply` has the call's effect. */
export async function answer(
  response: ServerResponse,
  fault: Fault | undefined,
  apply: () => Answer | Promise<Answer>,
): Promise<void> {
  if (!fault) return send(response, await apply());
  const { kind, retryAfter = 1, error = 'internal_error', ms = 500 } = fault.request;
  if (kind === 'hang-after' || kind === 'cut-after') await apply();
  fault.bite();
  switch (kind) {
    case '429':
      return send(response, rateLimited(retryAfter));
    case '500':
    case '503':
      return send(response, textAnswer('upstream connect error', Number(kind)));
    case 'html':
      return send(response, htmlAnswer('<h1>We are having some trouble</h1>'));
    case 'refuse':
      return send(response, jsonAnswer({ ok: false, error }));
    case 'hang':
    case 'hang-after':
      await fault.released;
      return void response.destroy();
    case 'cut-before':
    case 'cut-after':
      return void response.destroy();
    case 'slow':
      await sleep(ms);
      return send(response, await apply());
    case 'cut-body':
      return cutBody(response, await apply());
  }
}

function cutBody(response: ServerResponse, { status, body, headers = {} }: Answer): void {
  response.writeHead(status, { ...headers, 'content-length': Buffer.byteLength(body) });
  const whole = Buffer.from(body);
  response.write(whole.subarray(0, Math.floor(whole.length / 2)), () => response.destroy());
}
