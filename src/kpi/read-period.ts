import { addDays, parseMonth } from '../language/dates.ts';
import { fold } from '../language/text.ts';
import { dayOf, monthOf, type Period, quarterOf, weekOf, yearOf } from './period.ts';
import { begun, pastDay, readRange } from './read-range.ts';

type Unit = 'week' | 'month' | 'quarter' | 'year';

const OF: Record<Unit, (day: string) => Period> = {
  week: weekOf,
  month: monthOf,
  quarter: quarterOf,
  year: yearOf,
};

const UNITS: readonly [RegExp, Unit][] = [
  [/^(?:week|недел[яюе])$/u, 'week'],
  [/^(?:month|месяце?)$/u, 'month'],
  [/^(?:quarter|квартале?)$/u, 'quarter'],
  [/^(?:year|году?)$/u, 'year'],
];

const IN_TURN =
  /^(?:за |на |в )?(?:(?<back>last|previous|прошл\p{L}+|предыдущ\p{L}+) |(?<ahead>next|следующ\p{L}+) |(?:this|current|эт\p{L}+|текущ\p{L}+) )?(?<unit>\p{L}+)$/u;

/** `week`, `this quarter`, `прошлый месяц`, `next year`. */
function inTurn(asked: string, today: string): Period | undefined {
  const { back, ahead, unit = '' } = IN_TURN.exec(asked)?.groups ?? {};
  const named = UNITS.find(([pattern]) => pattern.test(unit))?.[1];
  if (!named) return undefined;
  const now = OF[named](today);
  if (back) return OF[named](addDays(now.from, -1));
  return ahead ? OF[named](now.to) : now;
}

const YEAR = /^(?:за |в )?(20\d\d)(?: ?г(?:од\p{L}?)?\.?)?$/u;
const QUARTER =
  /^(?:за |в )?(?:q ?(?<q>[1-4])|(?<n>[1-4])(?:[ -]?(?:й|м|ый|ом))? квартале?)(?: (?<year>20\d\d)(?: ?г(?:од\p{L}?)?\.?)?)?$/u;

/**
 * `today`, `вчера`, `week`, `прошлый месяц`, `next quarter`, `q3`, `year`, `2026`, `2026-10`, `октябрь`, `2026-10-01..2026-10-15`,
 * `с 1 по 15 ноября`, `last 7 days` (both ends in it). Undefined when it is none of these, or ends before it begins.
 */
export function readPeriod(text: string, today: string): Period | undefined {
  const asked = fold(text);
  if (/^(?:day|день|за день)$/u.test(asked)) return dayOf(today);
  const calendar = inTurn(asked, today) ?? yearIn(asked) ?? quarterIn(asked, today);
  if (calendar) return calendar;
  const range = readRange(text, today);
  if (range) return range;
  const day = pastDay(text, today);
  if (day) return dayOf(day);
  const month = parseMonth(text, today);
  return month ? monthOf(begun(text, month, today)) : undefined;
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
