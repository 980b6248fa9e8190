import { describe, expect, it } from 'vitest';
import {
  addDays,
  daysBetween,
  findDay,
  formatAgo,
  formatDay,
  formatMoment,
  formatMonth,
  isZone,
  parseDay,
  parseMonth,
  todayIn,
} from '../../src/language/dates.ts';

const MONDAY = '2026-11-23';
const spaced = (text: string) => text.replace(/\s/g, ' ');

describe('a day as people type it', () => {
  it.each([
    ['сегодня', '2026-11-23'],
    ['Завтра!', '2026-11-24'],
    ['послезавтра', '2026-11-25'],
    ['после завтра', '2026-11-25'],
    ['вчера', '2026-11-22'],
    ['today', '2026-11-23'],
    ['tomorrow', '2026-11-24'],
    ['the day after tomorrow', '2026-11-25'],
    ['в пятницу', '2026-11-27'],
    ['пт.', '2026-11-27'],
    ['к пятнице', '2026-11-27'],
    ['до пятницы', '2026-11-27'],
    ['в эту пятницу', '2026-11-27'],
    ['следующий вторник', '2026-11-24'],
    ['во вторник', '2026-11-24'],
    ['на следующей неделе в среду', '2026-12-02'],
    ['в прошлую пятницу', '2026-11-20'],
    ['Friday', '2026-11-27'],
    ['by fri', '2026-11-27'],
    ['next tue', '2026-11-24'],
    ['next week tue', '2026-12-01'],
    ['last friday', '2026-11-20'],
    ['15 декабря', '2026-12-15'],
    ['15-го декабря', '2026-12-15'],
    ['к 15 дек.', '2026-12-15'],
    ['15 декабря 2026 г.', '2026-12-15'],
    ['15 декабря 2026 года', '2026-12-15'],
    ['15 числа', '2026-12-15'],
    ['15-го', '2026-12-15'],
    ['Dec 15', '2026-12-15'],
    ['Dec 15th, 2026', '2026-12-15'],
    ['the 15th of December', '2026-12-15'],
    ['by the 15th', '2026-12-15'],
    ['15 Dec 2026', '2026-12-15'],
    ['пт, 15.01.2027', '2027-01-15'],
    ['Tue Dec 15', '2026-12-15'],
    ['15.12', '2026-12-15'],
    ['до 15.12', '2026-12-15'],
    ['15.12.26', '2026-12-15'],
    ['15.12.2026г.', '2026-12-15'],
    ['15-12-2026', '2026-12-15'],
    ['2026-12-15', '2026-12-15'],
    ['2026/12/15', '2026-12-15'],
    ['12/15', '2026-12-15'],
    ['15/12/2026', '2026-12-15'],
    ['5/5', '2027-05-05'],
    ['30.12.1999', '1999-12-30'],
  ])('%s is %s', (text, day) => expect(parseDay(text, MONDAY)).toBe(day));

  it.each([
    ['через неделю', '2026-11-30'],
    ['через 2 недели', '2026-12-07'],
    ['через пару недель', '2026-12-07'],
    ['через три дня', '2026-11-26'],
    ['через 3 рабочих дня', '2026-11-26'],
    ['через 5 рабочих дней', '2026-11-30'],
    ['через месяц', '2026-12-23'],
    ['через полгода', '2027-05-23'],
    ['через квартал', '2027-02-23'],
    ['на 2 недели', '2026-12-07'],
    ['2 недели', '2026-12-07'],
    ['неделю назад', '2026-11-16'],
    ['in 3 days', '2026-11-26'],
    ['in a week', '2026-11-30'],
    ['in a couple of weeks', '2026-12-07'],
    ['for 2 weeks', '2026-12-07'],
    ['2w', '2026-12-07'],
    ['3 days from now', '2026-11-26'],
    ['5 business days', '2026-11-30'],
    ['3 days ago', '2026-11-20'],
  ])('%s is counted from today: %s', (text, day) => expect(parseDay(text, MONDAY)).toBe(day));

  it.each([
    ['next week', '2026-11-30'],
    ['на следующей неделе', '2026-11-30'],
    ['next month', '2026-12-01'],
    ['в следующем квартале', '2027-01-01'],
    ['конец недели', '2026-11-27'],
    ['eow', '2026-11-27'],
    ['конец месяца', '2026-11-30'],
    ['до конца месяца', '2026-11-30'],
    ['end of month', '2026-11-30'],
    ['by the end of next month', '2026-12-31'],
    ['в конце квартала', '2026-12-31'],
    ['eoq', '2026-12-31'],
    ['конец года', '2026-12-31'],
    ['конец декабря', '2026-12-31'],
    ['середина декабря', '2026-12-15'],
    ['в начале месяца', '2026-12-01'],
  ])('%s is %s', (text, day) => expect(parseDay(text, MONDAY)).toBe(day));

  it.each([
    ['days that are in no calendar', ['31.04.2026', '2026-02-30', '30.02', '32.01', '29.02.2027']],
    ['months that are in no year', ['2026-13-01', '15.13', '0.1', '99.99']],
    ['days that read two ways', ['3/4', '3/4/2026', '24/7', '15', '15th']],
    ['years of nobody alive', ['15.12.0026', '0000-01-01', '9999-12-31', 'через 100 лет']],
    ['steps back in disguise', ['через -1 день', 'in -3 days', '+3d', 'через 99999 дней']],
    ['words', ['', ' ', 'ромашка', 'and', 'ad', 'may', 'декабрь', 'месяц', 'день', '300к', '15,5']],
    ['names of what every object has', ['constructor', '__proto__', 'toString']],
    ['digits of other scripts', ['١٥.١٢', '１５日']],
    ['junk', ['in infinity days', 'x'.repeat(10_000), '\ud800', '\u202e', '15.12.2026.1']],
  ])('%s are no day', (_, texts) => {
    for (const text of texts) expect(parseDay(text, MONDAY), text).toBeUndefined();
  });

  it('without its year is the nearest that is not past, today included', () => {
    expect(parseDay('23.11', MONDAY)).toBe('2026-11-23');
    expect(parseDay('22 ноября', MONDAY)).toBe('2027-11-22');
    expect(parseDay('29.02', MONDAY)).toBe('2028-02-29');
    expect(parseDay('31-го', MONDAY)).toBe('2026-12-31');
  });

  it("of the week is never today: today's own weekday is a week away", () => {
    expect(parseDay('в понедельник', MONDAY)).toBe('2026-11-30');
    expect(parseDay('mon', MONDAY)).toBe('2026-11-30');
  });

  it('is the end of the next week once this one is over', () => {
    expect(parseDay('конец недели', '2026-11-27')).toBe('2026-11-27');
    expect(parseDay('конец недели', '2026-11-28')).toBe('2026-12-04');
  });

  it('a month from now stays inside a shorter month', () => {
    expect(parseDay('через месяц', '2027-01-31')).toBe('2027-02-28');
    expect(parseDay('next month', '2026-12-31')).toBe('2027-01-01');
  });

  it('is read back as it is shown, in both languages', () => {
    for (let n = 0; n < 800; n += 7) {
      const day = addDays(MONDAY, n);
      expect(parseDay(formatDay(day, 'ru', MONDAY), MONDAY)).toBe(day);
      expect(parseDay(formatDay(day, 'en', MONDAY), MONDAY)).toBe(day);
    }
  });
});

