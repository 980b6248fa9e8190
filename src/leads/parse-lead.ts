import { Refusal } from '../errors.ts';
import type { Language } from '../language/language.ts';
import { fold, type Word } from '../language/text.ts';
import { mentioned } from '../slack/escape.ts';
import { leadWords } from './lead-words.ts';
import { asSpoken, asWritten } from './message-text.ts';

/** Which lead a person means: its number, or words of its name, company or contacts. */
export type LeadRef = { number: number } | { words: string };

/** Which leads a list shows. */
export type Listed = 'mine' | 'team' | 'free' | { userId: string };

const NUMBER = /^[#№]?(\d{1,9})$/;
const LISTS: Readonly<Record<string, Listed>> = Object.fromEntries([
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

function asRef(words: readonly Word[], example: Example): LeadRef {
  const [first, second] = words;
  if (!first) throw usage(example);
  const number = first.quoted || second ? undefined : NUMBER.exec(first.text)?.[1];
  return number ? { number: Number(number) } : { words: asSpoken(textOf(words)) };
}

/** Every word of it is the lead: `show 7`, `show ромашка плюс`. */
export const asLead = (words: readonly Word[], example: Example): LeadRef => asRef(words, example);

/** The lead is the first word, or what stands in quotes; the text is the rest. */
export function asText(
  words: readonly Word[],
  text: string,
  example: Example,
): { ref: LeadRef; rest: string } {
  const [first] = words;
  if (!first) throw usage(example);
  return { ref: asRef([first], example), rest: asWritten(text.slice(first.end)) };
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
    ref: asRef(
      words.filter((word) => word !== whom),
      example,
    ),
    ownerId,
  };
}

/** `free`, `команда 2`, `@ann`: which list, and which page of it. */
export function asList(words: readonly Word[]): { listed: Listed; page: number } {
  const last = words.at(-1)?.text ?? '';
  const page = /^\d{1,4}$/.test(last) ? Number(last) : undefined;
  const [what] = page === undefined ? words : words.slice(0, -1);
  if (!what) return { listed: 'mine', page: page ?? 1 };
  const person = mentioned(what.text);
  const listed = person?.kind === 'user' ? { userId: person.id } : LISTS[fold(what.text)];
  if (!listed)
    throw new Refusal('unknown_list', (l) => leadWords(l).unknownList({ word: what.text }));
  return { listed, page: page ?? 1 };
}
