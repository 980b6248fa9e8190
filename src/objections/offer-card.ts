import { newId } from '../db/ids.ts';
import { kindOf, type OfferedReply } from './objection.ts';
import type { Card } from './playbook/card.ts';
import type { Facts } from './playbook/fact.ts';
import { cardReply, type Manner } from './reply/card-reply.ts';

/** A reply made of a card alone, for one place of the answer. */
export function offerCard(
  card: Card,
  facts: Facts,
  at: { objectionId: string; position: number; manner: Manner },
  now: Date,
): OfferedReply {
  const { text, gaps } = cardReply(card, facts, at.manner);
  return {
    id: newId(now),
    objectionId: at.objectionId,
    cardId: card.id,
    kind: kindOf(at.manner),
    body: text,
    explanation: null,
    gaps,
    position: at.position,
    usedAt: null,
    wasHelpful: null,
  };
}
