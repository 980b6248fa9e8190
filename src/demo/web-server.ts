import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import path from 'node:path';
import { parse } from 'yaml';
import type { DemoClock } from './demo-clock.ts';
import type { SlackStandIn } from './slack/stand-in.ts';
import { act, perform } from './web-acts.ts';
import { seenBy } from './web-state.ts';

const MOST_BYTES = 256 * 1024;
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};
/** The page runs nothing but its own files, and speaks to nobody but this server. */
const POLICY =
  "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'none'";

export interface Page {
  url: string;
  close(): Promise<void>;
}

export interface PageOptions {
  slack: SlackStandIn;
  clock: DemoClock;
  /** Where the built page is. */
  files: string;
  manifest: string;
  port: number;
}

/** Serves the page and acts for the people whom it plays; on loopback only, and for no other site's page. */
export async function servePage({
  slack,
  clock,
  files,
  manifest,
  port,
}: PageOptions): Promise<Page> {
  const menu = menuOf(manifest);
  const listeners = new Set<ServerResponse>();
  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) =>
      send(response, 500, { error: error instanceof Error ? error.message : String(error) }),
    );
  });

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (!isOwn(request))
      return send(response, 403, { error: 'open the address that npm run demo printed' });
    const url = new URL(request.url ?? '/', 'http://localhost');
    const userId = url.searchParams.get('as') ?? '';
    if (url.pathname === '/api/menu') return send(response, 200, menu);
    if (url.pathname === '/api/events') return listen(request, response);
    if (url.pathname === '/api/see') {
      const seen = seenBy(userId, slack);
      return seen
        ? send(response, 200, seen)
        : send(response, 404, { error: 'nobody is called so' });
    }
    if (request.method === 'POST' && url.pathname === '/api/act') {
      const asked = act.safeParse(await json(request));
      if (!asked.success || !slack.state.users.has(userId))
        return send(response, 400, { error: 'that cannot be done' });
      const { trouble, errors } = await perform(userId, asked.data, slack);
      return send(response, 200, { trouble, errors });
    }
    if (request.method === 'POST' && url.pathname === '/api/clock') {
      clock.jumpToMorning();
      tell();
      return send(response, 200, { now: clock.now().toISOString() });
    }
    sendFile(url.pathname, files, response);
  }

  function listen(request: IncomingMessage, response: ServerResponse): void {
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
    response.write('retry: 500\n\n');
    listeners.add(response);
    request.on('close', () => listeners.delete(response));
  }

  let isTold = false;
  function tell(): void {
    if (isTold) return;
    isTold = true;
    setTimeout(() => {
      isTold = false;
      for (const listener of listeners) listener.write('data: change\n\n');
    }, 20);
  }
  slack.state.on('change', tell);

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const address = server.address();
  const used = typeof address === 'object' && address ? address.port : port;
  return {
    url: `http://127.0.0.1:${used}/`,
    async close() {
      slack.state.off('change', tell);
      for (const listener of listeners) listener.end();
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

/** Another site's page in the same browser can send requests here, but neither this Host nor this Origin. */
function isOwn({ headers, method }: IncomingMessage): boolean {
  const host = /^(127\.0\.0\.1|localhost)(:\d+)?$/.test(headers.host ?? '');
  const origin = headers.origin === undefined || headers.origin === `http://${headers.host}`;
  return host && origin && (method === 'GET' || headers['content-type'] === 'application/json');
}

function menuOf(manifest: string) {
  const { features } = parse(readFileSync(manifest, 'utf8')) as {
    features: {
      slash_commands: { command: string; description: string; usage_hint?: string }[];
      shortcuts: { name: string; type: string; callback_id: string }[];
    };
  };
  return {
    commands: features.slash_commands.map(({ command, description, usage_hint }) => ({
      command,
      description,
      hint: usage_hint ?? '',
    })),
    shortcuts: features.shortcuts
      .filter(({ type }) => type === 'message')
      .map(({ name, callback_id }) => ({ name, id: callback_id })),
  };
}

function send(response: ServerResponse, status: number, body: unknown): void {
  if (response.headersSent) return;
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
  });
  response.end(JSON.stringify(body));
}

async function json(request: IncomingMessage): Promise<unknown> {
  const pieces: Buffer[] = [];
  let bytes = 0;
  for await (const piece of request as AsyncIterable<Buffer>) {
    bytes += piece.length;
    if (bytes > MOST_BYTES) return undefined;
    pieces.push(piece);
  }
  try {
    return JSON.parse(Buffer.concat(pieces).toString('utf8'));
  } catch {
    return undefined;
  }
}

function sendFile(pathname: string, root: string, response: ServerResponse): void {
  const wanted = path.join(root, pathname === '/' ? 'index.html' : path.normalize(pathname));
  const isThere = wanted.startsWith(root) && existsSync(wanted) && statSync(wanted).isFile();
  if (!isThere) {
    send(response, 404, { error: 'not here' });
    return;
  }
  response.writeHead(200, {
    'content-type': TYPES[path.extname(wanted)] ?? 'application/octet-stream',
    'content-security-policy': POLICY,
    'cache-control': wanted.includes('assets') ? 'max-age=31536000, immutable' : 'no-cache',
  });
  createReadStream(wanted).pipe(response);
}
