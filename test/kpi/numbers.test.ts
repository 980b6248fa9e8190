import { describe, expect, it } from 'vitest';
import { ratioText } from '../../src/kpi/kpi-views.ts';
import { type ClosedDeal, type Counted, numbersOf, type OpenDeal } from '../../src/kpi/numbers.ts';
import { dayOf, monthOf, quarterOf } from '../../src/kpi/period.ts';
import type { Stage, Team } from '../../src/teams/directory.ts';

const stage = (id: string, probability: number): Stage => ({
  id,
  teamId: 'north',
  names: { en: id, ru: id },
  kind: 'open',
  probability,
  rotDays: null,
  asks: [],
});
const team: Team = {
  id: 'north',
  name: 'North',
  channelId: null,
  zone: 'Europe/Moscow',
  currency: 'RUB',
  language: 'en',
  celebrates: true,
  stages: [stage('new', 10), stage('contract', 80)],
  retired: [],
  lossReasons: [],
  roles: new Map(),
};
const rub = (minor: number) => ({ minor: BigInt(minor), currency: 'RUB' });
const usd = (minor: number) => ({ minor: BigInt(minor), currency: 'USD' });

const ended = (isWon: boolean, about: Partial<ClosedDeal> = {}): ClosedDeal => ({
  isWon,
  amount: rub(100),
  day: '2026-11-10',
  days: 30,
  isFirst: false,
  ...about,
});
const isOpen = (stageId: string, minor: number, closeOn: string | null): OpenDeal => ({
  stageId,
  amount: rub(minor),
  closeOn,
});

const count = (about: Partial<Counted>) =>
  numbersOf({
    team,
    ownerId: null,
    period: monthOf('2026-11-01'),
    asOf: new Date('2026-11-23T09:00:00Z'),
    today: '2026-11-23',
    rates: [],
    closed: [],
    open: [],
    leads: { created: 0, converted: 0, won: 0, stillOpen: 0, touchMinutes: null, sources: [] },
    waiting: { count: 0, since: null },
    objections: [],
    targets: [],
    ...about,
  });

describe('what a team has sold', () => {
  it('twelve won, twenty-six lost and nine without a decision are 12 of 47', () => {
    const closed = [
      ...Array.from({ length: 12 }, () => ended(true)),
      ...Array.from({ length: 35 }, () => ended(false)),
    ];
    const { winRate } = count({ closed });
    expect(winRate).toEqual({ part: 12, of: 47 });
    expect(ratioText(winRate, 'en')).toBe('26 % (12 of 47)');
  });

  it('three of five come with how little that says; none of none is no data', () => {
    expect(ratioText({ part: 3, of: 5 }, 'en')).toBe('60 %, 23–88 % (3 of 5)');
    expect(ratioText({ part: 0, of: 0 }, 'ru')).toBe('нет данных');
  });

  it('converts each win at the rate of its own day', () => {
    const rates = [
      { currency: 'USD', into: 'RUB', validFrom: '2026-11-01', rate: '80' },
      { currency: 'USD', into: 'RUB', validFrom: '2026-11-12', rate: '90' },
    ];
    const closed = [
      ended(true, { amount: usd(100), day: '2026-11-11' }),
      ended(true, { amount: usd(100), day: '2026-11-12' }),
    ];
    expect(count({ closed, rates }).volume.total).toEqual(rub(17_000));
  });

  it('counts a win without a rate or an amount, prices neither, and says so', () => {
    const closed = [ended(true), ended(true, { amount: usd(5) }), ended(true, { amount: null })];
    const { won, volume, averageDeal } = count({ closed });
    expect(won).toBe(3);
    expect(volume).toEqual({ total: rub(100), unpriced: 1, noAmount: 1 });
    expect(averageDeal).toEqual(rub(100));
  });

  it('one big deal moves the average and not the median', () => {
    const closed = [100, 200, 9_000].map((minor) => ended(true, { amount: rub(minor) }));
    expect(count({ closed })).toMatchObject({ averageDeal: rub(3_100), medianDeal: rub(200) });
  });
});

describe('against the target', () => {
  const november = { month: '2026-11-01', minor: 2_100n, currency: 'RUB' };

  it('says the pace by the working days that are over', () => {
    // November 2026 has 21 working days; 15 are over on Monday the 23rd.
    const { target } = count({
      targets: [november],
      closed: [ended(true, { amount: rub(1_050) })],
    });
    expect(target?.attained).toBe(0.5);
    expect(target?.pace).toBeCloseTo(0.5 / (15 / 21));
  });

  it('has no pace before the first working day is over', () => {
    expect(count({ targets: [november], today: '2026-11-01' }).target?.pace).toBeNull();
  });

  it('one day of a month is its working day’s share of the target', () => {
    const { target } = count({ targets: [november], period: dayOf('2026-11-20') });
    expect(target?.amount).toEqual(rub(100));
    expect(count({ targets: [november], period: dayOf('2026-11-22') }).target).toBeNull();
  });

  it('adds targets and results of several months, and averages no percentages', () => {
    const { target } = count({
      period: quarterOf('2026-11-23'),
      targets: [
        { month: '2026-10-01', minor: 50_000n, currency: 'RUB' },
        { month: '2026-11-01', minor: 100_000n, currency: 'RUB' },
      ],
      closed: [
        ended(true, { amount: rub(42_500), day: '2026-10-10' }),
        ended(true, { amount: rub(110_000) }),
      ],
    });
    expect(target?.attained).toBeCloseTo(1.0167, 4);
    expect(target?.coverage).toBeNull();
  });
});

describe('what may still come', () => {
  it('weighs what is due by its stage, and keeps what is overdue or due later apart', () => {
    const { forecast } = count({
      closed: [ended(true, { amount: rub(1_000) })],
      open: [
        isOpen('new', 1_000, '2026-11-25'),
        isOpen('contract', 1_000, '2026-11-30'),
        isOpen('contract', 5_000, '2026-11-20'),
        isOpen('contract', 7_000, '2026-12-01'),
        isOpen('contract', 9_000, null),
      ],
    });
    expect(forecast.weighted.total).toEqual(rub(1_900));
    expect(forecast.overdue).toBe(1);
  });

  it('counts the open deals stage by stage', () => {
    const { pipeline } = count({ open: [isOpen('new', 5, null), isOpen('new', 6, null)] });
    expect(pipeline.map(({ stage: { id }, count: n, sum }) => [id, n, sum.total.minor])).toEqual([
      ['new', 2, 11n],
      ['contract', 0, 0n],
    ]);
  });
});
