// The words of the calendar, folded, in the forms in which people type them.

const forms = (rows: readonly string[]) =>
  new Map(rows.flatMap((row, n) => row.split(' ').map((word) => [word, n + 1] as const)));

/** 1 is January. */
export const MONTHS = forms([
  'январь января январе янв january jan',
  'февраль февраля феврале фев february feb',
  'март марта марте мар march mar',
  'апрель апреля апреле апр april apr',
  'май мая мае may',
  'июнь июня июне июн june jun',
  'июль июля июле июл july jul',
  'август августа августе авг august aug',
  'сентябрь сентября сентябре сен сент september sep sept',
  'октябрь октября октябре окт october oct',
  'ноябрь ноября ноябре ноя нояб november nov',
  'декабрь декабря декабре дек december dec',
]);

/** 1 is Monday. */
export const WEEKDAYS = forms([
  'понедельник понедельника понедельнику пн пон monday mon',
  'вторник вторника вторнику вт втор tuesday tue tues',
  'среда среду среды среде ср wednesday wed weds',
  'четверг четверга четвергу чт чтв thursday thu thur thurs',
  'пятница пятницу пятницы пятнице пт птн friday fri',
  'суббота субботу субботы субботе сб суб saturday sat',
  'воскресенье воскресенья воскресенью вс воскр sunday sun',
]);

/** How far from today. */
export const NAMED_DAYS: ReadonlyMap<string, number> = new Map([
  ['позавчера', -2],
  ['вчера', -1],
  ['yesterday', -1],
  ['сегодня', 0],
  ['today', 0],
  ['tonight', 0],
  ['eod', 0],
  ['завтра', 1],
  ['tomorrow', 1],
  ['tmrw', 1],
  ['tmr', 1],
  ['послезавтра', 2],
  ['после завтра', 2],
  ['day after tomorrow', 2],
  ['the day after tomorrow', 2],
]);

const COUNTS: ReadonlyMap<string, number> = new Map(
  (
    [
      [1, 'a,an,one,один,одну'],
      [2, 'two,два,две,пару,a couple of,couple of,a couple'],
      [3, 'three,три'],
      [4, 'four,четыре'],
      [5, 'five,пять'],
      [6, 'six,шесть'],
      [7, 'seven,семь'],
      [8, 'eight,восемь'],
      [9, 'nine,девять'],
      [10, 'ten,десять'],
    ] as const
  ).flatMap(([n, words]) => words.split(',').map((word) => [word, n] as const)),
);

/** Counts in words, as the source of a regular expression: the longest first. */
export const COUNT_WORD = [...COUNTS.keys()].sort((a, b) => b.length - a.length).join('|');

/** `3`, `three`, `пару`; nothing said means one: `через неделю`. */
export const countOf = (words: string | undefined): number | undefined =>
  words === undefined ? 1 : /^\d{1,3}$/.test(words) ? Number(words) : COUNTS.get(words);

export type Unit = { days: number } | { weeks: number } | { months: number } | { years: number };

const UNITS: readonly (readonly [RegExp, (n: number) => Unit])[] = [
  [/^(?:д|дн|день|дня|дней|денек|d|days?)$/, (n) => ({ days: n })],
  [/^(?:нед|недел[яюиь]|неделек|недельк[уи]|w|weeks?)$/, (n) => ({ weeks: n })],
  [/^fortnights?$/, (n) => ({ weeks: 2 * n })],
  [/^(?:мес|месяц(?:а|ев)?|months?)$/, (n) => ({ months: n })],
  [/^(?:квартал(?:а|ов)?|quarters?)$/, (n) => ({ months: 3 * n })],
  [/^полгода$/, (n) => ({ months: 6 * n })],
  [/^(?:год|года|лет|years?)$/, (n) => ({ years: n })],
];

/** A stretch of the calendar: `недели`, `weeks`. */
export const unitOf = (word: string, n: number): Unit | undefined =>
  UNITS.find(([pattern]) => pattern.test(word))?.[1](n);

export type Period = 'week' | 'month' | 'quarter' | 'year';

const PERIODS: ReadonlyMap<string, Period> = new Map([
  ...['неделя', 'недели', 'неделю', 'неделе', 'week'].map((word) => [word, 'week'] as const),
  ...['месяц', 'месяца', 'месяце', 'month'].map((word) => [word, 'month'] as const),
  ...['квартал', 'квартала', 'квартале', 'quarter'].map((word) => [word, 'quarter'] as const),
  ...['год', 'года', 'году', 'year'].map((word) => [word, 'year'] as const),
]);

export const periodOf = (word: string): Period | undefined => PERIODS.get(word);
