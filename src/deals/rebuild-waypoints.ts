import { isDeepStrictEqual } from 'node:util';
import type { Tx } from '../db/connection.ts';
import { replay } from './deal-history.ts';
import { readEventsOf } from './deal-history-store.ts';
import { findChangedSince, saveWaypoints } from './waypoint-store.ts';

/** More than a team changes in two days, but for an import, which needs no rebuilding. */
const MOST = 5_000;
/** Between two lots of them others are served. */
const AT_ONCE = 500;

/**
 * Tells from their history where the deals that were changed since went, and saves it where what is kept says something else: as it
 * may after an upgrade, during which an instance of the version before has changed deals too.
 */
export async function rebuildWaypoints(
  tx: Tx,
  of: { workspaceId: string; teamId: string },
  since: Date,
): Promise<void> {
  const { workspaceId } = of;
  const changed = await findChangedSince(tx, of, since, MOST);
  for (let n = 0; n < changed.length; n += AT_ONCE) {
    const deals = changed.slice(n, n + AT_ONCE);
    const ids = deals.map(({ id }) => id);
    // All of them: another instance may have done something a moment after this one began, and the version that is saved over counts it.
    const events = await readEventsOf(tx, workspaceId, ids);
    for (const deal of deals) {
      const { waypoints } = replay(events.get(deal.id) ?? []);
      if (!isDeepStrictEqual(waypoints, deal.waypoints))
        await saveWaypoints(tx, workspaceId, { ...deal, waypoints });
    }
  }
}
