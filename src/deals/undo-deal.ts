import type { Tx } from '../db/connection.ts';
import { isId } from '../db/ids.ts';
import { Refusal } from '../errors.ts';
import type { Word } from '../language/text.ts';
import { undoConversion } from '../leads/convert-lead.ts';
import type { Team } from '../teams/directory.ts';
import type { Member } from '../teams/member.ts';
import { teamById } from '../teams/rights.ts';
import { noUndo, UNDO_WITHIN } from '../workspaces/undo.ts';
import type { Deal } from './deal.ts';
import { type SavedEvent, undo } from './deal-history.ts';
import { findDealOfEvent, findLastChange, readEvents } from './deal-history-store.ts';
import { lockDealById, saveChange } from './deal-store.ts';
import { dealWords } from './deal-words.ts';
import { findDeal, type Retype, reachOf, requireChange } from './find-deal.ts';
import { asDeal, type DealRef } from './parse-deal.ts';

export interface Undone {
  deal: Deal;
  team: Team;
  /** What was taken back. */
  undone: SavedEvent;
}

/** Which change: the one that a button names, the person's last one on a deal, or their last one at all. */
export type UndoRequest = { eventId: string } | { ref: DealRef } | 'last';

export function asUndo(words: readonly Word[]): UndoRequest {
  const [first] = words;
  if (!first) return 'last';
  return isId(first.text)
    ? { eventId: first.text }
    : { ref: asDeal(words, { en: '/deal undo #12', ru: '/deal отменить #12' }) };
}

/** Takes a change back by a new one: for its author, the deal's owner, and the head. */
export async function undoChange(
  tx: Tx,
  request: UndoRequest,
  by: Member,
  now: Date,
  retype: Retype,
): Promise<Undone> {
  const { workspaceId, userId } = by;
  const { eventId, dealId } = await find(tx, request, by, now, retype);
  const deal = await lockDealById(tx, reachOf(by), dealId);
  const team = deal && teamById(by, deal.teamId);
  const events = deal ? await readEvents(tx, workspaceId, dealId) : [];
  const event = events.find((one) => one.id === eventId);
  // A removed deal is out of sight: whatever was done to it is taken back already.
  if (!deal || !team || !event) throw noUndo('already_undone');
  if (event.byId !== userId) requireChange(deal, by);
  const change = undo(deal, event, events, { byId: userId, at: now });
  saveChange(tx, workspaceId, change);
  // The lead that the deal came from is open again.
  if (change.deal.removedAt && deal.leadId) await undoConversion(tx, deal.leadId, deal.id, by, now);
  return { deal: change.deal, team, undone: event };
}

async function find(tx: Tx, request: UndoRequest, by: Member, now: Date, retype: Retype) {
  const { workspaceId, userId } = by;
  if (request !== 'last' && 'eventId' in request) {
    const dealId = await findDealOfEvent(tx, workspaceId, request.eventId);
    if (dealId) return { eventId: request.eventId, dealId };
    throw new Refusal('unknown_change', (l) => dealWords(l).unknownChange);
  }
  const of = request === 'last' ? undefined : (await findDeal(tx, request.ref, by, retype)).deal.id;
  const last = await findLastChange(
    tx,
    workspaceId,
    userId,
    new Date(now.getTime() - UNDO_WITHIN),
    of,
  );
  if (!last) throw new Refusal('nothing_to_undo', (l) => dealWords(l).nothingToUndo);
  return last;
}
