import type { Tx } from '../db/connection.ts';
import { findDeals } from '../deals/deal-list-store.ts';
import { todayIn } from '../language/dates.ts';
import type { Language } from '../language/language.ts';
import { findOpenLeads } from '../leads/lead-list-store.ts';
import type { Job, JobCall } from '../services.ts';
import type { Post } from '../slack/reply.ts';
import { isWorkingDay } from '../teams/calendar.ts';
import { findColleagues } from '../teams/colleague-store.ts';
import type { Team } from '../teams/directory.ts';
import {
  answerableUntil,
  isPastLimit,
  type Morning,
  morningsOf,
  type Pressing,
} from './attention.ts';
import {
  claimMornings,
  findMornings,
  findToldHeads,
  insertShown,
  type Shown,
} from './attention-store.ts';
import { dealsShown, morningShown, pastLimitShown } from './attention-views.ts';

/** More open deals than the teams of one zone can tend. */
const DEALS_LOOKED_AT = 5_000;

/**
 * On the morning of a team's working day, one message to each owner of what waits for them, and to the head what has
 * waited past the head's limit. After 18:00 it is left for the next working day.
 */
export const attentionJob: Job = {
  id: 'attention',
  due: findMornings,
  async run(call, tx) {
    const { workspaceId, directory, now } = call;
    const claimed = await claimMornings(tx, workspaceId, now);
    if (claimed.length === 0) return undefined;
    const teams = directory.teams.filter(
      ({ id, calendar, zone }) =>
        claimed.includes(id) && isWorkingDay(calendar, todayIn(zone, now)),
    );
    return teams.length > 0 ? tellOwners(tx, call, teams) : [];
  },
};

async function tellOwners(tx: Tx, call: JobCall, teams: readonly Team[]): Promise<Post[]> {
  const { workspaceId, now } = call;
  const teamIds = teams.map(({ id }) => id);
  const page = { offset: 0, limit: DEALS_LOOKED_AT };
  const deals = await findDeals(tx, { workspaceId, teamIds }, { isOpen: true }, page);
  const leads = await findOpenLeads(tx, workspaceId, { teamIds });
  const mornings = morningsOf(deals, leads, teams, now);
  const passed = await newlyPassed(tx, call, mornings);
  if (mornings.length === 0) return [];
  const people = await findColleagues(tx, workspaceId);
  const languages = new Map(people.map(({ userId, language }) => [userId, language]));
  const languageFor = (userId: string, team: Team | undefined): Language =>
    languages.get(userId) ?? team?.language ?? 'en';
  const shown = [
    ...mornings.flatMap((morning) =>
      dealsShown(morning).map((one) => shownTo(morning.userId, one, now, false)),
    ),
    ...[...passed].flatMap(([headId, those]) =>
      those.map((one) => shownTo(headId, one, now, true)),
    ),
  ];
  await insertShown(tx, workspaceId, shown);
  return [
    ...mornings.map((morning) => {
      const team = (morning.deals[0] ?? morning.leads[0])?.team;
      const message = morningShown(morning, languageFor(morning.userId, team), now);
      return { audience: 'direct', userId: morning.userId, message } as const;
    }),
    ...[...passed].map(([userId, those]) => {
      const message = pastLimitShown(those, languageFor(userId, those[0]?.team), now);
      return { audience: 'direct', userId, message } as const;
    }),
  ];
}

/** By head: the deals past their limit of which no head was told since they were worked on; not their own. */
async function newlyPassed(
  tx: Tx,
  { workspaceId, now }: JobCall,
  mornings: readonly Morning[],
): Promise<Map<string, Pressing[]>> {
  const past = mornings.flatMap(({ deals }) => deals).filter((one) => isPastLimit(one, now));
  if (past.length === 0) return new Map();
  const told = await findToldHeads(
    tx,
    workspaceId,
    past.map(({ deal }) => deal.id),
  );
  const byHead = new Map<string, Pressing[]>();
  for (const one of past.filter(({ deal }) => !told.has(deal.id)))
    for (const [userId, role] of one.team.roles)
      if (role === 'head' && userId !== one.deal.ownerId)
        byHead.set(userId, [...(byHead.get(userId) ?? []), one]);
  return byHead;
}

const shownTo = (
  userId: string,
  { deal, team, attention }: Pressing,
  now: Date,
  toHead: boolean,
) => {
  const day = todayIn(team.zone, now);
  return {
    dealId: deal.id,
    userId,
    teamId: team.id,
    day,
    kind: attention,
    toHead,
    at: now,
    until: answerableUntil(team, day),
  } satisfies Shown;
};
