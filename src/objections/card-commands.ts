import type { Tx } from '../db/connection.ts';
import { Refusal } from '../errors.ts';
import { todayIn } from '../language/dates.ts';
import { fold, type Word } from '../language/text.ts';
import type { CommandCall, Subcommand } from '../services.ts';
import type { Reply } from '../slack/reply.ts';
import type { Card } from './card.ts';
import { cardFormWords } from './card-form-words.ts';
import { cardForm } from './card-modals.ts';
import { listCards, readCard } from './card-store.ts';
import { cardShown, cardsListed } from './card-views.ts';
import { mayDecide } from './decide-card.ts';

const PAGE = /^page:(\d{1,3})$/;

export const listing: Subcommand = {
  name: 'cards',
  also: ['карточки'],
  usage: { en: 'cards [words]', ru: 'карточки [слова]' },
  does: { en: 'the playbook', ru: 'все карточки с ответами' },
  takes: (words) => words.length <= 3,
  async run({ member, words, now }, tx) {
    const page = Number(words.map(({ text }) => PAGE.exec(text)?.[1]).find(Boolean) ?? 1);
    const asked = words.filter(({ text }) => !PAGE.test(text)).map(({ text }) => text);
    const { cards, waiting } = await listCards(tx, member.workspaceId);
    const listed = {
      cards: inOrder(
        cards.filter((card) => holds(card, asked)),
        member.language,
      ),
      words: asked.join(' '),
      page,
      waiting,
      today: todayIn(member.zone, now),
    };
    return cardsListed(listed, member.language);
  },
};

/** Every word asked for begins a word of what the card says. */
function holds(card: Card, asked: readonly string[]): boolean {
  const said = fold([card.title, card.category, ...card.formulations, card.replyExample].join(' '));
  return asked.every((word) => ` ${said}`.includes(` ${fold(word)}`));
}

/** The reader's language first, then by what they are about. */
function inOrder(cards: readonly Card[], language: Card['language']): Card[] {
  return cards
    .filter(({ status }) => status !== 'retired')
    .sort(
      (a, b) =>
        Number(b.language === language) - Number(a.language === language) ||
        a.category.localeCompare(b.category) ||
        a.title.localeCompare(b.title),
    );
}

const DOES = new Map<string, 'new' | 'edit' | 'show'>([
  ...['new', 'новая', 'добавить', 'создать', 'add'].map((word) => [word, 'new'] as const),
  ...['edit', 'изменить', 'править', 'правка'].map((word) => [word, 'edit'] as const),
  ...['show', 'показать', 'покажи'].map((word) => [word, 'show'] as const),
]);
const whatIn = ([first]: readonly Word[]) => first && DOES.get(fold(first.text));

export const working: Subcommand = {
  name: 'card',
  also: ['карточка'],
  usage: {
    en: 'card new | edit | show <card>',
    ru: 'карточка новая | изменить | показать <карточка>',
  },
  does: { en: 'write, change or look at a card', ru: 'написать, изменить или посмотреть карточку' },
  takes: (words) => whatIn(words) !== undefined,
  async run(call, tx) {
    const what = whatIn(call.words);
    return what === 'new' ? newCard(call) : oneCard(tx, call, what ?? 'show');
  },
};

function newCard({ member }: CommandCall): Reply {
  const of = { cardId: null, situation: null, version: 0 };
  return cardForm(of, {}, mayDecide(member), member.language);
}

async function oneCard(
  tx: Tx,
  { member, words, now }: CommandCall,
  what: 'edit' | 'show',
): Promise<Reply> {
  const asked = words
    .slice(1)
    .map(({ text }) => text)
    .join(' ');
  const card = await cardCalled(tx, member.workspaceId, asked);
  if (what === 'show')
    return cardShown(card, mayDecide(member), todayIn(member.zone, now), member.language);
  const of = { cardId: card.id, situation: card.situation, version: card.version };
  return cardForm(of, card, mayDecide(member), member.language);
}

/** By its id, as a button types it, or by its title. */
async function cardCalled(tx: Tx, workspaceId: string, asked: string): Promise<Card> {
  if (asked === '') throw new Refusal('which_card', (l) => cardFormWords(l).which);
  const { cards } = await listCards(tx, workspaceId);
  const titled = cards.filter(({ title }) => fold(title) === fold(asked));
  const [only, another] = titled;
  return only && !another ? only : readCard(tx, workspaceId, asked);
}
