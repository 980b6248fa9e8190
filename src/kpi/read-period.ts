import { addDays, parseDay, parseMonth } from '../language/dates.ts';
import { fold } from '../language/text.ts';
import { dayOf, monthOf, type Period, quarterOf, weekOf, yearOf } from './period.ts';

const NAMED: Readonly<Record<string, (today: string) => Period>> = {
  day: dayOf,
  week: weekOf,
  month: monthOf,
  quarter: quarterOf,
  year: yearOf,
  lastWeek: (today) => weekOf(addDays(weekOf(today).from, -1)),
  lastMonth: (today) => monthOf(addDays(monthOf(today).from, -1)),
  lastQuarter: (today) => quarterOf(addDays(quarterOf(today).from, -1)),
  lastYear: (today) => yearOf(addDays(yearOf(today).from, -1)),
};

const WORDS: readonly [RegExp, keyof typeof NAMED][] = [
  [/^(?:day|день|за день)$/u, 'day'],
  [/^(?:(?:this|current) )?week$|^(?:за )?(?:(?:эт|текущ)\p{L}+ )?недел[яюе]$/u, 'week'],
  [/^(?:(?:this|current) )?month$|^(?:за )?(?:(?:эт|текущ)\p{L}+ )?месяце?$/u, 'month'],
  [/^(?:(?:this|current) )?quarter$|^(?:за )?(?:(?:эт|текущ)\p{L}+ )?квартале?$/u, 'quarter'],
  [/^(?:(?:this|current) )?year$|^ytd$|^(?:за )?(?:(?:эт|текущ)\p{L}+ )?году?$/u, 'year'],
  [/^(?:last|previous) week$|^(?:за |на )?прошл\p{L}+ недел[яюе]$/u, 'lastWeek'],
  [/^(?:last|previous) month$|^(?:за |в )?прошл\p{L}+ месяце?$/u, 'lastMonth'],
  [/^(?:last|previous) quarter$|^(?:за |в )?прошл\p{L}+ квартале?$/u, 'lastQuarter'],
  [/^(?:last|previous) year$|^(?:за |в )?прошл\p{L}+ году?$/u, 'lastYear'],
];

const YEAR = /^(?:за |в )?(20\d\d)(?: ?г(?:од\p{L}?)?\.?)?$/u;
const QUARTER =
  /^(?:за |в )?(?:q ?(?<q>[1-4])|(?<n>[1-4])(?:[ -]?(?:й|м|ый|ом))? квартале?)(?: (?<year>20\d\d)(?: ?г(?:од\p{L}?)?\.?)?)?$/u;

const LONGEST_RANGE = 40;

/**
 * `today`, `вчера`, `week`, `прошлый месяц`, `quarter`, `q3`, `year`, `2026`, `2026-10`, `октябрь`, `2026-10-01..2026-10-15`
 * (both days in it). Undefined when it is none of these, or ends before it begins.
 */
export function readPeriod(text: string, today: string): Period | undefined {
  const asked = fold(text);
  const named = WORDS.find(([pattern]) => pattern.test(asked))?.[1];
  if (named) return NAMED[named]?.(today);
  const calendar = yearIn(asked) ?? quarterIn(asked, today);
  if (calendar) return calendar;
  const [first, last, more] = text.split('..');
  if (first !== undefined && last !== undefined && more === undefined)
    return rangeOf(first, last, today);
  const day = parseDay(text, today);
  if (day) return dayOf(day);
  const month = parseMonth(text, today);
  return month ? monthOf(begun(text, month, today)) : undefined;
}

function rangeOf(first: string, last: string, today: string): Period | undefined {
  if (first.length > LONGEST_RANGE || last.length > LONGEST_RANGE) return undefined;
  const [from, until] = [parseDay(first, today), parseDay(last, today)];
  if (!from || !until || until < from) return undefined;
  const to = addDays(until, 1);
  const known = [dayOf, weekOf, monthOf, quarterOf, yearOf].map((periodOf) => periodOf(from));
  return known.find((one) => one.from === from && one.to === to) ?? { kind: 'range', from, to };
}

function yearIn(asked: string): Period | undefined {
  const [, year] = YEAR.exec(asked) ?? [];
  return year === undefined ? undefined : yearOf(`${year}-01-01`);
}

function quarterIn(asked: string, today: string): Period | undefined {
  const { q, n, year } = QUARTER.exec(asked)?.groups ?? {};
  const number = q ?? n;
  if (number === undefined) return undefined;
  const month = String(Number(number) * 3 - 2).padStart(2, '0');
  return quarterOf(begun(asked, `${year ?? today.slice(0, 4)}-${month}-01`, today));
}

/** Where no year is said, targets look ahead and numbers look back: in January `декабрь` is the one that was. */
export function begun(text: string, day: string, today: string): string {
  if (/\d{4}/.test(text) || day <= today) return day;
  return `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`;
}
