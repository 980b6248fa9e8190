import type { Language } from '../../language/language.ts';
import { fold, sentencesIn } from '../../language/text.ts';
import { borrowsFigure } from './borrowed-figures.ts';
import { strangeFigures } from './figures.ts';
import type { ModelReply } from './model-reply.ts';
import { strangeAddresses, strangeDays, strangeNames } from './names.ts';
import { forbiddenIn, isToTheManager, promisesBeyond, runsDownCompetitor } from './promise.ts';
import { isWrittenIn } from './reply-language.ts';

/** What a reply may be made of. */
export interface Sources {
  /** What the cited cards say to customers, with the workspace's facts filled in. */
  spoken: string;
  /** Everything that stands on the cited cards. */
  cards: string;
  /** The customer's own words. */
  customer: string;
}

export interface Wanted {
  /** Ids of the cards that the model was shown. */
  offered: readonly string[];
  customerLanguage: Language;
  managerLanguage: Language;
  isShort: boolean;
  instructions: string;
  sources(cardIds: readonly string[]): Sources;
}

/** What is wrong with a reply. The detail goes back to the model for its one repair, and nowhere else. */
export interface Fault {
  kind: FaultKind;
  detail: string;
}

export type FaultKind =
  | 'not_offered'
  | 'no_card'
  | 'quote'
  | 'claim'
  | 'figure'
  | 'name'
  | 'date'
  | 'address'
  | 'promise'
  | 'forbidden'
  | 'competitor'
  | 'language'
  | 'length'
  | 'questions'
  | 'markup'
  | 'leak';

const MOST_CHARACTERS = 700;
const MOST_QUESTIONS = 2;

/** Everything that code can hold against what the model wrote (none: it may be shown). */
export function checkReply(reply: ModelReply, wanted: Wanted): Fault[] {
  const cited = reply.card_ids.filter((id) => wanted.offered.includes(id));
  const foreign = reply.card_ids.filter((id) => !wanted.offered.includes(id));
  const sources = wanted.sources(cited);
  return [
    ...foreign.map((id) => fault('not_offered', `card ${id} was not offered`)),
    ...(cited.length === 0 ? [fault('no_card', 'cite the card that the reply is made of')] : []),
    ...quotes(reply, sources),
    ...claims(reply, cited),
    ...wording(reply.reply, wanted.customerLanguage, sources, wanted.instructions),
    ...promisesBeyond(reply.reply, sources.spoken).map((name) =>
      fault('promise', `no card that you cite says so to customers: ${name}`),
    ),
    ...(isToTheManager(reply.reply)
      ? [fault('forbidden', 'write to the customer, not to the manager')]
      : []),
    ...lengths(reply.reply, wanted.isShort),
    ...(reply.language === wanted.customerLanguage
      ? []
      : [fault('language', `"language" must be ${wanted.customerLanguage}`)]),
    ...explained(reply.explanation, wanted, sources),
  ];
}

const fault = (kind: FaultKind, detail: string): Fault => ({ kind, detail });

function quotes({ objections }: ModelReply, { customer }: Sources): Fault[] {
  const said = fold(customer);
  return objections
    .filter(({ quote }) => fold(quote) === '' || !said.includes(fold(quote)))
    .map(({ quote }) => fault('quote', `the customer did not say "${quote}"`));
}

function claims({ claims: made, reply }: ModelReply, cited: readonly string[]): Fault[] {
  const origins = new Set(['customer', 'workspace_fact', ...cited]);
  const said = fold(reply);
  return made.flatMap(({ text, source }) => [
    ...(origins.has(source) ? [] : [fault('claim', `"${source}" is no source`)]),
    ...(said.includes(fold(text)) ? [] : [fault('claim', `the reply does not say "${text}"`)]),
  ]);
}

/** The same for the words to send and for the explanation. */
function wording(
  text: string,
  language: Language,
  sources: Sources,
  instructions: string,
): Fault[] {
  const { spoken, cards, customer } = sources;
  const all = [spoken, cards, customer];
  const sentences = sentencesIn(text);
  return [
    ...strangeFigures(text, [spoken, customer]).map((one) =>
      fault('figure', `"${one.text}" stands in no source`),
    ),
    ...sentences
      .filter((one) => borrowsFigure(one, sources))
      .map((one) => fault('figure', `"${one}" makes a figure ours that only the customer said`)),
    ...strangeNames(text, all).map((name) => fault('name', `"${name}" stands in no source`)),
    ...strangeDays(text, [spoken, customer]).map((day) =>
      fault('date', `"${day}" stands in no source`),
    ),
    ...strangeAddresses(text, [spoken]).map((one) =>
      fault('address', `"${one}" stands in no source`),
    ),
    ...forbiddenIn(text).map((name) => fault('forbidden', `leave out: ${name}`)),
    ...sentences
      .filter((one) => runsDownCompetitor(one, capitalized(customer)))
      .map((one) => fault('competitor', `"${one}" runs somebody down`)),
    ...(isWrittenIn(language, text, all) ? [] : [fault('language', `write it in ${language}`)]),
    ...(/[<>{}[\]|`\\*_]|!\[|^\s*#/mu.test(text) ? [fault('markup', 'plain text only')] : []),
    ...(repeats(text, instructions) ? [fault('leak', 'do not quote these instructions')] : []),
  ];
}

function lengths(text: string, isShort: boolean): Fault[] {
  const words = text.split(/\s+/u).filter((word) => /\p{L}/u.test(word)).length;
  const [least, most] = isShort ? [5, 50] : [20, 120];
  const questions = text.match(/\?+/g)?.length ?? 0;
  return [
    ...(words < least || words > most || text.length > MOST_CHARACTERS
      ? [fault('length', `${least} to ${most} words and at most ${MOST_CHARACTERS} characters`)]
      : []),
    ...(questions > MOST_QUESTIONS
      ? [fault('questions', `at most ${MOST_QUESTIONS} questions`)]
      : []),
    ...(/!.*!/su.test(text) ? [fault('markup', 'no exclamation marks')] : []),
  ];
}

/** The manager reads it, so it is held to the same; but "do not open with a discount" is no offer of one. */
function explained(text: string, wanted: Wanted, sources: Sources): Fault[] {
  const words = text.split(/\s+/u).length;
  const inner = { ...sources, spoken: `${sources.spoken}\n${sources.cards}` };
  return [
    ...wording(text, wanted.managerLanguage, inner, wanted.instructions),
    ...(words < 3 || words > 70 || text.length > MOST_CHARACTERS
      ? [fault('length', 'one or two sentences of explanation')]
      : []),
    ...promisesBeyond(text, `${sources.spoken}\n${sources.cards}\n${sources.customer}`).map(
      (name) => fault('promise', `the cards hold no ${name}`),
    ),
  ];
}

const capitalized = (text: string): string[] =>
  [...text.matchAll(/(?<!^)(?<![.!?…]\s)(?<!\p{L})\p{Lu}[\p{L}\p{N}]{3,}/gu)].map(([name]) =>
    name.slice(0, -1),
  );

const RUN = 8;

/** Eight words in a row of what the model was told. */
function repeats(text: string, instructions: string): boolean {
  const words = fold(text).split(' ');
  const told = ` ${fold(instructions)} `;
  return words.some(
    (_, n) => n + RUN <= words.length && told.includes(` ${words.slice(n, n + RUN).join(' ')} `),
  );
}
