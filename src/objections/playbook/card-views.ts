import { formatDay } from '../../language/dates.ts';
import type { Language } from '../../language/language.ts';
import { cut } from '../../language/text.ts';
import { actions, button, context, divider, section, typed } from '../../slack/blocks.ts';
import { mention, plain } from '../../slack/escape.ts';
import { pageOf } from '../../slack/pages.ts';
import { type AnyBlock, type Message, message, type Reply } from '../../slack/reply.ts';
import { objectionWords } from '../objection-words.ts';
import { type Card, type CardContent, type CardVersion, isDue, proofLine } from './card.ts';
import { cardFormWords } from './card-form-words.ts';
import { cardHistoryWords } from './card-history-words.ts';
import { gapsNamed } from './fact-words.ts';

const PER_PAGE = 10;
const MOST_WAITING = 2;

export interface Listed {
  cards: readonly Card[];
  /** What was looked for; empty: everything. */
  words: string;
  /** Of those out of use alone. */
  isOfRetired: boolean;
  /** How many more there are that are out of use. */
  retired: number;
  page: number;
  /** Ids with a version that waits for a decision. */
  waiting: ReadonlySet<string>;
  today: string;
}

/** The playbook, page by page: a line and a button each. */
export function cardsListed(listed: Listed, language: Language): Reply {
  const say = cardFormWords(language);
  const { cards, words } = listed;
  const add = typed(say.add, '/objection card new');
  if (cards.length === 0) {
    const sought = words === '' ? say.none : say.noneLike({ words: cut(words, 60) });
    const none = plain(listed.isOfRetired ? say.noneRetired : sought);
    return message(none, [section(none), actions([add])]);
  }
  const { retired } = listed;
  const { items, page, pages } = pageOf(cards, listed.page, PER_PAGE);
  const text = say.list({ n: cards.length });
  const more = `/objection cards ${cut(words, 100)} page:${page + 1}`.replace('  ', ' ');
  return message(text, [
    section(`*${text}*`),
    ...items.map((card) =>
      section(line(card, listed, language), typed(say.show, `/objection card show ${card.id}`)),
    ),
    actions([
      ...(page < pages ? [typed(`${say.more} (${page + 1}/${pages})`, more)] : []),
      add,
      ...(retired > 0
        ? [
            typed(
              cardHistoryWords(language).retiredOnes({ n: retired }),
              '/objection cards retired',
            ),
          ]
        : []),
    ]),
  ]);
}

function line(card: Card, { waiting, today }: Listed, language: Language): string {
  const say = cardFormWords(language);
  const facts = [
    objectionWords(language).category({ category: card.category }),
    card.language === 'ru' ? say.russian : say.english,
    ...(card.status === 'proposed' ? [say.proposedNew] : []),
    ...(card.status === 'retired' ? [cardHistoryWords(language).status(card)] : []),
    ...(waiting.has(card.id) ? [say.waiting] : []),
    ...(isDue(card, today) ? [say.due] : []),
  ];
  return `*${plain(card.title)}*\n${plain(facts.join(' · '))}`;
}

/** All of one card, with what the person may do with it, and what was proposed to become of it, the newest first. */
export function cardShown(
  { card, waiting }: { card: Card; waiting: readonly CardVersion[] },
  mayDecide: boolean,
  today: string,
  language: Language,
): Reply {
  const say = cardFormWords(language);
  const history = cardHistoryWords(language);
  const facts = [
    ...(card.status === 'approved' ? [] : [history.status(card)]),
    say.version({ version: card.version }),
    ...(card.ownerId ? [say.ownedBy({ owner: mention(card.ownerId) })] : []),
    ...(card.reviewOn ? [say.reviewOn({ day: formatDay(card.reviewOn, language, today) })] : []),
  ];
  return message(plain(card.title), [
    ...contentBlocks(card, language),
    context(facts.join(' · ')),
    actions([
      typed(mayDecide ? say.edit : say.suggestEdit, `/objection card edit ${card.id}`),
      typed(history.history, `/objection card history ${card.id}`),
      ...(mayDecide && card.status === 'approved'
        ? [typed(history.retire, `/objection card retire ${card.id}`)]
        : []),
      ...(mayDecide && card.status === 'retired'
        ? [typed(history.restore, `/objection card restore ${card.id}`)]
        : []),
    ]),
    ...waiting.slice(0, MOST_WAITING).flatMap((one) => waitingBlocks(one, card, language)),
  ]);
}

/** Of a card of which nothing stands yet, its words are those that are proposed. */
function waitingBlocks(proposed: CardVersion, card: Card, language: Language): AnyBlock[] {
  const { content, byId } = proposed;
  const facts = { who: mention(byId ?? ''), title: plain(content.title) };
  return [
    divider(),
    section(cardFormWords(language).pleaseDecide(facts)),
    ...(card.version === 0 ? [] : contentBlocks(content, language)),
    actions(decideButtons(proposed, language)),
  ];
}

function contentBlocks(card: CardContent, language: Language) {
  const say = cardFormWords(language);
  const read = (text: string) => plain(gapsNamed(text, language));
  const list = (items: readonly string[]) => items.map((item) => `• ${read(item)}`).join('\n');
  const part = (title: string, text: string) =>
    text === '' ? [] : [section(`*${title}*\n${text}`)];
  const category = objectionWords(language).category({ category: card.category });
  return [
    section(`*${plain(card.title)}*\n${plain(category)}`),
    ...part(say.says, list(card.formulations.slice(0, 8))),
    ...part(say.means, plain(card.meaning)),
    ...part(say.reply, `> ${read(card.replyExample).replaceAll('\n', '\n> ')}`),
    ...part(say.asks, read(card.followUpQuestion)),
    ...part(say.how, list(card.replyGuidance)),
    ...part(say.proof, list(card.proofPoints.map(proofLine))),
    ...part(say.not, list(card.avoid)),
  ];
}

export function decideButtons(
  { cardId, version }: { cardId: string; version: number },
  language: Language,
) {
  const say = cardFormWords(language);
  const value = `${version} ${cardId}`;
  return [
    button(say.approve, 'objection.approve', value, { style: 'primary' }),
    button(say.decline, 'objection.decline', value),
  ];
}

/** To a head: what is proposed, and the decision. */
export function pleaseDecide(
  proposal: { cardId: string; version: number; content: CardContent; byId: string },
  language: Language,
): Message {
  const say = cardFormWords(language);
  const { cardId, version, content, byId } = proposal;
  const asked = say.pleaseDecide({ who: mention(byId), title: plain(content.title) });
  return {
    text: asked,
    blocks: [
      section(asked),
      ...contentBlocks(content, language),
      actions(decideButtons({ cardId, version }, language)),
    ],
  };
}

export function dueForReview(card: Pick<Card, 'id' | 'title'>, language: Language): Message {
  const say = cardFormWords(language);
  const text = plain(say.dueFor(card));
  return {
    text,
    blocks: [
      section(text),
      actions([
        typed(say.edit, `/objection card edit ${card.id}`, { style: 'primary' }),
        typed(say.show, `/objection card show ${card.id}`),
      ]),
    ],
  };
}
