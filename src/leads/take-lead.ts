import type { Tx } from '../db/connection.ts';
import type { Member } from '../teams/member.ts';
import { type Changed, doing } from './change-lead.ts';
import { lockLead, type Retype } from './find-lead.ts';
import { take } from './lead.ts';
import { readHeldSince } from './lead-history-store.ts';
import { saveChange } from './lead-store.ts';
import type { LeadRef } from './parse-lead.ts';

/** However many press at once, the lock lets them in one by one, and the rule lets one of them have it. */
export async function takeLead(
  tx: Tx,
  ref: LeadRef,
  member: Member,
  now: Date,
  retype: Retype,
): Promise<Changed> {
  const { lead, team } = await lockLead(tx, ref, member, retype);
  const held = lead.ownerId === null ? null : await readHeldSince(tx, member.workspaceId, lead.id);
  const taken = take(lead, held, doing(member, team.id, now));
  const eventId = await saveChange(tx, member.workspaceId, taken);
  return { lead: taken.lead, before: lead, team, eventId };
}
