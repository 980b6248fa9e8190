import type { Tx } from '../db/connection.ts';
import { Refusal } from '../errors.ts';
import type { Language } from '../language/language.ts';
import { findColleague } from '../teams/colleague-store.ts';
import type { Team } from '../teams/directory.ts';
import type { Member } from '../teams/member.ts';
import { type Deal, handOver } from './deal.ts';
import type { Change, DealEvent, Doing } from './deal-event.ts';
import { saveChange } from './deal-store.ts';
import { dealWords } from './deal-words.ts';
import { lockDeal, type Retype } from './find-deal.ts';
import type { DealRef } from './parse-deal.ts';

/** Any change but a move. What was typed is read where the deal's own team is known: its currency, its calendar. */
export interface ChangeRequest {
  ref: DealRef;
  decide: (deal: Deal, by: Doing, team: Team, rest: string) => Change;
  retype: Retype;
}

export interface Changed {
  deal: Deal;
  team: Team;
  event: DealEvent;
  eventId: string;
}

export async function changeDeal(
  tx: Tx,
  { ref, decide, retype }: ChangeRequest,
  member: Member,
  now: Date,
): Promise<Changed> {
  const { deal: before, team, rest } = await lockDeal(tx, ref, member, retype);
  const change = decide(before, { byId: member.userId, at: now }, team, rest);
  const eventId = saveChange(tx, member.workspaceId, change);
  return { ...change, team, eventId };
}

/** A deal goes only to somebody of its team. */
export function handOverTo(userId: string): ChangeRequest['decide'] {
  return (deal, by, team) => {
    if (team.roles.has(userId)) return handOver(deal, userId, by);
    throw new Refusal('not_in_team', (l) => dealWords(l).notInTeam({ userId, team: team.name }));
  };
}

/** The language to tell a deal's owner in that it is theirs now; the team's, where they are not known yet. */
export async function ownersLanguage(
  tx: Tx,
  { deal, team }: Changed,
  member: Member,
): Promise<Language> {
  const owner = deal.ownerId && (await findColleague(tx, member.workspaceId, deal.ownerId));
  return owner ? owner.language : team.language;
}
