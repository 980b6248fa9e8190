import { Temporal } from 'temporal-polyfill';
import { Refusal } from '../errors.ts';
import { monthOf, type Period, weekOf } from '../kpi/period.ts';
import { addDays, momentOf, todayIn } from '../language/dates.ts';
import { type Calendar, isWorkingDay, LONGEST_BREAK_DAYS } from '../teams/calendar.ts';
import type { Directory, Team } from '../teams/directory.ts';
import type { Trouble } from './digest-run.ts';
import { digestWords } from './digest-words.ts';

export const KINDS = ['daily', 'everyday', 'weekly', 'monthly'] as const;
/** daily: the team's working days; weekly: Mondays; monthly: the 1st. */
export type Kind = (typeof KINDS)[number];

/** What a digest tells besides the results of its days, in this order. */
export const CONTENT = [
  'month',
  'corrections',
  'trend',
  'people',
  'funnel',
  'attention',
  'objections',
] as const;
export type Content = (typeof CONTENT)[number];

export interface Plan {
  kind: Kind;
  /** 'HH:MM' of the zone's wall clock. */
  time: string;
  /** IANA */
  zone: string;
  /** Of the team. */
  calendar: Calendar;
}

export interface Digest extends Omit<Plan, 'zone' | 'calendar'> {
  id: string;
  teamId: string;
  channelId: string;
  /** Null: that of the team, whatever it becomes. */
  ownZone: string | null;
  /** Null while it is paused. */
  nextAt: Date | null;
  /** 'YYYY-MM-DD': the days up to it are done with, those after it are still to come. */
  settledDay: string;
  /** Null: all of it. */
  content: readonly Content[] | null;
  /** Why it cannot be posted at present. */
  trouble: Trouble | null;
}

export function teamOf({ id, teamId }: Pick<Digest, 'id' | 'teamId'>, { teams }: Directory): Team {
  const team = teams.find((one) => one.id === teamId);
  if (!team) throw new Error(`digest ${id} belongs to a team that the directory does not know`);
  return team;
}

export const zoneOf = ({ ownZone }: Pick<Digest, 'ownZone'>, team: Pick<Team, 'zone'>): string =>
  ownZone ?? team.zone;

export const planOf = (
  digest: Pick<Digest, 'kind' | 'time' | 'ownZone'>,
  team: Pick<Team, 'zone' | 'calendar'>,
): Plan => ({
  kind: digest.kind,
  time: digest.time,
  zone: zoneOf(digest, team),
  calendar: team.calendar,
});

/** Longer than a minute's tick and a busy moment take. */
export const LATE_MS = 5 * 60_000;

export function fallsOn({ kind, calendar }: Pick<Plan, 'kind' | 'calendar'>, day: string): boolean {
  const date = Temporal.PlainDate.from(day);
  if (kind === 'everyday') return true;
  if (kind === 'daily') return isWorkingDay(calendar, day);
  return kind === 'weekly' ? date.dayOfWeek === 1 : date.day === 1;
}

/** In the spring gap it moves forward with the clocks, of autumn's two moments it is the first. */
export const momentOn = ({ time, zone }: Pick<Plan, 'time' | 'zone'>, day: string): Date =>
  momentOf(zone, day, time);

/** The days done with, for a digest that begins, or goes on, now: today too when its time has passed. */
export function settledAt(plan: Plan, now: Date): string {
  const today = todayIn(plan.zone, now);
  return momentOn(plan, today) <= now ? today : addDays(today, -1);
}

/** The first moment after the days that are done with; none is due earlier than today. */
export function nextMoment(plan: Plan, settledDay: string, now: Date): Date {
  const yesterday = addDays(todayIn(plan.zone, now), -1);
  let day = addDays(settledDay > yesterday ? settledDay : yesterday, 1);
  for (let n = 0; n <= LONGEST_BREAK_DAYS; n++, day = addDays(day, 1))
    if (fallsOn(plan, day)) return momentOn(plan, day);
  throw new Error(`no day for a digest: ${plan.kind}, ${plan.zone}, after ${settledDay}`);
}

/** What became due after the days that are done with: today's is posted still, what is older was missed. */
export function dueSince(
  plan: Plan,
  settledDay: string,
  now: Date,
): { missed: string[]; due?: { day: string; isLate: boolean }; settledDay: string } {
  const today = todayIn(plan.zone, now);
  const reached: string[] = [];
  for (let day = addDays(settledDay, 1); day <= today; day = addDays(day, 1))
    if (fallsOn(plan, day) && momentOn(plan, day) <= now) reached.push(day);
  const last = reached.at(-1);
  if (last !== today) return { missed: reached, settledDay: last ?? settledDay };
  const isLate = now.getTime() - momentOn(plan, today).getTime() > LATE_MS;
  return { missed: reached.slice(0, -1), due: { day: today, isLate }, settledDay: today };
}

/**
 * The day by whose morning a daily digest tells: a zone of its own may be ahead of the team's, by whose clock a day must be
 * over to be told of. `today`: by the team's clock.
 */
export const toldOn = (kind: Kind, day: string, today: string): string =>
  (kind === 'daily' || kind === 'everyday') && today < day ? today : day;

/** The days that a digest of `day` tells of: those since the one before, the week or the month before. */
export function periodBefore(kind: Kind, day: string, calendar: Calendar): Period {
  const last = addDays(day, -1);
  if (kind === 'weekly') return weekOf(addDays(weekOf(day).from, -1));
  if (kind === 'monthly') return monthOf(addDays(monthOf(day).from, -1));
  let from = last;
  // On Mondays a team hears of Friday too, and after the holidays of all of them.
  while (!fallsOn({ kind, calendar }, from)) from = addDays(from, -1);
  return { kind: from === last ? 'day' : 'range', from, to: day };
}

type Place = Pick<Digest, 'kind' | 'time' | 'ownZone' | 'channelId'>;

export const sameDigest = (one: Place, other: Place): boolean =>
  one.kind === other.kind &&
  one.time === other.time &&
  one.ownZone === other.ownZone &&
  one.channelId === other.channelId;

export const gone = () =>
  new Refusal('digest_gone', (l) => digestWords(l).gone, [
    { label: (l) => digestWords(l).list, command: '/digest list' },
  ]);
