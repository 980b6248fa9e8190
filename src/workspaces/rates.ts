import { type Money, minorDigits } from '../language/money.ts';

/** One dated rate: 1 unit of `currency` is `rate` (a decimal) units of `into`, from that day on until a later one. */
export interface Rate {
  currency: string;
  into: string;
  /** 'YYYY-MM-DD' */
  validFrom: string;
  rate: string;
}

const SCALE = 10;

function scaled(decimal: string): bigint {
  const [whole = '0', fraction = ''] = decimal.split('.');
  return BigInt(whole + fraction.slice(0, SCALE).padEnd(SCALE, '0'));
}

const divideHalfUp = (a: bigint, b: bigint) => (a * 2n + b) / (b * 2n);

/** The money in another currency at the rate in force on the day, directly or by the inverse; half a minor unit rounds up. Undefined: no rate. */
export function convert(
  money: Money,
  into: string,
  day: string,
  rates: readonly Rate[],
): Money | undefined {
  if (money.currency === into) return money;
  const inForce = (from: string, to: string) =>
    rates
      .filter((rate) => rate.currency === from && rate.into === to && rate.validFrom <= day)
      .reduce<Rate | undefined>(
        (best, rate) => (!best || rate.validFrom > best.validFrom ? rate : best),
        undefined,
      );
  const one = 10n ** BigInt(SCALE);
  const [up, down] = [10n ** BigInt(minorDigits(into)), 10n ** BigInt(minorDigits(money.currency))];
  const direct = inForce(money.currency, into);
  const inverse = inForce(into, money.currency);
  if (direct && (!inverse || direct.validFrom >= inverse.validFrom)) {
    return {
      minor: divideHalfUp(money.minor * scaled(direct.rate) * up, one * down),
      currency: into,
    };
  }
  if (!inverse) return undefined;
  return {
    minor: divideHalfUp(money.minor * one * up, scaled(inverse.rate) * down),
    currency: into,
  };
}

export interface Sum {
  total: Money;
  /** How many had no rate: they are counted, not priced, and the message says so. */
  unpriced: number;
}

/** Adds up money of any currencies; never mixes what has no rate. */
export function sumIn(
  currency: string,
  amounts: readonly { money: Money; day: string }[],
  rates: readonly Rate[],
): Sum {
  let minor = 0n;
  let unpriced = 0;
  for (const { money, day } of amounts) {
    const converted = convert(money, currency, day, rates);
    if (converted) minor += converted.minor;
    else unpriced++;
  }
  return { total: { minor, currency }, unpriced };
}
