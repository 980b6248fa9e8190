import { Temporal } from 'temporal-polyfill';
import {
  COUNT_WORD,
  countOf,
  MONTHS,
  NAMED_DAYS,
  type Period,
  periodOf,
  type Unit,
  unitOf,
  WEEKDAYS,
} from './day-words.ts';

// Each reader takes words that were folded and freed from their preposition, and knows one way to name a day.

type Day = Temporal.PlainDate;
type Reader = (words: string, today: Day) => Day | undefined;

/** A day that stands in the calendar, or undefined: nobody is moved from the 31st of April to the 1st of May. */
export function dateOf(year: number, month: number, day: number): Day | undefined {
  try {
    return Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' });
  } catch {
    return undefined;
  }
}

const isPast = (day: Day, today: Day) => Temporal.PlainDate.compare(day, today) < 0;
const fullYear = (text: string) => (text.length === 2 ? 2000 + Number(text) : Number(text));

/** A day named without its year is the nearest one that is not past; the 29th of February may be years away. */
function inYear(year: string | undefined, month: number, day: number, today: Day): Day | undefined {
  if (year !== undefined) return dateOf(fullYear(year), month, day);
  for (let ahead = 0; ahead <= 8; ahead++) {
    const date = dateOf(today.year + ahead, month, day);
    if (date && !isPast(date, today)) return date;
  }
  return undefined;
}

/** `2026-12-15`, `15.12`, `15.12.26`, `12/15`: digits and marks only. */
export function numericDay(text: string, today: Day): Day | undefined {
  const iso = /^(\d{4})([-./])(\d{1,2})\2(\d{1,2})$/.exec(text);
  if (iso) return dateOf(Number(iso[1]), Number(iso[3]), Number(iso[4]));
  const dashed = /^(\d{1,2})-(\d{1,2})-(\d{4})$/.exec(text);
  const dotted = dashed ?? /^(\d{1,2})\.(\d{1,2})(?:\.(\d{4}|\d{2}))?$/.exec(text);
  if (dotted) return inYear(dotted[3], Number(dotted[2]), Number(dotted[1]), today);
  const slashed = /^(\d{1,2})\/(\d{1,2})(?:\/(\d{4}|\d{2}))?$/.exec(text);
  if (!slashed) return undefined;
  const [a, b] = [Number(slashed[1]), Number(slashed[2])];
  // 3/4 is two different days on two sides of an ocean: only what has one reading counts. 24/7 is none.
  if ((a <= 12 && b <= 12 && a !== b) || text === '24/7') return undefined;
  const [month, day] = a > 12 ? [b, a] : [a, b];
  return inYear(slashed[3], month, day, today);
}

const distant: Reader = (words, today) => {
  const days = NAMED_DAYS.get(words);
  return days === undefined ? undefined : today.add({ days });
};

const STRETCH = new RegExp(
  `^(?:(?:через|спустя|in|на|for) )?(?:(\\d{1,3}) ?|(${COUNT_WORD}) )?(рабочи[йх] |working |business )?([a-zа-я]+)(?: (ago|назад|later|спустя|from (?:now|today)))?$`,
  'u',
);

/** `через 2 недели`, `in a couple of weeks`, `3 days`, `через 3 рабочих дня`, `неделю назад`. */
const stretch: Reader = (words, today) => {
  const [, digits, spelled, working, unit = '', direction] = STRETCH.exec(words) ?? [];
  const n = countOf(digits ?? spelled);
  // `месяц` alone is no day yet, and one letter is a unit only behind digits: `3d`.
  if (n === undefined || words === unit || (unit.length === 1 && !digits)) return undefined;
  const length = unitOf(unit, n);
  if (!length) return undefined;
  const back = direction === 'ago' || direction === 'назад';
  if (working) return 'days' in length ? workingDaysAhead(today, back ? -n : n) : undefined;
  return shifted(today, length, back);
};

const shifted = (today: Day, length: Unit, back: boolean): Day =>
  back ? today.subtract(length) : today.add(length);

function workingDaysAhead(today: Day, n: number): Day {
  let day = today;
  for (let left = Math.abs(n); left > 0; ) {
    day = day.add({ days: Math.sign(n) });
    if (day.dayOfWeek <= 5) left--;
  }
  return day;
}

const PART =
  /^(?:the )?(начал[оауе]|середин[аеуы]|кон(?:ец|ца|цу|це)|start|beginning|middle|mid|end)(?: of)?(?: the)? (?:(это(?:го|й)|this|текуще(?:го|й)|следующе(?:го|й)|next) )?([a-zа-я]+)$/u;
const SHORT_ENDS: ReadonlyMap<string, Period> = new Map([
  ['eow', 'week'],
  ['eom', 'month'],
  ['eoq', 'quarter'],
  ['eoy', 'year'],
]);

/** `конец месяца`, `end of next quarter`, `начало декабря`, `eom`. */
const partOfPeriod: Reader = (words, today) => {
  const short = SHORT_ENDS.get(words);
  if (short) return notPast(short, 'end', today);
  const [, part = '', which, what = ''] = PART.exec(words) ?? [];
  const edge = /^(?:кон|end)/.test(part) ? 'end' : /^(?:сер|mid)/.test(part) ? 'middle' : 'start';
  const month = MONTHS.get(what);
  if (month) return partOfMonth(month, edge, today);
  const period = periodOf(what);
  if (!period) return undefined;
  if (which && /^(?:следующ|next)/.test(which)) return boundary(period, edge, ahead(today, period));
  return notPast(period, edge, today);
};

