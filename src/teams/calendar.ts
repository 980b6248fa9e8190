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
  for (let n = weeks * 7 + 1; n <= all; n++) if (isWeekday(addDays(from, n))) count++;
  for (const [day, kind] of Object.entries({ ...HOLIDAYS[calendar.country], ...calendar.days })) {
    if (day <= from || day > to || (kind === 'on') === isWeekday(day)) continue;
    count += kind === 'on' ? 1 : -1;
  }
  return count;
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

function isWeekday(day: string): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6;
}
