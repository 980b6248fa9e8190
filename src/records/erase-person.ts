import type { Tx } from '../db/connection.ts';
import { newId } from '../db/ids.ts';
import { changeDeal } from '../deals/change-deal.ts';
import { changed as changedDeal } from '../deals/deal-event.ts';
import { Refusal } from '../errors.ts';
import { changeLead } from '../leads/change-lead.ts';
import { assign } from '../leads/lead.ts';
import { ERASED } from '../slack/escape.ts';
import { forgetPerson } from '../slack/forget-person.ts';
import { removeFromTeam } from '../teams/change-role.ts';
import type { Member } from '../teams/member.ts';
import { saveWorkspaceEvent } from '../workspaces/workspace-event-store.ts';
import { bumpDirectory } from '../workspaces/workspace-store.ts';
import { findMemberName, findOpenOf, type Open, replacePerson } from './erase-store.ts';
import { recordWords } from './record-words.ts';
import { takeTime } from './records-store.ts';

export interface Erasing extends Open {
  userId: string;
}

export interface Erased extends Erasing {
  /** Rows that named them. */
  places: number;
}

/** What would be done, for the question whether to do it. */
export async function findErasing(tx: Tx, userId: string, by: Member): Promise<Erasing> {
  if (userId === by.userId) throw new Refusal('erase_yourself', (l) => recordWords(l).notYourself);
  return { userId, ...(await findOpenOf(tx, by.workspaceId, userId)) };
}

/**
 * Nothing says any more who they were: their profile goes, their open work becomes free, and history names a removed
 * person in their place. What they did stays true.
 */
export async function erasePerson(tx: Tx, userId: string, by: Member, now: Date): Promise<Erased> {
  const erasing = await findErasing(tx, userId, by);
  const { workspaceId } = by;
  await takeTime(tx);
  const name = await findMemberName(tx, workspaceId, userId);
  for (const team of by.directory.teams)
    if (team.roles.has(userId)) await removeFromTeam(tx, team, userId, by, now);
  await free(tx, erasing, by, now);
  // Somebody else each time: two people who were erased do not become one.
  const byName = `${ERASED}${newId(now).slice(-12).toUpperCase()}`;
  const places = await replacePerson(tx, workspaceId, userId, byName);
  const passing = await forgetPerson(tx, workspaceId, { userId, name });
  await bumpDirectory(tx, workspaceId);
  await saveWorkspaceEvent(tx, workspaceId, {
    kind: 'erased',
    facts: { rows: places + passing },
    byId: by.userId,
    at: now,
  });
  return { ...erasing, places: places + passing };
}

async function free(tx: Tx, { dealIds, leadIds }: Open, by: Member, now: Date): Promise<void> {
  const retype = (ref: string) => ref;
  for (const id of dealIds)
    await changeDeal(
      tx,
      {
        ref: { id },
        decide: (deal, doing) => changedDeal(deal, { ownerId: null }, 'owner', doing),
        retype,
      },
      by,
      now,
    );
  for (const id of leadIds)
    await changeLead(tx, { id }, (lead, doing) => assign(lead, null, doing), by, now, retype);
}
