import type { Tx } from '../db/connection.ts';
import { takeNumbers } from '../db/counters.ts';
import { newId } from '../db/ids.ts';
import type { Deal } from './deal.ts';
import type { Change } from './deal-event.ts';
import { toEventColumns, toNewColumns } from './deal-store-rows.ts';

/** Rows of one statement: Postgres takes 65,535 parameters. */
const AT_ONCE = 500;

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
  for (let n = 0; n < deals.length; n += AT_ONCE)
    await tx
      .insertInto('deals')
      .values(
        deals
          .slice(n, n + AT_ONCE)
          .map((deal) => ({ ...toNewColumns(workspaceId, deal), number: deal.number })),
      )
      .execute();
  const changes = histories.flat();
  for (let n = 0; n < changes.length; n += AT_ONCE)
    await tx
      .insertInto('deal_events')
      .values(
        changes
          .slice(n, n + AT_ONCE)
          .map((change) => toEventColumns(workspaceId, change, newId(change.event.at))),
      )
      .execute();
  return deals;
}
