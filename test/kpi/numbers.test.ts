import { describe, expect, it } from 'vitest';
import type { DealFacts, Facts, LeadFacts } from '../../src/kpi/facts.ts';
import { trendText } from '../../src/kpi/kpi-figures.ts';
import { headlineLines } from '../../src/kpi/kpi-lines.ts';
import { moreLines } from '../../src/kpi/kpi-more-lines.ts';
import { ratioText, roughText, timesText } from '../../src/kpi/kpi-texts.ts';
import { type Counted, numbersOf } from '../../src/kpi/numbers.ts';
import { dayOf, monthOf, quarterOf } from '../../src/kpi/period.ts';
import type { Year } from '../../src/kpi/year.ts';
import type { Money } from '../../src/language/money.ts';
import type { Stage, Team } from '../../src/teams/directory.ts';
import type { Rate } from '../../src/workspaces/rates.ts';
import { plainTeam } from '../support/plain-team.ts';

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
  ...plainTeam,
  stages: [stage('new', 10), stage('contract', 80)],
};
const rub = (minor: number) => ({ minor: BigInt(minor), currency: 'RUB' });
const usd = (minor: number) => ({ minor: BigInt(minor), currency: 'USD' });

let made = 0;
const aDeal = (about: Partial<DealFacts>): DealFacts => {
  made += 1;
  return {
    id: `deal ${made}`,
    customerId: null,
    createdAt: new Date('2026-10-10T09:00:00Z'),
    stageId: 'new',
    stageKind: 'open',
    amount: rub(100),
    closeOn: null,
    ownerId: 'U1',
    closedAt: null,
    touchedAt: new Date('2026-11-23T09:00:00Z'),
    snoozed: null,
    closedOwnerId: null,
    waypoints: [],
    ...about,
  };
};
const ended = (isWon: boolean, about: { amount?: Money | null; day?: string } = {}): DealFacts => {
  const { amount = rub(100), day = '2026-11-10' } = about;
  const closedAt = new Date(`${day}T09:00:00Z`);
  const stageKind = isWon ? 'won' : 'lost';
  return aDeal({ amount, stageId: stageKind, stageKind, closedAt, closedOwnerId: 'U1' });
};
const isOpen = (stageId: string, minor: number, closeOn: string | null): DealFacts =>
  aDeal({ stageId, amount: rub(minor), closeOn });
const aLead = (about: Partial<LeadFacts>): LeadFacts => ({
  id: 'lead',
  status: 'new',
  ownerId: 'U1',
  source: null,
  dropReason: null,
  createdAt: new Date('2026-11-20T09:00:00Z'),
  firstTouchAt: null,
  dealId: null,
  dealKind: null,
  ...about,
});

const blankYear: Year = {
  currency: 'RUB',
  won: 0,
  lost: 0,
  wonMinor: '0',
  priced: 0,
  cycleDays: 0,
  stages: {},
  months: {},
};

const nothing: Facts = {
  closed: [],
  open: [],
  passing: [],
  refunds: [],
  wins: [],
  arrived: [],
  untouched: [],
};

interface Told extends Partial<Facts>, Partial<Omit<Counted, 'facts' | 'pricing' | 'asOf'>> {
  rates?: readonly Rate[];
  today?: string;
}
const count = ({ rates = [], today = '2026-11-23', ...about }: Told) =>
  numbersOf({
    team,
    ownerId: null,
    period: monthOf('2026-11-01'),
    asOf: new Date(`${today}T09:00:00Z`),
    pricing: { currency: 'RUB', rates },
    facts: { ...nothing, ...about },
    ways: new Map(),
    year: blankYear,
    activity: { calls: 0, meetings: 0, notes: 0, steps: 0, moves: 0 },
    objections: [],
    reminders: { part: 0, of: 0 },
    satisfaction: { good: 0, of: 0 },
    targets: [],
    joined: null,
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
    expect(ratioText(winRate, 'en')).toBe('26% (12 of 47)');
  });

  it('is told by value as well, with how many deals are left out of that', () => {
    const closed = [
      ended(true, { amount: rub(300_000) }),
      ended(false, { amount: rub(100_000) }),
      ended(false, { amount: null }),
      ended(false, { amount: usd(5) }),
    ];
    const [, , line] = headlineLines(count({ closed }), 'en');
    expect(line).toBe(
      '*Win rate:* 25%, 5–70% (1 of 4); 75% by value (1 without a rate; 1 without an amount)',
    );
    expect(count({ closed: closed.slice(2) }).byValue).toBeNull();
  });

  it('three of five come with how little that says; none of none is no data', () => {
    expect(ratioText({ part: 3, of: 5 }, 'en')).toBe('60%, 23–88% (3 of 5)');
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
    const numbers = count({ closed });
    expect(numbers).toMatchObject({ averageDeal: rub(3_100), medianDeal: rub(200) });
    expect(headlineLines(numbers, 'en')).toContain('*Average deal:* ₽31, median ₽2');
  });

  it('of one deal there is an average, and no median beside it', () => {
    const lines = headlineLines(count({ closed: [ended(true)] }), 'ru');
    expect(lines.map((line) => line.replaceAll('\u00a0', ' '))).toContain('*Средний чек:* 1 ₽');
    expect(lines).toContain('*Цикл сделки:* 31 день (1 сделка)');
  });
});

