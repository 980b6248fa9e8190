import type { Tx } from '../db/connection.ts';
import type { Member } from '../teams/member.ts';
import { findCustomerName } from './deal-list-store.ts';
import { type FoundDeal, findDeal, type Retype } from './find-deal.ts';
import type { DealRef } from './parse-deal.ts';

export interface ShownDeal extends FoundDeal {
  customer: string | null;
}

/** A deal with its customer's name, for looking at: nobody waits for a reader. */
export async function showDeal(
  tx: Tx,
  ref: DealRef,
  member: Member,
  retype: Retype,
): Promise<ShownDeal> {
  const found = await findDeal(tx, ref, member, retype);
  const { customerId } = found.deal;
  const customer = customerId && (await findCustomerName(tx, member.workspaceId, customerId));
  return { ...found, customer: customer || null };
}
