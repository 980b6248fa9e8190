import type { Tx } from '../db/connection.ts';
import { takeNumbers } from '../db/counters.ts';
import { newId } from '../db/ids.ts';
import { toCustomer } from './customer-store.ts';
import type { Lead } from './lead.ts';
import type { Change } from './lead-event.ts';
import { toEventColumns, toNewColumns } from './lead-store-rows.ts';

/** Rows of one statement: Postgres takes 65,535 parameters. */
const AT_ONCE = 500;

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
  for (let n = 0; n < customers.length; n += AT_ONCE)
    await tx
      .insertInto('customers')
      .values(customers.slice(n, n + AT_ONCE))
      .execute();
  for (let n = 0; n < leads.length; n += AT_ONCE)
    await tx
      .insertInto('leads')
      .values(
        leads
          .slice(n, n + AT_ONCE)
          .map((lead) => ({ ...toNewColumns(workspaceId, lead), number: lead.number })),
      )
      .execute();
  const changes = histories.flat();
  for (let n = 0; n < changes.length; n += AT_ONCE)
    await tx
      .insertInto('lead_events')
      .values(
        changes
          .slice(n, n + AT_ONCE)
          .map((change) => toEventColumns(workspaceId, change, newId(change.event.at))),
      )
      .execute();
  return leads;
}
