import type { Tx } from '../db/connection.ts';
import { Refusal } from '../errors.ts';
import { mention } from '../slack/escape.ts';
import type { Team } from '../teams/directory.ts';
import type { Member } from '../teams/member.ts';
import type { Change, Deal, Doing } from './deal.ts';
import { saveChange } from './deal-store.ts';
import { dealWords } from './deal-words.ts';
import { type FoundDeal, lockOwnDeal, lockOwnDealById, type Retype } from './find-deal.ts';
import type { DealRef } from './parse-deal.ts';

export interface Changed {
  deal: Deal;
  before: Deal;
  team: Team;
  eventId: string;
}

/** Any change but a move: find and hold, decide by the domain's own rule, save. */
export async function changeDeal(
  tx: Tx,
  ref: DealRef | { id: string },
  decide: (deal: Deal, by: Doing, team: Team) => Change,
  member: Member,
  now: Date,
  retype: Retype,
): Promise<Changed> {
  const { deal: before, team }: FoundDeal =
    'id' in ref
      ? await lockOwnDealById(tx, ref.id, member)
      : await lockOwnDeal(tx, ref, member, retype);
  const change = decide(before, { byId: member.userId, at: now }, team);
  const eventId = await saveChange(tx, member.workspaceId, change);
  return { deal: change.deal, before, team, eventId };
}

/** A deal goes only to somebody of its team. */
export function requireColleague(team: Team, userId: string): void {
  if (team.roles.has(userId)) return;
  throw new Refusal('not_in_team', (l) =>
    dealWords(l).notInTeam({ who: mention(userId), team: team.name }),
  );
}
