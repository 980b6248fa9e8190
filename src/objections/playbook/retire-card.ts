import type { Tx } from '../../db/connection.ts';
import { Refusal } from '../../errors.ts';
import type { Card } from './card.ts';
import { cardHistoryWords } from './card-history-words.ts';
import { lockCard, saveCardChange } from './card-store.ts';
import { ofCard } from './playbook-event.ts';
import type { By } from './playbook-event-store.ts';

export type InUse = Extract<Card['status'], 'approved' | 'retired'>;

export interface Turned {
  card: Card;
  status: InUse;
  eventId: string;
}

/** A retired card answers nobody and keeps its history; it can come back. */
export async function turnCard(
  tx: Tx,
  workspaceId: string,
  cardId: string,
  status: InUse,
  by: By,
): Promise<Turned> {
  const card = await lockCard(tx, workspaceId, cardId);
  if (card.status === 'proposed')
    throw new Refusal('card_proposed', (l) => cardHistoryWords(l).stillProposed(card));
  if (card.status === status)
    throw new Refusal('card_so_already', (l) => cardHistoryWords(l).soAlready({ ...card, status }));
  const kind = status === 'retired' ? 'retired' : 'restored';
  const changes = ofCard(card, { status });
  const eventId = await saveCardChange(tx, workspaceId, cardId, { kind, changes }, by);
  return { card, status, eventId };
}
