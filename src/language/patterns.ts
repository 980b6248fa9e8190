/** Of all that is written in Latin or Cyrillic. */
const LETTER = '[a-zà-öø-ɏЀ-ӿ]';

/**
 * One of these words or phrases, as a beginning, in large or small letters; `\p{L}` in them is a letter of either script. V8
 * would make code of its six hundred ranges wherever it stands: a fifth of a second for one table, when it is first used.
 */
export const anyOf = (phrases: readonly string[], end = ''): RegExp =>
  new RegExp(`(?<!\\p{L})(?:${phrases.join('|')})${end}`.replaceAll('\\p{L}', LETTER), 'iu');
