import type { Tx } from '../db/connection.ts';
import { isUniqueViolation } from '../db/faults.ts';
import { Refusal } from '../errors.ts';
import { match } from '../language/match.ts';
import type { Member } from './member.ts';
import { insertTeam, type NewTeam, saveRole } from './team-store.ts';
import { teamWords } from './team-words.ts';

/** Admins make teams; whoever makes one is its head, until somebody else is named. */
export async function createTeam(
  tx: Tx,
  team: NewTeam,
  by: Member,
  now: Date,
  people: { head: string | null; managers: readonly string[] } = { head: null, managers: [] },
): Promise<string> {
  if (!by.isAdmin) throw new Refusal('admins_only', (l) => teamWords(l).adminsOnly);
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
  await saveRole(tx, by.workspaceId, teamId, head, 'head', by.userId, now);
  for (const userId of new Set(people.managers)) {
    if (userId !== head)
      await saveRole(tx, by.workspaceId, teamId, userId, 'manager', by.userId, now);
  }
  return teamId;
}
