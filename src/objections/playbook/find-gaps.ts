import type { Tx } from '../../db/connection.ts';
import type { Language } from '../../language/language.ts';
import { sentencesIn } from '../../language/text.ts';
import { placeholdersOf } from './card.ts';
import { listCards } from './card-store.ts';
import { placeholdersIn } from './fact.ts';

/** What approved cards leave to the workspace's facts. */
export interface Gap {
  name: string;
  /** How many cards leave it. */
  inCards: number;
  /** A sentence of a reply in which it stands, where there is one in the language. */
  sentences: Partial<Record<Language, string>>;
}

/** The most missed first. */
export async function findGaps(tx: Tx, workspaceId: string): Promise<Gap[]> {
  const { cards } = await listCards(tx, workspaceId);
  const gaps = new Map<string, Gap>();
  for (const card of cards.filter(({ status }) => status === 'approved')) {
    const sentences = sentencesIn(card.replyExample);
    for (const name of placeholdersOf(card)) {
      const gap = gaps.get(name) ?? { name, inCards: 0, sentences: {} };
      gap.inCards++;
      const sentence = sentences.find((one) => placeholdersIn(one).includes(name));
      if (sentence) gap.sentences[card.language] ??= sentence;
      gaps.set(name, gap);
    }
  }
  return [...gaps.values()].sort((a, b) => b.inCards - a.inCards || (a.name < b.name ? -1 : 1));
}
