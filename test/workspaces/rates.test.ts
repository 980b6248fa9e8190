import { describe, expect, it } from 'vitest';
import { convert, type Rate } from '../../src/workspaces/rates.ts';

const rate = (currency: string, into: string, validFrom: string, is: string): Rate => ({
  currency,
  into,
  validFrom,
  rate: is,
});
const rates = [
  rate('USD', 'RUB', '2026-10-01', '80'),
  rate('USD', 'RUB', '2026-11-01', '90.5'),
  rate('JPY', 'USD', '2026-10-01', '0.0065'),
];
const money = (minor: bigint, currency: string) => ({ minor, currency });
const rub = (minor: bigint, currency: string, day: string, known = rates) =>
  convert(money(minor, currency), 'RUB', day, known)?.minor;

describe('money in another currency', () => {
  it('is worth what the rate of that day says, and nothing before the first one', () => {
    expect(rub(100n, 'USD', '2026-11-01')).toBe(9_050n);
    expect(rub(100n, 'USD', '2026-10-31')).toBe(8_000n);
    expect(rub(100n, 'USD', '2026-09-30')).toBeUndefined();
    expect(rub(100n, 'EUR', '2026-11-01')).toBeUndefined();
    expect(rub(100n, 'RUB', '2026-09-30')).toBe(100n);
  });

  it('goes by the rate of the other direction where there is none of its own, or a newer one', () => {
    expect(convert(money(9_050n, 'RUB'), 'USD', '2026-11-05', rates)).toEqual(money(100n, 'USD'));
    const newer = [...rates, rate('RUB', 'USD', '2026-11-03', '0.01')];
    expect(rub(100n, 'USD', '2026-11-02', newer)).toBe(9_050n);
    expect(rub(100n, 'USD', '2026-11-03', newer)).toBe(10_000n);
  });

  it('is counted in whole yen and in cents, half of the smallest unit rounded up', () => {
    expect(convert(money(1_000n, 'JPY'), 'USD', '2026-11-01', rates)).toEqual(money(650n, 'USD'));
    expect(convert(money(1n, 'JPY'), 'USD', '2026-11-01', rates)).toEqual(money(1n, 'USD'));
    expect(convert(money(650n, 'USD'), 'JPY', '2026-11-01', rates)).toEqual(money(1_000n, 'JPY'));
  });
});
