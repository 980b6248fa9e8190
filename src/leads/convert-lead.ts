import type { Tx } from '../db/connection.ts';
import type { Member } from '../teams/member.ts';
import { type Changed, doing } from './change-lead.ts';
import { saveCustomerOf } from './customer-store.ts';
import { type FoundLead, lockLead, lockOwnLead, type Retype } from './find-lead.ts';
import { convert, mustBeOpen } from './lead.ts';
import { undo } from './lead-history.ts';
import { readEvents } from './lead-history-store.ts';
import { saveChange } from './lead-store.ts';
import type { LeadRef } from './parse-lead.ts';

export interface Converting extends FoundLead {
  customerId: string;
}

/**
 * The first half of a conversion, before the deal is opened: holds the lead, refuses when it is closed or not the
 * person's to change, and finds or makes its customer.
 */
export async function startConversion(
  tx: Tx,
  ref: LeadRef | { id: string },
  member: Member,
  now: Date,
  retype: Retype,
): Promise<Converting> {
  const found = await lockOwnLead(tx, ref, member, retype);
  mustBeOpen(found.lead);
  const customerId = await saveCustomerOf(tx, member.workspaceId, found.lead, now);
  return { ...found, customerId };
}

/** The second half, in the same transaction: the lead became this deal. */
export async function finishConversion(
  tx: Tx,
  { lead, team, customerId }: Converting,
  dealId: string,
  member: Member,
  now: Date,
): Promise<Changed> {
  const converted = convert(lead, { dealId, customerId }, doing(member, team.id, now));
  const eventId = await saveChange(tx, member.workspaceId, converted);
  return { lead: converted.lead, before: lead, team, eventId };
}

/** When the opening of its deal is undone, the lead is open again. Undefined when it did not come from a conversion that stands. */
export async function undoConversion(
  tx: Tx,
  leadId: string,
  dealId: string,
  member: Member,
  now: Date,
): Promise<Changed | undefined> {
  const { lead, team } = await lockLead(tx, { id: leadId }, member, () => '/lead list');
  if (lead.dealId !== dealId) return undefined;
  const events = await readEvents(tx, member.workspaceId, lead.id);
  const event = events.findLast((one) => one.kind === 'converted');
  if (!event) return undefined;
  const by = { ...doing(member, team.id, now), withDeal: true };
  const undone = undo(lead, event, events, by);
  const eventId = await saveChange(tx, member.workspaceId, undone);
  return { lead: undone.lead, before: lead, team, eventId };
}
