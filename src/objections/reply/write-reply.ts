import { randomBytes } from 'node:crypto';
import { regionOf } from '../../language/phones.ts';
import { straightenLines } from '../../language/text.ts';
import {
  type Answered,
  isMendable,
  type Llm,
  LlmFault,
  type Question,
  type Tokens,
  type Turn,
} from '../../llm/llm.ts';
import { type KnownNames, Mask } from '../../llm/masking.ts';
import { readPrompt } from '../../llm/prompts.ts';
import { checkReply, type Fault } from './check-reply.ts';
import { type ModelReply, modelReplySchema } from './model-reply.ts';
import {
  dataFor,
  gapNames,
  modelId,
  type ReplyMaterial,
  repairOf,
  repairOfShape,
  sourcesOf,
} from './reply-prompt.ts';

export const MOST_TOKENS = 3_000;

export type Written =
  | { reply: ModelReply; tokens: number }
  /** Why not: what it wrote did not pass, or it did not answer. */
  | { reply: null; why: 'not_tailored' | 'no_objection' | 'model_silent'; tokens: number };

interface Draft {
  reply: ModelReply | undefined;
  raw: string;
  faults: readonly Fault[];
  /** The model sees no objection in it: there is nothing to mend. */
  isDeclined?: boolean;
}

/**
 * Asks the model, holds its answer against the sources, and lets it mend the answer once. What comes out has passed
 * every check; what has not is dropped whole.
 */
export async function writeReply(
  llm: Llm,
  material: ReplyMaterial,
  known: KnownNames,
  signal: AbortSignal,
): Promise<Written> {
  const mask = new Mask(known, regionOf(material.customerLanguage));
  const code = randomBytes(8).toString('hex');
  const data = dataFor(material, code, (text) => mask.hide(text));
  const turns: Turn[] = [{ role: 'user', text: data }];
  let spent = 0;
  const ask = async (): Promise<Draft> => {
    const answered = await asked(llm, questionOf(material, turns), signal);
    spent += answered.tokens.input + answered.tokens.output;
    return 'value' in answered
      ? drafted(answered, material, mask)
      : { reply: undefined, raw: '', faults: [] };
  };
  try {
    const first = await ask();
    if (first.reply && first.faults.length === 0) return { reply: first.reply, tokens: spent };
    if (first.isDeclined) return { reply: null, why: 'no_objection', tokens: spent };
    turns.push(...repairTurns(first, mask));
    const second = await ask();
    if (second.reply && second.faults.length === 0) return { reply: second.reply, tokens: spent };
    return { reply: null, why: 'not_tailored', tokens: spent };
  } catch (error) {
    if (!(error instanceof LlmFault)) throw error;
    const tokens = spent + error.tokens.input + error.tokens.output;
    return { reply: null, why: error.kind === 'refused' ? 'not_tailored' : 'model_silent', tokens };
  }
}

function questionOf(material: ReplyMaterial, turns: readonly Turn[]): Question<ModelReply> {
  return {
    name: 'objection_reply',
    instructions: readPrompt('answer-objection'),
    turns,
    schema: modelReplySchema(
      material.cards.map((_, n) => modelId(n)),
      gapNames(material),
    ),
    mostTokens: MOST_TOKENS,
  };
}

/** A fault that a second try can mend is an answer of a kind; any other goes on up. */
async function asked(
  llm: Llm,
  question: Question<ModelReply>,
  signal: AbortSignal,
): Promise<Answered<ModelReply> | { tokens: Tokens }> {
  try {
    return await llm.ask(question, signal);
  } catch (error) {
    if (error instanceof LlmFault && isMendable(error.kind)) return { tokens: error.tokens };
    throw error;
  }
}

function drafted({ value, raw }: Answered<ModelReply>, material: ReplyMaterial, mask: Mask): Draft {
  const restored = restoredIn(value, mask);
  if (!restored)
    return {
      reply: undefined,
      raw,
      faults: [{ kind: 'name', detail: 'a placeholder that was not given' }],
    };
  if (!restored.is_objection) return { reply: undefined, raw, faults: [], isDeclined: true };
  const faults = checkReply(restored, {
    offered: material.cards.map((_, n) => modelId(n)),
    customerLanguage: material.customerLanguage,
    managerLanguage: material.managerLanguage,
    isShort: material.manner === 'short',
    instructions: readPrompt('answer-objection'),
    sources: (cited) => sourcesOf(material, cited),
  });
  return { reply: restored, raw, faults };
}

/** With the names and numbers back that were masked, and without what cannot be seen. Undefined: a placeholder of its own. */
function restoredIn(reply: ModelReply, mask: Mask): ModelReply | undefined {
  let isOurs = true;
  const back = (text: string) => {
    const restored = mask.restore(text);
    if (restored === undefined) isOurs = false;
    return straightenLines(restored ?? '');
  };
  const whole: ModelReply = {
    ...reply,
    reply: back(reply.reply),
    explanation: back(reply.explanation),
    question: reply.question === null ? null : back(reply.question),
    objections: reply.objections.map((one) => ({ ...one, quote: back(one.quote) })),
    claims: reply.claims.map((one) => ({ ...one, text: back(one.text) })),
  };
  return isOurs ? whole : undefined;
}

/** The faults quote what was restored, so they are masked again. */
function repairTurns({ raw, faults }: Draft, mask: Mask): Turn[] {
  if (raw === '') return [{ role: 'user', text: repairOfShape }];
  const text = faults.length > 0 ? mask.hide(repairOf(faults)) : repairOfShape;
  return [
    { role: 'assistant', text: raw },
    { role: 'user', text },
  ];
}
