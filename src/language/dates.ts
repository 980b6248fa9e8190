import { Temporal } from 'temporal-polyfill';
import type { Language } from './language.ts';
import { fold } from './text.ts';

// Days are ISO strings, 'YYYY-MM-DD'; zones are IANA names.

const MONTHS: readonly (readonly string[])[] = [
  ['январь', 'января', 'янв', 'january', 'jan'],
  ['февраль', 'февраля', 'фев', 'february', 'feb'],
  ['март', 'марта', 'мар', 'march', 'mar'],
  ['апрель', 'апреля', 'апр', 'april', 'apr'],
  ['май', 'мая', 'may'],
  ['июнь', 'июня', 'июн', 'june', 'jun'],
  ['июль', 'июля', 'июл', 'july', 'jul'],
  ['август', 'августа', 'авг', 'august', 'aug'],
  ['сентябрь', 'сентября', 'сен', 'сент', 'september', 'sep', 'sept'],
  ['октябрь', 'октября', 'окт', 'october', 'oct'],
  ['ноябрь', 'ноября', 'ноя', 'november', 'nov'],
  ['декабрь', 'декабря', 'дек', 'december', 'dec'],
];
const WEEKDAYS: readonly (readonly string[])[] = [
  ['понедельник', 'понедельника', 'пн', 'monday', 'mon'],
  ['вторник', 'вторника', 'вт', 'tuesday', 'tue', 'tues'],
  ['среда', 'среду', 'среды', 'ср', 'wednesday', 'wed'],
  ['четверг', 'четверга', 'чт', 'thursday', 'thu', 'thurs'],
  ['пятница', 'пятницу', 'пятницы', 'пт', 'friday', 'fri'],
  ['суббота', 'субботу', 'субботы', 'сб', 'saturday', 'sat'],
  ['воскресенье', 'воскресенья', 'вс', 'sunday', 'sun'],
];
const COUNTS: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  пару: 2,
  один: 1,
  одну: 1,
  два: 2,
  две: 2,
  три: 3,
  четыре: 4,
  пять: 5,
};
const NAMED_DAYS: Readonly<Record<string, number>> = {
  сегодня: 0,
  today: 0,
  завтра: 1,
  tomorrow: 1,
  tmrw: 1,
  послезавтра: 2,
  'day after tomorrow': 2,
  'the day after tomorrow': 2,
  вчера: -1,
  yesterday: -1,
};

const PERIODS: ReadonlyMap<string, string> = new Map([
  ['eow', 'week'],
  ['eom', 'month'],
  ['eoq', 'quarter'],
  ['eoy', 'year'],
]);

const indexIn = (names: readonly (readonly string[])[], word: string) =>
  names.findIndex((forms) => forms.includes(word));
const plain = (day: string) => Temporal.PlainDate.from(day);

export function todayIn(zone: string, now: Date): string {
  return Temporal.Instant.fromEpochMilliseconds(now.getTime())
    .toZonedDateTimeISO(zone)
    .toPlainDate()
    .toString();
}

export function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}

export const addDays = (day: string, n: number): string => plain(day).add({ days: n }).toString();
export const daysBetween = (from: string, to: string): number => plain(from).until(plain(to)).days;

/** Mondays to Fridays after `from` up to and with `to`; 0 when `to` is not later. */
export function workingDaysBetween(from: string, to: string): number {
  const days = daysBetween(from, to);
  if (days <= 0) return 0;
  const weeks = Math.floor(days / 7);
  let rest = 0;
  for (let n = weeks * 7 + 1; n <= days; n++)
    if (plain(from).add({ days: n }).dayOfWeek <= 5) rest++;
  return weeks * 5 + rest;
}

function dateOf(year: number, month: number, day: number): Temporal.PlainDate | undefined {
  try {
    return Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' });
  } catch {
    return undefined;
  }
}

/** A day named without its year is the nearest one that is not past. */
function nearestOf(month: number, day: number, today: Temporal.PlainDate): string | undefined {
  for (let year = today.year; year <= today.year + 8; year++) {
    const date = dateOf(year, month, day);
    if (date && Temporal.PlainDate.compare(date, today) >= 0) return date.toString();
  }
  return undefined;
}

const fullYear = (text: string) => (text.length === 2 ? 2000 + Number(text) : Number(text));

/**
 * The whole text as a day, in either language: `завтра`, `в пятницу`, `next tue`, `через 2 недели`, `15 декабря`,
 * `15.12`, `15.12.2026`, `2026-12-15`, `конец месяца`. Today's own weekday means a week from now. Undefined when it is no day, or none that exists.
 */
