import type { Tx } from '../db/connection.ts';
import { type Choice, Refusal } from '../errors.ts';
import { match } from '../language/match.ts';
import { cut } from '../language/text.ts';
import type { Team } from '../teams/directory.ts';
import type { Member } from '../teams/member.ts';
import { canChange, noTeam, readableTeams, teamById } from '../teams/rights.ts';
import { isOpen, type Lead, titleOf } from './lead.ts';
import { lockLeadBy, lockLeadsLike } from './lead-store.ts';
import { leadWords } from './lead-words.ts';
import type { LeadRef } from './parse-lead.ts';

export interface FoundLead {
  lead: Lead;
  team: Team;
}

/** How to type the same command for the lead of that number. */
export type Retype = (ref: string) => string;

/**
 * Finds the lead that the person means among those they may read, and holds it. A lead of another team or
 * workspace looks just like one that does not exist.
 */
export async function lockLead(
  tx: Tx,
  ref: LeadRef | { id: string },
  member: Member,
  retype: Retype,
): Promise<FoundLead> {
  const teamIds = readableTeams(member).map((team) => team.id);
  if (teamIds.length === 0) throw noTeam(member);
  if (!('words' in ref)) {
    const lead = await lockLeadBy(tx, member.workspaceId, teamIds, ref);
    if (!lead && 'id' in ref) throw new Refusal('lead_gone', (l) => leadWords(l).gone);
    if (!lead) throw unknown(`#${'number' in ref ? ref.number : ''}`, [], retype);
    return withTeam(lead, member);
  }
  const like = await lockLeadsLike(tx, member.workspaceId, teamIds, ref.words);
  return withTeam(choose(like, ref.words, retype), member);
}

/** The same, for changing it. */
export async function lockOwnLead(
  tx: Tx,
  ref: LeadRef | { id: string },
  member: Member,
  retype: Retype,
): Promise<FoundLead> {
  const found = await lockLead(tx, ref, member, retype);
  requireChange(found.lead, member);
  return found;
}

export function requireChange(lead: Lead, member: Member): void {
  if (canChange(member, lead)) return;
  const { number, ownerId } = lead;
  throw new Refusal(
    'not_yours',
    (l) => leadWords(l).notYours({ title: titleOf(lead), number, ownerId }),
    [{ label: (l) => leadWords(l).showIt({ number }), command: `/lead show #${number}` }],
  );
}

function withTeam(lead: Lead, member: Member): FoundLead {
  const team = teamById(member, lead.teamId);
  if (!team) throw new Error(`lead ${lead.id} belongs to a team that the directory does not know`);
  return { lead, team };
}

const namesOf = (lead: Lead) =>
  [lead.name, lead.company, titleOf(lead), lead.phone, lead.email].filter((name) => name !== null);

/** Open leads come first: a closed one is meant only when no open one fits. A phone is known by its last digits. */
function choose(like: readonly Lead[], words: string, retype: Retype): Lead {
  const digits = words.replace(/\D/g, '').slice(-10);
  const byPhone = digits.length >= 7 ? like.filter((lead) => lead.phone?.endsWith(digits)) : [];
  const among = byPhone.length > 0 ? byPhone : like;
  const named = byPhone.length > 0 ? () => [words] : namesOf;
  const open = match(words, among.filter(isOpen), named);
  const found = open.kind === 'none' ? match(words, among, named) : open;
  if (found.kind === 'one') return found.item;
  if (found.kind === 'none') throw unknown(words, found.nearest, retype);
  throw new Refusal(
    'several_leads',
    (l) => leadWords(l).several({ word: cut(words, 40) }),
    choices(found.items, retype),
  );
}

function unknown(word: string, near: readonly Lead[], retype: Retype): Refusal {
  const short = cut(word, 40);
  return new Refusal(
    'unknown_lead',
    (l) =>
      near.length > 0
        ? leadWords(l).unknownButNear({ word: short })
        : leadWords(l).unknown({ word: short }),
    choices(near, retype),
  );
}

const choices = (leads: readonly Lead[], retype: Retype): Choice[] =>
  leads.map((lead) => ({
    label: () => cut(`#${lead.number} ${titleOf(lead)}`, 60),
    command: retype(`#${lead.number}`),
  }));
