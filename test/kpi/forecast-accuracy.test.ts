import { describe, expect, it } from 'vitest';
import {
  checkForecasts,
  errorOf,
  type KeptForecast,
  missOf,
  missShare,
} from '../../src/kpi/forecast-accuracy.ts';
import type { EndedDay } from '../../src/kpi/year.ts';

const RUB = 'RUB';
const kept = (day: string, minor: bigint, also: Partial<KeptForecast> = {}): KeptForecast => ({
  day,
  kind: 'month',
  from: `${day.slice(0, 7)}-01`,
  weighted: { minor, currency: RUB },
  won: 0,
  due: 3,
  ...also,
});
const sold = (day: string, minor: bigint, also: Partial<EndedDay> = {}): EndedDay => ({
  isWon: true,
  day,
  count: 1,
  days: 10,
  amount: { minor, currency: RUB },
  withAmount: 1,
  ...also,
});
const here = { today: '2026-11-24', pricing: { currency: RUB, rates: [] } };

describe('a kept forecast', () => {
  it('is the first of its period, beside the last one and what was won in that period alone', () => {
    const checks = checkForecasts(
      [kept('2026-11-16', 280n), kept('2026-11-02', 320n), kept('2026-11-09', 300n)],
      [sold('2026-11-01', 60n), sold('2026-11-20', 50n, { count: 2 }), sold('2026-10-31', 999n)],
      here,
    );
    expect(checks).toEqual([
      {
        period: { kind: 'month', from: '2026-11-01', to: '2026-12-01' },
        isOver: false,
        first: { day: '2026-11-02', minor: 320n, won: 0, due: 3 },
        latest: { day: '2026-11-16', minor: 280n, won: 0, due: 3 },
        won: 110n,
        wonDeals: 3,
      },
    ]);
  });

  it('does not count what was lost', () => {
    const [check] = checkForecasts(
      [kept('2026-11-02', 320n)],
      [sold('2026-11-03', 500n, { isWon: false })],
      here,
    );
    expect(check).toMatchObject({ won: 0n, wonDeals: 0 });
  });

  it('is left out when nobody knows the rate of its money, and told in the team’s when one does', () => {
    const dollars = [kept('2026-11-02', 100n, { weighted: { minor: 100n, currency: 'USD' } })];
    expect(checkForecasts(dollars, [], here)).toEqual([]);
  });

  it('of a quarter stands beside that of its month', () => {
    const checks = checkForecasts(
      [kept('2026-10-05', 900n, { kind: 'quarter' }), kept('2026-10-05', 320n)],
      [sold('2026-10-06', 300n), sold('2026-11-06', 200n)],
      here,
    );
    expect(checks.map(({ period, isOver, won }) => [period.kind, isOver, won])).toEqual([
      ['quarter', false, 500n],
      ['month', true, 300n],
    ]);
  });
});

describe('the error of a forecast', () => {
  const checks = checkForecasts(
    [kept('2026-11-02', 1n), kept('2026-10-05', 120n), kept('2026-09-07', 250n)],
    [sold('2026-10-20', 100n), sold('2026-09-20', 300n)],
    here,
  );

  it('adds up what was missed, up or down, of all that was won; a month that runs is not in it', () => {
    expect(errorOf(checks, 'month')).toEqual({ missed: 70n, won: 400n, periods: 2 });
    expect(missShare(70n, 400n)).toBe(0.175);
  });

  it('says which way it went, and has no share where nothing was won', () => {
    expect(checks.map(missOf)).toEqual([1n, 20n, -50n]);
    expect(missShare(-50n, 300n)).toBeCloseTo(1 / 6);
    expect(missShare(20n, 0n)).toBeNull();
  });
});
