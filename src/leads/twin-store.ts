import { sql } from 'kysely';
import type { Tx } from '../db/connection.ts';
import { sameContact } from './customer-store.ts';
import { toLead } from './lead-store-rows.ts';
import type { Twin } from './twin.ts';

export interface Contacts {
  phone: string | null;
  email: string | null;
}

/** Two who share one of them are twins. */
export const contactKeys = ({ phone, email }: Contacts): string[] =>
  [phone, email?.toLowerCase()].filter((key) => typeof key === 'string');

/**
 * An open lead or a customer of the team with the same phone or e-mail. Whoever asks about the same contact at the
 * same moment waits until this transaction ends: otherwise both would find nothing and save it twice.
 */
export async function findTwin(
  tx: Tx,
  workspaceId: string,
  teamId: string,
  contacts: Contacts,
): Promise<Twin | undefined> {
  const keys = contactKeys(contacts);
  if (keys.length === 0) return undefined;
  // Sorted, so that two who ask about the same pair never wait for each other.
  const locks = keys.map((key) => `lead ${workspaceId} ${teamId} ${key}`).sort();
  for (const key of locks)
    await sql`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`.execute(tx);
  const lead = await tx
    .selectFrom('leads')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('team_id', '=', teamId)
    .where('status', 'in', ['new', 'working', 'qualified'])
    .where(sameContact(contacts))
    .orderBy('number')
    .executeTakeFirst();
  if (lead) return { kind: 'lead', lead: toLead(lead) };
  return findCustomer(tx, workspaceId, teamId, contacts);
}

async function findCustomer(
  tx: Tx,
  workspaceId: string,
  teamId: string,
  contacts: Contacts,
): Promise<Twin | undefined> {
  const row = await tx
    .selectFrom('customers as c')
    .select(['c.name', 'c.company', 'c.phone', 'c.email'])
    .select(({ selectFrom }) =>
      selectFrom('leads as l')
        .select('l.number')
        .whereRef('l.workspace_id', '=', 'c.workspace_id')
        .whereRef('l.customer_id', '=', 'c.customer_id')
        .where('l.status', '<>', 'removed')
        .orderBy('l.number', 'desc')
        .limit(1)
        .as('number'),
    )
    .where('c.workspace_id', '=', workspaceId)
    .where('c.team_id', '=', teamId)
    .where(sameContact(contacts))
    .executeTakeFirst();
  if (!row) return undefined;
  const called = [row.name, row.company].filter((part) => part !== null).join(', ');
  return {
    kind: 'customer',
    title: called || row.phone || row.email || '–',
    leadNumber: row.number,
  };
}
