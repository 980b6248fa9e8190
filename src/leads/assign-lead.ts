import type { Tx } from '../db/connection.ts';
import { Refusal } from '../errors.ts';
import type { Language } from '../language/language.ts';
import { findColleague } from '../teams/colleague-store.ts';
import type { Team } from '../teams/directory.ts';
import type { Member } from '../teams/member.ts';
import { type Changed, changeLead } from './change-lead.ts';
import type { Retype } from './find-lead.ts';
import { assign } from './lead.ts';
import { leadWords } from './lead-words.ts';
import type { LeadRef } from './parse-lead.ts';

export interface Assigned extends Changed {
  /** Somebody else, who is to be told of it, in their language. */
  told: { userId: string; language: Language } | null;
}

/** Gives a lead to somebody of its team, or with null to nobody. */
export async function assignLead(
  tx: Tx,
  { ref, ownerId }: { ref: LeadRef; ownerId: string | null },
  member: Member,
  now: Date,
  retype: Retype,
): Promise<Assigned> {
  const changed = await changeLead(
    tx,
    ref,
    (lead, by, team) => {
      requireColleague(team, ownerId);
      return assign(lead, ownerId, by);
    },
    member,
    now,
    retype,
  );
  if (ownerId === null || ownerId === member.userId) return { ...changed, told: null };
  const language = (await findColleague(tx, member.workspaceId, ownerId))?.language;
  return { ...changed, told: { userId: ownerId, language: language ?? changed.team.language } };
}

function requireColleague(team: Team, userId: string | null): void {
  if (userId === null || team.roles.has(userId)) return;
  throw new Refusal('not_in_team', (l) => leadWords(l).notInTeam({ userId, team: team.name }));
}
