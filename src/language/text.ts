import type { Language } from './language.ts';

export interface Word {
  text: string;
  /** It stood in quotes, so it is one thing. */
  quoted: boolean;
  /** Where it stands in the text, quotes included. */
  start: number;
  end: number;
}

const DOUBLE_QUOTES = /[\u00ab\u00bb\u201c-\u201f\u2033\uff02]/g;
const SINGLE_QUOTES = /[\u2018-\u201b\u2032\uff07]/g;
const DASHES = /[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/g;
const SPACES = /[\s\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+/g;
// Controls, direction marks, zero-widths, the byte order mark and the invisible "tag" letters (general
// categories Cc and Cf), and fillers. The joiner U+200D is handled apart: it holds families of emoji together.
const INVISIBLE = /[[\p{Cc}\p{Cf}]--[\t\n\r\u200d]]|\u034f|\u115f|\u1160|\u3164/gv;
const LOOSE_JOINER =
  /(?<!\p{Extended_Pictographic}\ufe0f?)\u200d|\u200d(?!\p{Extended_Pictographic})/gu;

/** What people type, without what phones and copied pages add to it: curly quotes, long dashes, invisible marks. */
export function straighten(text: string): string {
  return text
    .toWellFormed()
    .replace(INVISIBLE, '')
    .replace(LOOSE_JOINER, '')
    .replace(DOUBLE_QUOTES, '"')
    .replace(SINGLE_QUOTES, "'")
    .replace(DASHES, '-')
    .replace(SPACES, ' ')
    .trim();
}

/** The same for text of several lines: line ends stay. */
export function straightenLines(text: string): string {
  return text
    .split(/\r\n?|\n/)
    .map(straighten)
    .join('\n')
    .trim();
}

/** Typed on a keyboard as it is: nothing in it is written in two ways. */
const PLAIN = /^[ -~а-яёА-ЯЁ]*$/;

/** In small letters, without accents, and each letter in the one way that there is of writing it; й is a letter of its own. */
const lower = (text: string): string =>
  straighten(text)
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replace(/(?<!\u0438)[\u0300-\u036f]/gu, '')
    .normalize('NFC');

const folded = new Map<string, string>();
const MOST_FOLDED = 10_000;

/** The one key for matching: two texts that a person would call the same have the same key. Names of stages and teams come again and again, so short ones are remembered. */
export function fold(text: string): string {
  const known = folded.get(text);
  if (known !== undefined) return known;
  const lowered = PLAIN.test(text) ? text.toLowerCase() : lower(text);
  const key = lowered
    .replaceAll('ё', 'е')
    .replace(/[^\p{L}\p{N}\p{So}%+&]+/gu, ' ')
    .trim();
  if (text.length > 100) return key;
  if (folded.size >= MOST_FOLDED) folded.clear();
  folded.set(text, key);
  return key;
}

/** A point within a figure or an address ends no sentence. */
const AFTER_SENTENCE = /(?<=[.!?…]["»”)]*)\s+|\n+/u;

export const sentencesIn = (text: string): string[] =>
  text
    .split(AFTER_SENTENCE)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');

/** Words by spaces; what stands in double quotes is one word. An unclosed quote is an ordinary character. */
export function splitWords(text: string): Word[] {
  const words: Word[] = [];
  for (const found of text.matchAll(/"([^"]*)"|[^\s"]\S*|"\S*/g)) {
    const quoted = found[1] !== undefined;
    const word = (quoted ? (found[1] ?? '') : found[0]).trim();
    if (word === '') continue;
    words.push({ text: word, quoted, start: found.index, end: found.index + found[0].length });
  }
  return words;
}

/** Made when it is first needed: making it takes as long as reading thirty modules. */
let segmenter: Intl.Segmenter | undefined;

function graphemes(text: string): Intl.Segments {
  segmenter ??= new Intl.Segmenter('und', { granularity: 'grapheme' });
  return segmenter.segment(text);
}

/** At most `max` UTF-16 units, cut between graphemes, with … where something was cut. */
export function cut(text: string, max: number): string {
  if (text.length <= max) return text;
  let kept = '';
  for (const { segment } of graphemes(text.slice(0, max + 64))) {
    if (kept.length + segment.length > max - 1) break;
    kept += segment;
  }
  return `${kept.trimEnd()}…`;
}

/** `32%`, `32 %`: Russian parts the sign from its number. */
export const percent = (share: number, language: Language) =>
  `${Math.round(share * 100)}${language === 'ru' ? '\u00a0' : ''}%`;

/** As it stands at the head of a line: `Ноябрь 2026 г.` */
export const capital = (text: string) => text.slice(0, 1).toUpperCase() + text.slice(1);
