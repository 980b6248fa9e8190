import { lockTelling, wereOwnersTold } from '../attention/attention-store.ts';
import type { Tx } from '../db/connection.ts';
import { startOfDay, todayIn } from '../language/dates.ts';
import type { Member } from '../teams/member.ts';
import { noTeam, ownTeams } from '../teams/rights.ts';
import { type MorningPage, pageWanted } from './morning-page.ts';
import { lockPage, savePage } from './morning-page-store.ts';

export interface SetPage {
  page: MorningPage;
  before: MorningPage | undefined;
}

/** Turns a person's own page on at that time of their clock. */
export async function turnOn(tx: Tx, time: string, member: Member, now: Date): Promise<SetPage> {
  const { workspaceId, userId, zone } = member;
  const teamIds = ownTeams(member).map(({ id }) => id);
  if (teamIds.length === 0) throw noTeam(member);
  await lockTelling(tx, workspaceId);
  const before = await lockPage(tx, workspaceId, userId);
  const morning = startOfDay(zone, todayIn(zone, now));
  const isTold = await wereOwnersTold(tx, workspaceId, teamIds, morning);
  const page = pageWanted({ userId, zone, time }, before, isTold, now);
  await savePage(tx, workspaceId, page);
  return { page, before };
}

/** Undefined: there was none. */
export async function turnOff(tx: Tx, member: Member): Promise<MorningPage | undefined> {
  const { workspaceId, userId } = member;
  await lockTelling(tx, workspaceId);
  const before = await lockPage(tx, workspaceId, userId);
  if (!before?.nextAt) return undefined;
  await savePage(tx, workspaceId, { ...before, nextAt: null });
  return before;
}
