import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { z } from 'zod';
import type { DemoClock } from './demo-clock.ts';
import { readManifest } from './manifest.ts';
import type { SlackStandIn } from './slack/stand-in.ts';
import { act, perform } from './web-acts.ts';
import { isOwn, readJson, send, sendDownload, sendFile } from './web-http.ts';
import { seenBy } from './web-state.ts';

/** Changes within so many milliseconds are told as one. */
const GATHER = 20;
/** Who has asked nothing for so long reads. Milliseconds. */
const QUIET = 2_000;

/** Slack takes ten megabytes; here they come in the letters of base64. */
const MOST_UPLOADED = 15 * 1024 * 1024;
const uploaded = z.object({
  name: z.string().min(1).max(255),
  content: z.base64().transform((text) => Buffer.from(text, 'base64')),
});

export interface Page {
  url: string;
  close(): Promise<void>;
}

export interface PageOptions {
  slack: SlackStandIn;
  clock: DemoClock;
  /** Does what is due by the clock, after it was moved. */
  tick(): Promise<void>;
  /** Called once: when the page is open, and nothing has been asked for a while. */
  onQuiet?(): void;
  /** Nobody has set the app up yet: the tour begins with that. */
  isEmpty?: boolean;
  /** Where the built page is. */
  files: string;
  /** 0: any that is free. */
  port: number;
}

/** Serves the page and acts for the people whom it plays; on loopback only, and for no other site's page. */
export async function servePage(options: PageOptions): Promise<Page> {
  const { slack, clock, tick, files, port, onQuiet = () => {}, isEmpty = false } = options;
  const menu = { ...readManifest(), isEmpty };
  const news = newsOf(slack);
  const isAsked = whenQuiet(onQuiet);
  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) =>
      send(response, 500, { error: error instanceof Error ? error.message : String(error) }),
    );
  });

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (!isOwn(request))
      return send(response, 403, { error: 'open the address that npm run demo printed' });
    isAsked();
    const url = new URL(request.url ?? '/', 'http://localhost');
    const isPost = request.method === 'POST';
    if (isPost && url.pathname === '/api/upload') return upload(url, request, response);
    if (isPost) return change(url, await readJson(request), response);
    if (url.pathname === '/api/menu') return send(response, 200, menu);
    if (url.pathname === '/api/events') return news.listen(response);
    if (url.pathname === '/api/see') return see(url, response);
    if (url.pathname.startsWith('/api/file/')) return download(url, response);
    sendFile(url.pathname, files, response);
  }

  function see({ searchParams }: URL, response: ServerResponse): void {
    const seen = seenBy(searchParams.get('as') ?? '', slack, {
      channelIds: searchParams.getAll('in'),
      most: Number(searchParams.get('most') ?? 0) || 200,
    });
    if (seen) send(response, 200, seen);
    else send(response, 404, { error: 'nobody is called so' });
  }

  async function change({ pathname, searchParams }: URL, body: unknown, response: ServerResponse) {
    if (pathname === '/api/clock') {
      const { tz = 'UTC' } = slack.state.users.get(searchParams.get('as') ?? '') ?? {};
      if ((body as { by?: unknown } | undefined)?.by === 'hour') clock.addHour();
      else clock.jumpToMorning(tz);
      slack.state.emit('change');
      void tick();
      return send(response, 200, { now: clock.now().toISOString() });
    }
    const userId = searchParams.get('as') ?? '';
    const asked = act.safeParse(body);
    if (pathname !== '/api/act' || !asked.success || !slack.state.users.has(userId))
      return send(response, 400, { error: 'that cannot be done' });
    const { trouble, errors, options } = await perform(userId, asked.data, slack);
    return send(response, 200, { trouble, errors, options });
  }

  async function upload(
    { searchParams }: URL,
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    const userId = searchParams.get('as') ?? '';
    const sent = uploaded.safeParse(await readJson(request, MOST_UPLOADED));
    if (!sent.success || !slack.state.users.has(userId))
      return send(response, 400, { error: 'that cannot be attached' });
    const { id, name } = slack.upload(userId, sent.data);
    send(response, 200, { id, name });
  }

  /** Only to somebody who sees a message that holds it. */
  function download({ pathname, searchParams }: URL, response: ServerResponse): void {
    const file = slack.state.files.get(pathname.slice('/api/file/'.length));
    const userId = searchParams.get('as') ?? '';
    const isSeen = file?.channelIds.some((id) => slack.state.channels.get(id)?.members.has(userId));
    if (file?.content && isSeen) sendDownload(file.name, file.content, response);
    else send(response, 404, { error: 'that file is gone' });
  }

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const address = server.address();
  const used = typeof address === 'object' && address ? address.port : port;
  return {
    url: `http://127.0.0.1:${used}/`,
    async close() {
      news.close();
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

function whenQuiet(run: () => void): () => void {
  let timer: NodeJS.Timeout | undefined;
  let isDone = false;
  return () => {
    if (isDone) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      isDone = true;
      run();
    }, QUIET);
  };
}

/** Tells every open page that something changed; each then asks for what its person sees. */
function newsOf({ state }: SlackStandIn) {
  const listeners = new Set<ServerResponse>();
  let timer: NodeJS.Timeout | undefined;
  const tell = () => {
    timer ??= setTimeout(() => {
      timer = undefined;
      for (const listener of listeners) listener.write('data: change\n\n');
    }, GATHER);
  };
  state.on('change', tell);
  return {
    listen(response: ServerResponse): void {
      response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
      response.write('retry: 500\n\n');
      listeners.add(response);
      response.on('close', () => listeners.delete(response));
    },
    close(): void {
      state.off('change', tell);
      clearTimeout(timer);
      for (const listener of listeners) listener.end();
    },
  };
}
