import { addDays, parseDay, parseMonth } from '../language/dates.ts';
import { fold } from '../language/text.ts';
import { dayOf, monthOf, type Period, quarterOf, weekOf } from './period.ts';

const NAMED: Readonly<Record<string, (today: string) => Period>> = {
  day: dayOf,
  week: weekOf,
  month: monthOf,
  quarter: quarterOf,
  lastWeek: (today) => weekOf(addDays(weekOf(today).from, -1)),
  lastMonth: (today) => monthOf(addDays(monthOf(today).from, -1)),
  lastQuarter: (today) => quarterOf(addDays(quarterOf(today).from, -1)),
};

const WORDS: readonly [RegExp, keyof typeof NAMED][] = [
  [/^(?:day|день|за день)$/u, 'day'],
  [/^(?:(?:this|current) )?week$|^(?:за )?(?:(?:эт|текущ)\p{L}+ )?недел[яюе]$/u, 'week'],
  [/^(?:(?:this|current) )?month$|^(?:за )?(?:(?:эт|текущ)\p{L}+ )?месяце?$/u, 'month'],
  [/^(?:(?:this|current) )?quarter$|^(?:за )?(?:(?:эт|текущ)\p{L}+ )?квартале?$/u, 'quarter'],
  [/^(?:last|previous) week$|^(?:за |на )?прошл\p{L}+ недел[яюе]$/u, 'lastWeek'],
  [/^(?:last|previous) month$|^(?:за |в )?прошл\p{L}+ месяце?$/u, 'lastMonth'],
  [/^(?:last|previous) quarter$|^(?:за |в )?прошл\p{L}+ квартале?$/u, 'lastQuarter'],
];

const LONGEST_RANGE = 40;

/**
 * `today`, `вчера`, `week`, `прошлый месяц`, `quarter`, `2026-10`, `октябрь`, `2026-10-01..2026-10-15` (both days in it).
 * Undefined when it is none of these, or ends before it begins.
 */
export function readPeriod(text: string, today: string): Period | undefined {
  const asked = fold(text);
  const named = WORDS.find(([pattern]) => pattern.test(asked))?.[1];
  if (named) return NAMED[named]?.(today);
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
  return { kind: 'range', from, to: addDays(until, 1) };
}

/** Where no year is said, targets look ahead and numbers look back: in January `декабрь` is the one that was. */
function begun(text: string, month: string, today: string): string {
  if (/\d{4}/.test(text) || month <= today) return month;
  return `${Number(month.slice(0, 4)) - 1}${month.slice(4)}`;
}
