import type { Tx } from '../db/connection.ts';
import { Refusal } from '../errors.ts';
import type { Member } from '../teams/member.ts';
import { type Changed, doing } from './change-lead.ts';
import { lockLead, requireChange } from './find-lead.ts';
import { undo } from './lead-history.ts';
import { findLastChange, findLeadOfEvent, readEvents } from './lead-history-store.ts';
import { saveChange } from './lead-store.ts';
import { leadWords } from './lead-words.ts';

const DAY = 24 * 3_600_000;

/** Takes back the event named, or the person's own last change. For its author, the lead's owner, and the head. */
export async function undoLead(
  tx: Tx,
  eventId: string | null,
  member: Member,
  now: Date,
): Promise<Changed> {
  const which = eventId ? await ofEvent(tx, eventId, member) : await lastOf(tx, member, now);
  const { lead, team } = await lockLead(tx, { id: which.leadId }, member, () => '/lead list');
  const events = await readEvents(tx, member.workspaceId, lead.id);
  const event = events.find((one) => one.id === which.eventId);
  if (!event) throw noSuchChange();
  if (event.byId !== member.userId) requireChange(lead, member);
  const undone = undo(lead, event, events, doing(member, team.id, now));
  const id = await saveChange(tx, member.workspaceId, undone);
  return { lead: undone.lead, before: lead, team, eventId: id };
}

async function ofEvent(tx: Tx, eventId: string, member: Member) {
  const leadId = await findLeadOfEvent(tx, member.workspaceId, eventId);
  if (!leadId) throw noSuchChange();
  return { eventId, leadId };
}

async function lastOf(tx: Tx, member: Member, now: Date) {
  const since = new Date(now.getTime() - DAY);
  const last = await findLastChange(tx, member.workspaceId, member.userId, since);
  if (!last) throw new Refusal('nothing_to_undo', (l) => leadWords(l).nothingToUndo);
  return last;
}

const noSuchChange = () => new Refusal('no_such_change', (l) => leadWords(l).noSuchChange);
