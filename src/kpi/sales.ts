import { todayIn } from '../language/dates.ts';
import type { Team } from '../teams/directory.ts';
import type { DealFacts, Refund } from './facts.ts';
import { type Priced, type Pricing, type Volume, volumeOf } from './volume.ts';

/** What somebody has won in the period. */
export interface Standing {
  ownerId: string | null;
  won: number;
  /** Less what was given back of their sales. */
  volume: Volume;
}

/** Priced at the day of their end by the team's clock. */
export const atTheirEnd = (deals: readonly DealFacts[], { zone }: Team): Priced[] =>
  deals.flatMap(({ amount, closedAt }) =>
    closedAt ? [{ amount, day: todayIn(zone, closedAt) }] : [],
  );

/** Priced at the day on which it was given back. */
export const atTheirDay = (refunds: readonly Refund[], { zone }: Team): Priced[] =>
  refunds.map(({ amount, at: moment }) => ({ amount, day: todayIn(zone, moment) }));

export const negative = (those: readonly Priced[]): Priced[] =>
  those.map(({ amount, day }) => ({
    amount: amount && { ...amount, minor: -amount.minor },
    day,
  }));

/** What could not be priced of either is said of both. */
export const less = (sold: Volume, refunded: Volume): Volume => ({
  total: { ...sold.total, minor: sold.total.minor - refunded.total.minor },
  unpriced: sold.unpriced + refunded.unpriced,
  noAmount: sold.noAmount,
});

export function standingsOf(
  won: readonly DealFacts[],
  refunds: readonly Refund[],
  { team, pricing }: { team: Team; pricing: Pricing },
): Standing[] {
  const byOwner = Map.groupBy(won, ({ closedOwnerId }) => closedOwnerId);
  const given = Map.groupBy(refunds, ({ ownerId }) => ownerId);
  const owners = new Set([...byOwner.keys(), ...given.keys()]);
  return [...owners]
    .map((ownerId) => {
      const deals = byOwner.get(ownerId) ?? [];
      const refunded = volumeOf(atTheirDay(given.get(ownerId) ?? [], team), pricing);
      const volume = less(volumeOf(atTheirEnd(deals, team), pricing), refunded);
      return { ownerId, won: deals.length, volume };
    })
    .toSorted(
      (a, b) =>
        Number(b.volume.total.minor - a.volume.total.minor) ||
        b.won - a.won ||
        (a.ownerId ?? '').localeCompare(b.ownerId ?? ''),
    );
}