/** `в начале месяца` said in its middle means the next one, and so does the end of a week on Saturday. */
function notPast(period: Period, edge: Edge, today: Day): Day | undefined {
  const day = boundary(period, edge, today);
  return day && isPast(day, today) ? boundary(period, edge, ahead(today, period)) : day;
}

type Edge = 'start' | 'middle' | 'end';

function partOfMonth(month: number, edge: Edge, today: Day): Day | undefined {
  const first = dateOf(today.year, month, 1);
  const day = first && boundary('month', edge, first);
  return day && first && isPast(day, today)
    ? boundary('month', edge, first.add({ years: 1 }))
    : day;
}

function ahead(today: Day, period: Period): Day {
  if (period === 'week') return today.add({ weeks: 1 });
  if (period === 'year') return today.add({ years: 1 });
  return today.with({ day: 1 }).add({ months: period === 'quarter' ? 3 : 1 });
}

function boundary(period: Period, edge: Edge, within: Day): Day | undefined {
  if (edge === 'middle') return period === 'month' ? within.with({ day: 15 }) : undefined;
  const monday = within.subtract({ days: within.dayOfWeek - 1 });
  // A working week ends on Friday.
  if (period === 'week') return edge === 'start' ? monday : monday.add({ days: 4 });
  const months = { month: 1, quarter: 3, year: 12 }[period];
  const month = Math.floor((within.month - 1) / months) * months + 1;
  const first = within.with({ month, day: 1 });
  return edge === 'start' ? first : first.add({ months }).subtract({ days: 1 });
}

/** `next week` is its Monday, `next month` its first day. */
const nextPeriod: Reader = (words, today) => {
  const [, what = ''] = /^(?:next|следующ(?:ая|ей|ую|ий|ем|его)) ([a-zа-я]+)$/u.exec(words) ?? [];
  const period = periodOf(what);
  return period && boundary(period, 'start', ahead(today, period));
};

const WEEKDAY =
  /^(?:(next week|(?:на )?следующей неделе) (?:on |во? )?)?(?:(next|this|last|следующ(?:ий|ую|ее|ая)|прошл(?:ый|ую|ое|ая)|эт[уио]т?|ближайш(?:ий|ую|ее|ая)) )?([a-zа-я]+)(?: (next week|на следующей неделе))?$/u;

/**
 * `в пятницу`, `next tue`: the coming one, a day ahead at least, so today's own weekday means a week from now.
 * `next` adds nothing to that; who means the week after says `next week`: `next week tue`.
 */
const weekday: Reader = (words, today) => {
  const [, early, which = '', name = '', late] = WEEKDAY.exec(words) ?? [];
  const at = WEEKDAYS.get(name);
  if (at === undefined) return undefined;
  const monday = today.subtract({ days: today.dayOfWeek - 1 });
  if (early || late) return monday.add({ days: 6 + at });
  if (/^(?:last|прошл)/.test(which))
    return today.subtract({ days: (today.dayOfWeek - at + 7) % 7 || 7 });
  return today.add({ days: (at - today.dayOfWeek + 7) % 7 || 7 });
};

/** `15 декабря`, `15-го`, `Dec 15th, 2026`, `the 15th of December`. */
const dayOfMonth: Reader = (words, today) => {
  const day =
    /^(?:the )?(\d{1,2})(?:st|nd|rd|th| ?го| ?е| ?ое)? (?:of )?([a-zа-я]+)(?: (\d{4})(?: года?| г)?)?$/u.exec(
      words,
    );
  const name = day ?? /^([a-z]+) (?:the )?(\d{1,2})(?:st|nd|rd|th)?(?: (\d{4}))?$/u.exec(words);
  const [number, word = ''] = day ? [day[1], day[2]] : [name?.[2], name?.[1]];
  const month = MONTHS.get(word);
  if (month !== undefined) return inYear(name?.[3], month, Number(number), today);
  const alone = /^(?:the (\d{1,2})(?:st|nd|rd|th)|(\d{1,2}) ?го(?: числа)?|(\d{1,2}) числа)$/u.exec(
    words,
  );
  return alone ? inMonth(Number(alone[1] ?? alone[2] ?? alone[3]), today) : undefined;
};

function inMonth(day: number, today: Day): Day | undefined {
  for (let months = 0; months <= 2; months++) {
    const { year, month } = today.with({ day: 1 }).add({ months });
    const date = dateOf(year, month, day);
    if (date && !isPast(date, today)) return date;
  }
  return undefined;
}

const READERS = [distant, stretch, partOfPeriod, nextPeriod, weekday, dayOfMonth] as const;

/** A day in words, folded and without its preposition. */
export function spelledDay(words: string, today: Day): Day | undefined {
  for (const read of READERS) {
    const day = read(words, today);
    if (day) return day;
  }
  return undefined;
}
