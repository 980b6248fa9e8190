import { Refusal } from '../errors.ts';
import { matchBeginning } from '../language/beginning.ts';
import { findDay, parseDay, todayIn } from '../language/dates.ts';
import type { Match } from '../language/match.ts';
import { type Money, parseMoney } from '../language/money.ts';
import { cut, splitWords } from '../language/text.ts';
import type { Stage, Team } from '../teams/directory.ts';
import { stageCalled } from '../teams/pipeline.ts';
import { dealWords } from './deal-words.ts';
import type { FoundDeal } from './find-deal.ts';
import { type Example, textOf, usage, withoutFor } from './parse-deal.ts';

// What stands behind the deal in a line, read where the deal's own team is known: its currency, calendar and stages.

/** Required text, or how the command is typed. */
export function required(text: string, example: Example): string {
  if (text === '') throw usage(example);
  return text;
}

const amountIn = (text: string, team: Team) => parseMoney(withoutFor(text), team.currency);

/** An amount as typed; in the team's currency unless another is named. */
export function asMoney(text: string, team: Team): Money {
  const money = amountIn(text, team);
  if (!money)
    throw new Refusal('bad_amount', (l) => dealWords(l).badAmount({ word: cut(text, 40) }));
  return money;
}

/**
 * `за 350к, ура`: the amount at either end, and the rest of it. One word, or anything with a digit that is no part of
 * the amount, is meant as an amount and is none.
 */
export function asPrice(text: string, team: Team): { amount?: Money; said: string } {
  if (text === '') return { said: '' };
  const words = splitWords(text);
  for (let length = Math.min(words.length, MOST_AMOUNT_WORDS); length > 0; length--) {
    const first = amountIn(textOf(words.slice(0, length)).replace(/[,;.]$/, ''), team);
    const behind = text.slice(words[length - 1]?.end).trim();
    if (first && !/\d/.test(behind)) return { amount: first, said: behind };
    const start = words.at(-length)?.start;
    const last = amountIn(text.slice(start), team);
    const before = text.slice(0, start).replace(/[,;]\s*$/, '');
    if (last && !/\d/.test(before)) return { amount: last, said: before.trim() };
  }
  if (words.length === 1 || /\d/.test(text)) return { amount: asMoney(text, team), said: '' };
  return { said: text };
}

/** `за сто двадцать пять тысяч рублей`. */
const MOST_AMOUNT_WORDS = 12;

/** `завтра позвонить`, `позвонить завтра`: a day and the text around it; null where no day is written. */
export function splitDay(text: string, team: Team, now: Date): { on: string; said: string } | null {
  const words = splitWords(text);
  const found = findDay(
    words.map((word) => (word.quoted ? '' : word.text)),
    todayIn(team.zone, now),
  );
  if (!found) return null;
  const before = text.slice(0, words[found.from]?.start).trim();
  const after = text.slice(words[found.to - 1]?.end).trim();
  return { on: found.day, said: [before, after].filter(Boolean).join(' ') };
}

/** When, and what: `завтра позвонить`. What is not written is asked for; a date that no calendar has is refused. */
export function asPlanned(
  { rest, team }: FoundDeal,
  now: Date,
): { on: string | null; said: string } {
  const split = splitDay(rest, team, now);
  if (!split && splitWords(rest).some(({ text }) => DATE.test(text))) throw badDay(rest);
  return split ?? { on: null, said: rest };
}

const DATE = /^\d{1,4}[./-]\d{1,2}(?:[./-]\d{1,4})?$/;

/** A day as typed, by the team's calendar. */
export function asDayOf(text: string, team: Team, now: Date): string {
  const day = parseDay(text, todayIn(team.zone, now)) ?? splitDay(text, team, now)?.on;
  if (!day) throw badDay(text);
  return day;
}

const badDay = (text: string) =>
  new Refusal('bad_day', (l) => dealWords(l).badDay({ word: cut(text, 40) }));

/** `договор, согласовали условия`: the longest beginning that names a stage, and what is said to it. */
export function splitStage(text: string, team: Team): { to: Stage; said: string } | undefined {
  // The first letters of a stage are enough where nothing else is said; among other words they are words.
  const find = (name: string): Match<Stage> => {
    const to = name.length >= MIN_AMONG_WORDS ? stageCalled(team, name) : undefined;
    return to ? { kind: 'one', item: to } : { kind: 'none', nearest: [] };
  };
  const namesOf = ({ names }: Stage) => [names.en, names.ru];
  const { found, rest } = matchBeginning(text, splitWords(text), find, namesOf);
  return found.kind === 'one' ? { to: found.item, said: rest } : undefined;
}

const MIN_AMONG_WORDS = 4;
