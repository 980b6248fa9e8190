import { sectionsOf } from '../find/phrase-bank.ts';

/** Words that make a promise, a proof, or pressure, by what they make. */
interface Family {
  name: string;
  pattern: RegExp;
}

/** Of alternatives that each begin a word; they are written in lower case, ё as е. */
const family = (name: string, alternatives: readonly string[]): Family => ({
  name,
  pattern: new RegExp(`(?<!\\p{L})(?:${alternatives.join('|')})`, 'iu'),
});

function readFamilies(file: string): Family[] {
  const lines = sectionsOf(file);
  const names = [...new Set(lines.map(({ heading }) => heading))];
  return names.map((name) =>
    family(
      name,
      lines.filter(({ heading }) => heading === name).map(({ line }) => line),
    ),
  );
}

/** What may be said only where a card or the workspace's facts say it. */
const LICENSED = readFamilies('promises.txt');
/** What no card can allow: it is told to nobody. */
const FORBIDDEN = readFamilies('never-said.txt');

const COMPETITOR =
  /(?<!\p{L})(?:конкурент|друг(?:ой|ого|ие|их) поставщик|(?:ваш|их|текущ|нынешн|прежн)\p{L}* (?:поставщик|подрядчик|решени|продукт|сервис|систем)|они(?!\p{L})|н?их(?!\p{L})|ними(?!\p{L})|competitor|rival|their|they(?!\p{L})|them(?!\p{L})|(?:other|current|existing|that) (?:vendor|supplier|provider)s?)/iu;
const RUNNING_DOWN =
  /(?<!\p{L})(?:хуже|плох|ненадежн|обман|обману|халтур|дешевк|кида(?:ют|ли)|устаре|подвод|подвед|срыва|некачеств|мошенн|жулик|недобросов|слаб|проблемн|врут|накрут|доначисл|скрыт|экономят на|worse|bad|unreliable|scam|cheap(?!er)|low[- ]quality|outdated|poor|terrible|awful|inferior|fail|liars?|lie(?!\p{L})|lying|buggy|shady|dishonest|mess(?!age)|nightmare|weak|sloppy|skimp|nickel|hidden)/iu;

const lower = (text: string) => text.normalize('NFKC').toLowerCase().replaceAll('ё', 'е');

/** Kinds of promise in a text that nothing in `licence` makes. */
export function promisesBeyond(text: string, licence: string): string[] {
  const said = lower(text);
  const allowed = lower(licence);
  return LICENSED.filter(({ pattern }) => pattern.test(said) && !pattern.test(allowed)).map(
    ({ name }) => name,
  );
}

/** Words to the manager, in the place of words to the customer. */
const TO_THE_MANAGER = family('speak to the customer, not to the manager', [
  '(?:сообщ|скаж|уточн|спрос|напиш|ответь|предлож|отправь|переда)\\p{L}*(?: \\p{L}+){0,2} (?:клиент|заказчик|покупател)\\p{L}*|вариант ответа|(?:этот|такой) ответ|возражени',
  '(?:tell|ask|send|reply to|show|offer|let)(?: it to)? (?:the|your|this) (?:customer|client|prospect|buyer)|(?:a|this|suggested) reply (?:you|below|for|should|works)|suggested reply',
]);

export const isToTheManager = (text: string): boolean => TO_THE_MANAGER.pattern.test(lower(text));

/** What is never said to a customer. */
export const forbiddenIn = (text: string): string[] =>
  FORBIDDEN.filter(({ pattern }) => pattern.test(lower(text))).map(({ name }) => name);

/** A competitor and a bad word in one sentence, or a statement about one. `names` are what else may be a competitor: names that the customer said. */
export function runsDownCompetitor(sentence: string, names: readonly string[]): boolean {
  const said = lower(sentence);
  const isNamed = names.some((name) => said.includes(lower(name)));
  if (RUNNING_DOWN.test(said) && (COMPETITOR.test(said) || isNamed)) return true;
  // Whatever is told of them as a fact stands in no card of ours.
  const isTold = names.some((name) =>
    said.replace(/^(?:у|а|но|and|but) /, '').startsWith(lower(name)),
  );
  return isTold && !said.includes('?');
}
