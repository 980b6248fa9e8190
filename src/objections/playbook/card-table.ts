import { csvOf } from '../../language/csv.ts';
import type { Card, ProofPoint } from './card.ts';

/** A card as it stands in a file: lists have a line each. */
export const CARD_COLUMNS = [
  'id',
  'situation',
  'language',
  'category',
  'title',
  'formulations',
  'meaning',
  'reply_guidance',
  'reply_example',
  'follow_up_question',
  'proof_points',
  'avoid',
] as const;
export type CardColumn = (typeof CARD_COLUMNS)[number];

/** As it is typed: `text | source | day`. */
const proofText = ({ text, source, on }: ProofPoint): string =>
  [text, source ?? (on ? '' : null), on].filter((part) => part !== null).join(' | ');

function rowOf(card: Card): Record<CardColumn, string> {
  return {
    id: card.id,
    situation: card.situation,
    language: card.language,
    category: card.category,
    title: card.title,
    formulations: card.formulations.join('\n'),
    meaning: card.meaning,
    reply_guidance: card.replyGuidance.join('\n'),
    reply_example: card.replyExample,
    follow_up_question: card.followUpQuestion,
    proof_points: card.proofPoints.map(proofText).join('\n'),
    avoid: card.avoid.join('\n'),
  };
}

export function cardsCsv(cards: readonly Card[]): string {
  const rows = cards.map(rowOf).map((row) => CARD_COLUMNS.map((column) => row[column]));
  return csvOf([CARD_COLUMNS, ...rows], { keepsLines: true });
}

export const cardsJson = (cards: readonly Card[]): string =>
  JSON.stringify({ cards: cards.map(rowOf) }, null, 1);
