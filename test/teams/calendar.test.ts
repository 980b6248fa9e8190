import { describe, expect, it } from 'vitest';
import {
  type Calendar,
  isWorkingDay,
  nextWorkingDay,
  workingDaysBetween,
  workingMinutesBetween,
} from '../../src/teams/calendar.ts';

const plain: Calendar = { country: 'none', days: {} };
const ru: Calendar = { country: 'ru', days: {} };
const us: Calendar = { country: 'us', days: {} };

describe('a working calendar', () => {
  it('is Mondays to Fridays where no country is named', () => {
    expect(isWorkingDay(plain, '2026-01-01')).toBe(true);
    expect(isWorkingDay(plain, '2026-01-03')).toBe(false);
    expect(workingDaysBetween(plain, '2026-11-20', '2026-11-23')).toBe(1);
    expect(workingDaysBetween(plain, '2026-11-23', '2026-12-07')).toBe(10);
    expect(workingDaysBetween(plain, '2026-11-24', '2026-11-23')).toBe(0);
  });

  it('knows the long Russian New Year and the Saturday worked before a holiday', () => {
    expect(nextWorkingDay(ru, '2025-12-30')).toBe('2026-01-12');
    expect(isWorkingDay(ru, '2025-11-01')).toBe(true);
    expect(isWorkingDay(ru, '2026-11-04')).toBe(false);
  });

  it('counts the working days of a year as the official calendars do', () => {
    expect(workingDaysBetween(ru, '2024-12-31', '2025-12-31')).toBe(247);
    expect(workingDaysBetween(ru, '2025-12-31', '2026-12-31')).toBe(247);
    expect(workingDaysBetween(us, '2025-12-31', '2026-12-31')).toBe(250);
  });

  it('keeps Thanksgiving free and the Fourth of July on the day it is observed', () => {
    expect(isWorkingDay(us, '2026-11-26')).toBe(false);
    expect(isWorkingDay(us, '2026-07-03')).toBe(false);
    expect(isWorkingDay(us, '2027-07-05')).toBe(false);
  });

  it("puts the team's own days before the country's", () => {
    const own: Calendar = { country: 'ru', days: { '2026-11-04': 'on', '2026-11-05': 'off' } };
    expect(isWorkingDay(own, '2026-11-04')).toBe(true);
    expect(nextWorkingDay(own, '2026-11-04')).toBe('2026-11-06');
    expect(workingDaysBetween(own, '2026-11-03', '2026-11-06')).toBe(2);
  });

  it('counts days one by one and in a sum alike', () => {
    for (const calendar of [plain, ru, us]) {
      let counted = 0;
      for (let day = '2025-12-20'; day < '2026-06-20'; ) {
        day = new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
        if (isWorkingDay(calendar, day)) counted += 1;
        expect(workingDaysBetween(calendar, '2025-12-20', day)).toBe(counted);
      }
    }
  });
});

describe('working time', () => {
  const minutes = (from: string, to: string, zone = 'Europe/Moscow') =>
    workingMinutesBetween(plain, zone, new Date(from), new Date(to));

  it('runs from nine to six: a lead of Friday evening waits from Monday morning', () => {
    expect(minutes('2026-11-23T10:00:00+03:00', '2026-11-23T10:30:00+03:00')).toBe(30);
    expect(minutes('2026-11-20T17:50:00+03:00', '2026-11-23T09:20:00+03:00')).toBe(30);
    expect(minutes('2026-11-21T12:00:00+03:00', '2026-11-22T12:00:00+03:00')).toBe(0);
    expect(minutes('2026-11-23T07:00:00+03:00', '2026-11-24T22:00:00+03:00')).toBe(2 * 540);
    expect(minutes('2026-11-16T12:00:00+03:00', '2026-11-25T12:00:00+03:00')).toBe(7 * 540);
    expect(minutes('2026-11-23T12:00:00+03:00', '2026-11-23T11:00:00+03:00')).toBe(0);
  });

  it("goes by the team's wall clock when clocks change", () => {
    expect(
      minutes('2026-10-30T17:00:00-04:00', '2026-11-02T10:00:00-05:00', 'America/New_York'),
    ).toBe(120);
  });
});
