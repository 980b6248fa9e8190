import { isWordOf, type Match } from './match.ts';
import { fold, type Word } from './text.ts';

/** As many words as a name is looked for in. */
const MOST_WORDS = 12;

/** What a line begins with, and what was typed after it. */
export interface Beginning<T> {
  found: Match<T>;
  /** The words that name it. */
  name: string;
  rest: string;
}

const restAfter = (text: string, word: Word | undefined) =>
  text.slice(word?.end ?? 0).replace(/^\s*[-:,;]?\s+/, '');

/**
 * `заря плюс позвонил, ждут`: the longest beginning that names something is the name. Its last word must be one of the
 * name by itself: `заря плюс и` is within two typos of `заря плюс`, and the `и` belongs to what follows.
 */
export function matchBeginning<T>(
  text: string,
  words: readonly Word[],
  find: (name: string) => Match<T>,
  namesOf: (item: T) => readonly string[],
): Beginning<T> {
  for (let length = Math.min(words.length, MOST_WORDS); length > 0; length--) {
    const last = fold(words[length - 1]?.text ?? '');
    if (last === '') continue;
    const name = named(words, length);
    const found = find(name);
    if (found.kind === 'none') continue;
    const items = found.kind === 'one' ? [found.item] : found.items;
    const isOfThem = items.some((item) => namesOf(item).some((one) => isWordOf(last, fold(one))));
    if (length === 1 || isOfThem) return { found, name, rest: restAfter(text, words[length - 1]) };
  }
  // What is near is near the first word, and what was meant as the name stands before the first number.
  const number = words.findIndex((word, n) => n > 0 && /\d/.test(word.text));
  return {
    found: find(named(words, 1)),
    name: named(words, number > 0 ? number : words.length),
    rest: restAfter(text, words[0]),
  };
}

const named = (words: readonly Word[], length: number) =>
  words
    .slice(0, length)
    .map((word) => word.text)
    .join(' ');