describe('a day among other words', () => {
  const found = (line: string) => {
    const words = line.split(' ').map((word) => (word.startsWith('"') ? '' : word));
    const is = findDay(words, MONDAY);
    return is && `${is.day}: ${line.split(' ').slice(is.from, is.to).join(' ')}`;
  };

  it.each([
    ['ромашка завтра позвонить', '2026-11-24: завтра'],
    ['ромашка через 2 недели позвонить', '2026-12-07: через 2 недели'],
    ['ромашка в следующую пятницу, встреча', '2026-11-27: в следующую пятницу,'],
    ['ромашка в пятницу 27 ноября встреча', '2026-11-27: в пятницу 27 ноября'],
    ['acme by the end of next month send the offer', '2026-12-31: by the end of next month'],
    ['acme Dec 15 at 10:00 call', '2026-12-15: Dec 15'],
    ['acme 1 декабря 30 мест', '2026-12-01: 1 декабря'],
    ['12 15.12 договор', '2026-12-15: 15.12'],
    ['ромашка завтра "позвонить', '2026-11-24: завтра'],
  ])('%s', (line, day) => expect(found(line)).toBe(day));

  it('is found in no line that names none', () => {
    expect(found('ромашка позвонить and ask')).toBeUndefined();
    expect(findDay([], MONDAY)).toBeUndefined();
    expect(findDay(Array(6_000).fill('слово'), MONDAY)).toBeUndefined();
  });
});

