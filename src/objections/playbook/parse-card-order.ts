import { fold, type Word } from '../../language/text.ts';

type Does = 'new' | 'edit' | 'show' | 'history' | 'retire' | 'restore' | 'undo';

/** The first of the names is the one that buttons type. */
export const ORDERS: readonly { does: Does; names: readonly [string, ...string[]] }[] = [
  {
    does: 'new',
    names: [
      'new',
      'новая',
      'новую',
      'add',
      'create',
      'write',
      'добавить',
      'добавь',
      'создать',
      'создай',
      'завести',
      'заведи',
      'написать',
      'напиши',
    ],
  },
  {
    does: 'edit',
    names: [
      'edit',
      'изменить',
      'измени',
      'change',
      'update',
      'править',
      'правка',
      'поправить',
      'поправь',
      'редактировать',
      'обновить',
      'обнови',
    ],
  },
  {
    does: 'show',
    names: [
      'show',
      'показать',
      'покажи',
      'list',
      'open',
      'find',
      'открыть',
      'открой',
      'список',
      'все',
      'all',
      'найти',
      'найди',
      'мои',
      'my',
    ],
  },
  { does: 'history', names: ['history', 'история', 'историю'] },
  {
    does: 'retire',
    names: [
      'retire',
      'убрать',
      'убери',
      'remove',
      'delete',
      'archive',
      'снять',
      'удалить',
      'удали',
      'скрыть',
    ],
  },
  { does: 'restore', names: ['restore', 'вернуть', 'верни', 'восстановить'] },
  { does: 'undo', names: ['undo', 'отменить', 'отмени', 'отмена'] },
];

export interface CardOrder {
  does: Does;
  /** What it is about: a title, an id, words to look for; empty: nothing was named. */
  asked: string;
  /** Of cards, not of one. */
  isOfMany: boolean;
}

const ONE = new Set(['card', 'карточка', 'карточку', 'карточки', 'карточке']);
const MANY = new Set(['cards', 'playbook', 'карточки', 'карточек', 'плейбук']);
/** "show me all the cards", «покажи мне все карточки», "add a new card" */
const FILLERS = new Set(
  'a an the me my our all of new last мне нам все всю мои наши мою нашу новую новая последнюю'.split(
    ' ',
  ),
);
const SHORT_OF_TITLE = 2;

const orderCalled = (word: Word | undefined): Does | undefined =>
  word && ORDERS.find(({ names }) => names.includes(fold(word.text)))?.does;

const joined = (words: readonly Word[]) => words.map(({ text }) => text).join(' ');

/** Of what follows "card": `edit <card>`. */
export function orderFirst(words: readonly Word[]): CardOrder | undefined {
  const [first, ...rest] = words;
  if (!first) return { does: 'show', asked: '', isOfMany: true };
  const does = orderCalled(first);
  if (!does || (does === 'new' && rest.length > SHORT_OF_TITLE)) return undefined;
  return { does, asked: joined(rest), isOfMany: false };
}

/** Of what follows "edit": `card <card>`. A sentence that only begins so ("new card payments cost too much") is none. */
export function cardOrderIn(does: Does, words: readonly Word[]): CardOrder | undefined {
  if (words.length === 0 && does === 'undo') return { does, asked: '', isOfMany: false };
  const at = words.findIndex(({ text }) => !FILLERS.has(fold(text)));
  const noun = fold(words[at]?.text ?? '');
  const isOfMany = MANY.has(noun) && (does === 'show' || !ONE.has(noun));
  if (at < 0 || (!ONE.has(noun) && !isOfMany)) return undefined;
  const rest = words.slice(at + 1);
  if (does === 'new' && rest.length > 0) return undefined;
  return { does, asked: joined(rest), isOfMany };
}
