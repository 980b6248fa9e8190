import { sql } from 'kysely';
import type { Tx } from '../db/connection.ts';
import { todayIn } from '../language/dates.ts';
import type { Scope } from './deal-facts-store.ts';

/**
 * The day on which the person came into the team, for the first time. Null for the whole team, and for those who have been
 * there since the day it was set up: before it nobody knows who was in it.
 */
export async function findJoinedDay(
  tx: Tx,
  { workspaceId, team, ownerId }: Scope,
): Promise<string | null> {
  if (ownerId === null) return null;
  const { rows } = await sql<{ joined_at: Date | null; created_at: Date }>`
    select t.created_at, least(m.joined_at, (
      select min(e.at) from team_events e
      where e.workspace_id = t.workspace_id and e.team_id = t.team_id and e.changes ? ${`role:${ownerId}`}
    )) as joined_at
    from teams t left join team_members m
      on m.workspace_id = t.workspace_id and m.team_id = t.team_id and m.user_id = ${ownerId}
    where t.workspace_id = ${workspaceId} and t.team_id = ${team.id}`.execute(tx);
  const [row] = rows;
  if (!row?.joined_at) return null;
  const joined = todayIn(team.zone, row.joined_at);
  return joined > todayIn(team.zone, row.created_at) ? joined : null;
}

/** Whether somebody who is in the team no longer once was: their results stay theirs. */
export async function wasEverIn(
  tx: Tx,
  workspaceId: string,
  teamId: string,
  userId: string,
): Promise<boolean> {
  const { rows } = await sql`
    select from team_events
    where workspace_id = ${workspaceId} and team_id = ${teamId} and changes ? ${`role:${userId}`}
    limit 1`.execute(tx);
  return rows.length > 0;
}
