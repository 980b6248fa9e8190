import type { Money } from '../language/money.ts';
import { type Pricing, priceOf, sumOf } from './volume.ts';

/** What somebody sold on a day in one currency, or what was given back of their sales. */
export interface SoldDay {
  ownerId: string;
  /** 'YYYY-MM-DD' */
  day: string;
  amount: Money;
}

/** By person and month ('YYYY-MM'), in minor units of the team's currency. Kept as JSON, which knows no bigint. */
export type SoldMonths = Record<string, Record<string, string>>;

const monthIn = (day: string) => day.slice(0, 7);

/** Sales as they are told of any month: less what was given back in it. */
export function soldMonthsOf(
  sold: readonly SoldDay[],
  refunded: readonly SoldDay[],
  pricing: Pricing,
): SoldMonths {
  const priced = [
    ...sold.map((one) => ({ ...one, minors: priceOf(one, pricing) })),
    ...refunded.map((one) => ({ ...one, minors: priceOf(one, pricing).map((minor) => -minor) })),
  ];
  const byOwner = Map.groupBy(priced, ({ ownerId }) => ownerId);
  const monthsOf = (own: typeof priced) =>
    [...Map.groupBy(own, ({ day }) => monthIn(day))].map(([month, those]) => [
      month,
      String(sumOf(those.flatMap(({ minors }) => minors))),
    ]);
  return Object.fromEntries(
    [...byOwner].map(([ownerId, own]) => [ownerId, Object.fromEntries(monthsOf(own))]),
  );
}

/** The most that each has sold in one month before `month` ('YYYY-MM-DD', its first day). */
export function bestBefore(month: string, sold: SoldMonths): Map<string, bigint> {
  return new Map(
    Object.entries(sold).flatMap(([ownerId, months]) => {
      const before = Object.entries(months).flatMap(([its, minor]) =>
        its < monthIn(month) ? BigInt(minor) : [],
      );
      const best = before.toSorted((a, b) => Number(b - a))[0];
      return best !== undefined && best > 0n ? [[ownerId, best] as const] : [];
    }),
  );
}
