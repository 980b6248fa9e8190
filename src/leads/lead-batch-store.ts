import { insertMany, numberHistories } from '../db/batches.ts';
import type { Tx } from '../db/connection.ts';
import { toCustomer } from './customer-store.ts';
import type { Lead } from './lead.ts';
import type { Change } from './lead-event.ts';
import { toEventColumns, toNewColumns } from './lead-store-rows.ts';

/**
 * Leads that have been through much already, each with all of its history, oldest change first, and the customers of those that became
 * deals: a few statements instead of one for each change. They get the workspace's next numbers, in this order.
 * Returned with the id of the last change of each, for Undo.
 */
export async function insertLeadHistories(
  tx: Tx,
  workspaceId: string,
  histories: readonly (readonly Change[])[],
): Promise<{ lead: Lead; eventId: string }[]> {
  const numbered = await numberHistories(tx, workspaceId, 'lead', histories);
  const made = numbered.map(({ number, latest, ...rest }) => ({
    ...rest,
    lead: { ...latest.lead, number },
  }));
  const customers = made.flatMap(({ lead }) =>
    lead.customerId && lead.closedAt
      ? [toCustomer(workspaceId, lead, lead.customerId, lead.closedAt)]
      : [],
  );
  await insertMany(tx, 'customers', customers);
  await insertMany(
    tx,
    'leads',
    made.map(({ lead }) => ({ ...toNewColumns(workspaceId, lead), number: lead.number })),
  );
  await insertMany(
    tx,
    'lead_events',
    made.flatMap(({ told }) =>
      told.map(({ change, eventId }) => toEventColumns(workspaceId, change, eventId)),
    ),
  );
  return made;
}
