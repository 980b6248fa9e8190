import { addDays, parseDay, parseMonth } from '../language/dates.ts';
import { MONTHS } from '../language/day-words.ts';
import { typos } from '../language/match.ts';
import { fold } from '../language/text.ts';
import { dayOf, monthOf, type Period, quarterOf, weekOf, yearOf } from './period.ts';

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

const LONGEST_RANGE = 40;

/**
 * `today`, `вчера`, `week`, `прошлый месяц`, `next quarter`, `q3`, `year`, `2026`, `2026-10`, `октябрь`, `2026-10-01..2026-10-15`
 * (both days in it). Undefined when it is none of these, or ends before it begins.
 */
export function readPeriod(text: string, today: string): Period | undefined {
  const asked = fold(text);
  if (/^(?:day|день|за день)$/u.test(asked)) return dayOf(today);
  const calendar = inTurn(asked, today) ?? yearIn(asked) ?? quarterIn(asked, today);
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

const WORDS = [
  ...'today yesterday week month quarter year last previous this next'.split(' '),
  ...'сегодня вчера неделя неделю месяц квартал год прошлый прошлая прошлую следующий следующая'.split(
    ' ',
  ),
  ...MONTHS.keys(),
].filter(({ length }) => length > 3);

const MOST_WORDS = 4;
const MOST_SLIPS = 2;

/** A period with slips of the keys, `кваратл`, `last mnoth`; undefined when it might be several. */
export function guessPeriod(text: string, today: string): Period | undefined {
  const words = fold(text).split(' ');
  if (words.length > MOST_WORDS) return undefined;
  const meant = words
    .map((word) => nearest(word))
    .reduce<string[]>(
      (lines, words) => lines.flatMap((line) => words.map((word) => `${line} ${word}`.trim())),
      [''],
    )
    .flatMap((line) => readPeriod(line, today) ?? []);
  const [one, ...others] = meant;
  return one && others.every(({ from, to }) => from === one.from && to === one.to)
    ? one
    : undefined;
}

/** The known words that it may be, or itself. */
function nearest(word: string): string[] {
  if (word.length < 4 || word.length > 12) return [word];
  const most = word.length > 5 ? MOST_SLIPS : 1;
  const slips = WORDS.map((known) => ({ known, n: typos(word, known, most) }));
  const least = Math.min(...slips.map(({ n }) => n));
  return least > most ? [word] : slips.flatMap(({ known, n }) => (n === least ? known : []));
}

/** Where no year is said, targets look ahead and numbers look back: in January `декабрь` is the one that was. */
export function begun(text: string, day: string, today: string): string {
  if (/\d{4}/.test(text) || day <= today) return day;
  return `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`;
}
