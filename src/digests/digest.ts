import { Temporal } from 'temporal-polyfill';
import { Refusal } from '../errors.ts';
import { monthOf, type Period, weekOf } from '../kpi/period.ts';
import { addDays, todayIn } from '../language/dates.ts';
import { digestWords } from './digest-words.ts';

export const KINDS = ['daily', 'everyday', 'weekly', 'monthly'] as const;
/** daily: Mondays to Fridays; weekly: Mondays; monthly: the 1st. */
export type Kind = (typeof KINDS)[number];

export interface Plan {
  kind: Kind;
  /** 'HH:MM' of the zone's wall clock. */
  time: string;
  /** IANA */
  zone: string;
}

export interface Digest extends Plan {
  id: string;
  teamId: string;
  channelId: string;
  /** Null while it is paused. */
  nextAt: Date | null;
}

export interface Occurrence {
  /** 'YYYY-MM-DD', the day planned: what makes an occurrence one. */
  day: string;
  at: Date;
}

export interface Run {
  day: string;
  status: 'posted' | 'missed';
  isLate: boolean;
  at: Date;
}

/** Longer than a minute's tick and a busy moment take. */
const LATE_MS = 5 * 60_000;
/** The 1st comes again within so many days. */
const LONGEST_WAIT_DAYS = 31;

export function fallsOn(kind: Kind, day: string): boolean {
  const date = Temporal.PlainDate.from(day);
  if (kind === 'everyday') return true;
  if (kind === 'daily') return date.dayOfWeek <= 5;
  return kind === 'weekly' ? date.dayOfWeek === 1 : date.day === 1;
}

/** The moment of that day: in the spring gap moved forward with the clocks, of autumn's two the first. */
export function momentOn({ time, zone }: Plan, day: string): Date {
  const local = Temporal.PlainDate.from(day).toPlainDateTime(Temporal.PlainTime.from(time));
  return new Date(local.toZonedDateTime(zone, { disambiguation: 'compatible' }).epochMilliseconds);
}

/** The latest occurrence that is not later than `now`. */
export function latestOccurrence(plan: Plan, now: Date): Occurrence {
  const isReached = ({ at }: Occurrence) => at.getTime() <= now.getTime();
  return nearest(plan, addDays(todayIn(plan.zone, now), 1), -1, isReached);
}

/** The first occurrence later than `now`. */
export function nextOccurrence(plan: Plan, now: Date): Occurrence {
  const isAhead = ({ at }: Occurrence) => at.getTime() > now.getTime();
  return nearest(plan, addDays(todayIn(plan.zone, now), -1), 1, isAhead);
}

function nearest(plan: Plan, from: string, step: 1 | -1, fits: (one: Occurrence) => boolean) {
  for (let n = 0; n <= LONGEST_WAIT_DAYS + 2; n++) {
    const day = addDays(from, n * step);
    const one = { day, at: momentOn(plan, day) };
    if (fallsOn(plan.kind, day) && fits(one)) return one;
  }
  throw new Error(`no occurrence of ${plan.kind} ${plan.time} ${plan.zone} near ${from}`);
}

/** What became due since `nextAt`: on the same local day it is posted still, what is older was missed. */
export function dueSince(plan: Plan, nextAt: Date, now: Date): { missed: string[]; due?: Run } {
  const latest = latestOccurrence(plan, now);
  const isToday = todayIn(plan.zone, latest.at) === todayIn(plan.zone, now);
  const missed: string[] = [];
  let one = latestOccurrence(plan, nextAt);
  for (; one.at < latest.at; one = nextOccurrence(plan, one.at)) missed.push(one.day);
  if (!isToday) return { missed: [...missed, latest.day] };
  const isLate = now.getTime() - latest.at.getTime() > LATE_MS;
  return { missed, due: { day: latest.day, status: 'posted', isLate, at: now } };
}

/** The days that a digest of `day` tells of: those since the one before, the week or the month before. */
export function periodBefore(kind: Kind, day: string): Period {
  const last = addDays(day, -1);
  if (kind === 'weekly') return weekOf(addDays(weekOf(day).from, -1));
  if (kind === 'monthly') return monthOf(addDays(monthOf(day).from, -1));
  let from = last;
  // On Mondays a team hears of Friday too.
  while (!fallsOn(kind, from)) from = addDays(from, -1);
  return { kind: from === last ? 'day' : 'range', from, to: day };
}

export const sameDigest = (
  one: Plan & { channelId: string },
  other: Plan & { channelId: string },
): boolean =>
  one.kind === other.kind &&
  one.time === other.time &&
  one.zone === other.zone &&
  one.channelId === other.channelId;

export const gone = () =>
  new Refusal('digest_gone', (l) => digestWords(l).gone, [
    { label: (l) => digestWords(l).list, command: '/digest list' },
  ]);
