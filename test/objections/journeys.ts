import type { Message } from '../../src/demo/slack/state.ts';
import type { LlmConfig } from '../../src/llm/open-llm.ts';
import { type Script, startFakeModel } from '../support/fake-model.ts';
import { type AppOptions, type Started, startTeam } from '../support/slack.ts';

/** Everything that a person reads in a message: its text, its blocks' texts, its buttons. */
export function readIn(message: Pick<Message, 'text' | 'blocks'> | undefined): string {
  if (!message) throw new Error('there is no message to read');
  const texts: string[] = [message.text];
  const walk = (value: unknown, key?: string): void => {
    if (typeof value === 'string' && (key === 'text' || key === 'initial_value' || key === 'title'))
      texts.push(value);
    else if (value && typeof value === 'object')
      for (const [name, inner] of Object.entries(value)) walk(inner, name);
  };
  walk(message.blocks);
  return texts.join('\n');
}

/** The replies for the customer, as they are quoted. */
export const quotedIn = (message: Pick<Message, 'blocks'> | undefined): string[] =>
  (message?.blocks ?? []).flatMap((block) => {
    const text = (block.text as { text?: string } | undefined)?.text ?? '';
    return text.startsWith('> ') ? [text.replaceAll(/^> /gm, '')] : [];
  });

const BEING_WRITTEN = /Пишу ответ под|I’m writing a reply for/;

/** Waits until the reply that was announced has come, or the word on why not. */
export async function settled(app: Started, message: Message | undefined): Promise<Message> {
  if (!message) throw new Error('nothing was said');
  return app.slack.waitFor(() => !BEING_WRITTEN.test(readIn(message)) && message, 15_000);
}

export async function startWithModel(
  script: Script,
  { timeout = 2_000, ...options }: AppOptions & { timeout?: number } = {},
) {
  const fake = await startFakeModel(script);
  const llm: LlmConfig = { apiKey: 'sk-test-key', baseUrl: fake.baseUrl, model: 'fake', timeout };
  const app = await startTeam({ ...options, config: { ...options.config, llm } });
  return { app, fake };
}

/** An admin's yes, by the form. */
export async function switchOn(
  app: Started,
  { calls = '1000', tokens = '900000000' }: { calls?: string; tokens?: string } = {},
): Promise<void> {
  const { view } = await app.slack.type('UADMIN', '/objection model');
  if (!view) throw new Error('the form did not open');
  await app.slack.submit('UADMIN', view, {
    'Tailored replies': 'On',
    'Replies per person per day': calls,
    'Tokens per month for the whole workspace': tokens,
  });
}
