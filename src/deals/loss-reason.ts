import { match } from '../language/match.ts';
import { fold, splitWords, type Word } from '../language/text.ts';
import type { LossReason } from '../teams/directory.ts';
import { textOf } from './parse-deal.ts';

export interface Loss {
  /** The key on the team's list. */
  reason: string | null;
  /** What else was said. */
  said: string;
}

/**
 * Why a deal was lost, as it was typed behind it: a name of the list, by itself or before a comment, or everyday words
 * for a ready reason (`дорого`, `ghosted`), which are kept. Words that mean none or several are kept too, and the
 * reason is asked for.
 */
export function asLoss(text: string, known: readonly LossReason[]): Loss {
  const whole = match(text, known, namesOf);
  const isPiece = fold(text).length < SHORTEST_PIECE;
  if (whole.kind === 'one' && !isPiece) return { reason: whole.item.reason, said: '' };
  const typed = splitWords(text);
  for (let length = Math.min(typed.length, MOST_NAME_WORDS); length > 0; length--) {
    const key = fold(textOf(typed.slice(0, length)));
    const named = known.find((one) => namesOf(one).some((name) => fold(name) === key));
    if (named) return { reason: named.reason, said: behind(text, typed[length - 1]) };
  }
  const [only, another] = known.filter(({ reason }) => EVERYDAY[reason]?.test(` ${fold(text)} `));
  return { reason: only && !another ? only.reason : null, said: text };
}

const MOST_NAME_WORDS = 12;

/** Three letters are a piece of some reason's name, but hardly meant as it: `под`. */
const SHORTEST_PIECE = 4;

const namesOf = ({ reason, names }: LossReason) => [names.en, names.ru, reason];

const behind = (text: string, word: Word | undefined) =>
  text.slice(word?.end).replace(/^\s*[-,;:.]*\s+/, '');

const words = (...patterns: string[]) => new RegExp(` (?:${patterns.join('|')})(?= )`, 'u');

/** How people say the ready reasons, in folded text. A team's own reasons are known by their names alone. */
const EVERYDAY: Readonly<Record<string, RegExp>> = {
  price: words(
    'дорог\\p{L}*|дороже|дешевле|цен[аыеу]|ценой|ценник|переплачивать',
    '(?:too )?expensive|pricey|prices?|pricing|costs?|costly|cheaper',
  ),
  competitor: words(
    'конкурент\\p{L}*|друг(?:ого|ому|им|их|ой|ую) (?:поставщик|подрядчик|компани|вендор)\\p{L}*',
    '(?:ушли|ушел|ушла|уходят) к (?:друг\\p{L}+|ним)|выбрал[аи]? друг\\p{L}+',
    'competit(?:or|ors|ion)|(?:went|gone|going) with|(?:chose|picked|another|other) (?:vendor|supplier|provider|company)|chose (?:another|someone|somebody)',
  ),
  no_budget: words(
    'нет денег|денег нет|(?:нет|без) бюджета|бюджета нет|бюджет \\p{L}*(?:резал|кончил|мороз|вобод)\\p{L}*|нечем платить',
    'no (?:money|budget|funds|funding)|(?:out of|over) budget|budget (?:was |is |got )?(?:cut|cuts|frozen|freeze|gone)|can ?t afford|cannot afford',
  ),
  no_decision: words(
    'не (?:решил\\p{L}*|определил\\p{L}*)|не (?:могут|может|смогли|смог) (?:решить\\p{L}*|определиться)|никто не решает|передумал\\p{L}*',
    '(?:un|in)deci\\p{L}+|(?:no|never|without a) decision|(?:never|not|didn ?t|couldn ?t|can ?t|can not) decided?|changed (?:their|his|her) minds?',
  ),
  timing: words(
    'не сейчас|не время|не вовремя|позже|рано|отложил\\p{L}*|(?:в|на) (?:следующ|нов)\\p{L}+ (?:год|году|квартал|квартале|месяц|месяце|сезон|сезоне)',
    'not now|not yet|later|too early|too soon|(?:bad|wrong|poor) tim(?:e|ing)|timing|postponed|on hold|next (?:year|quarter|month|season)',
  ),
  not_a_fit: words(
    'не (?:подходит|подходим|подошл\\p{L}*|подошел|наш|наша|наше)|нет (?:нужн\\p{L}+ )?функци\\p{L}*|не хватает функци\\p{L}*',
    '(?:not|bad|wrong|poor) (?:a )?(?:good |right )?fit|(?:doesn ?t|didn ?t|does not) (?:fit|suit)|not suitable|missing features?|lacks? features?',
  ),
  no_contact: words(
    'пропал\\p{L}*|не (?:отвеча\\p{L}+|ответил\\p{L}*|берет|берут|выход\\p{L}+)|молч\\p{L}+|тишина|не дозвон\\p{L}+|недозвон|нет связи|слился|слились|слилась',
    'ghost(?:ed|ing)?|no (?:answer|reply|response|contact)|not (?:answering|responding|replying)|stopped (?:answering|responding|replying)|went (?:silent|quiet|dark)|unreachable|unresponsive|(?:never|didn ?t) (?:answer|reply|respond)(?:ed)?|lost touch',
  ),
};
