import type { Country, DayKind } from './calendar.ts';

/** The days on which a country's offices do other than the weekday says. */
type Days = Readonly<Record<string, DayKind>>;

const daysOf = (year: number, off: string, on = ''): Record<string, DayKind> => {
  const as = (days: string, kind: DayKind) =>
    days
      .split(' ')
      .filter(Boolean)
      .map((day) => [`${year}-${day}`, kind] as const);
  return Object.fromEntries([...as(off, 'off'), ...as(on, 'on')]);
};

/**
 * The holidays of article 112 of the Labour Code, and the transfers that the government decreed: No. 1335 of 4 October 2024 for
 * 2025, No. 1466 of 24 September 2025 for 2026. For 2027 the Code alone (a holiday on a weekend moves to the next working day):
 * what is decreed for it beyond that, a team adds to its own days.
 */
const NEW_YEAR = '01-01 01-02 01-03 01-04 01-05 01-06 01-07 01-08';

const RU: Days = {
  ...daysOf(2025, `${NEW_YEAR} 05-01 05-02 05-08 05-09 06-12 06-13 11-03 11-04 12-31`, '11-01'),
  ...daysOf(2026, `${NEW_YEAR} 01-09 02-23 03-09 05-01 05-11 06-12 11-04 12-31`),
  ...daysOf(2027, `${NEW_YEAR} 02-23 03-08 05-03 05-10 06-14 11-04`),
};

/** 5 U.S.C. 6103: a holiday on a Saturday is observed on the Friday before, one on a Sunday on the Monday after. */
const US: Days = {
  ...daysOf(2025, '01-01 01-20 02-17 05-26 06-19 07-04 09-01 10-13 11-11 11-27 12-25'),
  ...daysOf(2026, '01-01 01-19 02-16 05-25 06-19 07-03 09-07 10-12 11-11 11-26 12-25'),
  ...daysOf(2027, '01-01 01-18 02-15 05-31 06-18 07-05 09-06 10-11 11-11 11-25 12-24 12-31'),
};

export const HOLIDAYS: Readonly<Record<Country, Days>> = { ru: RU, us: US, none: {} };
