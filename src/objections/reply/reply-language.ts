import type { Language } from '../../language/language.ts';
import { fold, sentencesIn } from '../../language/text.ts';

const LEAST_SHARE = 0.8;
const LEAST_SHARE_OF_ONE = 0.5;
const FEW_WORDS = 3;

/** A word of two scripts, or of a third one, is made to be read as another. */
const DISGUISED =
  /\p{Script=Latin}\p{Script=Cyrillic}|\p{Script=Cyrillic}\p{Script=Latin}|[[\p{L}]--[\p{Script=Latin}\p{Script=Cyrillic}]]/v;

/** All of it, and no sentence in another language among the others. */
export function isWrittenIn(language: Language, text: string, sources: readonly string[]): boolean {
  const isLong = (one: string) => one.split(/\s+/u).length >= FEW_WORDS;
  return (
    !DISGUISED.test(text) &&
    shareOf(text, language, sources) >= LEAST_SHARE &&
    sentencesIn(text)
      .filter(isLong)
      .every((one) => shareOf(one, language, sources) >= LEAST_SHARE_OF_ONE)
  );
}

const SCRIPT: Record<Language, RegExp> = { ru: /\p{Script=Cyrillic}/u, en: /\p{Script=Latin}/u };

/** How much of the text is written in the language's letters; names that stand in a source do not count. */
function shareOf(text: string, language: Language, sources: readonly string[]): number {
  const known = new Set(sources.flatMap((source) => fold(source).split(' ')));
  const letters = text
    .split(/\s+/u)
    .filter((word) => !(known.has(fold(word)) && /\p{Lu}/u.test(word)))
    .join('')
    .match(/\p{L}/gu);
  if (!letters || letters.length === 0) return 0;
  return letters.filter((letter) => SCRIPT[language].test(letter)).length / letters.length;
}
