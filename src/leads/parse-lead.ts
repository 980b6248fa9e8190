import { Refusal } from '../errors.ts';
import type { Language } from '../language/language.ts';
import { fold, type Word } from '../language/text.ts';
import { mentioned } from '../slack/escape.ts';
import { leadWords } from './lead-words.ts';
import { asSpoken } from './message-text.ts';

/** Its number, or words of its name, company or contacts. */
export type OneLead = { number: number } | { name: string };

/** A line that begins with a lead; what stands behind the lead there, its finder tells. */
export interface LineRef {
  line: string;
  words: readonly Word[];
}

/** Which lead a person means. */
export type LeadRef = OneLead | LineRef;

/** Which leads a list shows. */
export type Listed = 'mine' | 'team' | 'free' | { userId: string };

const NUMBER = /^[#№]?(\d{1,9})$/;
const LISTS: ReadonlyMap<string, Listed> = new Map([
  ...['mine', 'my', 'me', 'мои', 'мой', 'мне'].map((word) => [word, 'mine'] as const),
  ...['team', 'all', 'команда', 'команды', 'все', 'всех'].map((word) => [word, 'team'] as const),
  ...['free', 'open', 'свободные', 'свободный', 'свободен', 'ничьи'].map(
    (word) => [word, 'free'] as const,
  ),
]);
const NOBODY = /^(free|nobody|none|release|свобод(ен|на|но|ный|ные|ным)?|никому|освободить)$/;

export type Example = Record<Language, string>;

export const usage = (example: Example): Refusal =>
  new Refusal('usage', (l) => leadWords(l).usage({ line: example[l] }));

export const textOf = (words: readonly Word[]): string => words.map((word) => word.text).join(' ');

/** A word that is a whole lead by itself: a number, or something in quotes. */
export function aloneAs(word: Word | undefined): OneLead | undefined {
  const number = word && !word.quoted ? NUMBER.exec(word.text)?.[1] : undefined;
  if (number) return { number: Number(number) };
  return word?.quoted ? { name: asSpoken(word.text) } : undefined;
}

/** Every word of it is the lead: `show 7`, `show ромашка плюс`. */
export function asLead(words: readonly Word[], example: Example): OneLead {
  const [first, second] = words;
  if (!first) throw usage(example);
  return (second ? undefined : aloneAs(first)) ?? { name: asSpoken(textOf(words)) };
}

/** The lead stands first and other things behind it: `drop иван петров не отвечает`. */
export function asLine(line: string, words: readonly Word[], example: Example): LineRef {
  if (words.length === 0) throw usage(example);
  return { line, words: words.map((word) => ({ ...word, text: asSpoken(word.text) })) };
}

/** `#7 @ann`, `@ann #7`, `ромашка свободен`; null is nobody. */
export function asAssignment(
  words: readonly Word[],
  example: Example,
): { ref: LeadRef; ownerId: string | null } {
  const person = words.find((word) => mentioned(word.text)?.kind === 'user');
  const nobody = words.length > 1 ? words.at(-1) : undefined;
  const whom = person ?? (nobody && NOBODY.test(fold(nobody.text)) ? nobody : undefined);
  if (!whom) throw usage(example);
  const ownerId = mentioned(whom.text)?.id ?? null;
  return {
    ref: asLead(
      words.filter((word) => word !== whom),
      example,
    ),
    ownerId,
  };
}

/** Whether the word by itself says which leads to list. */
export const isList = (word: string): boolean =>
  LISTS.has(fold(word)) || mentioned(word)?.kind === 'user';

/** `free`, `команда 2`, `@ann`: which list, and which page of it. */
export function asList(words: readonly Word[]): { listed: Listed; page: number } {
  const last = words.at(-1)?.text ?? '';
  const page = /^\d{1,4}$/.test(last) ? Number(last) : undefined;
  const [what] = page === undefined ? words : words.slice(0, -1);
  if (!what) return { listed: 'mine', page: page ?? 1 };
  const person = mentioned(what.text);
  const listed = person?.kind === 'user' ? { userId: person.id } : LISTS.get(fold(what.text));
  if (!listed)
    throw new Refusal('unknown_list', (l) => leadWords(l).unknownList({ word: what.text }));
  return { listed, page: page ?? 1 };
}