export function parseDay(text: string, today: string): string | undefined {
  if (text.length > 40) return undefined;
  const now = plain(today);
  const digits = text.trim().replace(/\s*г\.?$/u, '');
  return numericDay(digits, now) ?? relativeDay(fold(text), now) ?? namedDay(fold(text), now);
}

function numericDay(text: string, now: Temporal.PlainDate): string | undefined {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  if (iso) return dateOf(Number(iso[1]), Number(iso[2]), Number(iso[3]))?.toString();
  const dotted = /^(\d{1,2})\.(\d{1,2})(?:\.(\d{4}|\d{2}))?\.?$/.exec(text);
  if (dotted) {
    const [, day, month, year] = dotted;
    return year
      ? dateOf(fullYear(year), Number(month), Number(day))?.toString()
      : nearestOf(Number(month), Number(day), now);
  }
  const slashed = /^(\d{1,2})\/(\d{1,2})(?:\/(\d{4}|\d{2}))?$/.exec(text);
  if (!slashed) return undefined;
  const [, first, second, year] = slashed;
  const [a, b] = [Number(first), Number(second)];
  // 3/4 is two different days on two sides of an ocean: only what has one reading counts.
  if (a <= 12 && b <= 12 && a !== b) return undefined;
  const [month, day] = a > 12 ? [b, a] : [a, b];
  return year ? dateOf(fullYear(year), month, day)?.toString() : nearestOf(month, day, now);
}

function relativeDay(text: string, now: Temporal.PlainDate): string | undefined {
  const named = Object.hasOwn(NAMED_DAYS, text) ? NAMED_DAYS[text] : undefined;
  if (named !== undefined) return now.add({ days: named }).toString();
  const later =
    /^(?:через|in) (?:(\d{1,3}|[a-zа-я]+) )?(день|дня|дней|days?|неделю|недели|недель|weeks?|месяц|месяца|месяцев|months?|год|года|лет|years?)$/u.exec(
      text,
    );
  if (later) {
    const [, count = '1', unit = ''] = later;
    const n = /^\d/.test(count) ? Number(count) : COUNTS[count];
    if (n === undefined) return undefined;
    if (/^(д|day)/u.test(unit)) return now.add({ days: n }).toString();
    if (/^(н|week)/u.test(unit)) return now.add({ weeks: n }).toString();
    if (/^(м|month)/u.test(unit)) return now.add({ months: n }).toString();
    return now.add({ years: n }).toString();
  }
  if (/^(?:next week|(?:на )?следующ(?:ая|ей|ую) недел[яею])$/u.test(text))
    return now.add({ days: 8 - now.dayOfWeek }).toString();
  if (/^(?:next month|(?:в )?следующ(?:ий|ем) месяце?)$/u.test(text))
    return now.add({ months: 1 }).with({ day: 1 }).toString();
  return periodEnd(text, now);
}

function periodEnd(text: string, now: Temporal.PlainDate): string | undefined {
  const end =
    /^(?:(?:by |до |к |в )?(?:the )?(?:end of|конца|концу|конце|конец) (?:the |this )?)(week|month|quarter|year|недели|месяца|квартала|года)$/u.exec(
      text,
    )?.[1];
  const period = end ?? PERIODS.get(text);
  if (period === undefined) return undefined;
  if (/week|недели/.test(period)) return now.add({ days: 7 - now.dayOfWeek }).toString();
  if (/year|года/.test(period)) return now.with({ month: 12, day: 31 }).toString();
  const month = /quarter|квартала/.test(period) ? Math.ceil(now.month / 3) * 3 : now.month;
  const first = now.with({ month, day: 1 });
  return first.with({ day: first.daysInMonth }).toString();
}

