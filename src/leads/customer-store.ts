import { sql } from 'kysely';
import type { Tx } from '../db/connection.ts';
import { newId } from '../db/ids.ts';
import type { Lead } from './lead.ts';

/** The lead's customer: the one of its team with the same phone or e-mail, else a new one. Returns the id. */
export async function saveCustomerOf(
  tx: Tx,
  workspaceId: string,
  lead: Lead,
  now: Date,
): Promise<string> {
  const known = await tx
    .selectFrom('customers')
    .select('customer_id')
    .where('workspace_id', '=', workspaceId)
    .where('team_id', '=', lead.teamId)
    .where(sameContact(lead))
    .orderBy('created_at')
    .executeTakeFirst();
  if (known) return known.customer_id;
  const id = newId(now);
  await tx
    .insertInto('customers')
    .values(toCustomer(workspaceId, lead, id, now))
    .execute();
  return id;
}

/** The customer that a lead becomes. */
export function toCustomer(workspaceId: string, lead: Lead, id: string, at: Date) {
  const named = lead.name ?? lead.company ?? lead.phone ?? lead.email;
  return {
    workspace_id: workspaceId,
    customer_id: id,
    team_id: lead.teamId,
    // A lead may be a note alone; its customer has at least a name to go by.
    name: named ? lead.name : `#${lead.number}`,
    company: lead.company,
    phone: lead.phone,
    email: lead.email,
    created_at: at,
  };
}

export const sameContact = ({ phone, email }: { phone: string | null; email: string | null }) =>
  sql<boolean>`(phone = ${phone} or lower(email) = ${email?.toLowerCase() ?? null})`;
