import { describe, expect, it } from 'vitest';
import { monthsOf, quarterOf, weekOf } from '../../src/kpi/period.ts';
import { guessPeriod, readPeriod } from '../../src/kpi/read-period.ts';

const TODAY = '2026-11-23';

describe('a period as people type it', () => {
  it.each([
    ['today', '2026-11-23', '2026-11-24'],
    ['вчера', '2026-11-22', '2026-11-23'],
    ['week', '2026-11-23', '2026-11-30'],
    ['эта неделя', '2026-11-23', '2026-11-30'],
    ['прошлая неделя', '2026-11-16', '2026-11-23'],
    ['last week', '2026-11-16', '2026-11-23'],
    ['Месяц', '2026-11-01', '2026-12-01'],
    ['прошлый месяц', '2026-10-01', '2026-11-01'],
    ['за прошлый месяц', '2026-10-01', '2026-11-01'],
    ['в следующем месяце', '2026-12-01', '2027-01-01'],
    ['next month', '2026-12-01', '2027-01-01'],
    ['следующая неделя', '2026-11-30', '2026-12-07'],
    ['next quarter', '2027-01-01', '2027-04-01'],
    ['quarter', '2026-10-01', '2027-01-01'],
    ['прошлый квартал', '2026-07-01', '2026-10-01'],
    ['Q4', '2026-10-01', '2027-01-01'],
    ['q3 2025', '2025-07-01', '2025-10-01'],
    ['2-й квартал', '2026-04-01', '2026-07-01'],
    ['1 квартал 2027 года', '2027-01-01', '2027-04-01'],
    ['year', '2026-01-01', '2027-01-01'],
    ['за год', '2026-01-01', '2027-01-01'],
    ['прошлый год', '2025-01-01', '2026-01-01'],
    ['2025', '2025-01-01', '2026-01-01'],
    ['2026 г.', '2026-01-01', '2027-01-01'],
    ['2026-10', '2026-10-01', '2026-11-01'],
    ['октябрь', '2026-10-01', '2026-11-01'],
    ['декабрь', '2025-12-01', '2026-01-01'],
    ['2026-10-01..2026-10-15', '2026-10-01', '2026-10-16'],
  ])('%s', (typed, from, to) => {
    expect(readPeriod(typed, TODAY)).toMatchObject({ from, to });
  });

  it.each(['', 'whenever', '2026-13', '2026-10-15..2026-10-01', '..', 'x'.repeat(5_000)])(
    'knows none in "%.20s"',
    (typed) => {
      expect(readPeriod(typed, TODAY)).toBeUndefined();
    },
  );

  it.each([
    ['2026-10-01..2026-12-31', 'quarter'],
    ['2026-01-01..2026-12-31', 'year'],
    ['2026-11-01..2026-11-30', 'month'],
    ['2026-11-23..2026-11-29', 'week'],
    ['2026-11-23..2026-11-28', 'range'],
  ])('%s is a %s, and is called so', (typed, kind) => {
    expect(readPeriod(typed, TODAY)?.kind).toBe(kind);
  });

  it.each([
    ['кваратл', '2026-10-01', '2027-01-01'],
    ['прошлый мсяц', '2026-10-01', '2026-11-01'],
    ['last mnoth', '2026-10-01', '2026-11-01'],
    ['yesteday', '2026-11-22', '2026-11-23'],
    ['окрябрь', '2026-10-01', '2026-11-01'],
    ['spetember 2025', '2025-09-01', '2025-10-01'],
  ])('%s is understood', (typed, from, to) => {
    expect(guessPeriod(typed, TODAY)).toMatchObject({ from, to });
  });

  it.each(['июкь', 'чепуха', 'ivan', 'x'.repeat(5_000), 'июкь '.repeat(1_000)])(
    'guesses nothing of "%.20s"',
    (typed) => {
      expect(guessPeriod(typed, TODAY)).toBeUndefined();
    },
  );

  it('a quarter that is ahead is last year’s, where no year is said', () => {
    expect(readPeriod('q4', '2027-01-10')?.from).toBe('2026-10-01');
  });

  it('a week begins on Monday, also over the turn of the year', () => {
    expect(weekOf('2027-01-03')).toEqual({ kind: 'week', from: '2026-12-28', to: '2027-01-04' });
  });

  it('a quarter has three months', () => {
    expect(monthsOf(quarterOf('2026-11-23'))).toEqual(['2026-10-01', '2026-11-01', '2026-12-01']);
  });
});
