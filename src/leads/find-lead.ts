import type { Tx } from '../db/connection.ts';
import { type Choice, Refusal } from '../errors.ts';
import { matchBeginning } from '../language/beginning.ts';
import { type Match, match } from '../language/match.ts';
import { cut } from '../language/text.ts';
import type { Team } from '../teams/directory.ts';
import type { Member } from '../teams/member.ts';
import { canChange, noTeam, readableTeams, teamById } from '../teams/rights.ts';
import { isOpen, type Lead, titleOf } from './lead.ts';
import { lockLeadBy, lockLeadsLike } from './lead-store.ts';
import { leadWords } from './lead-words.ts';
import { asWritten } from './message-text.ts';
import { aloneAs, type LeadRef, type LineRef, type OneLead, textOf } from './parse-lead.ts';

export interface FoundLead {
  lead: Lead;
  team: Team;
  /** What stands behind it in the line that begins with it. */
  rest: string;
}

/** How to type the same command for the lead of that number, and what stood behind its name. */
export type Retype = (ref: string, rest: string) => string;

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
  if ('line' in ref) return lockFirst(tx, ref, teamIds, member, retype);
  const typed = (number: string) => retype(number, '');
  if (!('name' in ref)) {
    const lead = await lockLeadBy(tx, member.workspaceId, teamIds, ref);
    if (!lead && 'id' in ref) throw new Refusal('lead_gone', (l) => leadWords(l).gone);
    if (!lead) throw unknown(`#${'number' in ref ? ref.number : ''}`, [], typed);
    return withTeam(lead, member);
  }
  const like = await lockLeadsLike(tx, member.workspaceId, teamIds, { words: ref.name });
  return withTeam(chosen(openFirst(ref.name, like), ref.name, typed), member);
}

/** The same, where it is not certain that a lead is meant at all. */
export async function lockMeant(
  tx: Tx,
  ref: OneLead,
  member: Member,
  retype: Retype,
): Promise<FoundLead | undefined> {
  if ('number' in ref) return lockLead(tx, ref, member, retype);
  const teamIds = readableTeams(member).map((team) => team.id);
  const like = await lockLeadsLike(tx, member.workspaceId, teamIds, { words: ref.name });
  const found = openFirst(ref.name, like);
  if (found.kind === 'none') return undefined;
  return withTeam(
    chosen(found, ref.name, (number) => retype(number, '')),
    member,
  );
}

/** The lead that a line begins with: a number or quotes, else as many of its words as name one. */
async function lockFirst(
  tx: Tx,
  { line, words }: LineRef,
  teamIds: readonly string[],
  member: Member,
  retype: Retype,
): Promise<FoundLead> {
  const [first] = words;
  const alone = aloneAs(first);
  if (alone) {
    const rest = asWritten(line.slice(first?.end));
    return { ...(await lockLead(tx, alone, member, (ref) => retype(ref, rest))), rest };
  }
  const named = { words: first?.text ?? '', line: textOf(words.slice(0, MOST_NAME_WORDS)) };
  const like = await lockLeadsLike(tx, member.workspaceId, teamIds, named);
  const beginning = matchBeginning(line, words, (name) => openFirst(name, like), namesOf);
  const rest = asWritten(beginning.rest);
  const lead = chosen(beginning.found, beginning.name, (ref) => retype(ref, rest));
  return { ...withTeam(lead, member), rest };
}

const MOST_NAME_WORDS = 12;

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
  return { lead, team, rest: '' };
}

const namesOf = (lead: Lead) =>
  [lead.name, lead.company, titleOf(lead), lead.phone, lead.email].filter((name) => name !== null);

/** Open leads come first: a closed one is meant only when no open one fits. A phone is known by its last digits. */
function openFirst(words: string, like: readonly Lead[]): Match<Lead> {
  const digits = words.replace(/\D/g, '').slice(-10);
  const byPhone = digits.length >= 7 ? like.filter((lead) => lead.phone?.endsWith(digits)) : [];
  const among = byPhone.length > 0 ? byPhone : like;
  const named = byPhone.length > 0 ? () => [words] : namesOf;
  const open = match(words, among.filter(isOpen), named);
  return open.kind === 'none' ? match(words, among, named) : open;
}

type Typed = (ref: string) => string;

function chosen(found: Match<Lead>, words: string, retype: Typed): Lead {
  if (found.kind === 'one') return found.item;
  if (found.kind === 'none') throw unknown(words, found.nearest, retype);
  throw new Refusal(
    'several_leads',
    (l) => leadWords(l).several({ word: cut(words, 40) }),
    choices(found.items, retype),
  );
}

function unknown(word: string, near: readonly Lead[], retype: Typed): Refusal {
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

const choices = (leads: readonly Lead[], retype: Typed): Choice[] =>
  leads.map((lead) => ({
    label: () => cut(`#${lead.number} ${titleOf(lead)}`, 60),
    command: retype(`#${lead.number}`),
  }));
