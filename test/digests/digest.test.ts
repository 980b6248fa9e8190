import { describe, expect, it } from 'vitest';
import {
  dueSince,
  latestOccurrence,
  momentOn,
  nextOccurrence,
  type Plan,
  periodBefore,
} from '../../src/digests/digest.ts';
import { readTime } from '../../src/digests/parse-digest.ts';

const at = (text: string) => new Date(text);
const plan = (kind: Plan['kind'], time: string, zone: string): Plan => ({ kind, time, zone });
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
    const first = nextOccurrence(berlin, at('2026-10-24T12:00:00Z'));
    expect(first.day).toBe('2026-10-25');
    expect(nextOccurrence(berlin, first.at).day).toBe('2026-10-26');
  });
});

describe('the latest occurrence', () => {
  it.each([
    ['daily', '2026-11-22T12:00:00Z', '2026-11-20'],
    ['daily', '2026-11-23T05:59:00Z', '2026-11-20'],
    ['daily', '2026-11-23T06:00:00Z', '2026-11-23'],
    ['everyday', '2026-11-22T12:00:00Z', '2026-11-22'],
    ['weekly', '2026-11-29T12:00:00Z', '2026-11-23'],
    ['monthly', '2026-12-01T05:00:00Z', '2026-11-01'],
    ['monthly', '2026-12-31T05:00:00Z', '2026-12-01'],
  ] as const)('of %s at %s is that of %s', (kind, now, day) => {
    expect(latestOccurrence(plan(kind, '09:00', 'Europe/Moscow'), at(now)).day).toBe(day);
  });
});

describe('after a stop', () => {
  const daily = plan('daily', '09:00', 'Europe/Moscow');
  const friday = at('2026-11-20T06:00:00Z');

  it('a digest of the same day comes late', () => {
    const { missed, due } = dueSince(daily, friday, at('2026-11-20T19:00:00Z'));
    expect([missed, due?.day, due?.isLate]).toEqual([[], '2026-11-20', true]);
  });

  it('one of a day gone by was missed, however little', () => {
    expect(dueSince(daily, friday, at('2026-11-20T21:01:00Z'))).toEqual({ missed: ['2026-11-20'] });
  });

  it('those between were missed, and today’s is in time', () => {
    const { missed, due } = dueSince(daily, friday, at('2026-11-24T06:00:30Z'));
    expect(missed).toEqual(['2026-11-20', '2026-11-23']);
    expect([due?.day, due?.isLate]).toEqual(['2026-11-24', false]);
  });
});

describe('a digest tells of', () => {
  it.each([
    ['daily', '2026-11-24', 'day', '2026-11-23', '2026-11-24'],
    ['daily', '2026-11-23', 'range', '2026-11-20', '2026-11-23'],
    ['everyday', '2026-11-23', 'day', '2026-11-22', '2026-11-23'],
    ['weekly', '2026-11-23', 'week', '2026-11-16', '2026-11-23'],
    ['monthly', '2026-12-01', 'month', '2026-11-01', '2026-12-01'],
  ] as const)('the time before: %s on %s', (kind, day, period, from, to) => {
    expect(periodBefore(kind, day)).toEqual({ kind: period, from, to });
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
