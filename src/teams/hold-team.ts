import type { Tx } from '../db/connection.ts';
import type { Team } from './directory.ts';
import { readDirectory } from './directory-store.ts';
import type { Member } from './member.ts';
import { findTeamById } from './rights.ts';
import { lockTeam } from './team-change-store.ts';

/**
 * The team as it is once nobody else is changing it, held until the transaction ends: of two heads who change it at
 * once, the second is judged by what the first has left.
 */
export async function holdTeam(tx: Tx, { id }: Team, by: Member): Promise<Team> {
  await lockTeam(tx, { workspaceId: by.workspaceId, teamId: id });
  const directory = await readDirectory(tx, by.workspaceId);
  return findTeamById({ ...by, directory }, id, directory.teams);
}
