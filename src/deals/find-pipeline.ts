import type { Tx } from '../db/connection.ts';
import type { Member } from '../teams/member.ts';
import { ownTeams, roleIn } from '../teams/rights.ts';
import type { Deal } from './deal.ts';
import { findOpenDeals } from './deal-list-store.ts';
import { reachOf } from './find-deal.ts';

export interface Pipeline {
  whose: 'mine' | 'team';
  deals: readonly Deal[];
}

/** The open deals that a person works with: their own; for a head who sells nothing at the moment, those of the teams they lead. */
export async function findPipeline(tx: Tx, member: Member): Promise<Pipeline> {
  const reach = reachOf(member);
  const own = await findOpenDeals(tx, reach, member.userId);
  const led = ownTeams(member).filter(({ id }) => roleIn(member, id) === 'head');
  if (own.length > 0 || led.length === 0) return { whose: 'mine', deals: own };
  const deals = await findOpenDeals(tx, { ...reach, teamIds: led.map(({ id }) => id) });
  return deals.length > 0 ? { whose: 'team', deals } : { whose: 'mine', deals: own };
}
