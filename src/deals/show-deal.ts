import type { Tx } from '../db/connection.ts';
import type { Team } from '../teams/directory.ts';
import type { Member } from '../teams/member.ts';
import type { Deal } from './deal.ts';
import { findCustomerName } from './deal-list-store.ts';
import { findDeal, type Retype } from './find-deal.ts';
import type { DealRef } from './parse-deal.ts';

export interface ShownDeal {
  deal: Deal;
  team: Team;
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
