import { sql } from 'kysely';
import type { Tx } from '../db/connection.ts';
import type { Deal } from './deal.ts';
import type { Waypoint } from './waypoint.ts';

type Kept = Pick<Deal, 'id' | 'version' | 'waypoints'>;

/** Deals of the team that something happened to since, and where each went as far as is kept with it. */
export async function findChangedSince(
  tx: Tx,
  { workspaceId, teamId }: { workspaceId: string; teamId: string },
  since: Date,
  limit: number,
): Promise<Kept[]> {
  const { rows } = await sql<{ deal_id: string; version: number; waypoints: Waypoint[] }>`
    select deal_id, version, waypoints from deals
    where workspace_id = ${workspaceId} and deal_id = any(array(
      select distinct deal_id from deal_events
      where workspace_id = ${workspaceId} and team_id = ${teamId} and at >= ${since}
      limit ${limit}
    ))`.execute(tx);
  return rows.map(({ deal_id: id, ...row }) => ({ id, ...row }));
}

/** Saves where a deal went, unless it was changed meanwhile. */
export async function saveWaypoints(tx: Tx, workspaceId: string, deal: Kept): Promise<void> {
  await tx
    .updateTable('deals')
    .set({ waypoints: JSON.stringify(deal.waypoints) })
    .where('workspace_id', '=', workspaceId)
    .where('deal_id', '=', deal.id)
    .where('version', '=', deal.version)
    .execute();
}
