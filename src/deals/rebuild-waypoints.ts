import { isDeepStrictEqual } from 'node:util';
import type { Tx } from '../db/connection.ts';
import { replay } from './deal-history.ts';
import { readEventsOf } from './deal-history-store.ts';
import { findChangedSince, saveWaypoints } from './waypoint-store.ts';

/** More than a team changes in two days, but for an import, which needs no rebuilding. */
const MOST = 5_000;

/**
 * Tells from their history where the deals that were changed since went, and saves it where what is kept says something else: as it
 * may after an upgrade, during which an instance of the version before has changed deals too.
 */
export async function rebuildWaypoints(
  tx: Tx,
  of: { workspaceId: string; teamId: string },
  since: Date,
  now: Date,
): Promise<void> {
  const deals = await findChangedSince(tx, of, since, MOST);
  const events = await readEventsOf(
    tx,
    of.workspaceId,
    deals.map(({ id }) => id),
    now,
  );
  for (const deal of deals) {
    const { waypoints } = replay(events.get(deal.id) ?? []);
    if (!isDeepStrictEqual(waypoints, deal.waypoints))
      await saveWaypoints(tx, of.workspaceId, { ...deal, waypoints });
  }
}
