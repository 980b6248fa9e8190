import type OpenAI from 'openai';
import { zodTextFormat } from 'openai/helpers/zod';
import { type Answered, LlmFault, type Question } from './llm.ts';
import { asFault, type Patience, parseAnswer, waiting } from './read-answer.ts';

/** OpenAI's own API (platform.openai.com/docs/api-reference/responses); nothing is kept there: `store: false`. */
export async function askResponses<T>(
  client: OpenAI,
  model: string,
  { name, instructions, turns, schema, mostTokens }: Question<T>,
  patience: Patience,
): Promise<Answered<T>> {
  const answer = await client.responses
    .create(
      {
        model,
        instructions,
        input: turns.map(({ role, text }) => ({ role, content: text })),
        store: false,
        max_output_tokens: mostTokens,
        text: { format: zodTextFormat(schema, name) },
      },
      { signal: waiting(patience) },
    )
    .catch((error: unknown) => {
      throw asFault(error, patience);
    });
  const tokens = {
    input: answer.usage?.input_tokens ?? 0,
    output: answer.usage?.output_tokens ?? 0,
  };
  const parts = (answer.output ?? []).flatMap((item) =>
    item.type === 'message' ? item.content : [],
  );
  if (parts.some((part) => part.type === 'refusal')) throw new LlmFault('refused', { tokens });
  if (answer.incomplete_details?.reason === 'content_filter')
    throw new LlmFault('refused', { tokens });
  if (answer.status === 'incomplete') throw new LlmFault('cut_off', { tokens });
  const raw = parts.map((part) => (part.type === 'output_text' ? part.text : '')).join('');
  return { value: parseAnswer(raw, schema, tokens), raw, tokens };
}
