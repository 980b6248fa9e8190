import { describe, expect, it } from 'vitest';
import {
  dueSince,
  momentOn,
  nextMoment,
  type Plan,
  periodBefore,
  settledAt,
} from '../../src/digests/digest.ts';
import { readDigest, readTime } from '../../src/digests/parse-digest.ts';
import { splitWords } from '../../src/language/text.ts';
import type { Calendar } from '../../src/teams/calendar.ts';

const at = (text: string) => new Date(text);
const weekdays: Calendar = { country: 'none', days: {} };
const plan = (kind: Plan['kind'], time: string, zone: string, calendar = weekdays): Plan => ({
  kind,
  time,
  zone,
  calendar,
});
const moment = (time: string, zone: string, day: string) =>
  momentOn(plan('everyday', time, zone), day).toISOString();

describe('the moment of a digest', () => {
  it.each([
    ['an ordinary day in Moscow', '09:00', 'Europe/Moscow', '2026-11-24', '2026-11-24T06:00'],
    ['the spring gap in Berlin', '02:30', 'Europe/Berlin', '2026-03-29', '2026-03-29T01:30'],
    ['autumn in Berlin', '02:30', 'Europe/Berlin', '2026-10-25', '2026-10-25T00:30'],
    ['the spring gap in New York', '02:30', 'America/New_York', '2026-03-08', '2026-03-08T07:30'],
    ['autumn in New York', '01:30', 'America/New_York', '2026-11-01', '2026-11-01T05:30'],
    [
      'the half-hour gap of Lord Howe',
      '02:15',
      'Australia/Lord_Howe',
      '2026-10-04',
      '2026-10-03T15:45',
    ],
    ['autumn on Lord Howe', '01:45', 'Australia/Lord_Howe', '2026-04-05', '2026-04-04T14:45'],
  ])('on %s', (_, time, zone, day, expected) => {
    expect(moment(time, zone, day)).toBe(`${expected}:00.000Z`);
  });

  it('comes once on the day when an hour is lived twice', () => {
    const berlin = plan('everyday', '02:30', 'Europe/Berlin');
    const first = nextMoment(berlin, '2026-10-24', at('2026-10-24T12:00:00Z'));
    expect(first.toISOString()).toBe('2026-10-25T00:30:00.000Z');
    const { due, settledDay } = dueSince(berlin, '2026-10-24', at('2026-10-25T00:30:10Z'));
    expect(due?.day).toBe('2026-10-25');
    expect(dueSince(berlin, settledDay, at('2026-10-25T01:30:10Z')).due).toBeUndefined();
  });

  it('keeps to the wall clock of a zone that changed its rules', () => {
    // Kazakhstan went from UTC+6 to UTC+5 on 1 March 2024.
    const almaty = plan('everyday', '09:00', 'Asia/Almaty');
    expect(nextMoment(almaty, '2024-02-28', at('2024-02-28T12:00:00Z')).toISOString()).toBe(
      '2024-02-29T03:00:00.000Z',
    );
    expect(nextMoment(almaty, '2024-02-29', at('2024-02-29T12:00:00Z')).toISOString()).toBe(
      '2024-03-01T04:00:00.000Z',
    );
  });
});

describe('what is due next', () => {
  it.each([
    ['daily', '2026-11-20', '2026-11-20T12:00:00Z', '2026-11-23'],
    ['daily', '2026-11-22', '2026-11-23T05:59:00Z', '2026-11-23'],
    ['everyday', '2026-11-22', '2026-11-22T12:00:00Z', '2026-11-23'],
    ['weekly', '2026-11-23', '2026-11-23T12:00:00Z', '2026-11-30'],
    ['monthly', '2026-12-01', '2026-12-01T12:00:00Z', '2027-01-01'],
  ] as const)('of %s settled to %s at %s is that of %s', (kind, settled, now, day) => {
    const moscow = plan(kind, '09:00', 'Europe/Moscow');
    expect(nextMoment(moscow, settled, at(now)).toISOString()).toBe(`${day}T06:00:00.000Z`);
  });

  it('leaves out the holidays of the team’s country, and comes on a Saturday that is worked', () => {
    const ru = plan('daily', '09:00', 'Europe/Moscow', { country: 'ru', days: {} });
    const next = (settled: string) =>
      nextMoment(ru, settled, at(`${settled}T12:00:00Z`))
        .toISOString()
        .slice(0, 10);
    expect(next('2025-12-30')).toBe('2026-01-12');
    expect(next('2025-10-31')).toBe('2025-11-01');
    expect(next('2025-11-01')).toBe('2025-11-05');
  });
});

