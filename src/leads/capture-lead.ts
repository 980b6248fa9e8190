import type { Tx } from '../db/connection.ts';
import { newId } from '../db/ids.ts';
import type { Team } from '../teams/directory.ts';
import type { Member } from '../teams/member.ts';
import { roleIn } from '../teams/rights.ts';
import { type Draft, TYPED } from './draft.ts';
import { insertDrafts } from './draft-store.ts';
import { capture, type Lead, type LeadFields } from './lead.ts';
import { insertLead } from './lead-store.ts';
import type { Twin } from './twin.ts';
import { findTwin } from './twin-store.ts';

export interface Captured {
  kind: 'saved';
  lead: Lead;
  team: Team;
  eventId: string;
}

/** Somebody has the same contact; what was typed waits under the draft's id for "save anyway". */
export interface HeldBack {
  kind: 'twin';
  twin: Twin;
  draftId: string;
}

export interface CaptureRequest {
  team: Team;
  fields: LeadFields;
  message: Lead['message'];
}

/** Saves it whatever else there is. A manager's own lead is theirs at once; a head's or an admin's is free. */
export async function saveLead(
  tx: Tx,
  { team, fields, message }: CaptureRequest,
  member: Member,
  now: Date,
): Promise<Captured> {
  const ownerId = roleIn(member, team.id) === 'manager' ? member.userId : null;
  const request = { id: newId(now), teamId: team.id, fields, ownerId, message };
  const captured = capture(request, { byId: member.userId, at: now });
  return { kind: 'saved', team, ...(await insertLead(tx, member.workspaceId, captured)) };
}

/** Saves what was typed into a command or a form, unless the same contact is there already. */
export async function captureLead(
  tx: Tx,
  team: Team,
  fields: LeadFields,
  member: Member,
  now: Date,
): Promise<Captured | HeldBack> {
  const twin = await findTwin(tx, member.workspaceId, team.id, fields);
  if (!twin) return saveLead(tx, { team, fields, message: null }, member, now);
  const id = newId(now);
  const draft: Draft = {
    id,
    channelId: TYPED,
    ts: id,
    position: 0,
    teamId: team.id,
    fields,
    askedBy: member.userId,
    leadId: null,
    refusedAt: null,
    createdAt: now,
  };
  await insertDrafts(tx, member.workspaceId, [draft]);
  return { kind: 'twin', twin, draftId: id };
}
