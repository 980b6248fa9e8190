import type { Tx } from '../../db/connection.ts';
import type { Language } from '../../language/language.ts';
import { nameOf } from '../answer.ts';
import type { Card } from './card.ts';
import { findApproved } from './card-store.ts';

/** What a card says to the manager, in the manager's own language. */
export interface Told {
  title: string;
  meaning: string;
}

/** By card id: the words of its twin, where it has one in the language. */
export async function toldIn(
  tx: Tx,
  workspaceId: string,
  cards: readonly Card[],
  language: Language,
): Promise<Map<string, Told>> {
  const foreign = cards.filter((card) => card.language !== language);
  const situations = [...new Set(foreign.map(({ situation }) => situation))];
  const twins =
    situations.length > 0 ? await findApproved(tx, workspaceId, { situations, language }) : [];
  return new Map(
    cards.map((card) => {
      const twin = twins.find(({ situation }) => situation === card.situation);
      return [card.id, nameOf(twin && card.language !== language ? twin : card)];
    }),
  );
}
