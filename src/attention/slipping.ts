import type { Deal } from '../deals/deal.ts';

/** A close date that was moved while its deal stood in its present stage. */
export interface DateMove {
  dealId: string;
  at: Date;
  /** 'YYYY-MM-DD' */
  from: string;
  to: string;
}

/** Once may happen; the second time nobody believes the date. */
const PUSHES = 2;

const isToLaterMonth = ({ from, to }: DateMove) => to.slice(0, 7) > from.slice(0, 7);

/**
 * The deals whose close date went to a later month again and again while they stayed in one stage, and on which nothing
 * was done since: no move, no note, no step.
 */
export function slippingOf(deals: readonly Deal[], moves: readonly DateMove[]): Set<string> {
  const byDeal = Map.groupBy(moves.filter(isToLaterMonth), ({ dealId }) => dealId);
  const slipping = deals.filter(({ id, touchedAt }) => {
    const pushes = byDeal.get(id) ?? [];
    return pushes.length >= PUSHES && pushes.some(({ at }) => at > touchedAt);
  });
  return new Set(slipping.map(({ id }) => id));
}
