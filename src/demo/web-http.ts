import { createReadStream, existsSync, statSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import { readBody } from '../slack/http-body.ts';

const MOST_BYTES = 256 * 1024;
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};
/** The page runs nothing but its own files, and speaks to nobody but this server. */
const POLICY =
  "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** Another site's page in the same browser can send requests here, but neither with this Host nor with this Origin. */
export function isOwn({ headers, method }: IncomingMessage): boolean {
  const host = /^(127\.0\.0\.1|localhost)(:\d+)?$/.test(headers.host ?? '');
  const origin = headers.origin === undefined || headers.origin === `http://${headers.host}`;
  return host && origin && (method === 'GET' || headers['content-type'] === 'application/json');
}

export function send(response: ServerResponse, status: number, body: unknown): void {
  if (response.headersSent) return;
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  });
  response.end(JSON.stringify(body));
}

/** Undefined when it is too long or no JSON. */
export async function readJson(request: IncomingMessage, most = MOST_BYTES): Promise<unknown> {
  const body = await readBody(request, most);
  try {
    return JSON.parse(body ?? '');
  } catch {
    return undefined;
  }
}

/** A file of the built page. */
export function sendFile(pathname: string, root: string, response: ServerResponse): void {
  const wanted = path.join(root, pathname === '/' ? 'index.html' : path.normalize(pathname));
  const isThere = wanted.startsWith(root) && existsSync(wanted) && statSync(wanted).isFile();
  if (!isThere) {
    send(response, 404, { error: 'not here' });
    return;
  }
  response.writeHead(200, {
    'content-type': TYPES[path.extname(wanted)] ?? 'application/octet-stream',
    'content-security-policy': POLICY,
    'x-content-type-options': 'nosniff',
    'cache-control': wanted.includes('assets') ? 'max-age=31536000, immutable' : 'no-cache',
  });
  createReadStream(wanted).pipe(response);
}

/** A file that the app sent, to be saved and never shown: it may hold anything. */
export function sendDownload(name: string, content: Buffer, response: ServerResponse): void {
  response.writeHead(200, {
    'content-type': 'application/octet-stream',
    'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
  });
  response.end(content);
}
