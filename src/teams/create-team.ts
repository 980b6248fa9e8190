import type { Tx } from '../db/connection.ts';
import { isUniqueViolation } from '../db/faults.ts';
import { Refusal } from '../errors.ts';
import { match } from '../language/match.ts';
import { requireAdmin } from '../workspaces/admins.ts';
import { requireColleague } from './change-role.ts';
import type { Member } from './member.ts';
import { ofRole } from './team-change.ts';
import { saveTeamChange } from './team-change-store.ts';
import { insertTeam, type NewTeam } from './team-store.ts';
import { teamWords } from './team-words.ts';

/** Admins make teams; whoever makes one is its head, until somebody else is named. */
export async function createTeam(
  tx: Tx,
  team: NewTeam,
  by: Member,
  now: Date,
  people: { head: string | null; managers: readonly string[] } = { head: null, managers: [] },
): Promise<string> {
  requireAdmin({ member: by });
  const taken = () => new Refusal('name_taken', (l) => teamWords(l).nameTaken({ team: team.name }));
  const same = match(team.name, by.directory.teams, (one) => [one.name]);
  if (same.kind === 'one' && same.item.name.toLowerCase() === team.name.toLowerCase())
    throw taken();
  const teamId = await insertTeam(tx, by.workspaceId, team, by.userId, now).catch(
    (error: unknown) => {
      throw isUniqueViolation(error) ? taken() : error;
    },
  );
  const head = people.head ?? by.userId;
  const managers = [...new Set(people.managers)].filter((userId) => userId !== head);
  for (const userId of [head, ...managers])
    if (userId !== by.userId) await requireColleague(tx, by.workspaceId, userId);
  const changes = Object.assign(
    ofRole(head, null, 'head'),
    ...managers.map((userId) => ofRole(userId, null, 'manager')),
  );
  const key = { workspaceId: by.workspaceId, teamId };
  await saveTeamChange(tx, key, { kind: 'created', changes, by: by.userId, at: now });
  return teamId;
}
