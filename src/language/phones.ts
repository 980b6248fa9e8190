import { findPhoneNumbersInText, parsePhoneNumberFromString } from 'libphonenumber-js/min';
import type { Language } from './language.ts';

export interface FoundPhone {
  e164: string;
  /** To be dialled behind the number, which holds none. */
  extension?: string;
  start: number;
  end: number;
}

/** Where a number without a country code is at home. */
export const regionOf = (language: Language): 'RU' | 'US' => (language === 'ru' ? 'RU' : 'US');

type Region = Parameters<typeof findPhoneNumbersInText>[1];

/** Numbers that can only be meant as those of this country, wherever the team is at home. */
const WRITTEN_AS_AT_HOME = [
  {
    region: 'RU',
    written: /(?<![\d+])8[\s(-]{0,2}\d{3}[\s)-]{0,2}\d{3}[\s-]?\d{2}[\s-]?\d{2}(?!\d)/,
  },
  { region: 'US', written: /(?<![\d+])(?:\(\d{3}\) ?|\d{3}[-.])\d{3}[-.]\d{4}(?!\d)/ },
] as const;

/** What the library takes for the sign of an extension: in `…-45-67, 300к` and `… - 300к` the amount is none. */
const APART =
  /[,;]|(?<=\s)-(?=\s\d{1,4}(?:[.,]\d+)?\s?(?:[kкmм%]|т\.|тыс|тыщ|млн|шт|руб|₽|\$|€))/giu;

/** A number that is whole, of Russia or North America: digits after a space behind it are something else, `8 916 555-44-33 200к`. */
const WHOLE_BEFORE_DIGITS =
  /(?<![\d+]|\+\d{1,3}[ -])((?:\+?7|8)[\s(-]{0,2}\d{3}[\s)-]{0,2}\d{3}[\s-]?\d{2}[\s-]?\d{2}|(?:\+?1[ -]?)?(?:\(\d{3}\) ?|\d{3}[ .-])\d{3}[ .-]\d{4}) (?=\d)/g;

/** The other countries as whose a number in the text is written. */
const otherHomes = (text: string, region: string) =>
  WRITTEN_AS_AT_HOME.filter((other) => other.region !== region && other.written.test(text));

/** Every telephone number in a text, and where it stands; one without a country code is the team's own, or what its form tells. */
export function findPhones(text: string, region: string): FoundPhone[] {
  const apart = text.replace(APART, '|').replace(WHOLE_BEFORE_DIGITS, '$1|');
  const found = numbersIn(apart, region as Region);
  for (const other of otherHomes(apart, region)) {
    const isMeant = (one: FoundPhone) =>
      other.written.test(apart.slice(one.start, one.end)) &&
      !found.some(({ start, end }) => start < one.end && one.start < end);
    found.push(...numbersIn(apart, other.region).filter(isMeant));
  }
  for (const one of abroadIn(apart))
    if (!found.some(({ start, end }) => start < one.end && one.start < end)) found.push(one);
  return found.toSorted((a, b) => a.start - b.start);
}

const numbersIn = (text: string, region: Region): FoundPhone[] =>
  findPhoneNumbersInText(text, region).map(({ number, startsAt, endsAt }) => ({
    e164: number.number,
    ...(number.ext && { extension: number.ext }),
    start: startsAt,
    end: endsAt,
  }));

/** With a plus, or with the two noughts that stand for it. */
const ABROAD = /(?<![\d+])(?:\+|00)(?=[1-9])\d(?:[ .()-]{0,2}\d){8,13}(?!\d)/g;

/** A number with its country's code is one though nobody was given it yet. */
const abroadIn = (text: string): FoundPhone[] =>
  [...text.matchAll(ABROAD)].flatMap((written) => {
    const phone = parsePhoneNumberFromString(written[0].replace(/^00/, '+'));
    return phone?.isPossible()
      ? { e164: phone.number, start: written.index, end: written.index + written[0].length }
      : [];
  });

/** A number typed into a field for one. */
export function asPhone(text: string, region: string): string | undefined {
  const others = otherHomes(text, region).map((other) => other.region);
  const meant = [region, ...others].flatMap(
    (home) => parsePhoneNumberFromString(text, home as Region) ?? [],
  );
  return (meant.find((phone) => phone.isValid()) ?? meant.find((phone) => phone.isPossible()))
    ?.number;
}

export function showPhone(e164: string): string {
  return parsePhoneNumberFromString(e164)?.formatInternational() ?? e164;
}
