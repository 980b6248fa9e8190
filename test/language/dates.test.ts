import { describe, expect, it } from 'vitest';
import {
  findDay,
  formatDay,
  parseDay,
  parseMonth,
  todayIn,
  workingDaysBetween,
} from '../../src/language/dates.ts';

const MONDAY = '2026-11-23';

describe('a day as people type it', () => {
  it.each([
    ['завтра', '2026-11-24'],
    ['послезавтра', '2026-11-25'],
    ['сегодня', '2026-11-23'],
    ['в пятницу', '2026-11-27'],
    ['пт', '2026-11-27'],
    ['понедельник', '2026-11-30'],
    ['next tue', '2026-11-24'],
    ['Friday', '2026-11-27'],
    ['через 2 недели', '2026-12-07'],
    ['через неделю', '2026-11-30'],
    ['через месяц', '2026-12-23'],
    ['in 3 days', '2026-11-26'],
    ['next week', '2026-11-30'],
    ['до конца месяца', '2026-11-30'],
    ['конец квартала', '2026-12-31'],
    ['end of month', '2026-11-30'],
    ['eoq', '2026-12-31'],
    ['15.12', '2026-12-15'],
    ['15.12.26', '2026-12-15'],
    ['15.12.2026', '2026-12-15'],
    ['2026-12-15', '2026-12-15'],
    ['12/15', '2026-12-15'],
    ['15 декабря', '2026-12-15'],
    ['Dec 15', '2026-12-15'],
    ['15 Dec 2026', '2026-12-15'],
    ['01.02', '2027-02-01'],
    ['29.02', '2028-02-29'],
  ])('%s is %s', (text, day) => expect(parseDay(text, MONDAY)).toBe(day));

  it.each([
    '31.04.2026',
    '2026-13-01',
    '3/4',
    'ромашка',
    '',
    '32.01',
    'constructor',
    'in infinity days',
    '300к',
  ])('%s is no day', (text) => expect(parseDay(text, MONDAY)).toBeUndefined());

  it('is found among other words, the longest run of them', () => {
    expect(findDay(['ромашка', 'завтра', 'позвонить'], MONDAY)).toEqual({
      day: '2026-11-24',
      from: 1,
      to: 2,
    });
    expect(findDay(['ромашка', 'через', '2', 'недели', 'позвонить'], MONDAY)).toMatchObject({
      from: 1,
      to: 4,
    });
  });
});

describe('a month as people type it', () => {
  it.each([
    ['2026-12', '2026-12-01'],
    ['декабрь', '2026-12-01'],
    ['Dec 2026', '2026-12-01'],
    ['next month', '2026-12-01'],
    ['январь', '2027-01-01'],
  ])('%s is %s', (text, month) => expect(parseMonth(text, MONDAY)).toBe(month));
});

describe('the calendar', () => {
  it('has the day of the zone, not of the server', () => {
    expect(todayIn('Asia/Vladivostok', new Date('2026-11-23T20:00:00Z'))).toBe('2026-11-24');
    expect(todayIn('America/New_York', new Date('2026-11-24T03:00:00Z'))).toBe('2026-11-23');
  });

  it('counts working days without week-ends', () => {
    expect(workingDaysBetween('2026-11-20', '2026-11-23')).toBe(1);
    expect(workingDaysBetween('2026-11-23', '2026-12-07')).toBe(10);
    expect(workingDaysBetween('2026-11-23', '2026-11-23')).toBe(0);
  });

  it('says a day as people do', () => {
    expect(formatDay('2026-11-24', 'ru', MONDAY)).toBe('завтра');
    expect(formatDay('2026-12-15', 'ru', MONDAY)).toBe('15 декабря');
    expect(formatDay('2027-01-15', 'en', MONDAY)).toBe('January 15, 2027');
  });
});
