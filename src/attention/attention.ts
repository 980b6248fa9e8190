import type { Deal } from '../deals/deal.ts';
import { ATTENTION, type Attention, attentionOf } from '../deals/deal-attention.ts';
import { addDays, startOfDay, todayIn } from '../language/dates.ts';
import type { Lead } from '../leads/lead.ts';
import { nextWorkingDay, workingDaysBetween, workingMinutesBetween } from '../teams/calendar.ts';
import type { Team } from '../teams/directory.ts';
import { everStage } from '../teams/pipeline.ts';

export interface Pressing {
  deal: Deal;
  team: Team;
  attention: Attention;
}

export interface Unanswered {
  lead: Lead;
  team: Team;
}

/** What one person is told of in the morning, the most pressing first. */
export interface Morning {
  userId: string;
  deals: Pressing[];
  leads: Unanswered[];
}

/**
 * For each owner, the deals that ask for something and the leads that have waited for a first touch past the team's
 * limit. Whoever left the team is told of nothing.
 */
export function morningsOf(
  deals: readonly Deal[],
  leads: readonly Lead[],
  teams: readonly Team[],
  slipping: ReadonlySet<string>,
  now: Date,
): Morning[] {
  const mornings = new Map<string, Morning>();
  const of = (userId: string): Morning => {
    const known = mornings.get(userId) ?? { userId, deals: [], leads: [] };
    mornings.set(userId, known);
    return known;
  };
  for (const { lead, team } of unanswered(leads, teams, now))
    if (lead.ownerId !== null) of(lead.ownerId).leads.push({ lead, team });
  for (const one of pressing(deals, teams, slipping, now))
    if (one.deal.ownerId !== null) of(one.deal.ownerId).deals.push(one);
  return [...mornings.values()];
}

const isIn = (team: Team, userId: string | null) => userId !== null && team.roles.has(userId);

function pressing(
  deals: readonly Deal[],
  teams: readonly Team[],
  slipping: ReadonlySet<string>,
  now: Date,
): Pressing[] {
  return deals
    .flatMap((deal) => {
      const team = teams.find(({ id }) => id === deal.teamId);
      const stage = team && everStage(team, deal.stageId);
      const attention =
        team && stage ? attentionOf(deal, stage, team, now, slipping.has(deal.id)) : null;
      if (!team || !attention || !isIn(team, deal.ownerId)) return [];
      // Whoever worked on it today knows.
      const isFresh = todayIn(team.zone, deal.touchedAt) === todayIn(team.zone, now);
      return attention === 'no_step' && isFresh ? [] : [{ deal, team, attention }];
    })
    .toSorted(
      (a, b) =>
        ATTENTION.indexOf(a.attention) - ATTENTION.indexOf(b.attention) ||
        a.deal.number - b.deal.number,
    );
}

function unanswered(leads: readonly Lead[], teams: readonly Team[], now: Date): Unanswered[] {
  return leads
    .flatMap((lead) => {
      const team = teams.find(({ id }) => id === lead.teamId);
      if (!team || lead.firstTouchAt || !isIn(team, lead.ownerId)) return [];
      const waited = workingMinutesBetween(team.calendar, team.zone, lead.createdAt, now);
      return waited > team.firstTouchMinutes ? [{ lead, team }] : [];
    })
    .toSorted((a, b) => a.lead.number - b.lead.number);
}

/** Stalled for so many working days past the stage's rot limit as the head has set. */
export function isPastLimit({ deal, team, attention }: Pressing, now: Date): boolean {
  const rotDays = everStage(team, deal.stageId)?.rotDays ?? null;
  if (attention !== 'stalled' || team.stalledLimitDays === null || rotDays === null) return false;
  const idle = workingDaysBetween(
    team.calendar,
    todayIn(team.zone, deal.touchedAt),
    todayIn(team.zone, now),
  );
  return idle > rotDays + team.stalledLimitDays;
}

/** What is done on a deal by the end of the next working day but one counts as an answer to its being shown. */
export function answerableUntil({ calendar, zone }: Team, day: string): Date {
  const last = nextWorkingDay(calendar, nextWorkingDay(calendar, day));
  return startOfDay(zone, addDays(last, 1));
}

/** A morning page of somebody's own, as far as it takes the place of the message of what waits. */
export interface Page {
  zone: string;
  isOn: boolean;
  /** 'YYYY-MM-DD': the days up to it are done with. */
  settledDay: string;
  /** Of the last page that was sent. */
  sentDay: string | null;
}

/** Whether today's page says what waits, or has said it. */
export function isToldByPage(page: Page | undefined, now: Date): boolean {
  if (!page) return false;
  const today = todayIn(page.zone, now);
  return page.sentDay === today || (page.isOn && page.settledDay < today);
}