function namedDay(text: string, now: Temporal.PlainDate): string | undefined {
  const weekday =
    /^(?:(?:в|во|на|к|до|on|by|this|эту|этот|это) )?(?:(next|следующ(?:ий|ую|ее|ая)) )?([a-zа-я]+)$/u.exec(
      text,
    );
  const at = indexIn(WEEKDAYS, weekday?.[2] ?? '');
  if (at >= 0) {
    const ahead = (at + 1 - now.dayOfWeek + 7) % 7 || 7;
    return now.add({ days: ahead }).toString();
  }
  const dayFirst = /^(\d{1,2})(?:st|nd|rd|th|го|е)? ([a-zа-я]+)(?: (\d{4}|\d{2}))?$/u.exec(text);
  const monthFirst = /^([a-z]+) (\d{1,2})(?:st|nd|rd|th)?(?: (\d{4}))?$/u.exec(text);
  const [day, word, year] = dayFirst
    ? [dayFirst[1], dayFirst[2], dayFirst[3]]
    : [monthFirst?.[2], monthFirst?.[1], monthFirst?.[3]];
  const month = indexIn(MONTHS, word ?? '') + 1;
  if (month === 0) return undefined;
  return year
    ? dateOf(fullYear(year), month, Number(day))?.toString()
    : nearestOf(month, Number(day), now);
}

/** `2026-12`, `декабрь`, `Dec 2026`, `next month`: the first day of that month. A month without a year is this year's, or the next one's when long past. */
export function parseMonth(text: string, today: string): string | undefined {
  const now = plain(today);
  const asked = fold(text);
  const first = (year: number, month: number) => dateOf(year, month, 1)?.toString();
  const numeric = /^(\d{4}) (\d{1,2})$/.exec(asked) ?? undefined;
  if (numeric) return first(Number(numeric[1]), Number(numeric[2]));
  const reversed = /^(\d{1,2}) (\d{4})$/.exec(asked);
  if (reversed) return first(Number(reversed[2]), Number(reversed[1]));
  if (/^(?:this month|(?:в )?этот месяц|этом месяце|месяц|month)$/u.test(asked))
    return first(now.year, now.month);
  if (/^(?:next month|следующий месяц)$/u.test(asked))
    return now.add({ months: 1 }).with({ day: 1 }).toString();
  const [word = '', year] = asked.split(' ');
  const month = indexIn(MONTHS, word) + 1;
  if (month === 0) return undefined;
  if (year !== undefined) return /^\d{4}$/.test(year) ? first(Number(year), month) : undefined;
  return first(now.year + (month < now.month - 3 ? 1 : 0), month);
}

const LONGEST_DAY = 5;

/** The first run of words that names a day, the longest where several do: in `ромашка завтра позвонить` the second word. */
export function findDay(
  texts: readonly string[],
  today: string,
): { day: string; from: number; to: number } | undefined {
  for (let from = 0; from < texts.length; from++) {
    for (let to = Math.min(texts.length, from + LONGEST_DAY); to > from; to--) {
      const day = parseDay(texts.slice(from, to).join(' '), today);
      if (day) return { day, from, to };
    }
  }
  return undefined;
}

const tags = { en: 'en-US', ru: 'ru-RU' } as const;
const NEAR: Record<Language, Readonly<Record<number, string>>> = {
  en: { [-1]: 'yesterday', 0: 'today', 1: 'tomorrow' },
  ru: { [-1]: 'вчера', 0: 'сегодня', 1: 'завтра' },
};

/** `tomorrow`, `15 декабря`, `December 15`; with the year when it is another one. */
export function formatDay(day: string, language: Language, today: string): string {
  const near = NEAR[language][daysBetween(today, day)];
  if (near !== undefined) return near;
  const sameYear = day.slice(0, 4) === today.slice(0, 4);
  return new Intl.DateTimeFormat(tags[language], {
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
    ...(sameYear ? {} : { year: 'numeric' }),
  }).format(new Date(`${day}T00:00:00Z`));
}

/** `December 2026`, `декабрь 2026 г.` */
export function formatMonth(day: string, language: Language): string {
  return new Intl.DateTimeFormat(tags[language], {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${day}T00:00:00Z`));
}

export function formatMoment(at: Date, language: Language, zone: string): string {
  return new Intl.DateTimeFormat(tags[language], {
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
    timeZone: zone,
    hour12: language === 'en',
  }).format(at);
}

/** `2 min ago`, `3 ч назад`: how long since, for "already done" answers. */
export function formatAgo(at: Date, now: Date, language: Language): string {
  const minutes = Math.max(0, Math.round((now.getTime() - at.getTime()) / 60_000));
  if (minutes < 1) return language === 'ru' ? 'только что' : 'just now';
  const relative = new Intl.RelativeTimeFormat(tags[language], { numeric: 'auto', style: 'short' });
  if (minutes < 60) return relative.format(-minutes, 'minute');
  if (minutes < 60 * 36) return relative.format(-Math.round(minutes / 60), 'hour');
  return relative.format(-Math.round(minutes / 1440), 'day');
}
