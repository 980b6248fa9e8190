import type { Tx } from '../db/connection.ts';
import { placeholdersOf } from './card.ts';
import { listCards } from './card-store.ts';

/** How many approved cards leave each gap. */
export async function countPlaceholders(tx: Tx, workspaceId: string): Promise<Map<string, number>> {
  const { cards } = await listCards(tx, workspaceId);
  const counts = new Map<string, number>();
  for (const card of cards.filter(({ status }) => status === 'approved'))
    for (const name of placeholdersOf(card)) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}
