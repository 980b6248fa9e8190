import OpenAI from 'openai';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { LlmFault } from '../../src/llm/llm.ts';
import { openLlm } from '../../src/llm/open-llm.ts';
import { askResponses } from '../../src/llm/responses-adapter.ts';
import { type Behaviour, says, startFakeModel } from '../support/fake-model.ts';

const question = {
  name: 'reply',
  instructions: 'Be brief.',
  turns: [{ role: 'user' as const, text: 'дорого' }],
  schema: z.object({ reply: z.string() }),
  mostTokens: 500,
};

async function ask(behaviour: Behaviour) {
  const fake = await startFakeModel(() => behaviour);
  const client = new OpenAI({
    apiKey: 'key',
    baseURL: fake.baseUrl,
    maxRetries: 0,
    logLevel: 'off',
  });
  const patience = { given: new AbortController().signal, late: AbortSignal.timeout(5_000) };
  const answer = await askResponses(client, 'fake', question, patience).catch((error: unknown) => {
    if (error instanceof LlmFault) return error.kind;
    throw error;
  });
  return { fake, answer };
}

describe('OpenAI itself', () => {
  it('is asked by its Responses API, keeps nothing, and answers in the shape asked for', async () => {
    const { fake, answer } = await ask(says({ reply: 'Понимаю.' }));
    expect(answer).toMatchObject({
      value: { reply: 'Понимаю.' },
      tokens: { input: 700, output: 200 },
    });
    expect(fake.heard).toMatchObject([
      { path: '/v1/responses', instructions: 'Be brief.', hasSchema: true },
    ]);
    expect(JSON.parse(fake.heard[0]?.body ?? '')).toMatchObject({ store: false });
  });

  it.each<[string, Behaviour, string]>([
    ['refuses', { does: 'refuses', text: 'No.' }, 'refused'],
    ['is stopped by a filter', { does: 'is_filtered' }, 'refused'],
    ['is cut off', { does: 'is_cut_off', text: '{"reply":"Пон' }, 'cut_off'],
    ['writes no JSON', says('Понимаю вас.'), 'shape'],
    ['answers with no output', { does: 'sends', body: '{"id":"resp_1"}' }, 'shape'],
    ['is busy', { does: 'fails', status: 429 }, 'busy'],
  ])('that %s leaves a fault of one kind', async (_, behaviour, kind) => {
    expect((await ask(behaviour)).answer).toBe(kind);
  });

  it('is named as the host that is sent to', () => {
    expect(openLlm({ apiKey: 'key', model: 'm' }).host).toBe('api.openai.com');
  });
});
