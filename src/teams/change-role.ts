import type { Tx } from '../db/connection.ts';
import { Refusal } from '../errors.ts';
import { mention } from '../slack/escape.ts';
import type { Role, Team } from './directory.ts';
import type { Member } from './member.ts';
import { requireHead } from './rights.ts';
import { deleteRole, saveRole } from './team-store.ts';
import { teamWords } from './team-words.ts';

export async function joinTeam(tx: Tx, team: Team, member: Member, now: Date): Promise<void> {
  refuseAgain(team, member.userId, undefined);
  await saveRole(tx, member.workspaceId, team.id, member.userId, 'manager', member.userId, now);
}

export async function giveRole(
  tx: Tx,
  team: Team,
  userId: string,
  role: Role,
  by: Member,
  now: Date,
): Promise<void> {
  requireHead(by, team);
  refuseAgain(team, userId, role);
  await saveRole(tx, by.workspaceId, team.id, userId, role, by.userId, now);
}

export async function removeFromTeam(
  tx: Tx,
  team: Team,
  userId: string,
  by: Member,
  now: Date,
): Promise<void> {
  if (userId !== by.userId) requireHead(by, team);
  const who = mention(userId);
  const role = team.roles.get(userId);
  if (!role) throw new Refusal('not_in_team', (l) => teamWords(l).notIn({ who, team: team.name }));
  const heads = [...team.roles.values()].filter((one) => one === 'head').length;
  if (role === 'head' && heads === 1 && team.roles.size > 1) {
    throw new Refusal('last_head', (l) => teamWords(l).lastHead({ team: team.name }));
  }
  await deleteRole(tx, by.workspaceId, team.id, userId, by.userId, now);
}

/** Adding somebody who is there already changes nothing: a head is not made a manager by the way. */
function refuseAgain(team: Team, userId: string, role: Role | undefined): void {
  const has = team.roles.get(userId);
  if (!has || (role === 'head' && has !== 'head')) return;
  throw new Refusal('already_in_team', (l) =>
    teamWords(l).alreadyIn({
      who: mention(userId),
      team: team.name,
      role: teamWords(l).role({ role: has }),
    }),
  );
}
