import { stem } from './stem.ts';

/** How much a word weighs, two in a row, and each piece of one: pieces find what is mistyped. */
export const WEIGHTS = { w: 1, b: 0.6, g: 0.35 } as const;
export type Kind = keyof typeof WEIGHTS;
export const PIECES = [3, 4, 5];

export const stemOf = (word: string): string => (/^\d/.test(word) ? '0' : stem(word));

export const pairOf = (stem: string, next: string): string => `b:${stem}_${next}`;

/** Where a word begins and ends tells as much as a letter. */
export const framed = (word: string): string => `<${word}>`;

/** Terms of a text by their weights before it is known how telling each is. */
export function termsOf(words: readonly string[]): Map<string, number> {
  const terms = new Map<string, number>();
  const stems = words.map(stemOf);
  for (const one of stems) terms.set(`w:${one}`, WEIGHTS.w);
  for (const [n, next] of stems.slice(1).entries())
    terms.set(pairOf(stems[n] ?? '', next), WEIGHTS.b);
  for (const word of words.map(framed))
    for (const size of PIECES)
      for (let at = 0; at + size <= word.length; at++)
        terms.set(`g:${word.slice(at, at + size)}`, WEIGHTS.g);
  return terms;
}

/** Whether a term is a word, a pair or a piece. */
export const kindOf = (term: string): Kind => term.charAt(0) as Kind;

const SOUNDS_ALIKE = 0.5;

/**
 * What a card is found by in the index: the stems of its words, and their consonants, in which most mistyped words
 * agree with the right ones.
 */
export function indexTermsOf(words: readonly string[]): Map<string, number> {
  const terms = new Map<string, number>();
  for (const one of words.map(stem)) {
    terms.set(`w:${one}`, WEIGHTS.w);
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
