import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Faults } from './faults.ts';
import { download, signIn } from './files.ts';
import {
  answer,
  jsonAnswer,
  rateLimited,
  readArgs,
  readBody,
  send,
  textAnswer,
} from './http-answers.ts';
import { type Json, textIn } from './json.ts';
import { appMethods } from './methods-app.ts';
import { assistantMethods } from './methods-assistant.ts';
import { chatMethods } from './methods-chat.ts';
import { fileMethods, takeUpload } from './methods-files.ts';
import { peopleMethods } from './methods-people.ts';
import { viewMethods } from './methods-views.ts';
import { consent, oauthMethods } from './oauth.ts';
import type { RateLimits } from './rate-limits.ts';
import { respond } from './responses.ts';
import { callMethod, type Method, type World } from './web-api.ts';

export interface Call {
  method: string;
  args: Json;
  token: string;
  /** The machine's clock, also where the stand-in is given another. */
  at: Date;
}

const methods: Readonly<Record<string, Method>> = {
  ...appMethods,
  ...assistantMethods,
  ...chatMethods,
  ...fileMethods,
  ...oauthMethods,
  ...peopleMethods,
  ...viewMethods,
};

interface Parts {
  world: World;
  faults: Faults;
  calls: Call[];
  /** Refuses what comes faster than Slack takes it. */
  limits: RateLimits | undefined;
}

/** Everything that an app may ask of Slack over HTTP. */
export function frontDesk({ world, faults, calls, limits }: Parts) {
  async function api(
    name: string,
    request: IncomingMessage,
    response: ServerResponse,
    query: URLSearchParams,
  ) {
    const body = (await readBody(request)).toString();
    const args = readArgs(body, request.headers['content-type'] ?? '', query);
    const token = bearerOf(request) ?? textIn(args.token);
    calls.push({ method: name, args, token, at: new Date() });
    const grant = world.grants.get(token);
    const fault = faults.strike(name, textIn(args.channel) || undefined, grant?.teamId);
    const wait = limits?.excess(name, grant?.teamId ?? '', textIn(args.channel));
    if (!fault && wait !== undefined) return send(response, rateLimited(wait));
    await answer(response, fault, () =>
      jsonAnswer(callMethod(methods, name, args, token, world), 200, {
        'x-oauth-scopes': grant?.scopes.join(',') ?? '',
      }),
    );
  }

  async function responseUrl(secret: string, request: IncomingMessage, response: ServerResponse) {
    const body = (await readBody(request)).toString();
    calls.push({ method: 'response_url', args: { body }, token: '', at: new Date() });
    await answer(response, faults.strike('response_url'), () => respond(secret, body, world));
  }

  async function upload(id: string, request: IncomingMessage, response: ServerResponse) {
    const content = await contentOf(request);
    await answer(response, faults.strike('upload'), () =>
      takeUpload(id, content, world)
        ? textAnswer(`OK - ${content.length}`)
        : textAnswer('not found', 404),
    );
  }

  async function file(id: string, request: IncomingMessage, response: ServerResponse) {
    const token = bearerOf(request) ?? '';
    calls.push({ method: 'download', args: { id }, token, at: new Date() });
    await answer(response, faults.strike('download'), () =>
      download(id, world.grants.get(token), world),
    );
  }

  async function route(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(request.url ?? '/', world.origin);
    const [, first = '', second = '', third = ''] = pathname.split('/');
    if (first === 'api') return api(second, request, response, searchParams);
    if (first === 'commands') return responseUrl(third, request, response);
    if (first === 'upload') return upload(second, request, response);
    if (first === 'files') return file(second, request, response);
    if (first === 'signin') return send(response, signIn());
    if (first === 'oauth') return send(response, consent(searchParams, world));
    send(response, textAnswer('no such page', 404));
  }

  function serve(request: IncomingMessage, response: ServerResponse): void {
    response.once('close', () => world.state.emit('change'));
    route(request, response).catch((error: unknown) => {
      console.error('the stand-in for Slack failed', error);
      if (!response.headersSent) send(response, textAnswer('internal error', 500));
    });
  }

  return serve;
}

const bearerOf = ({ headers }: IncomingMessage): string | undefined =>
  /^Bearer (.+)$/.exec(headers.authorization ?? '')?.[1];

/** A file comes as it is, or as the only part of a form. */
async function contentOf(request: IncomingMessage): Promise<Buffer> {
  const body = await readBody(request);
  const type = request.headers['content-type'] ?? '';
  if (!type.startsWith('multipart/form-data')) return body;
  const form = await new Response(new Uint8Array(body), {
    headers: { 'content-type': type },
  }).formData();
  const [part] = form.values();
  return part instanceof File ? Buffer.from(await part.arrayBuffer()) : Buffer.from(String(part));
}
