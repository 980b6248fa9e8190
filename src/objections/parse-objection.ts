import { Refusal } from '../errors.ts';
import { straightenLines } from '../language/text.ts';
import { WORDS_MOST } from './objection.ts';
import { objectionWords } from './objection-words.ts';

export interface AskedObjection {
  /** What the customer said. */
  text: string;
  /** What stands behind "for": a number, a quoted title, or words that may be a title or a part of the sentence. */
  deal: { ref: { number: number } | { title: string }; isSure: boolean; whole: string } | null;
}

const NUMBERED =
  /[\s,(]*(?:(?:for|about|on|по|для|про)\s+)?(?:(?:the\s+)?deal\s+|сделк[аеиу]\s+)?#(\d{1,9})\)?\s*$/iu;
const NAMED =
  /[\s,(]+(?:(?:for|about|on)\s+(?:the\s+)?deal|(?:по|для|про)\s+сделк[еиу])\s+"?([^"]{2,80}?)"?\)?\s*$/iu;
const QUOTED = /[\s,(]+(?:for|about|по|для|про)\s+"([^"]{2,80})"\)?\s*$/iu;
/** "#1 concern is the price" names no deal. */
const FIRST_NUMBER =
  /^(?:(?:for|about|on|по|для|про)\s+)?(?:(?:the\s+)?deal\s+|сделк[аеиу]\s+)?#(\d{1,9})\s*[:,.-]?\s+(?!concern|problem|issue|reason|priority|question|objection)/iu;
const FIRST_NAME =
  /^(?:(?:for|about|on)\s+(?:the\s+)?deal|(?:по|для|про)\s+сделк[еиу])\s+"?([^":,]{2,80}?)"?(?:\s*[:,]|\s+-|(?=\s+(?:клиент|он[аи]?\s|говор|пиш|сказал|client|customer|they\s|he\s|she\s|says?\s|said)))\s+/iu;
const PERHAPS = /[\s,]+(?:for|по|для)\s+((?:\S+\s+){0,3}\S+)\s*$/iu;

/** `too expensive for #12`, `дорого по сделке Ромашка`; "too expensive for us" stays whole until a deal is called so. */
export function asObjection(typed: string): AskedObjection {
  const whole = straightenLines(typed);
  return dealFirst(whole) ?? dealLast(whole);
}

/** `#12 too expensive`, `по сделке Ромашка говорят, дорого`. */
function dealFirst(whole: string): AskedObjection | undefined {
  const numbered = FIRST_NUMBER.exec(whole);
  const named = FIRST_NAME.exec(whole);
  const [found = '', ref = ''] = numbered ?? named ?? [];
  const text = whole.slice(found.length);
  if (found === '' || text === '') return undefined;
  const deal = numbered ? { number: Number(ref) } : { title: ref };
  return { text, deal: { ref: deal, isSure: true, whole } };
}

function dealLast(whole: string): AskedObjection {
  const numbered = NUMBERED.exec(whole);
  if (numbered && numbered.index > 0)
    return {
      text: whole.slice(0, numbered.index),
      deal: { ref: { number: Number(numbered[1]) }, isSure: true, whole },
    };
  for (const [pattern, isSure] of [
    [NAMED, true],
    [QUOTED, true],
    [PERHAPS, false],
  ] as const) {
    const found = pattern.exec(whole);
    if (!found || found.index === 0) continue;
    const deal = { ref: { title: found[1] ?? '' }, isSure, whole };
    return { text: whole.slice(0, found.index), deal };
  }
  return { text: whole, deal: null };
}

/** What goes on is neither empty nor a book. */
export function requireWords(text: string): string {
  const words = straightenLines(text)
    .replace(/^"([\s\S]*)"$/u, '$1')
    .trim();
  if (!/[\p{L}\p{N}]/u.test(words))
    throw new Refusal('nothing_said', (l) => objectionWords(l).nothingSaid);
  if (words.length > WORDS_MOST)
    throw new Refusal('too_long', (l) => objectionWords(l).tooLong({ most: WORDS_MOST }));
  return words;
}
