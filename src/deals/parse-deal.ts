import { Refusal } from '../errors.ts';
import { findDay, parseDay, todayIn } from '../language/dates.ts';
import type { Language } from '../language/language.ts';
import { type Money, parseMoney } from '../language/money.ts';
import { cut, type Word } from '../language/text.ts';
import type { Team } from '../teams/directory.ts';
import { stageCalled } from '../teams/pipeline.ts';
import { dealWords } from './deal-words.ts';

/**
 * Which deal a person means: its number, or words of its title. `whole` is the other reading, where the end that was
 * taken for an amount or a reason belongs to the title: `Office 365`.
 */
export type DealRef = { number: number } | { title: string; whole?: string };

/** How a command is typed, as a reader of either language would type it. */
export type Example = Record<Language, string>;

const NUMBER = /^[#№]?(\d{1,9})$/;

function asRef(words: readonly Word[], line: Example): DealRef {
  const [first, second] = words;
  if (!first) throw usage(line);
  const number = first.quoted || second ? undefined : NUMBER.exec(first.text)?.[1];
  return number ? { number: Number(number) } : { title: textOf(words) };
}

const usage = (line: Example) => new Refusal('usage', (l) => dealWords(l).usage({ line: line[l] }));
export const textOf = (words: readonly Word[]) => words.map((word) => word.text).join(' ');

/** True when the word is a whole deal by itself: a number or something in quotes. */
export const standsAlone = (word: Word | undefined) =>
  word !== undefined && (word.quoted || NUMBER.test(word.text));

/** Every word of it is the deal: `show 12`, `show ромашка плюс`. */
export const asDeal = (words: readonly Word[], line: Example): DealRef => asRef(words, line);

/** Parts what stands before ` # ` from the comment after it. */
export function splitComment(
  text: string,
  words: readonly Word[],
): { told: readonly Word[]; comment: string | null } {
  const hash = words.findIndex((word, n) => n > 0 && word.text === '#' && !word.quoted);
  if (hash < 0) return { told: words, comment: null };
  return { told: words.slice(0, hash), comment: text.slice(words[hash]?.end).trim() || null };
}

/** Splits at a number or quotes, else where `fits` first takes all that follows, the longest rest first. */
export function split<T>(
  words: readonly Word[],
  line: Example,
  fits: (rest: readonly Word[]) => T | undefined,
): { ref: DealRef; rest: readonly Word[]; is: T | undefined } {
  if (standsAlone(words[0])) {
    const rest = words.slice(1);
    const is = rest.length > 0 ? fits(rest) : undefined;
    return { ref: asRef(words.slice(0, 1), line), rest, is };
  }
  for (let at = 1; at < words.length; at++) {
    const is = fits(words.slice(at));
    if (is !== undefined)
      return { ref: asRef(words.slice(0, at), line), rest: words.slice(at), is };
  }
  return { ref: asRef(words, line), rest: [], is: undefined };
}

export interface AskedMove {
  ref: DealRef;
  /** As typed; which stage it is, the deal's own pipeline says. */
  stage: string;
  comment: string | null;
}

/** `на этап договор`, `to contract`. */
const TO_STAGE = /^(?:в|во|на|to|into)\s+(?:(?:этап|стадию|the|stage)\s+)?/iu;

/** `ромашка договор # звонил`: the longest end that names a stage of the person's pipelines is the stage. */
export function asMove(text: string, words: readonly Word[], teams: readonly Team[]): AskedMove {
  const line = { en: '/deal move #12 contract', ru: '/deal перенести #12 договор' };
  const { told, comment } = splitComment(text, words);
  const named = (rest: readonly Word[]) => {
    const said = textOf(rest);
    const readings = new Set([said, said.replace(TO_STAGE, '')]);
    return [...readings].find((stage) => teams.some((team) => stageCalled(team, stage)));
  };
  const { ref, rest, is } = split(told, line, named);
  // Where no stage was recognised, the last words were surely meant as one, and the refusal shows what there is.
  if (rest.length > 0) return { ref, stage: is ?? textOf(rest), comment };
  if (told.length < 2) throw usage(line);
  return { ref: asRef(told.slice(0, -1), line), stage: textOf(told.slice(-1)), comment };
}

/** Whether a text is an amount does not hang on the currency that it is in when it names none. */
const ANY_CURRENCY = 'USD';
const isAmount = (words: readonly Word[]) =>
  parseMoney(textOf(words), ANY_CURRENCY) === undefined ? undefined : true;

/** `ромашка 300к`: the amount, as typed, is the longest end that is one. */
export function asAmount(words: readonly Word[], line: Example): { ref: DealRef; amount: string } {
  if (words.length < 2) throw usage(line);
  const { ref, rest, is } = split(words, line, isAmount);
  if (is) return { ref, amount: textOf(rest) };
  throw badAmount(textOf(rest.length > 0 ? rest : words.slice(-1)));
}

/** A deal, with an amount or without, and perhaps a comment. */
export function asWon(
  text: string,
  words: readonly Word[],
  line: Example,
): { ref: DealRef; amount: string | null; comment: string | null } {
  const { told, comment } = splitComment(text, words);
  const { ref, rest, is } = split(told, line, isAmount);
  if (rest.length > 0 && !is) throw badAmount(textOf(rest));
  return { ref: orWhole(ref, told), amount: is ? textOf(rest) : null, comment };
}

/** The same deal, unless all the words together are a title. */
export const orWhole = (ref: DealRef, words: readonly Word[]): DealRef =>
  'title' in ref ? { ...ref, whole: textOf(words) } : ref;

/** An amount as typed; in the team's currency unless another is named. */
export function asMoney(text: string, team: Team): Money {
  const money = parseMoney(text, team.currency);
  if (!money) throw badAmount(text);
  return money;
}

const badAmount = (text: string) =>
  new Refusal('bad_amount', (l) => dealWords(l).badAmount({ word: cut(text, 40) }));

/** `ромашка в пятницу позвонить`: the deal before the day, text after it. After a number or quotes the day may stand anywhere. */
export function asDay(
  text: string,
  words: readonly Word[],
  now: Date,
  line: Example,
): { ref: DealRef; when: string; rest: string } {
  const [first] = words;
  if (!first || words.length < 2) throw usage(line);
  const later = words.slice(1);
  // Only where the day stands is of interest here; which day it is, the team's own calendar says.
  const found = findDay(
    later.map((word) => (word.quoted ? '' : word.text)),
    todayIn('UTC', now),
  );
  if (!found) throw badDay(textOf(later));
  const dayWords = later.slice(found.from, found.to);
  const [start = 0, end = 0] = [dayWords[0]?.start, dayWords.at(-1)?.end];
  const after = text.slice(end).trim();
  const when = textOf(dayWords);
  if (!standsAlone(first))
    return { ref: asRef(words.slice(0, 1 + found.from), line), when, rest: after };
  const before = text.slice(first.end, start).trim();
  return { ref: asRef([first], line), when, rest: [before, after].filter(Boolean).join(' ') };
}

/** A day as typed, by the team's calendar. */
export function asDayOf(text: string, team: Team, now: Date): string {
  const day = parseDay(text, todayIn(team.zone, now));
  if (!day) throw badDay(text);
  return day;
}

const badDay = (text: string) =>
  new Refusal('bad_day', (l) => dealWords(l).badDay({ word: cut(text, 40) }));

/** The deal is the first word, or what stands in quotes; the text is the rest. */
export function asText(
  words: readonly Word[],
  text: string,
  line: Example,
): { ref: DealRef; rest: string } {
  const [first] = words;
  if (!first) throw usage(line);
  return { ref: asRef([first], line), rest: required(text.slice(first.end).trim(), line) };
}

/** Required text, or how the command is typed. */
export function required(text: string, line: Example): string {
  if (text === '') throw usage(line);
  return text;
}
