import { Refusal } from '../../errors.ts';
import type { Member } from '../../teams/member.ts';
import { isHeadOf } from '../../teams/rights.ts';
import { cardFormWords } from './card-form-words.ts';

/** The playbook is the workspace's: whoever heads a team in it, or is an admin, decides on it. */
export const mayDecide = (member: Member): boolean =>
  member.isAdmin || member.directory.teams.some((team) => isHeadOf(member, team.id));

export function requireDecider(member: Member): void {
  if (!mayDecide(member)) throw new Refusal('heads_only', (l) => cardFormWords(l).headsOnly);
}
