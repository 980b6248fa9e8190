import type { Tx } from '../db/connection.ts';
import { Refusal } from '../errors.ts';
import { undoConversion } from '../leads/convert-lead.ts';
import type { Team } from '../teams/directory.ts';
import type { Member } from '../teams/member.ts';
import { canChange, readableTeams, teamById } from '../teams/rights.ts';
import { type Deal, undo } from './deal.ts';
import { findEvent, findLastChange, lockDealById, readEvents, saveChange } from './deal-store.ts';
import { dealWords } from './deal-words.ts';

export interface Undone {
  deal: Deal;
  team: Team;
}

const DAY = 24 * 3_600_000;

/** Takes back the event named, or the person's own last change. For its author, the deal's owner, and the head. */
export async function undoChange(
  tx: Tx,
  eventId: string | null,
  by: Member,
  now: Date,
): Promise<Undone> {
  const { workspaceId, userId } = by;
  const last = eventId
    ? undefined
    : await findLastChange(tx, workspaceId, userId, new Date(now.getTime() - DAY));
  const id = eventId ?? last?.id;
  const dealId = last?.dealId ?? (id && (await findEvent(tx, workspaceId, id))?.dealId);
  if (!id || !dealId) throw new Refusal('nothing_to_undo', (l) => dealWords(l).nothingToUndo);
  const teamIds = readableTeams(by).map((team) => team.id);
  const deal = await lockDealById(tx, workspaceId, teamIds, dealId);
  const team = deal && teamById(by, deal.teamId);
  const events = deal ? await readEvents(tx, workspaceId, dealId) : [];
  const event = events.find((one) => one.id === id);
  if (!deal || !team || !event) {
    throw new Refusal('already_undone', (l) =>
      eventId ? dealWords(l).noUndo({ why: 'already_undone' }) : dealWords(l).nothingToUndo,
    );
  }
  if (event.byId !== userId && !canChange(by, deal)) {
    throw new Refusal('not_yours', (l) =>
      dealWords(l).notYours({ ...deal, who: `<@${deal.ownerId}>` }),
    );
  }
  const undone = undo(deal, event, events, { byId: userId, at: now });
  await saveChange(tx, workspaceId, undone);
  // The lead that the deal came from is open again.
  if (undone.deal.removedAt && deal.leadId) await undoConversion(tx, deal.leadId, deal.id, by, now);
  return { deal: undone.deal, team };
}
