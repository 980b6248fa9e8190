import type { Tx } from '../db/connection.ts';
import type { Job, JobCall } from '../services.ts';
import type { Message } from '../slack/reply.ts';
import { findColleague } from '../teams/colleague-store.ts';
import { composePage, rememberPage } from './compose-morning-page.ts';
import { type MorningPage, missedDays, pageDue, workingOn } from './morning-page.ts';
import { claimDuePage, findDueWorkspaces, savePage } from './morning-page-store.ts';
import { pageShown } from './morning-page-views.ts';

/** Sends each page when it is due: its row is held, its day is done with, and the post is queued in the same transaction. */
export const morningPageJob: Job = {
  id: 'morning_page',
  due: findDueWorkspaces,
  async run(call, tx) {
    const { workspaceId, now } = call;
    const claimed = await claimDuePage(tx, workspaceId, now);
    if (!claimed) return undefined;
    const { due, planned } = pageDue(claimed.page, claimed.zone, now);
    const { userId } = planned;
    const message = due && (await pageOf(tx, call, claimed.page, due));
    await savePage(tx, workspaceId, message ? { ...planned, sentDay: due.day } : planned);
    return message ? [{ audience: 'direct', userId, message }] : [];
  },
};

/** Undefined on a day off, and for somebody who has left the teams. */
async function pageOf(
  tx: Tx,
  call: JobCall,
  known: MorningPage,
  due: { day: string; isLate: boolean },
): Promise<Message | undefined> {
  const { workspaceId, directory, now } = call;
  const { userId } = known;
  const own = directory.teams.filter(({ roles }) => roles.has(userId));
  const teams = workingOn(own, due.day);
  const reader = await findColleague(tx, workspaceId, userId);
  if (teams.length === 0 || reader?.kind !== 'member') return undefined;
  const missed = missedDays(known, own, due.day);
  const page = await composePage(tx, call, reader, teams, { ...due, missed });
  await rememberPage(tx, workspaceId, page, now);
  return pageShown(page, now);
}
