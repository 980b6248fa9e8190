import { addDays, daysBetween, momentOf, todayIn } from '../language/dates.ts';
import type { Language } from '../language/language.ts';
import { HOLIDAYS } from './holidays.ts';

export const COUNTRIES = ['ru', 'us', 'none'] as const;
export type Country = (typeof COUNTRIES)[number];
export type DayKind = 'off' | 'on';

/** Mondays to Fridays without the country's holidays; a team's own days go before the country's. */
export interface Calendar {
  country: Country;
  /** By 'YYYY-MM-DD'. */
  days: Readonly<Record<string, DayKind>>;
}

export const calendarFor = (language: Language): Calendar => ({
  country: language === 'ru' ? 'ru' : 'us',
  days: {},
});

export const isWorkingDay = ({ country, days }: Calendar, day: string): boolean => {
  const kind = days[day] ?? HOLIDAYS[country][day];
  return kind === undefined ? isWeekday(day) : kind === 'on';
};

/** Working days after `from` up to and with `to`; 0 when `to` is not later. */
export function workingDaysBetween(calendar: Calendar, from: string, to: string): number {
  const all = daysBetween(from, to);
  if (all <= 0) return 0;
  const weeks = Math.floor(all / 7);
  let count = weeks * 5;
  const first = weekdayOf(from);
  for (let n = weeks * 7 + 1; n <= all; n++) if (!isWeekend((first + n) % 7)) count++;
  for (const { day, adds } of exceptionsOf(calendar)) if (day > from && day <= to) count += adds;
  return count;
}

interface Exception {
  day: string;
  adds: 1 | -1;
}

const known = new WeakMap<Calendar, readonly Exception[]>();

/** The days on which the calendar is not as the week would have it; worked out once for each calendar. */
function exceptionsOf(calendar: Calendar): readonly Exception[] {
  const before = known.get(calendar);
  if (before) return before;
  const days = Object.entries({ ...HOLIDAYS[calendar.country], ...calendar.days });
  const exceptions = days
    .filter(([day, kind]) => (kind === 'on') !== isWeekday(day))
    .map(([day, kind]): Exception => ({ day, adds: kind === 'on' ? 1 : -1 }));
  known.set(calendar, exceptions);
  return exceptions;
}

/** The first working day after that day. */
export function nextWorkingDay(calendar: Calendar, day: string): string {
  for (let n = 1; n <= LONGEST_BREAK_DAYS; n++) {
    const next = addDays(day, n);
    if (isWorkingDay(calendar, next)) return next;
  }
  return addDays(day, 1);
}

const OPENS = '09:00';
const CLOSES = '18:00';
const WORKING_MINUTES = 9 * 60;
/** More days off in a row than any calendar has. */
export const LONGEST_BREAK_DAYS = 400;

/** Minutes from 09:00 to 18:00 of working days, by the zone's wall clock. */
export function workingMinutesBetween(
  calendar: Calendar,
  zone: string,
  from: Date,
  to: Date,
): number {
  if (to <= from) return 0;
  const [first, last] = [todayIn(zone, from), todayIn(zone, to)];
  const within = (day: string) => {
    if (!isWorkingDay(calendar, day)) return 0;
    const starts = Math.max(from.getTime(), momentOf(zone, day, OPENS).getTime());
    const ends = Math.min(to.getTime(), momentOf(zone, day, CLOSES).getTime());
    return Math.max(0, (ends - starts) / 60_000);
  };
  if (first === last) return within(first);
  const between = workingDaysBetween(calendar, first, addDays(last, -1));
  return within(first) + between * WORKING_MINUTES + within(last);
}

const weekdayOf = (day: string): number => new Date(day).getUTCDay();
const isWeekend = (weekday: number): boolean => weekday === 0 || weekday === 6;
const isWeekday = (day: string): boolean => !isWeekend(weekdayOf(day));
