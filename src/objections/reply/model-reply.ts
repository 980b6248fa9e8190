import { z } from 'zod';

export const NATURES = ['genuine', 'stall', 'misunderstanding', 'condition'] as const;

/** What the model is asked for; every field is required, as servers that enforce schemas ask. */
export function modelReplySchema(cardIds: readonly string[], placeholders: readonly string[]) {
  const ids = z.enum(cardIds as [string, ...string[]]);
  return z.object({
    is_objection: z.boolean(),
    objections: z
      .array(z.object({ category: z.string(), nature: z.enum(NATURES), quote: z.string() }))
      .max(3),
    card_ids: z.array(ids).max(3),
    reply: z.string(),
    question: z.string().nullable(),
    explanation: z.string(),
    claims: z.array(z.object({ text: z.string(), source: z.string() })).max(10),
    missing_facts: z.array(z.enum(placeholders as [string, ...string[]])).max(10),
    language: z.enum(['en', 'ru']),
  });
}

export type ModelReply = z.infer<ReturnType<typeof modelReplySchema>>;
