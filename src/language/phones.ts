import { findPhoneNumbersInText, parsePhoneNumberFromString } from 'libphonenumber-js/min';
import type { Language } from './language.ts';

export interface FoundPhone {
  e164: string;
  start: number;
  end: number;
}

/** Where a number without a country code is at home. */
export const regionOf = (language: Language): 'RU' | 'US' => (language === 'ru' ? 'RU' : 'US');

type Region = Parameters<typeof findPhoneNumbersInText>[1];

/** Every telephone number in a text, and where it stands. */
export function findPhones(text: string, region: string): FoundPhone[] {
  // The library takes a comma or semicolon for the sign of an extension: in `…-45-67, 300к` the amount is none.
  const apart = text.replace(/[,;]/g, '|');
  return findPhoneNumbersInText(apart, region as Region).map(({ number, startsAt, endsAt }) => ({
    e164: number.number,
    start: startsAt,
    end: endsAt,
  }));
}

export function asPhone(text: string, region: string): string | undefined {
  const phone = parsePhoneNumberFromString(text, region as 'RU');
  return phone?.isPossible() ? phone.number : undefined;
}

export function showPhone(e164: string): string {
  return parsePhoneNumberFromString(e164)?.formatInternational() ?? e164;
}
