import { dueSince, momentOn, nextMoment, type Plan, settledAt } from '../digests/digest.ts';
import { addDays, todayIn } from '../language/dates.ts';
import { isWorkingDay, LONGEST_BREAK_DAYS } from '../teams/calendar.ts';
import type { Team } from '../teams/directory.ts';

/** A private page of one person's day and numbers, by their own clock. */
export interface MorningPage {
  userId: string;
  /** 'HH:MM' */
  time: string;
  /** IANA, of their Slack profile. */
  zone: string;
  /** Null while it is off. */
  nextAt: Date | null;
  /** 'YYYY-MM-DD': the days up to it are done with. */
  settledDay: string;
  /** Of the last page that was sent. */
  sentDay: string | null;
  /** When it was turned on, or its time was set. */
  setAt: Date;
}

/** Looked at every day: whether anybody works on it, the teams' calendars say on the day itself. */
const planOf = ({ time, zone }: Pick<MorningPage, 'time' | 'zone'>): Plan => ({
  kind: 'everyday',
  time,
  zone,
  calendar: { country: 'none', days: {} },
});

export interface Wanted {
  userId: string;
  zone: string;
  /** Null: no page. */
  time: string | null;
}

/** `isTold`: whether the person was told already today of what waits for them; then the first page is tomorrow's. */
export function pageWanted(
  wanted: Wanted & { time: string },
  before: MorningPage | undefined,
  isTold: boolean,
  now: Date,
): MorningPage & { nextAt: Date } {
  const { userId, time, zone } = wanted;
  const plan = planOf({ time, zone });
  // Of a page that is on, today's still comes, at whatever time.
  const settledDay = before?.nextAt
    ? before.settledDay
    : later(isTold ? todayIn(zone, now) : settledAt(plan, now), before?.sentDay);
  const nextAt = nextMoment(plan, settledDay, now);
  return { userId, time, zone, nextAt, settledDay, sentDay: before?.sentDay ?? null, setAt: now };
}

const later = (day: string, other: string | null | undefined) =>
  other && other > day ? other : day;

/** What became due: today's page, late or in time, and when the next is looked at. */
export function pageDue(
  page: MorningPage,
  zone: string,
  now: Date,
): { due?: { day: string; isLate: boolean }; planned: MorningPage } {
  const plan = planOf({ ...page, zone });
  const { due, settledDay } = dueSince(plan, page.settledDay, now);
  const planned = { ...page, zone, settledDay, nextAt: nextMoment(plan, settledDay, now) };
  // Whoever asks at ten for nine o'clock gets it at once, and not late.
  const isAsked = due && page.setAt > momentOn(plan, due.day);
  return { planned, ...(due ? { due: { ...due, isLate: due.isLate && !isAsked } } : {}) };
}

export const workingOn = (teams: readonly Team[], day: string): Team[] =>
  teams.filter(({ calendar }) => isWorkingDay(calendar, day));

/** The working days since the last page, or since it was set, on which none came: nobody was there to send it. */
export function missedDays(
  { zone, sentDay, setAt }: MorningPage,
  teams: readonly Team[],
  until: string,
): string[] {
  const missed: string[] = [];
  const last = later(todayIn(zone, setAt), sentDay);
  for (let day = addDays(last, 1); day < until; day = addDays(day, 1))
    if (workingOn(teams, day).length > 0) missed.push(day);
  return missed;
}

/** When the next page comes: on the first day on which one of the person's teams works. */
export function nextPageAt(page: MorningPage, teams: readonly Team[], now: Date): Date {
  const today = todayIn(page.zone, now);
  const first = page.settledDay < today ? today : addDays(page.settledDay, 1);
  let day = first;
  for (let n = 0; n < LONGEST_BREAK_DAYS && workingOn(teams, day).length === 0; n++)
    day = addDays(day, 1);
  const at = momentOn(planOf(page), day);
  return at > now ? at : now;
}
