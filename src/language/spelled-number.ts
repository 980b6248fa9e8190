// Numbers in words, as far as people spell out money: `сто двадцать тысяч`, `two and a half million`.

const table = (rows: readonly (readonly [number, string])[]) =>
  new Map(rows.flatMap(([value, words]) => words.split(' ').map((word) => [word, value] as const)));

/** What is added up; each may only follow what is larger by its place: a hundred, then tens, then ones. */
export const ADDED = table([
  [0.5, 'пол'],
  [1, 'один одна одну one'],
  [1.5, 'полтора полторы'],
  [2, 'два две двух two'],
  [3, 'три трех three'],
  [4, 'четыре четырех four'],
  [5, 'пять пяти five'],
  [6, 'шесть шести six'],
  [7, 'семь семи seven'],
  [8, 'восемь восьми eight'],
  [9, 'девять девяти nine'],
  [10, 'десять десяти ten'],
  [11, 'одиннадцать eleven'],
  [12, 'двенадцать twelve'],
  [13, 'тринадцать thirteen'],
  [14, 'четырнадцать fourteen'],
  [15, 'пятнадцать fifteen'],
  [16, 'шестнадцать sixteen'],
  [17, 'семнадцать seventeen'],
  [18, 'восемнадцать eighteen'],
  [19, 'девятнадцать nineteen'],
  [20, 'двадцать двадцати twenty'],
  [30, 'тридцать тридцати thirty'],
  [40, 'сорок сорока forty'],
  [50, 'пятьдесят пятидесяти fifty'],
  [60, 'шестьдесят шестидесяти sixty'],
  [70, 'семьдесят семидесяти seventy'],
  [80, 'восемьдесят восьмидесяти eighty'],
  [90, 'девяносто ninety'],
  [100, 'сто ста'],
  [200, 'двести двухсот'],
  [300, 'триста трехсот'],
  [400, 'четыреста четырехсот'],
  [500, 'пятьсот пятисот'],
  [600, 'шестьсот шестисот'],
  [700, 'семьсот семисот'],
  [800, 'восемьсот восьмисот'],
  [900, 'девятьсот девятисот'],
]);
const SCALES = table([
  [500, 'полтысячи'],
  [1e3, 'тысяча тысячи тысячу тысяч тыща тыщу тыщи тыщ косарь косаря косарей thousand grand'],
  [5e5, 'полмиллиона полляма поллимона пол-ляма пол-миллиона'],
  [1e6, 'миллион миллиона миллионов лям ляма лямов лимон лимона лимонов million millions'],
  [1e9, 'миллиард миллиарда миллиардов billion'],
]);
const SILENT = new Set(['a', 'an', 'and', 'с']);
const HALVES = new Set(['половиной', 'half']);

/** One word of a spelled number, as the source of a regular expression: the longest first, `полтора` before `пол`. */
export const NUMBER_WORD = [...ADDED.keys(), ...SCALES.keys(), ...SILENT, ...HALVES, 'hundred']
  .sort((a, b) => b.length - a.length)
  .join('|');

interface Spelled {
  value: number;
  /** A thousand or more was said. */
  scaled: boolean;
  /** Nothing but a thousand or more was said: `миллион`. */
  alone: boolean;
}

/** The number that words spell; undefined when they do not add up to one: `пять два`. */
export function readSpelled(text: string): Spelled | undefined {
  const words = text.toLowerCase().replaceAll('ё', 'е').split(/\s+/);
  let total = 0;
  let group = 0;
  let scale = Number.POSITIVE_INFINITY;
  for (const word of words) {
    const added = ADDED.get(word);
    const larger = SCALES.get(word);
    if (HALVES.has(word)) group += 0.5;
    else if (word === 'hundred') group = Math.max(1, group) * 100;
    else if (larger !== undefined) {
      if (larger >= scale) return undefined;
      total += (group || 1) * larger;
      [group, scale] = [0, larger];
    } else if (added !== undefined) {
      if (!follows(added, group)) return undefined;
      group += added;
    }
  }
  const value = total + group;
  return value > 0 && group < scale
    ? {
        value,
        scaled: total > 0 || value >= 1_000,
        alone: total > 0 && words.length === 1 && !words[0]?.startsWith('пол'),
      }
    : undefined;
}

const follows = (added: number, group: number) =>
  added >= 100
    ? group === 0
    : added >= 10
      ? group % 100 === 0
      : group % 10 === 0 && group % 100 !== 10;
