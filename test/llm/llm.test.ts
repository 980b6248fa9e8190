import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { LlmFault, type Question } from '../../src/llm/llm.ts';
import { openLlm } from '../../src/llm/open-llm.ts';
import { type Behaviour, says, startFakeModel } from '../support/fake-model.ts';

const schema = z.object({ reply: z.string(), sure: z.boolean().nullable() });
const question: Question<z.infer<typeof schema>> = {
  name: 'reply',
  instructions: 'Be brief.',
  turns: [{ role: 'user', text: 'дорого' }],
  schema,
  mostTokens: 500,
};
const never = new AbortController().signal;

async function chatModel(behaviour: Behaviour, timeout = 5_000) {
  const fake = await startFakeModel(() => behaviour);
  return { fake, llm: openLlm({ apiKey: 'key', baseUrl: fake.baseUrl, model: 'fake', timeout }) };
}

const fault = (asked: Promise<unknown>): Promise<LlmFault> =>
  asked.then(
    () => Promise.reject(new Error('there was an answer')),
    (error: unknown) => {
      if (error instanceof LlmFault) return error;
      throw error;
    },
  );

describe('a model behind any address', () => {
  it('is asked by chat completions, with the schema, and answers in its shape', async () => {
    const { fake, llm } = await chatModel(says({ reply: 'Понимаю.', sure: null }));
    const answer = await llm.ask(question, never);
    expect(answer.value).toEqual({ reply: 'Понимаю.', sure: null });
    expect(answer.tokens).toEqual({ input: 700, output: 200 });
    expect(fake.heard).toMatchObject([
      {
        path: '/v1/chat/completions',
        authorization: 'Bearer key',
        instructions: 'Be brief.',
        turns: [{ role: 'user', text: 'дорого' }],
        hasSchema: true,
      },
    ]);
  });

  it('that knows no schemas is told the schema in words, and never asked with one again', async () => {
    const fake = await startFakeModel(({ hasSchema }) =>
      hasSchema
        ? {
            does: 'fails',
            status: 400,
            body: { error: { message: "unsupported response_format 'json_schema'" } },
          }
        : says('```json\n{"reply":"Fair.","sure":true}\n```'),
    );
    const llm = openLlm({ apiKey: 'key', baseUrl: fake.baseUrl, model: 'fake' });
    expect((await llm.ask(question, never)).value.reply).toBe('Fair.');
    expect((await llm.ask(question, never)).value.reply).toBe('Fair.');
    expect(fake.heard.map(({ hasSchema }) => hasSchema)).toEqual([true, false, false]);
    expect(fake.heard[1]?.instructions).toContain('"reply"');
  });

  it.each<[string, Behaviour, string]>([
    ['refuses', { does: 'refuses', text: 'I cannot help with that' }, 'refused'],
    ['is stopped by a filter', { does: 'is_filtered' }, 'refused'],
    ['is cut off', { does: 'is_cut_off', text: '{"reply":"Пон' }, 'cut_off'],
    ['writes no JSON', says('Понимаю вас.'), 'shape'],
    ['writes another shape', says({ answer: 'Понимаю вас.' }), 'shape'],
    ['writes nothing', says(''), 'shape'],
    ['writes a book', says({ reply: 'а'.repeat(40_000), sure: null }), 'shape'],
    ['answers without a choice', { does: 'sends', body: '{"choices":[]}' }, 'shape'],
    [
      'answers with no JSON at all',
      { does: 'sends', body: '<html>', contentType: 'text/html' },
      'shape',
    ],
    ['forbids it', { does: 'fails', status: 401 }, 'unavailable'],
    ['is busy', { does: 'fails', status: 429 }, 'busy'],
    ['breaks', { does: 'fails', status: 500 }, 'unavailable'],
    ['hangs up', { does: 'drops' }, 'unavailable'],
  ])('that %s leaves a fault of one kind', async (_, behaviour, kind) => {
    const { llm } = await chatModel(behaviour);
    expect((await fault(llm.ask(question, never))).kind).toBe(kind);
  });

  it('that does not answer in time is given up, and so is one that nobody waits for', async () => {
    const { llm } = await chatModel({ does: 'hangs' }, 200);
    expect((await fault(llm.ask(question, never))).kind).toBe('timeout');
    const { llm: patient } = await chatModel({ does: 'hangs' });
    const stop = new AbortController();
    const asked = fault(patient.ask(question, stop.signal));
    stop.abort();
    expect((await asked).kind).toBe('stopped');
  });

  it('leaves nothing of what was sent or said in its fault', async () => {
    const body = { error: { message: 'cannot read "дорого" in Be brief.', param: 'дорого' } };
    const { llm } = await chatModel({ does: 'fails', status: 422, body });
    const told = await fault(llm.ask(question, never));
    expect(`${told.stack}${JSON.stringify(told)}${String(told.cause)}`).not.toMatch(/дорого|brief/);
    expect(told.status).toBe(422);
  });

  it('may not send what customers said on to another host', async () => {
    const elsewhere = await startFakeModel(() => says({ reply: 'x', sure: null }));
    const fake = await startFakeModel(() => ({ does: 'hangs' }));
    const { createServer } = await import('node:http');
    const redirecting = createServer((_, response) => {
      response.writeHead(307, { location: `${elsewhere.baseUrl}/chat/completions` }).end();
    });
    await new Promise<void>((resolve) => redirecting.listen(0, '127.0.0.1', resolve));
    const { port } = redirecting.address() as { port: number };
    const llm = openLlm({ apiKey: 'k', baseUrl: `http://127.0.0.1:${port}/v1`, model: 'fake' });
    expect((await fault(llm.ask(question, never))).kind).toBe('unavailable');
    redirecting.close();
    expect(elsewhere.heard).toEqual([]);
    expect(fake.heard).toEqual([]);
  });
});
