import type { Tx } from '../db/connection.ts';
import { Refusal } from '../errors.ts';
import { mention } from '../slack/escape.ts';
import { findColleague } from './colleague-store.ts';
import type { Role, Team } from './directory.ts';
import { holdTeam } from './hold-team.ts';
import type { Member } from './member.ts';
import { requireHead } from './rights.ts';
import { ofRole } from './team-change.ts';
import { saveTeamChange } from './team-change-store.ts';
import { teamWords } from './team-words.ts';

export async function joinTeam(tx: Tx, seen: Team, member: Member, now: Date): Promise<string> {
  const team = await holdTeam(tx, seen, member);
  refuseAgain(team, member.userId, undefined, member);
  return saveRole(tx, team, member.userId, 'manager', member, now);
}

export async function giveRole(
  tx: Tx,
  seen: Team,
  userId: string,
  role: Role,
  by: Member,
  now: Date,
): Promise<string> {
  const team = await holdTeam(tx, seen, by);
  requireHead(by, team);
  refuseAgain(team, userId, role, by);
  await requireColleague(tx, by.workspaceId, userId);
  return saveRole(tx, team, userId, role, by, now);
}

export async function removeFromTeam(
  tx: Tx,
  seen: Team,
  userId: string,
  by: Member,
  now: Date,
): Promise<string> {
  const team = await holdTeam(tx, seen, by);
  if (userId !== by.userId) requireHead(by, team);
  const who = mention(userId);
  const role = team.roles.get(userId);
  if (!role) throw new Refusal('not_in_team', (l) => teamWords(l).notIn({ who, team: team.name }));
  const heads = [...team.roles.values()].filter((one) => one === 'head').length;
  if (role === 'head' && heads === 1 && team.roles.size > 1) {
    throw new Refusal('last_head', (l) => teamWords(l).lastHead({ team: team.name }));
  }
  return saveRole(tx, team, userId, null, by, now);
}

/** Returns the event's id, for Undo. */
async function saveRole(
  tx: Tx,
  team: Team,
  userId: string,
  role: Role | null,
  by: Member,
  now: Date,
): Promise<string> {
  const key = { workspaceId: by.workspaceId, teamId: team.id };
  const changes = ofRole(userId, team.roles.get(userId) ?? null, role);
  return saveTeamChange(tx, key, { kind: 'role', changes, by: by.userId, at: now });
}

/** Slack's own bot, of which Slack says that it is a person. */
const SLACKBOT = 'USLACKBOT';

/** Guests, bots, people of other organisations and those who have left are given nothing to do here. */
export async function requireColleague(tx: Tx, workspaceId: string, userId: string): Promise<void> {
  const told = (await findColleague(tx, workspaceId, userId))?.kind ?? 'unknown';
  const kind = userId === SLACKBOT ? 'bot' : told;
  if (kind === 'member') return;
  const who = mention(userId);
  throw new Refusal(`is_${kind}`, (l) => teamWords(l).notForTeams({ who, kind }));
}

/** Adding somebody who is there already changes nothing: a head is not made a manager by the way. */
function refuseAgain(team: Team, userId: string, role: Role | undefined, by: Member): void {
  const has = team.roles.get(userId);
  if (!has || (role === 'head' && has !== 'head')) return;
  throw new Refusal('already_in_team', (l) =>
    teamWords(l).alreadyIn({
      who: userId === by.userId ? null : mention(userId),
      team: team.name,
      role: teamWords(l).role({ role: has }),
    }),
  );
}
