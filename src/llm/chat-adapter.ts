import OpenAI from 'openai';
import { zodResponseFormat } from 'openai/helpers/zod';
import { type Answered, LlmFault, type Question } from './llm.ts';
import { asFault, type Patience, parseAnswer, waiting } from './read-answer.ts';

/** What one server has taught us of itself. */
export interface ChatMemory {
  /** It takes a JSON schema; the ones that do not are told the schema in words. */
  takesSchema: boolean;
}

/** Chat completions, which nearly every server that calls itself compatible with OpenAI speaks. */
export async function askChat<T>(
  client: OpenAI,
  model: string,
  question: Question<T>,
  patience: Patience,
  memory: ChatMemory,
): Promise<Answered<T>> {
  const answer = await complete(client, model, question, patience, memory).catch(
    (error: unknown) => {
      throw asFault(error, patience);
    },
  );
  const tokens = {
    input: answer.usage?.prompt_tokens ?? 0,
    output: answer.usage?.completion_tokens ?? 0,
  };
  const choice = answer.choices?.[0];
  if (!choice) throw new LlmFault('shape', { tokens });
  if (choice.message?.refusal || choice.finish_reason === 'content_filter')
    throw new LlmFault('refused', { tokens });
  if (choice.finish_reason === 'length') throw new LlmFault('cut_off', { tokens });
  const raw = choice.message?.content ?? '';
  return { value: parseAnswer(raw, question.schema, tokens), raw, tokens };
}

async function complete<T>(
  client: OpenAI,
  model: string,
  question: Question<T>,
  patience: Patience,
  memory: ChatMemory,
) {
  const ask = (hasSchema: boolean) =>
    client.chat.completions.create(
      {
        model,
        messages: [
          { role: 'system', content: instructionsOf(question, hasSchema) },
          ...question.turns.map(({ role, text }) => ({ role, content: text })),
        ],
        max_tokens: question.mostTokens,
        response_format: hasSchema ? formatOf(question) : { type: 'json_object' },
      },
      { signal: waiting(patience) },
    );
  if (!memory.takesSchema) return ask(false);
  try {
    return await ask(true);
  } catch (error) {
    const isUnknown =
      error instanceof OpenAI.BadRequestError &&
      /response_format|json_schema|schema/i.test(error.message);
    if (!isUnknown) throw error;
    memory.takesSchema = false;
    return ask(false);
  }
}

const formatOf = <T>({ schema, name }: Question<T>) => zodResponseFormat(schema, name);

function instructionsOf<T>(question: Question<T>, hasSchema: boolean): string {
  if (hasSchema) return question.instructions;
  const { schema } = formatOf(question).json_schema;
  return `${question.instructions}\n\nAnswer with one JSON object of this schema and nothing else:\n${JSON.stringify(schema)}`;
}
