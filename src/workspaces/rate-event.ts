import type { Rate } from './rates.ts';
import type { PastEvent } from './undo.ts';

/** A pair of currencies and the day that a rate of theirs begins on. */
export type RateKey = Omit<Rate, 'rate'>;

/** `USD:RUB:2026-11-24`: the rate from and to, as decimals; null: there is none of that day. */
export type RateChanges = Readonly<Record<string, readonly [string | null, string | null]>>;

export interface RateEvent extends PastEvent {
  changes: RateChanges;
  byId: string;
}

export const ofRate = (
  { currency, into, validFrom }: RateKey,
  from: string | null,
  to: string | null,
): RateChanges => ({ [`${currency}:${into}:${validFrom}`]: [from, to] });

export interface RateChange extends RateKey {
  from: string | null;
  to: string | null;
}

export const ratesIn = (changes: RateChanges): RateChange[] =>
  Object.entries(changes).map(([key, [from, to]]) => {
    const [currency = '', into = '', validFrom = ''] = key.split(':');
    return { currency, into, validFrom, from, to };
  });