describe('a month as people type it', () => {
  it.each([
    ['2026-12', '2026-12-01'],
    ['12.2026', '2026-12-01'],
    ['декабрь', '2026-12-01'],
    ['за декабрь', '2026-12-01'],
    ['декабрь 2025 года', '2025-12-01'],
    ['Dec 2026', '2026-12-01'],
    ['октябрь', '2026-10-01'],
    ['январь', '2027-01-01'],
    ['this month', '2026-11-01'],
    ['next month', '2026-12-01'],
    ['в следующем месяце', '2026-12-01'],
    ['2026-13', undefined],
    ['декабрь 0026', undefined],
    ['скоро', undefined],
    ['', undefined],
  ])('%s is %s', (text, month) => expect(parseMonth(text, MONDAY)).toBe(month));
});

describe('the calendar', () => {
  it('has the day of the zone, not of the server', () => {
    expect(todayIn('Asia/Vladivostok', new Date('2026-11-23T20:00:00Z'))).toBe('2026-11-24');
    expect(todayIn('America/New_York', new Date('2026-11-24T03:00:00Z'))).toBe('2026-11-23');
  });

  it('keeps its days on the nights when clocks change', () => {
    expect(todayIn('Europe/Berlin', new Date('2026-10-24T22:30:00Z'))).toBe('2026-10-25');
    expect(todayIn('Europe/Berlin', new Date('2026-10-25T22:30:00Z'))).toBe('2026-10-25');
    expect(daysBetween('2026-10-24', '2026-10-26')).toBe(2);
  });

  it('knows the zones that exist', () => {
    expect(isZone('Europe/Moscow')).toBe(true);
    expect(isZone('Europe/Atlantis')).toBe(false);
    expect(isZone('')).toBe(false);
  });
});

describe('a day as it is said', () => {
  it('is near by its name, else by its date, with the year only when it is another', () => {
    expect(formatDay('2026-11-24', 'ru', MONDAY)).toBe('завтра');
    expect(formatDay('2026-11-22', 'en', MONDAY)).toBe('yesterday');
    expect(formatDay('2026-12-15', 'ru', MONDAY)).toBe('15 декабря');
    expect(formatDay('2026-12-15', 'en', MONDAY)).toBe('December 15');
    expect(formatDay('2027-01-15', 'en', MONDAY)).toBe('January 15, 2027');
    expect(spaced(formatDay('2027-01-15', 'ru', MONDAY))).toBe('15 января 2027 г.');
    expect(spaced(formatMonth('2026-12-01', 'ru'))).toBe('декабрь 2026 г.');
  });

  it('has its hour where the reader is', () => {
    const noon = new Date('2026-12-15T12:00:00Z');
    expect(spaced(formatMoment(noon, 'ru', 'Asia/Vladivostok'))).toBe('15 дек., 22:00');
    expect(spaced(formatMoment(noon, 'en', 'America/New_York'))).toBe('Dec 15, 7:00 AM');
  });

  it('is so long ago', () => {
    const now = new Date('2026-11-23T12:00:00Z');
    const ago = (minutes: number, language: 'en' | 'ru') =>
      spaced(formatAgo(new Date(now.getTime() - minutes * 60_000), now, language));
    expect(ago(0, 'ru')).toBe('только что');
    expect(ago(-5, 'en')).toBe('just now');
    expect(ago(2, 'en')).toBe('2 min. ago');
    expect(ago(180, 'ru')).toBe('3 ч назад');
    expect(ago(3 * 1440, 'en')).toBe('3 days ago');
  });
});
