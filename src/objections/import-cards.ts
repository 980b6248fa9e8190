import { inTurn } from '../db/batches.ts';
import type { Tx } from '../db/connection.ts';
import { newId } from '../db/ids.ts';
import type { Member } from '../teams/member.ts';
import { listCards } from './card-store.ts';
import type { ImportedCard } from './read-card-table.ts';
import { saveCard } from './write-card.ts';

export interface CardsImported {
  /** For taking all of it back. */
  importId: string;
  saved: number;
  /** They stood so already. */
  same: number;
}

/** Those with the id of a card that is there become its next version; the others are added. */
export async function importCards(
  tx: Tx,
  cards: readonly ImportedCard[],
  { workspaceId, userId }: Member,
  now: Date,
): Promise<CardsImported> {
  const { cards: known } = await listCards(tx, workspaceId);
  const importId = newId(now);
  let saved = 0;
  await inTurn(cards, async ({ id, content }) => {
    const was = known.find((card) => card.id === id);
    const draft = {
      cardId: was?.id ?? null,
      version: was?.version ?? 0,
      situation: content.situation || (was?.situation ?? null),
      content,
      ownerId: was?.ownerId ?? null,
      reviewOn: was?.reviewOn ?? null,
      importId,
    };
    const { eventId } = await saveCard(tx, workspaceId, draft, { userId, at: now });
    if (eventId) saved++;
  });
  return { importId, saved, same: cards.length - saved };
}
