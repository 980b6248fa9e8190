import {
  type RateChange,
  type RateEvent,
  type RateKey,
  ratesIn,
} from '../workspaces/rate-event.ts';
import type { Rate } from '../workspaces/rates.ts';
import type { Told } from './corrections.ts';

/** A rate that was changed for days that were told already, as a decimal; null: there is or was none. */
export interface RateCorrection extends RateKey {
  kind: 'rate';
  was: string | null;
  is: string | null;
  /** The other currency: whose sums have become others. */
  foreign: string;
  /** 'YYYY-MM-DD': the first day that it says nothing of, or that was not told. */
  until: string;
}

/** Of what was done to rates since, that which alters sums in the team's currency. `rates`: as they are. */
export function rateCorrectionsOf(
  events: readonly RateEvent[],
  told: Pick<Told, 'at' | 'before'>,
  currency: string,
  rates: readonly Rate[],
): RateCorrection[] {
  const changes = events
    .filter(({ at }) => at > told.at)
    .flatMap((event) => ratesIn(event.changes));
  const byRate = Map.groupBy(changes, (one) => `${one.currency} ${one.into} ${one.validFrom}`);
  return [...byRate.values()].flatMap((those) => {
    const [first, last] = [those[0], those.at(-1)];
    if (!first || !last || first.from === last.to) return [];
    const { validFrom, into } = first;
    const isOurs = into === currency || first.currency === currency;
    if (!isOurs || validFrom >= told.before) return [];
    const foreign = into === currency ? first.currency : into;
    const [next = told.before] = laterOf(first, rates);
    const until = next < told.before ? next : told.before;
    const rate = { currency: first.currency, into, validFrom };
    return [{ ...rate, kind: 'rate', was: first.from, is: last.to, foreign, until }];
  });
}

/** The days from which the same two have another rate. */
const laterOf = ({ currency, into, validFrom }: RateChange, rates: readonly Rate[]): string[] =>
  rates
    .filter((rate) => rate.currency === currency && rate.into === into)
    .flatMap((rate) => (rate.validFrom > validFrom ? rate.validFrom : []))
    .toSorted();
