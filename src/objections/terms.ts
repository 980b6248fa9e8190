import { stem } from './stem.ts';

/** How much a word weighs, two in a row, and each piece of one: pieces find what is mistyped. */
const WORD = 1;
const PAIR = 0.6;
const PIECE = 0.35;
const PIECES = [3, 4, 5];

/** Terms of a text by their weights before it is known how telling each is. */
export function termsOf(words: readonly string[]): Map<string, number> {
  const terms = new Map<string, number>();
  const stems = words.map((word) => (/^\d/.test(word) ? '0' : stem(word)));
  for (const one of stems) terms.set(`w:${one}`, WORD);
  for (let n = 0; n + 1 < stems.length; n++) terms.set(`b:${stems[n]}_${stems[n + 1]}`, PAIR);
  for (const word of words) {
    const framed = `<${word}>`;
    for (const size of PIECES)
      for (let at = 0; at + size <= framed.length; at++)
        terms.set(`g:${framed.slice(at, at + size)}`, PIECE);
  }
  return terms;
}

/** Whether a term is a word, a pair or a piece. */
export const kindOf = (term: string): string => term.slice(0, term.indexOf(':'));

const SOUNDS_ALIKE = 0.5;

/**
 * What a card is found by in the index: the stems of its words, and their consonants, in which most mistyped words
 * agree with the right ones.
 */
export function indexTermsOf(words: readonly string[]): Map<string, number> {
  const terms = new Map<string, number>();
  for (const one of words.map(stem)) {
    terms.set(`w:${one}`, WORD);
    const consonants = one.replace(/[аеиоуыэюяьъaeiouy]/g, '').replace(/(.)\1+/g, '$1');
    if (consonants.length > 1) terms.set(`k:${consonants}`, SOUNDS_ALIKE);
  }
  return terms;
}

/** A text in the space of terms: how telling each of its terms is, of length 1 in all. */
export type Vector = ReadonlyMap<string, number>;

/** The cosine of two texts. */
export function likeness(a: Vector, b: Vector): number {
  const [short, long] = a.size < b.size ? [a, b] : [b, a];
  let all = 0;
  for (const [term, weight] of short) all += weight * (long.get(term) ?? 0);
  return all;
}
