import { Temporal } from 'temporal-polyfill';
import { dateFormat } from './date-format.ts';
import { MONTHS, WEEKDAYS } from './day-words.ts';
import { type Language, tags } from './language.ts';
import { dateOf, numericDay, spelledDay } from './read-day.ts';
import { fold, straighten } from './text.ts';

// Days are ISO strings, 'YYYY-MM-DD'; zones are IANA names.

const plain = (day: string) => Temporal.PlainDate.from(day);

const MOST_KNOWN = 50_000;

/** Zones cost a hundred times what looking up does, and the same days come again and again. */
function remembering<V>(find: (zone: string, at: string) => V) {
  const known = new Map<string, V>();
  return (zone: string, at: string): V => {
    const key = `${zone} ${at}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const found = find(zone, at);
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(key, found);
    return found;
  };
}

/** No zone's day begins within a quarter of an hour. */
const QUARTER_MS = 15 * 60_000;

const dayAt = remembering((zone, quarter) =>
  Temporal.Instant.fromEpochMilliseconds(Number(quarter) * QUARTER_MS)
    .toZonedDateTimeISO(zone)
    .toPlainDate()
    .toString(),
);

export const todayIn = (zone: string, now: Date): string =>
  dayAt(zone, String(Math.floor(now.getTime() / QUARTER_MS)));

export function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}

/** The moment at which the zone's wall clock begins that day; where clocks skip midnight, the first moment after. */
export const startOfDay = (zone: string, day: string): Date => new Date(dayStart(zone, day));

const dayStart = remembering(
  (zone, day) => plain(day).toZonedDateTime(zone).startOfDay().epochMilliseconds,
);

/** The moment at which the zone's wall clock shows that time ('HH:MM'): in the spring gap moved forward, of autumn's two the first. */
export const momentOf = (zone: string, day: string, time: string): Date =>
  new Date(wallClock(zone, `${day}T${time}`));

const wallClock = remembering(
  (zone, local) =>
    Temporal.PlainDateTime.from(local).toZonedDateTime(zone, { disambiguation: 'compatible' })
      .epochMilliseconds,
);

const DAY_MS = 86_400_000;

// By the numbers of the days: reading and writing a Temporal date costs ten times as much.
export const addDays = (day: string, n: number): string =>
  new Date(Date.parse(day) + n * DAY_MS).toISOString().slice(0, 10);
export const daysBetween = (from: string, to: string): number =>
  (Date.parse(to) - Date.parse(from)) / DAY_MS;

const PREPOSITION = /^(?:в|во|на|к|ко|до|с|со|от|on|by|till|until|before|from|due)\s+/iu;
const LONGEST_DAY = 40;
// A year outside is a slip of the finger: 0026, 2206.
const [FIRST_YEAR, LAST_YEAR] = [1990, 2100];

/**
 * The whole text as a day, in either language: `завтра`, `в пятницу`, `next tue`, `через 2 недели`, `15 декабря`,
 * `15.12`, `15.12.2026`, `2026-12-15`, `конец месяца`. Undefined when it is no day, or none that exists.
 */
export function parseDay(text: string, today: string): string | undefined {
  if (text.length > LONGEST_DAY) return undefined;
  const typed = straighten(text).replace(/[\s.,;:!?]+$/u, '');
  // Folding would lose the minus of `через -1 день`.
  if (/(?:^|\s)[-+]\d/.test(typed)) return undefined;
  const now = plain(today);
  const bare = withoutWeekday(typed.replace(PREPOSITION, ''));
  const day =
    numericDay(bare.replace(/\s*г(?:ода?)?$/u, ''), now) ??
    spelledDay(fold(typed), now) ??
    spelledDay(fold(bare), now);
  return day && day.year >= FIRST_YEAR && day.year <= LAST_YEAR ? day.toString() : undefined;
}

/** `пт, 15.12`, `Fri Dec 15`: of the two the date is the surer. */
function withoutWeekday(text: string): string {
  const [, name, date] = /^(\p{L}+)[.,]*\s+(\S*\s?\d.*)$/u.exec(text) ?? [];
  return name && date && WEEKDAYS.has(fold(name)) ? date : text;
}

/** `2026-12`, `декабрь`, `Dec 2026`, `next month`: the first day of that month. A month without a year is this year's, or the next one's when long past. */
export function parseMonth(text: string, today: string): string | undefined {
  if (text.length > LONGEST_DAY) return undefined;
  const now = plain(today);
  const asked = fold(text).replace(/^(?:в|на|за|for|in) /u, '');
  if (/^(?:this month|этот месяц|этом месяце|текущий месяц|месяц|month)$/u.test(asked))
    return now.with({ day: 1 }).toString();
  if (/^(?:next month|следующ(?:ий|ем) месяце?)$/u.test(asked))
    return now.with({ day: 1 }).add({ months: 1 }).toString();
  const [year, month] = yearAndMonth(asked, now) ?? [];
  if (year === undefined || month === undefined || year < FIRST_YEAR || year > LAST_YEAR)
    return undefined;
  return dateOf(year, month, 1)?.toString();
}

function yearAndMonth(asked: string, now: Temporal.PlainDate): [number, number] | undefined {
  const numeric = /^(\d{4}) (\d{1,2})$/.exec(asked);
  if (numeric) return [Number(numeric[1]), Number(numeric[2])];
  const reversed = /^(\d{1,2}) (\d{4})$/.exec(asked);
  if (reversed) return [Number(reversed[2]), Number(reversed[1])];
  const [, word = '', year] = /^([a-zа-я]+)(?: (\d{4})(?: года?| г)?)?$/u.exec(asked) ?? [];
  const month = MONTHS.get(word);
  if (month === undefined) return undefined;
  return [year ? Number(year) : now.year + (month < now.month - 3 ? 1 : 0), month];
}

const MOST_WORDS = 6;
/** A day stands near the beginning of a line, behind a title. */
const WORDS_SEARCHED = 100;

/** The first run of words that names a day, the longest where several do: in `ромашка завтра позвонить` the second word. An empty text (a word to leave alone) is in no run. */
export function findDay(
  texts: readonly string[],
  today: string,
): { day: string; from: number; to: number } | undefined {
  const searched = texts.slice(0, WORDS_SEARCHED);
  for (let from = 0; from < searched.length; from++) {
    for (let to = Math.min(searched.length, from + MOST_WORDS); to > from; to--) {
      const run = searched.slice(from, to);
      const day = run.every((text) => text.trim() !== '') && parseDay(run.join(' '), today);
      if (day) return { day, from, to };
    }
  }
  return undefined;
}

const NEAR: Record<Language, Readonly<Record<number, string>>> = {
  en: { [-1]: 'yesterday', 0: 'today', 1: 'tomorrow' },
  ru: { [-1]: 'вчера', 0: 'сегодня', 1: 'завтра' },
};

/** `tomorrow`, `15 декабря`, `December 15`; with the year when it is another one. */
export function formatDay(day: string, language: Language, today: string): string {
  const near = NEAR[language][daysBetween(today, day)];
  if (near !== undefined) return near;
  const sameYear = day.slice(0, 4) === today.slice(0, 4);
  return dateFormat(language, {
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
    ...(sameYear ? {} : { year: 'numeric' }),
  }).format(new Date(`${day}T00:00:00Z`));
}

/** `December 15, 2026`, `15 декабря 2026 г.`, however near it is: for what stays in force. */
export function formatFullDay(day: string, language: Language): string {
  return dateFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  );
}

/** `Monday, November 30`, `понедельник, 30 ноября` */
export function formatWeekday(day: string, language: Language): string {
  return dateFormat(language, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  }).format(new Date(`${day}T00:00:00Z`));
}

/** `December 2026`, `декабрь 2026 г.` */
export function formatMonth(day: string, language: Language): string {
  return dateFormat(language, {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${day}T00:00:00Z`));
}

export function formatMoment(at: Date, language: Language, zone: string): string {
  return dateFormat(language, {
    day: 'numeric',
    month: 'short',
    hour: language === 'en' ? 'numeric' : '2-digit',
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
