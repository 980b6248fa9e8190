import OpenAI from 'openai';
import type { z } from 'zod';
import { LlmFault, type Tokens } from './llm.ts';

/** Whose patience ends a call: the caller's, or the clock's. */
export interface Patience {
  given: AbortSignal;
  late: AbortSignal;
}

export const waiting = ({ given, late }: Patience): AbortSignal => AbortSignal.any([given, late]);

/** Far more than any answer we ask for. */
const MOST_CHARACTERS = 30_000;
const FENCED = /^```(?:json)?\s*([\s\S]*?)\s*```$/;

/** What the model wrote as what it was asked for, or a fault: no other shape gets any further. */
export function parseAnswer<T>(raw: string, schema: z.ZodType<T>, tokens: Tokens): T {
  if (raw.length > MOST_CHARACTERS) throw new LlmFault('shape', { tokens });
  const bare = raw.trim();
  const read = schema.safeParse(asJson(FENCED.exec(bare)?.[1] ?? bare));
  if (!read.success) throw new LlmFault('shape', { tokens });
  return read.data;
}

function asJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The errors of the library, without what the server said in them. */
export function asFault(error: unknown, { given, late }: Patience): LlmFault {
  if (error instanceof LlmFault) return error;
  if (given.aborted) return new LlmFault('stopped');
  if (late.aborted || error instanceof OpenAI.APIConnectionTimeoutError)
    return new LlmFault('timeout');
  const status = error instanceof OpenAI.APIError ? error.status : undefined;
  return new LlmFault(status === 429 ? 'busy' : 'unavailable', { status });
}
