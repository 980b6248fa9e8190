import { insertMany, takeNumbers } from '../db/batches.ts';
import type { Tx } from '../db/connection.ts';
import { newId } from '../db/ids.ts';
import type { Deal } from './deal.ts';
import type { Change } from './deal-event.ts';
import { toEventColumns, toNewColumns } from './deal-store-rows.ts';

/**
 * Deals that have been through much already, each with all of its history, oldest change first: a few statements instead of one for
 * each change. They get the workspace's next numbers, in this order.
 */
export async function insertDealHistories(
  tx: Tx,
  workspaceId: string,
  histories: readonly (readonly Change[])[],
): Promise<Deal[]> {
  const last = await takeNumbers(tx, workspaceId, 'deal', histories.length);
  const deals = histories.map((history, n) => {
    const now = history.at(-1)?.deal;
    if (!now) throw new Error('a deal needs a history');
    return { ...now, number: last - histories.length + 1 + n };
  });
  await insertMany(
    tx,
    'deals',
    deals.map((deal) => ({ ...toNewColumns(workspaceId, deal), number: deal.number })),
  );
  const changes = histories.flat();
  await insertMany(
    tx,
    'deal_events',
    changes.map((change) => toEventColumns(workspaceId, change, newId(change.event.at))),
  );
  return deals;
}
