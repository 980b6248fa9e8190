import { inTurn } from '../../db/batches.ts';
import type { Tx } from '../../db/connection.ts';
import { newId } from '../../db/ids.ts';
import { fold } from '../../language/text.ts';
import type { Member } from '../../teams/member.ts';
import type { Card } from './card.ts';
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

/** Those with the id of a card that is there, or with its title, become its next version; the others are added. */
export async function importCards(
  tx: Tx,
  cards: readonly ImportedCard[],
  { workspaceId, userId }: Member,
  now: Date,
): Promise<CardsImported> {
  const { cards: known } = await listCards(tx, workspaceId);
  const importId = newId(now);
  const wasOf = matcher(cards, known);
  let saved = 0;
  await inTurn(cards, async ({ id, content }) => {
    const was = wasOf({ id, content });
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

/** Which card each of them is: that of its id, else one of its title that no other of them is. */
function matcher(cards: readonly ImportedCard[], known: readonly Card[]) {
  const named = new Set(cards.map(({ id }) => id));
  const byId = new Map(known.map((card) => [card.id, card]));
  const titled = Map.groupBy(
    known.filter(({ id }) => !named.has(id)),
    nameOf,
  );
  return ({ id, content }: ImportedCard): Card | undefined =>
    byId.get(id ?? '') ?? titled.get(nameOf(content))?.shift();
}

const nameOf = ({ language, title }: Pick<Card, 'language' | 'title'>) =>
  `${language} ${fold(title) || title}`;
