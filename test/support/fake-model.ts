import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

/** What the model does with one call. `text` is its whole answer, JSON or not. */
export type Behaviour =
  | { does: 'says'; text: string }
  | { does: 'refuses'; text: string }
  | { does: 'is_cut_off'; text: string }
  | { does: 'is_filtered' }
  | { does: 'fails'; status: number; body?: unknown }
  | { does: 'hangs' }
  | { does: 'drops' }
  | { does: 'sends'; body: string; contentType?: string };

export interface Heard {
  path: string;
  authorization: string | undefined;
  /** The body as it was sent. */
  body: string;
  instructions: string;
  /** What the user's turns say, the last one last. */
  turns: readonly { role: string; text: string }[];
  hasSchema: boolean;
}

export type Script = (heard: Heard, call: number) => Behaviour;

/** A server that speaks OpenAI's two wire formats and does with each call what the script says. */
export async function startFakeModel(script: Script) {
  const heard: Heard[] = [];
  const play = { script };
  const server = createServer(async (request, response) => {
    const call = asHeard(request, await bodyOf(request));
    heard.push(call);
    perform(play.script(call, heard.length), call, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  const { port } = server.address() as AddressInfo;
  return {
    baseUrl: `http://127.0.0.1:${port}/v1`,
    host: `127.0.0.1:${port}`,
    heard,
    behave: (next: Script) => {
      play.script = next;
    },
  };
}

export const says = (value: unknown): Behaviour => ({
  does: 'says',
  text: typeof value === 'string' ? value : JSON.stringify(value),
});

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}

interface Wire {
  instructions?: string;
  input?: { role: string; content: string }[];
  messages?: { role: string; content: string }[];
  text?: { format?: { type?: string } };
  response_format?: { type?: string };
}

function asHeard(request: IncomingMessage, body: string): Heard {
  const wire = JSON.parse(body || '{}') as Wire;
  const said = wire.input ?? wire.messages ?? [];
  return {
    path: request.url ?? '',
    authorization: request.headers.authorization,
    body,
    instructions: wire.instructions ?? said.find(({ role }) => role === 'system')?.content ?? '',
    turns: said
      .filter(({ role }) => role !== 'system')
      .map(({ role, content }) => ({ role, text: content })),
    hasSchema: (wire.text?.format?.type ?? wire.response_format?.type) === 'json_schema',
  };
}

function perform(behaviour: Behaviour, heard: Heard, response: ServerResponse): void {
  const json = (status: number, body: unknown) => {
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(JSON.stringify(body));
  };
  switch (behaviour.does) {
    case 'hangs':
      return;
    case 'drops':
      response.socket?.destroy();
      return;
    case 'sends':
      response.writeHead(200, { 'content-type': behaviour.contentType ?? 'application/json' });
      response.end(behaviour.body);
      return;
    case 'fails':
      json(behaviour.status, behaviour.body ?? { error: { message: 'no', type: 'error' } });
      return;
    default:
      json(200, heard.path.endsWith('/responses') ? response_(behaviour) : completion(behaviour));
  }
}

type Spoken = Extract<Behaviour, { does: 'says' | 'refuses' | 'is_cut_off' | 'is_filtered' }>;
const textOf = (spoken: Spoken) => ('text' in spoken ? spoken.text : '');

/** As the Responses API answers (platform.openai.com/docs/api-reference/responses/object). */
function response_(spoken: Spoken) {
  const isWhole = spoken.does === 'says' || spoken.does === 'refuses';
  return {
    id: 'resp_1',
    object: 'response',
    created_at: 1_790_000_000,
    status: isWhole ? 'completed' : 'incomplete',
    incomplete_details: isWhole
      ? null
      : { reason: spoken.does === 'is_filtered' ? 'content_filter' : 'max_output_tokens' },
    error: null,
    model: 'fake',
    output: [
      { id: 'rs_1', type: 'reasoning', summary: [] },
      {
        id: 'msg_1',
        type: 'message',
        role: 'assistant',
        status: isWhole ? 'completed' : 'incomplete',
        content:
          spoken.does === 'refuses'
            ? [{ type: 'refusal', refusal: spoken.text }]
            : [{ type: 'output_text', text: textOf(spoken), annotations: [] }],
      },
    ],
    usage: { input_tokens: 700, output_tokens: 200, total_tokens: 900 },
  };
}

/** As chat completions answer (platform.openai.com/docs/api-reference/chat/object). */
function completion(spoken: Spoken) {
  const finish = {
    says: 'stop',
    refuses: 'stop',
    is_cut_off: 'length',
    is_filtered: 'content_filter',
  };
  return {
    id: 'chatcmpl_1',
    object: 'chat.completion',
    created: 1_790_000_000,
    model: 'fake',
    choices: [
      {
        index: 0,
        finish_reason: finish[spoken.does],
        logprobs: null,
        message: {
          role: 'assistant',
          content: spoken.does === 'refuses' ? null : textOf(spoken),
          refusal: spoken.does === 'refuses' ? spoken.text : null,
        },
      },
    ],
    usage: { prompt_tokens: 700, completion_tokens: 200, total_tokens: 900 },
  };
}
