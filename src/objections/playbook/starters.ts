import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { CATEGORIES, type CardContent } from './card.ts';

const starters = z.object({
  cards: z.array(
    z.object({
      id: z.string(),
      situation: z.string(),
      lang: z.enum(['en', 'ru']),
      category: z.enum(CATEGORIES),
      title: z.string(),
      formulations: z.array(z.string()),
      meaning: z.string(),
      reply_guidance: z.array(z.string()),
      reply_example: z.string(),
      proof_points: z.array(z.string()),
      follow_up_question: z.string(),
      avoid: z.array(z.string()),
    }),
  ),
});

export type Starter = CardContent & { id: string };

/** The cards that every workspace begins with, in both languages. */
export const STARTERS: readonly Starter[] = starters
  .parse(JSON.parse(readFileSync(new URL('./cards.json', import.meta.url), 'utf8')))
  .cards.map((card) => ({
    id: card.id,
    situation: card.situation,
    language: card.lang,
    category: card.category,
    title: card.title,
    formulations: card.formulations,
    meaning: card.meaning,
    replyGuidance: card.reply_guidance,
    replyExample: card.reply_example,
    proofPoints: card.proof_points.map((text) => ({ text, source: null, on: null })),
    followUpQuestion: card.follow_up_question,
    avoid: card.avoid,
  }));
