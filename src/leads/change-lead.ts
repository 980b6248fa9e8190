import type { Tx } from '../db/connection.ts';
import type { Team } from '../teams/directory.ts';
import type { Member } from '../teams/member.ts';
import { roleIn } from '../teams/rights.ts';
import { lockOwnLead, type Retype } from './find-lead.ts';
import type { Lead } from './lead.ts';
import type { Change, Doing } from './lead-event.ts';
import { saveChange } from './lead-store.ts';
import type { LeadRef } from './parse-lead.ts';

export interface Changed {
  lead: Lead;
  before: Lead;
  team: Team;
  eventId: string;
}

export const doing = (member: Member, teamId: string, now: Date): Doing => ({
  byId: member.userId,
  at: now,
  sells: roleIn(member, teamId) === 'manager',
});

/** Any change by somebody who may change the lead: find and hold, decide by the domain's own rule, save. */
export async function changeLead(
  tx: Tx,
  ref: LeadRef | { id: string },
  decide: (lead: Lead, by: Doing, team: Team, rest: string) => Change,
  member: Member,
  now: Date,
  retype: Retype,
): Promise<Changed & { rest: string }> {
  const { lead: before, team, rest } = await lockOwnLead(tx, ref, member, retype);
  const change = decide(before, doing(member, team.id, now), team, rest);
  const eventId = await saveChange(tx, member.workspaceId, change);
  return { lead: change.lead, before, team, eventId, rest };
}
