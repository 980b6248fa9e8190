import OpenAI from 'openai';
import { askChat, type ChatMemory } from './chat-adapter.ts';
import type { Llm } from './llm.ts';
import { askResponses } from './responses-adapter.ts';

export interface LlmConfig {
  apiKey: string;
  /** Unset: OpenAI itself. */
  baseUrl?: string | undefined;
  model: string;
  /** For the whole of a question, with its second try. Milliseconds. */
  timeout?: number;
}

const TIMEOUT = 25_000;

/** OpenAI is asked by its Responses API; any other address by chat completions, which nearly every server speaks. */
export function openLlm({ apiKey, baseUrl, model, timeout = TIMEOUT }: LlmConfig): Llm {
  const client = new OpenAI({
    apiKey,
    // Given even when it is OpenAI: the library would otherwise read the environment by itself.
    baseURL: baseUrl ?? 'https://api.openai.com/v1',
    organization: null,
    project: null,
    timeout,
    maxRetries: 1,
    logLevel: 'off',
    // What customers said must not follow a redirect to another host.
    fetchOptions: { redirect: 'error' },
  });
  const memory: ChatMemory = { takesSchema: true };
  return {
    model,
    host: new URL(client.baseURL).host,
    ask(question, signal) {
      const patience = { given: signal, late: AbortSignal.timeout(timeout) };
      return isOpenAi(client.baseURL)
        ? askResponses(client, model, question, patience)
        : askChat(client, model, question, patience, memory);
    },
  };
}

const isOpenAi = (url: string) => new URL(url).hostname === 'api.openai.com';
