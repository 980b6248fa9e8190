import { sql } from 'kysely';
import { insertMany, takeNumbers } from '../db/batches.ts';
import type { Tx } from '../db/connection.ts';
import { newId } from '../db/ids.ts';
import { type Deal, stageGone } from './deal.ts';
import type { Change } from './deal-event.ts';
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
  if (histories.length === 0) return [];
  await holdStages(tx, workspaceId, histories);
  const last = await takeNumbers(tx, workspaceId, 'deal', histories.length);
  const made = histories.map((history, n) => {
    const told = history.map((change) => ({ change, eventId: newId(change.event.at) }));
    const latest = told.at(-1);
    if (!latest) throw new Error('a deal needs a history');
    const deal = { ...latest.change.deal, number: last - histories.length + 1 + n };
    return { deal, eventId: latest.eventId, told };
  });
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

/** Where they are to stand, while those are stages of their pipelines: as `insertDeal` does for one. */
async function holdStages(
  tx: Tx,
  workspaceId: string,
  histories: readonly (readonly Change[])[],
): Promise<void> {
  const deals = histories.flatMap((history) => history.at(-1)?.deal ?? []);
  const ids = [...new Set(deals.map(({ stageId }) => stageId))];
  const { rows } = await sql<{ stage_id: string }>`
    select stage_id from stages
    where workspace_id = ${workspaceId} and stage_id = any(${ids}::uuid[]) and retired_at is null
    order by stage_id for key share`.execute(tx);
  const held = new Set(rows.map(({ stage_id }) => stage_id));
  const lost = deals.find(({ stageId }) => !held.has(stageId));
  if (lost) throw stageGone(lost);
}
