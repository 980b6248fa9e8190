import { Refusal } from '../errors.ts';
import { findDay } from '../language/dates.ts';
import { type Money, parseMoney } from '../language/money.ts';
import { cut, type Word } from '../language/text.ts';
import type { Team } from '../teams/directory.ts';
import { stageCalled } from '../teams/pipeline.ts';
import { dealWords } from './deal-words.ts';

/** Which deal a person means: its number, or words of its title. */
export type DealRef = { number: number } | { title: string };

const NUMBER = /^[#№]?(\d{1,9})$/;

function asRef(words: readonly Word[], line: string): DealRef {
  const [first, second] = words;
  if (!first) throw usage(line);
  const number = first.quoted || second ? undefined : NUMBER.exec(first.text)?.[1];
  return number ? { number: Number(number) } : { title: words.map((word) => word.text).join(' ') };
}

const usage = (line: string) => new Refusal('usage', (l) => dealWords(l).usage({ line }));
const textOf = (words: readonly Word[]) => words.map((word) => word.text).join(' ');

/** True when the first word is a whole deal by itself: a number or something in quotes. */
const standsAlone = (word: Word | undefined) =>
  word !== undefined && (word.quoted || NUMBER.test(word.text));

/** Every word of it is the deal: `show 12`, `show ромашка плюс`. */
export const asDeal = (words: readonly Word[], line: string): DealRef => asRef(words, line);

/** Splits at a number or quotes, else where `fits` first takes all that follows, the longest rest first. */
function split<T>(
  words: readonly Word[],
  line: string,
  fits: (rest: readonly Word[]) => T | undefined,
): { ref: DealRef; rest: readonly Word[]; is: T | undefined } {
  if (standsAlone(words[0])) {
    const rest = words.slice(1);
    return { ref: asRef(words.slice(0, 1), line), rest, is: fits(rest) };
  }
  for (let at = 1; at < words.length; at++) {
    const is = fits(words.slice(at));
    if (is !== undefined)
      return { ref: asRef(words.slice(0, at), line), rest: words.slice(at), is };
  }
  return { ref: asRef(words, line), rest: [], is: undefined };
}

/** `ромашка договор # звонил`: the longest end that names a stage of the person's pipelines is the stage. */
export function asMove(text: string, words: readonly Word[], teams: readonly Team[]) {
  const line = '/deal move #12 contract';
  const hash = words.findIndex((word, n) => n > 0 && word.text === '#' && !word.quoted);
  const told = hash < 0 ? words : words.slice(0, hash);
  const comment = hash < 0 ? null : text.slice(words[hash]?.end).trim() || null;
  const isStage = (rest: readonly Word[]) =>
    rest.length > 0 && teams.some((team) => stageCalled(team, textOf(rest)))
      ? textOf(rest)
      : undefined;
  const { ref, rest, is } = split(told, line, isStage);
  if (is !== undefined) return { ref, stage: is, comment };
  // No stage was recognised: the last word was surely meant as one, and the refusal will list what fits.
  if (rest.length > 0) return { ref, stage: textOf(rest), comment };
  if (told.length < 2) throw usage(line);
  return { ref: asRef(told.slice(0, -1), line), stage: textOf(told.slice(-1)), comment };
}

/** `ромашка 300к`: the amount is the longest end that is one. */
export function asAmount(
  words: readonly Word[],
  currency: string,
  line: string,
): { ref: DealRef; money: Money } {
  const { ref, rest, is } = split(words, line, (end) => parseMoney(textOf(end), currency));
  if (is) return { ref, money: is };
  const word = textOf(rest.length > 0 ? rest : words.slice(-1));
  if (words.length < 2) throw usage(line);
  throw new Refusal('bad_amount', (l) => dealWords(l).badAmount({ word: cut(word, 40) }));
}

/** A deal, with an amount or without. */
export function asWon(
  words: readonly Word[],
  currency: string,
  line: string,
): { ref: DealRef; money: Money | null } {
  const { ref, rest, is } = split(words, line, (end) => parseMoney(textOf(end), currency));
  if (rest.length > 0 && !is)
    throw new Refusal('bad_amount', (l) => dealWords(l).badAmount({ word: cut(textOf(rest), 40) }));
  return { ref, money: is ?? null };
}

/** `ромашка в пятницу позвонить`: the deal before the day, text after it. */
export function asDay(
  words: readonly Word[],
  today: string,
  line: string,
): { ref: DealRef; day: string; rest: string } {
  const from = standsAlone(words[0]) ? 1 : 0;
  const found = findDay(
    words.slice(from).map((word) => (word.quoted ? '' : word.text)),
    today,
  );
  if (!found || from + found.from === 0) {
    if (words.length < 2) throw usage(line);
    const word = textOf(words.slice(from || 1));
    throw new Refusal('bad_day', (l) => dealWords(l).badDay({ word: cut(word, 40) }));
  }
  const ref = asRef(words.slice(0, from + found.from), line);
  return { ref, day: found.day, rest: textOf(words.slice(from + found.to)) };
}

/** The deal is the first word, or what stands in quotes; the text is the rest. */
export function asText(
  words: readonly Word[],
  text: string,
  line: string,
): { ref: DealRef; rest: string } {
  const [first] = words;
  if (!first) throw usage(line);
  return { ref: asRef([first], line), rest: text.slice(first.end).trim() };
}

/** Required text, or how the command is typed. */
export function required(text: string, line: string): string {
  if (text === '') throw usage(line);
  return text;
}
