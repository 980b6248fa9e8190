import type { z } from 'zod';

/** One side of the conversation with the model. What people typed is only ever in a user's turn, as data. */
export interface Turn {
  role: 'user' | 'assistant';
  text: string;
}

export interface Question<T> {
  /** Names the schema for the server and the log; letters and underscores. */
  name: string;
  instructions: string;
  turns: readonly Turn[];
  /** Every field required (nullable where it may be missing): servers that enforce schemas ask for that. */
  schema: z.ZodType<T>;
  mostTokens: number;
}

export interface Tokens {
  input: number;
  output: number;
}

export interface Answered<T> {
  value: T;
  /** As the model wrote it: what a repair quotes back. */
  raw: string;
  tokens: Tokens;
}

/** Where words come from. Providers differ by address and model name only; a test passes an object. */
export interface Llm {
  model: string;
  /** The host that is sent to, as the opt-in screen names it. */
  host: string;
  /** Throws `LlmFault`, and nothing else. */
  ask<T>(question: Question<T>, signal: AbortSignal): Promise<Answered<T>>;
}

/** What a person is told of the model without asking it. */
export type ModelInfo = Pick<Llm, 'model' | 'host'>;

export const infoOf = (llm: Llm | null): ModelInfo | null =>
  llm && { model: llm.model, host: llm.host };

export type LlmFaultKind =
  | 'refused'
  | 'cut_off'
  | 'shape'
  | 'busy'
  | 'timeout'
  | 'stopped'
  | 'unavailable';

/** Which of these a second try with the faults named can mend. */
export const isMendable = (kind: LlmFaultKind): boolean => kind === 'shape' || kind === 'cut_off';

/**
 * Why there is no answer. It is logged, so it holds neither the prompt nor an error of the server: servers quote
 * what they were sent.
 */
export class LlmFault extends Error {
  override name = 'LlmFault';
  readonly kind: LlmFaultKind;
  readonly tokens: Tokens;
  readonly status: number | undefined;

  constructor(kind: LlmFaultKind, known: { tokens?: Tokens; status?: number | undefined } = {}) {
    super(`the model gave no answer: ${kind}`);
    this.kind = kind;
    this.tokens = known.tokens ?? { input: 0, output: 0 };
    this.status = known.status;
  }
}
