import { insertMany, numberHistories } from '../db/batches.ts';
import type { Tx } from '../db/connection.ts';
import type { Deal } from './deal.ts';
import type { Change } from './deal-event.ts';
import { holdStages } from './deal-store.ts';
import { toEventColumns, toNewColumns } from './deal-store-rows.ts';

/**
 * Deals that have been through much already, each with all of its history, oldest change first: a few statements instead of one for
 * each change. They get the workspace's next numbers, in this order.
 * Returned with the id of the last change of each, for Undo.
 */
export async function insertDealHistories(
  tx: Tx,
  workspaceId: string,
  histories: readonly (readonly Change[])[],
): Promise<{ deal: Deal; eventId: string }[]> {
  await holdStages(
    tx,
    workspaceId,
    histories.flatMap((history) => history.at(-1)?.deal ?? []),
  );
  const numbered = await numberHistories(tx, workspaceId, 'deal', histories);
  const made = numbered.map(({ number, latest, ...rest }) => ({
    ...rest,
    deal: { ...latest.deal, number },
  }));
  await insertMany(
    tx,
    'deals',
    made.map(({ deal }) => ({ ...toNewColumns(workspaceId, deal), number: deal.number })),
  );
  await insertMany(
    tx,
    'deal_events',
    made.flatMap(({ told }) =>
      told.map(({ change, eventId }) => toEventColumns(workspaceId, change, eventId)),
    ),
  );
  return made;
}