describe('after a stop', () => {
  const daily = plan('daily', '09:00', 'Europe/Moscow');
  const thursday = '2026-11-19';

  it('a digest of the same day comes late', () => {
    const { missed, due } = dueSince(daily, thursday, at('2026-11-20T19:00:00Z'));
    expect([missed, due?.day, due?.isLate]).toEqual([[], '2026-11-20', true]);
  });

  it('one of a day gone by was missed, however little', () => {
    expect(dueSince(daily, thursday, at('2026-11-20T21:01:00Z'))).toEqual({
      missed: ['2026-11-20'],
      settledDay: '2026-11-20',
    });
  });

  it('those between were missed, and today’s is in time', () => {
    const { missed, due } = dueSince(daily, thursday, at('2026-11-24T06:00:30Z'));
    expect(missed).toEqual(['2026-11-20', '2026-11-23']);
    expect([due?.day, due?.isLate]).toEqual(['2026-11-24', false]);
  });

  it('holidays were not missed', () => {
    const ru = plan('daily', '09:00', 'Europe/Moscow', { country: 'ru', days: {} });
    expect(dueSince(ru, '2025-12-30', at('2026-01-12T06:00:00Z')).missed).toEqual([]);
  });
});

describe('when a team moves to another zone', () => {
  const moscow = plan('daily', '09:00', 'Europe/Moscow');
  const newYork = plan('daily', '09:00', 'America/New_York');
  const tokyo = plan('daily', '09:00', 'Asia/Tokyo');

  it('a day that was told of already is not told of again', () => {
    const { settledDay } = dueSince(moscow, '2026-11-23', at('2026-11-24T06:00:00Z'));
    const now = at('2026-11-24T09:00:00Z');
    expect(nextMoment(newYork, settledDay, now)).toEqual(at('2026-11-25T14:00:00Z'));
    expect(nextMoment(tokyo, settledDay, now)).toEqual(at('2026-11-25T00:00:00Z'));
  });

  it('a day whose nine o’clock has passed there is told of at once', () => {
    const now = at('2026-11-24T13:00:00Z');
    expect(nextMoment(moscow, '2026-11-23', now)).toEqual(at('2026-11-24T06:00:00Z'));
    expect(dueSince(moscow, '2026-11-23', now).due).toMatchObject({
      day: '2026-11-24',
      isLate: true,
    });
  });
});

it('a digest that is made at noon begins tomorrow, one that is made at eight begins today', () => {
  const moscow = plan('daily', '09:00', 'Europe/Moscow');
  expect(settledAt(moscow, at('2026-11-24T09:00:00Z'))).toBe('2026-11-24');
  expect(settledAt(moscow, at('2026-11-24T05:00:00Z'))).toBe('2026-11-23');
  expect(settledAt(moscow, at('2026-11-24T06:00:00Z'))).toBe('2026-11-24');
});

describe('a digest tells of', () => {
  it.each([
    ['daily', '2026-11-24', 'day', '2026-11-23', '2026-11-24'],
    ['daily', '2026-11-23', 'range', '2026-11-20', '2026-11-23'],
    ['everyday', '2026-11-23', 'day', '2026-11-22', '2026-11-23'],
    ['weekly', '2026-11-23', 'week', '2026-11-16', '2026-11-23'],
    ['monthly', '2026-12-01', 'month', '2026-11-01', '2026-12-01'],
  ] as const)('the time before: %s on %s', (kind, day, period, from, to) => {
    expect(periodBefore(kind, day, weekdays)).toEqual({ kind: period, from, to });
  });

  it('all the holidays, once they are over', () => {
    expect(periodBefore('daily', '2026-01-12', { country: 'ru', days: {} })).toEqual({
      kind: 'range',
      from: '2025-12-30',
      to: '2026-01-12',
    });
  });
});

it('reads a time as people type it', () => {
  expect(['9', '9:05', '09.30', '24:00', '9:5', 'утром'].map(readTime)).toEqual([
    '09:00',
    '09:05',
    '09:30',
    undefined,
    undefined,
    undefined,
  ]);
});

it.each([
  ['daily 09:00 #sales', 'daily', '09:00', ''],
  ['every day at 9am in #sales', 'everyday', '09:00', ''],
  ['weekdays 12:30 p.m. North', 'daily', '12:30', 'North'],
  ['on Mondays 12am', 'weekly', '00:00', ''],
  ['по будням в 9:30 Север на #sales', 'daily', '09:30', 'Север'],
  ['раз в месяц в 10', 'monthly', '10:00', ''],
  ['"every day" 8', undefined, '08:00', 'every day'],
  ['at night 13pm', undefined, undefined, 'at night 13pm'],
])('what is asked for by “%s” is understood', (typed, kind, time, teamName) => {
  const words = splitWords(typed.replace('#sales', '<#C0001|sales>'));
  expect(readDigest({ words })).toEqual({
    ...{ kind, time, teamName },
    channelId: typed.includes('#sales') ? 'C0001' : undefined,
  });
});
