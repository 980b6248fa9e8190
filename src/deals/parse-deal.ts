import { isId } from '../db/ids.ts';
import { Refusal } from '../errors.ts';
import type { Language } from '../language/language.ts';
import { parseMoney } from '../language/money.ts';
import type { Word } from '../language/text.ts';
import type { Team } from '../teams/directory.ts';
import { stageCalled } from '../teams/pipeline.ts';
import { dealWords } from './deal-words.ts';

/** Its number, the words of its title, which may be any part of it, or its id, as a button or a form brings it back. */
type OneDeal = { number: number } | { title: string } | { id: string };

/** A line that begins with a deal; what stands behind the deal there, its finder tells. */
export interface LineRef {
  line: string;
  words: readonly Word[];
}

/** Which deal a person means. */
export type DealRef = OneDeal | LineRef;

/** How a command is typed, as a reader of either language would type it. */
export type Example = Record<Language, string>;

const NUMBER = /^[#№]?(\d{1,9})$/;

export const usage = (line: Example) =>
  new Refusal('usage', (l) => dealWords(l).usage({ line: line[l] }));
export const textOf = (words: readonly Word[]) => words.map((word) => word.text).join(' ');

const numberIn = (word: Word) => (word.quoted ? undefined : NUMBER.exec(word.text)?.[1]);

/** A word that is a whole deal by itself: a number, an id, or something in quotes. */
export function aloneAs(word: Word | undefined): OneDeal | undefined {
  const number = word && numberIn(word);
  if (number) return { number: Number(number) };
  if (word && isId(word.text)) return { id: word.text };
  return word?.quoted ? { title: word.text } : undefined;
}

/** Every word of it is the deal: `show 12`, `show ромашка плюс`. */
export function asDeal(words: readonly Word[], line: Example): OneDeal {
  const [first, second] = words;
  if (!first) throw usage(line);
  return (second ? undefined : aloneAs(first)) ?? { title: textOf(words) };
}

/** The deal stands first and other things behind it: `note ромашка плюс ждут счёт`. */
export function asLine(line: string, words: readonly Word[], example: Example): LineRef {
  if (words.length === 0) throw usage(example);
  return { line, words };
}

/** Parts what stands before ` # ` from the comment after it. */
export function splitComment(
  text: string,
  words: readonly Word[],
): { line: string; words: readonly Word[]; comment: string | null } {
  const at = words.findIndex((word, n) => n > 0 && word.text === '#' && !word.quoted);
  const hash = words[at];
  if (!hash) return { line: text, words, comment: null };
  const comment = text.slice(hash.end).trim() || null;
  return { line: text.slice(0, hash.start).trimEnd(), words: words.slice(0, at), comment };
}

/** As many words as the name of a stage or an amount has: each way to part a long text is a comparison with every name. */
const MOST_END_WORDS = 12;

export interface AskedMove {
  ref: DealRef;
  /** As typed; which stage it is, the deal's own pipeline says. Null: it stands somewhere behind the deal. */
  stage: string | null;
  comment: string | null;
}

/** `ромашка договор # звонил`: the longest end that names a stage of the person's pipelines is the stage. */
export function asMove(text: string, typed: readonly Word[], teams: readonly Team[]): AskedMove {
  const example = { en: '/deal move #12 contract', ru: '/deal перенести #12 договор' };
  const { line, words, comment } = splitComment(text, typed);
  const alone = aloneAs(words[0]);
  if (alone && words.length > 1) {
    const stage = textOf(words.slice(1));
    const isStage = teams.some((team) => stageCalled(team, stage));
    if (isStage) return { ref: alone, stage, comment };
  }
  const first = Math.max(1, words.length - MOST_END_WORDS);
  for (let at = first; at < words.length && !alone; at++) {
    const stage = textOf(words.slice(at));
    if (teams.some((team) => stageCalled(team, stage)))
      return { ref: asDeal(words.slice(0, at), example), stage, comment };
  }
  return { ref: asLine(line, words, example), stage: null, comment };
}

/** `за 300к`, `for $5k`: what leads up to an amount. */
const FOR = /^(?:за|на|до|теперь|for|at|to|now|is|=)\s+/iu;

export const withoutFor = (text: string): string => text.replace(FOR, '');

/** Whether a text is an amount does not hang on the currency that it is in when it names none. */
const ANY_CURRENCY = 'USD';

/** `ромашка 300к`: the words of a name, and the amount as typed, the longest end that is one. */
export function splitAmount(words: readonly Word[]): {
  name: readonly Word[];
  amount: string | null;
} {
  for (let at = Math.max(1, words.length - MOST_END_WORDS); at < words.length; at++) {
    const amount = withoutFor(textOf(words.slice(at)));
    if (parseMoney(amount, ANY_CURRENCY)) return { name: words.slice(0, at), amount };
  }
  return { name: words, amount: null };
}
