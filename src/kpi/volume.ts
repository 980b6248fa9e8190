import type { Money } from '../language/money.ts';
import { convert, type Rate } from '../workspaces/rates.ts';

/** Money in one currency, and what could not be added to it. */
export interface Volume {
  total: Money;
  /** Deals whose currency had no rate on the day: counted, not priced. */
  unpriced: number;
  /** Deals without an amount. */
  noAmount: number;
}

/** What a deal is worth, and the day whose rate it is converted at. */
export interface Priced {
  amount: Money | null;
  /** 'YYYY-MM-DD' */
  day: string;
}

export interface Pricing {
  /** Of the team. */
  currency: string;
  rates: readonly Rate[];
}

/** In minor units of the team's currency; nothing when there is no amount, or no rate. */
export function priceOf({ amount, day }: Priced, { currency, rates }: Pricing): bigint[] {
  const price = amount && convert(amount, currency, day, rates);
  return price ? [price.minor] : [];
}

export const sumOf = (minors: readonly bigint[]): bigint =>
  minors.reduce((sum, minor) => sum + minor, 0n);

export function volumeOf(deals: readonly Priced[], pricing: Pricing): Volume {
  const prices = deals.flatMap((deal) => priceOf(deal, pricing));
  const noAmount = deals.filter(({ amount }) => amount === null).length;
  return {
    total: { minor: sumOf(prices), currency: pricing.currency },
    unpriced: deals.length - noAmount - prices.length,
    noAmount,
  };
}