describe('money that was given back', () => {
  const given = (minor: bigint, day: string, about = {}) => ({
    dealId: 'gone',
    at: new Date(`${day}T09:00:00Z`),
    ownerId: 'UANN',
    amount: rub(Number(minor)),
    ...about,
  });

  it('is taken off the sales of the period of the refund, from the one who sold', () => {
    const told = {
      closed: [{ ...ended(true, { amount: rub(500) }), closedOwnerId: 'UBOB' }],
      refunds: [given(200n, '2026-11-20')],
      targets: [{ month: '2026-11-01', minor: 2_100n, currency: 'RUB' }],
    };
    const { volume, refunds, won, averageDeal, target, standings, behind } = count(told);
    expect(volume.total).toEqual(rub(300));
    expect(refunds).toMatchObject({ sum: { total: rub(200) }, deals: 1 });
    expect(behind.refunded).toEqual(['gone']);
    // The sale itself is no smaller for it.
    expect([won, averageDeal]).toEqual([1, rub(500)]);
    expect(target?.attained).toBeCloseTo(300 / 2_100);
    expect(standings.map(({ ownerId, volume: of }) => [ownerId, of.total.minor])).toEqual([
      ['UBOB', 500n],
      ['UANN', -200n],
    ]);
    expect(count({ ...told, ownerId: 'UBOB' }).volume.total).toEqual(rub(500));
  });

  it('lowers the forecast, and changes nothing of what was won and lost', () => {
    const closed = [ended(true, { amount: rub(300) }), ended(false, { amount: rub(100) })];
    const refunds = [given(200n, '2026-11-20')];
    const { forecast, byValue, winRate } = count({ closed, refunds });
    expect(forecast.weighted.total).toEqual(rub(100));
    expect(byValue?.share).toBe(0.75);
    expect(winRate).toEqual({ part: 1, of: 2 });
  });

  it('in a currency without a rate is counted, not priced', () => {
    const { volume, refunds } = count({
      refunds: [given(200n, '2026-11-20', { amount: { minor: 5_000n, currency: 'EUR' } })],
    });
    expect(volume).toMatchObject({ total: rub(0), unpriced: 1 });
    expect(refunds.deals).toBe(1);
  });

  it('makes the curve of sales go down on its day', () => {
    const { trend } = count({
      period: { kind: 'range', from: '2026-11-16', to: '2026-11-20' },
      closed: [ended(true, { amount: rub(500), day: '2026-11-16' })],
      refunds: [given(200n, '2026-11-18')],
    });
    expect(trend.map(({ won }) => won)).toEqual([500n, 500n, 300n, 300n]);
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

  it('is covered by all that is due in the period, past its date or not', () => {
    const open = [
      isOpen('new', 700, '2026-11-10'),
      isOpen('new', 350, '2026-11-30'),
      isOpen('new', 9_000, '2026-12-01'),
      isOpen('new', 9_000, null),
    ];
    const { target } = count({ targets: [november], open });
    expect(target?.coverage).toBe(0.5);
  });

  it('has neither pace nor coverage once the period is over: nothing can be added to it', () => {
    const over = count({ targets: [november], today: '2026-12-01' }).target;
    expect(over).toMatchObject({ attained: 0, pace: null, coverage: null });
    const lastDay = count({ targets: [november], today: '2026-11-30' }).target;
    expect(lastDay).toMatchObject({ pace: 0, coverage: 0 });
  });

  it('one day of a month is its working day’s share of the target', () => {
    const { target } = count({ targets: [november], period: dayOf('2026-11-20') });
    expect(target?.amount).toEqual(rub(100));
  });

  it('says why there is none: not set, no working day among these, no rate', () => {
    const line = (about: Told) => headlineLines(count(about), 'en')[1];
    expect(line({})).toBe('*Target:* not set');
    expect(line({ targets: [november], period: monthOf('2026-10-01') })).toBe('*Target:* not set');
    const sunday = { targets: [november], period: dayOf('2026-11-22') };
    expect(line(sunday)).toBe('*Target:* none, there are no working days in this period');
    const inDollars = { month: '2026-10-01', minor: 100n, currency: 'USD' };
    expect(
      count({ targets: [november, inDollars], period: quarterOf('2026-11-01') }),
    ).toMatchObject({ target: null, noTarget: 'no_rate' });
  });

  it('says what is left of it, and what was missing when the period is over', () => {
    const line = (today: string, minor: number) =>
      headlineLines(
        count({ targets: [november], today, closed: [ended(true, { amount: rub(minor) })] }),
        'en',
      )[1];
    expect(line('2026-11-23', 1_050)).toContain('50% of ₽21, ₽10.50 to go, pace 70%');
    expect(line('2026-12-01', 1_050)).toContain('50% of ₽21, ₽10.50 short');
    expect(line('2026-11-23', 2_100)).toContain('100% of ₽21, target met, pace 140%');
  });

  it('asks of somebody who joined in mid-month their working days’ share, and paces them by it', () => {
    const { target, trend } = count({
      targets: [november],
      // Eleven of the 21 working days are still to come.
      joined: '2026-11-16',
      closed: [ended(true, { amount: rub(550), day: '2026-11-20' })],
    });
    expect(target?.amount).toEqual(rub(1_100));
    expect(target?.attained).toBe(0.5);
    expect(target?.pace).toBeCloseTo(0.5 / (5 / 11));
    expect(target?.joined).toEqual({ day: '2026-11-16', days: 11, of: 21 });
    expect(trend.at(-1)?.target).toBe(600n);
  });

  it('asks the whole of the months after somebody joined, and nothing of those before', () => {
    const october = { month: '2026-10-01', minor: 2_200n, currency: 'RUB' };
    expect(count({ targets: [november], joined: '2026-10-20' }).target).toMatchObject({
      amount: rub(2_100),
      joined: null,
    });
    const before = count({
      targets: [october],
      joined: '2026-11-16',
      period: monthOf('2026-10-01'),
    });
    expect(before.target).toBeNull();
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

it('a little of the rest covered is told as a little, not as nothing', () => {
  expect([0, 0.026, 0.84, 1, 2.449].map((times) => timesText(times, 'en'))).toEqual([
    '0',
    '0.03',
    '0.8',
    '1',
    '2.4',
  ]);
  expect(timesText(0.026, 'ru')).toBe('0,03');
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

  it('tells what has slipped out of the period, and how often each date was pushed', () => {
    const closeDates = [
      ['2026-11-25', '2026-11-28'],
      ['2026-11-28', '2026-12-15'],
      ['2026-11-20', '2026-12-15'],
    ] as const;
    const ways = new Map([['slipped', { moves: [], pauses: [], closeDates }]]);
    const open = [
      aDeal({ id: 'slipped', closeOn: '2026-12-15' }),
      isOpen('new', 100, '2026-11-30'),
    ];
    expect(
      moreLines(count({ open, ways }), 'ru').map((line) => line.replaceAll('\u00a0', ' ')),
    ).toContain(
      '*Ушли из периода:* 50 %, 9–91 % (1 из 2); даты закрытия переносили 3 раза, 1,5 на сделку',
    );
  });

  it('tells which deals have stalled: longer than their stage allows, in working days, and not snoozed', () => {
    const rotting = {
      ...team,
      stages: [{ ...stage('new', 10), rotDays: 3 }, stage('contract', 80)],
    };
    const touched = (day: string, about: Partial<DealFacts> = {}) =>
      aDeal({ touchedAt: new Date(`${day}T09:00:00Z`), ...about });
    const open = [
      // From Tuesday to Monday there are four working days, from Wednesday three.
      touched('2026-11-17', { id: 'stalled' }),
      touched('2026-11-18'),
      touched('2026-11-02', { stageId: 'contract' }),
      touched('2026-11-02', { snoozed: { until: '2026-11-24' } }),
      touched('2026-11-02', { id: 'awake', snoozed: { until: '2026-11-23' } }),
    ];
    const numbers = count({ team: rotting, open });
    expect(numbers.behind.stalled).toEqual(['stalled', 'awake']);
    expect(moreLines(numbers, 'ru')).toContain('*Зависли:* 2 из 5 открытых сделок');
    expect(moreLines(count({ open }), 'ru').join()).not.toContain('Зависли');
  });

  it('counts the open deals stage by stage', () => {
    const { pipeline } = count({ open: [isOpen('new', 5, null), isOpen('new', 6, null)] });
    expect(pipeline.map(({ stage: { id }, count: n, sum }) => [id, n, sum.total.minor])).toEqual([
      ['new', 2, 11n],
      ['contract', 0, 0n],
    ]);
  });
});

describe('whose it is', () => {
  it('counts a result for who owned the deal at its end, an open deal for who owns it now', () => {
    const handedOver = { ...ended(true), ownerId: 'U2' };
    const open = [aDeal({ ownerId: 'U2' })];
    const facts = { closed: [handedOver], open };
    expect(count({ ...facts, ownerId: 'U1' })).toMatchObject({ won: 1, behind: { open: [] } });
    expect(count({ ...facts, ownerId: 'U2' })).toMatchObject({ won: 0 });
    expect(count({ ...facts, ownerId: 'U2' }).behind.open).toHaveLength(1);
  });

  it('says who has sold what, the most first', () => {
    const closed = [
      ended(true),
      { ...ended(true, { amount: rub(500) }), closedOwnerId: 'U2' },
      ended(true),
    ];
    const standings = count({ closed }).standings.map((one) => [
      one.ownerId,
      one.won,
      one.volume.total.minor,
    ]);
    expect(standings).toEqual([
      ['U2', 1, 500n],
      ['U1', 2, 200n],
    ]);
  });
});

describe('a customer', () => {
  it('is new in the period of the first deal they bought, and never again', () => {
    const [first, second] = [ended(true), ended(true)].map((deal) => ({
      ...deal,
      customerId: 'Ромашка',
    }));
    const won = (deal: DealFacts | undefined, at: string) => ({
      dealId: deal?.id ?? '',
      customerId: 'Ромашка',
      closedAt: new Date(at),
    });
    const wins = [won(first, '2026-10-01'), won(second, '2026-11-10')];
    expect(count({ closed: [second as DealFacts], wins }).newCustomers).toBe(0);
    expect(count({ closed: [first as DealFacts], wins }).newCustomers).toBe(1);
  });
});

describe('leads', () => {
  it('are a cohort: what became of those that came in the period', () => {
    const arrived = [
      aLead({ status: 'converted', dealId: 'd1', dealKind: 'won' }),
      aLead({ status: 'converted', dealId: 'd2', dealKind: 'open' }),
      aLead({ status: 'dropped' }),
      aLead({ source: 'site_form' }),
    ];
    expect(count({ arrived }).leads).toMatchObject({
      created: 4,
      converted: 2,
      won: 1,
      stillOpen: 1,
    });
  });

  it('touched at the very limit were touched within it', () => {
    const touchedIn = (minutes: number) =>
      aLead({ firstTouchAt: new Date(Date.parse('2026-11-20T09:00:00Z') + minutes * 60_000) });
    expect(count({ arrived: [touchedIn(60), touchedIn(61)] }).leads.touch?.within).toEqual({
      part: 1,
      of: 2,
    });
  });

  it('are counted without spam, duplicates and what was no lead', () => {
    const dropped = (dropReason: string) => aLead({ status: 'dropped', dropReason });
    const arrived = [
      aLead({ id: 'one' }),
      ...['Спам', 'дубль', 'Not a lead', 'duplicate'].map(dropped),
      aLead({ id: 'another', status: 'dropped', dropReason: 'нет бюджета' }),
    ];
    const { leads, behind } = count({ arrived });
    expect(leads.created).toBe(2);
    expect(behind.leads).toEqual(['one', 'another']);
  });

  it('are told by where they came from, who began, and whether a partner stood between', () => {
    const arrived = ['site_form', 'site_form', 'cold', 'event', 'partner', 'other', null].map(
      (source) => aLead({ source }),
    );
    const numbers = count({ arrived });
    expect(numbers.leads.kinds).toEqual({ active: 2, passive: 3, direct: 4, partner: 1 });
    expect(moreLines(numbers, 'en')).toContain(
      '*Lead sources:* website 2, cold outreach 1, event 1, other 1, 2 more. Inbound 3, outbound 2; direct 4, through partners 1',
    );
  });

  it('are touched in the median time, so many of them within the limit; who waits is told apart', () => {
    const touched = (minutes: number) =>
      aLead({ firstTouchAt: new Date(Date.parse('2026-11-20T09:00:00Z') + minutes * 60_000) });
    const waits = aLead({ createdAt: new Date('2026-11-19T09:00:00Z') });
    const { leads, waiting } = count({
      arrived: [touched(10), touched(30), touched(600), waits],
      untouched: [waits],
    });
    // All on a Friday from noon in Moscow; the last one late in the evening.
    expect(leads.touch).toEqual({ median: 30, working: 30, limit: 60, within: { part: 2, of: 3 } });
    expect(waiting).toEqual({ count: 1, since: waits.createdAt });
  });
});

describe('a forecast from what the team has shown', () => {
  const ofContract = (ended_: number) => ({
    ...blankYear,
    stages: { contract: { ended: ended_, won: 12 } },
  });
  const open = [isOpen('contract', 1_000, '2026-11-30')];

  it('weighs a stage by the share that was won of the deals that entered it, once thirty have ended', () => {
    const { forecast } = count({ open, year: ofContract(30) });
    expect(forecast).toMatchObject({ weighted: { total: rub(400) }, odds: 'own' });
  });

  it('takes the probability that is set while fewer have', () => {
    const { forecast } = count({ open, year: ofContract(29) });
    expect(forecast).toMatchObject({ weighted: { total: rub(800) }, odds: 'set' });
  });

  it('forty in work, won in one of four, 25,000 each, in 90 days, are 2,777.78 a day', () => {
    const inWork = Array.from({ length: 40 }, () => isOpen('contract', 100, null));
    const { velocity } = count({
      open: [...inWork, isOpen('new', 100, null)],
      year: { ...blankYear, won: 10, lost: 30, wonMinor: '25000000', priced: 10, cycleDays: 900 },
    });
    expect(velocity?.perDay).toEqual(rub(277_778));
  });

  it('tells the speed of a team, not of one person in it', () => {
    const year = {
      ...blankYear,
      won: 10,
      lost: 30,
      wonMinor: '25000000',
      priced: 10,
      cycleDays: 900,
    };
    expect(count({ open, year }).velocity).not.toBeNull();
    expect(count({ open, year, ownerId: 'U1' }).velocity).toBeNull();
    // Written down only when they are won, they have no cycle to divide by.
    expect(count({ open, year: { ...year, cycleDays: 9 } }).velocity).toBeNull();
  });

  it('has no speed to tell of a team that has sold nothing yet', () => {
    expect(count({ open }).velocity).toBeNull();
  });
});

describe('the trend', () => {
  const week = {
    period: { kind: 'week', from: '2026-11-16', to: '2026-11-23' },
    today: '2026-11-19',
    targets: [{ month: '2026-11-01', minor: 2_100n, currency: 'RUB' }],
    closed: [ended(true, { day: '2026-11-16' }), ended(true, { day: '2026-11-18' })],
  } as const;

  it('adds up day by day to what was sold, beside what was to be sold by then, and stops today', () => {
    const { trend, volume, target } = count({ ...week, closed: [...week.closed] });
    expect(trend.map(({ last, won }) => [last, won])).toEqual([
      ['2026-11-16', 100n],
      ['2026-11-17', 100n],
      ['2026-11-18', 200n],
      ['2026-11-19', 200n],
    ]);
    expect(trend.at(-1)?.won).toBe(volume.total.minor);
    expect(trend.map((point) => point.target)).toEqual([100n, 200n, 300n, 400n]);
    expect(target?.amount).toEqual(rub(500));
  });

  it('goes by whole weeks over two months', () => {
    const period = { kind: 'range', from: '2026-10-01', to: '2026-12-01' } as const;
    const { trend } = count({ period, today: '2026-11-23' });
    expect(trend.slice(0, 2).map(({ last }) => last)).toEqual(['2026-10-07', '2026-10-14']);
  });

  it('is told in words too, for whoever sees no chart', () => {
    const told = count({ ...week, closed: [...week.closed] });
    expect(trendText(told, 'en')).toBe(
      '. Sales so far: Nov 16 ₽1 of ₽1; Nov 17 ₽1 of ₽2; Nov 18 ₽2 of ₽3; Nov 19 ₽2 of ₽4',
    );
    expect(trendText(count({ ...week, closed: [] }), 'en')).toBe('');
  });
});

it('money that was divided is told in whole units where it is large', () => {
  expect(roughText(rub(44_666_666), 'en')).toBe('₽446,667');
  expect(roughText(rub(12_345), 'en')).toBe('₽123.45');
});
