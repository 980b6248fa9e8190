import { daysBetween, todayIn } from '../language/dates.ts';
import { workingDaysBetween } from '../teams/calendar.ts';
import type { Stage, Team } from '../teams/directory.ts';
import type { Deal } from './deal.ts';

/** What an open deal asks of its owner; the most pressing first. */
export const ATTENTION = ['step_overdue', 'close_passed', 'stalled', 'slipped', 'no_step'] as const;
export type Attention = (typeof ATTENTION)[number];

/**
 * Stalled: no work on it for more than the stage's rot limit, in working days, and not paused. `slips`: whether its history
 * says that its close date goes from month to month.
 */
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
  const idle = workingDaysBetween(team.calendar, todayIn(team.zone, deal.touchedAt), today);
  if (stage.rotDays !== null && idle > stage.rotDays) return 'stalled';
  if (slips) return 'slipped';
  return deal.nextStep ? null : 'no_step';
}

/** Days in the current stage, by the team's calendar. */
export const daysInStage = (deal: Deal, team: Team, now: Date): number =>
  daysBetween(todayIn(team.zone, deal.stageSince), todayIn(team.zone, now));
