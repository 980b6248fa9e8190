import type { Tx } from '../../db/connection.ts';
import { todayIn } from '../../language/dates.ts';
import { fold } from '../../language/text.ts';
import type { CommandCall } from '../../services.ts';
import type { Reply } from '../../slack/reply.ts';
import type { Card } from './card.ts';
import { listCards, type Playbook } from './card-store.ts';
import { cardsListed } from './card-views.ts';

export const PAGE = /(?<!\S)page:(\d{1,3})(?!\S)/;
/** Those that are out of use, when asked for by name. */
const RETIRED = /^(?:retired|archived|убранные|снятые|архив)$/;

export async function listedCards(
  tx: Tx,
  { member, now }: CommandCall,
  asked: string,
): Promise<Reply> {
  const page = Number(PAGE.exec(asked)?.[1] ?? 1);
  const words = asked.replace(PAGE, '').trim();
  const playbook = await listCards(tx, member.workspaceId);
  const retired = playbook.cards.filter(({ status }) => status === 'retired');
  const isOfRetired = RETIRED.test(fold(words));
  const found = isOfRetired ? retired : inUse(playbook).filter((card) => holds(card, words));
  const listed = {
    cards: inOrder(found, member.language),
    words,
    isOfRetired,
    page,
    retired: isOfRetired ? 0 : retired.length,
    waiting: playbook.waiting,
    today: todayIn(member.zone, now),
  };
  return cardsListed(listed, member.language);
}

/** What was proposed and neither stands nor waits any more is out of sight. */
const inUse = ({ cards, waiting }: Playbook): Card[] =>
  cards.filter(
    ({ id, status }) => status === 'approved' || (status === 'proposed' && waiting.has(id)),
  );

/** Every word asked for begins a word of what the card says. */
function holds(card: Card, words: string): boolean {
  const said = fold([card.title, card.category, ...card.formulations, card.replyExample].join(' '));
  return fold(words)
    .split(' ')
    .every((word) => ` ${said}`.includes(` ${word}`));
}

/** The reader's language first, then by what they are about. */
const inOrder = (cards: readonly Card[], language: Card['language']): Card[] =>
  cards.toSorted(
    (a, b) =>
      Number(b.language === language) - Number(a.language === language) ||
      a.category.localeCompare(b.category) ||
      a.title.localeCompare(b.title),
  );
