import type { Tx } from '../db/connection.ts';
import { todayIn } from '../language/dates.ts';
import type { Language } from '../language/language.ts';
import type { Job, JobCall } from '../services.ts';
import type { Post } from '../slack/reply.ts';
import { isWorkingDay } from '../teams/calendar.ts';
import { findColleagues } from '../teams/colleague-store.ts';
import type { Team } from '../teams/directory.ts';
import { isPastLimit, isToldByPage, type Morning, type Pressing } from './attention.ts';
import {
  claimMornings,
  findPages,
  findToldHeads,
  findWorkspacesInTheMorning,
  lockTelling,
} from './attention-store.ts';
import { dealsShown, morningShown, pastLimitShown } from './attention-views.ts';
import { findMornings, rememberShown } from './find-mornings.ts';

/**
 * On the morning of a team's working day, one message to each owner of what waits for them, and to the head what has
 * waited past the head's limit. After 18:00 it is left for the next working day. Who has a morning page reads it there.
 */
export const attentionJob: Job = {
  id: 'attention',
  due: findWorkspacesInTheMorning,
  async run(call, tx) {
    const { workspaceId, directory, now } = call;
    const claimed = await claimMornings(tx, workspaceId, now);
    if (claimed.length === 0) return undefined;
    await lockTelling(tx, workspaceId);
    const teams = directory.teams.filter(
      ({ id, calendar, zone }) =>
        claimed.includes(id) && isWorkingDay(calendar, todayIn(zone, now)),
    );
    if (teams.length === 0) return [];
    const mornings = await findMornings(tx, { workspaceId, teams }, now);
    if (mornings.length === 0) return [];
    const languageFor = await languagesIn(tx, workspaceId);
    return [
      ...(await tellOwners(tx, call, mornings, languageFor)),
      ...(await tellHeads(tx, call, mornings, languageFor)),
    ];
  },
};

type LanguageFor = (userId: string, team: Team | undefined) => Language;

async function languagesIn(tx: Tx, workspaceId: string): Promise<LanguageFor> {
  const people = await findColleagues(tx, workspaceId);
  const languages = new Map(people.map(({ userId, language }) => [userId, language]));
  return (userId, team) => languages.get(userId) ?? team?.language ?? 'en';
}

async function tellOwners(
  tx: Tx,
  { workspaceId, now }: JobCall,
  mornings: readonly Morning[],
  languageFor: LanguageFor,
): Promise<Post[]> {
  const pages = await findPages(tx, workspaceId);
  const told = mornings.filter(({ userId }) => !isToldByPage(pages.get(userId), now));
  const shown = told.map((one) => ({ userId: one.userId, deals: dealsShown(one) }));
  await rememberShown(tx, workspaceId, shown, { toHead: false, now });
  return told.map((morning) => {
    const { userId } = morning;
    const team = (morning.deals[0] ?? morning.leads[0])?.team;
    const message = morningShown(morning, languageFor(userId, team), now);
    return { audience: 'direct', userId, message };
  });
}

async function tellHeads(
  tx: Tx,
  call: JobCall,
  mornings: readonly Morning[],
  languageFor: LanguageFor,
): Promise<Post[]> {
  const { workspaceId, now } = call;
  const passed = await newlyPassed(tx, call, mornings);
  await rememberShown(tx, workspaceId, passed, { toHead: true, now });
  return passed.map(({ userId, deals }) => {
    const message = pastLimitShown(deals, languageFor(userId, deals[0]?.team), now);
    return { audience: 'direct', userId, message };
  });
}

/** By head: the deals past their limit of which no head was told since they were worked on; not their own. */
async function newlyPassed(
  tx: Tx,
  { workspaceId, now }: JobCall,
  mornings: readonly Morning[],
): Promise<{ userId: string; deals: Pressing[] }[]> {
  const past = mornings.flatMap(({ deals }) => deals).filter((one) => isPastLimit(one, now));
  if (past.length === 0) return [];
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
  return [...byHead].map(([userId, deals]) => ({ userId, deals }));
}
