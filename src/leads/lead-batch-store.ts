import { insertMany, takeNumbers } from '../db/batches.ts';
import type { Tx } from '../db/connection.ts';
import { newId } from '../db/ids.ts';
import { toCustomer } from './customer-store.ts';
import type { Lead } from './lead.ts';
import type { Change } from './lead-event.ts';
import { toEventColumns, toNewColumns } from './lead-store-rows.ts';

/**
 * Leads that have been through much already, each with all of its history, oldest change first, and the customers of those that became
 * deals: a few statements instead of one for each change. They get the workspace's next numbers, in this order.
 */
export async function insertLeadHistories(
  tx: Tx,
  workspaceId: string,
  histories: readonly (readonly Change[])[],
): Promise<Lead[]> {
  const last = await takeNumbers(tx, workspaceId, 'lead', histories.length);
  const leads = histories.map((history, n) => {
    const now = history.at(-1)?.lead;
    if (!now) throw new Error('a lead needs a history');
    return { ...now, number: last - histories.length + 1 + n };
  });
  const customers = leads.flatMap((lead) =>
    lead.customerId && lead.closedAt
      ? [toCustomer(workspaceId, lead, lead.customerId, lead.closedAt)]
      : [],
  );
  await insertMany(tx, 'customers', customers);
  await insertMany(
    tx,
    'leads',
    leads.map((lead) => ({ ...toNewColumns(workspaceId, lead), number: lead.number })),
  );
  const changes = histories.flat();
  await insertMany(
    tx,
    'lead_events',
    changes.map((change) => toEventColumns(workspaceId, change, newId(change.event.at))),
  );
  return leads;
}
