import { daysBetween, todayIn } from '../language/dates.ts';
import { workingDaysBetween } from '../teams/calendar.ts';
import type { Stage, Team } from '../teams/directory.ts';
import type { Deal } from './deal.ts';

/** What an open deal asks of its owner; the most pressing first. */
export const ATTENTION = ['step_overdue', 'close_passed', 'stalled', 'slipped', 'no_step'] as const;
export type Attention = (typeof ATTENTION)[number];

/** No work on it for more than the stage's rot limit, in working days, and not paused. */
export function isStalled(
  { touchedAt, snoozed }: Pick<Deal, 'touchedAt'> & { snoozed: { until: string } | null },
  { rotDays }: Pick<Stage, 'rotDays'>,
  { calendar, zone }: Pick<Team, 'calendar' | 'zone'>,
  now: Date,
): boolean {
  const today = todayIn(zone, now);
  if (rotDays === null || (snoozed && snoozed.until > today)) return false;
  return workingDaysBetween(calendar, todayIn(zone, touchedAt), today) > rotDays;
}

/** `slips`: whether its history says that its close date goes from month to month. */
export function attentionOf(
  deal: Deal,
  stage: Stage,
  team: Team,
  now: Date,
  slips = false,
): Attention | null {
  if (deal.stageKind !== 'open') return null;
  const today = todayIn(team.zone, now);
  if (deal.nextStep && deal.nextStep.on < today) return 'step_overdue';
  if (deal.closeOn && deal.closeOn < today) return 'close_passed';
  if (deal.snoozed && deal.snoozed.until > today) return null;
  if (isStalled(deal, stage, team, now)) return 'stalled';
  if (slips) return 'slipped';
  return deal.nextStep ? null : 'no_step';
}

/** Days in the current stage, by the team's calendar. */
export const daysInStage = (deal: Deal, team: Team, now: Date): number =>
  daysBetween(todayIn(team.zone, deal.stageSince), todayIn(team.zone, now));
