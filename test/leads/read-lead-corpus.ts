import { ENGLISH } from './read-lead-corpus-en.ts';
import { LATER } from './read-lead-corpus-later.ts';
import { ENGLISH_NOTES } from './read-lead-corpus-notes-en.ts';
import { RUSSIAN_NOTES } from './read-lead-corpus-notes-ru.ts';
import { RUSSIAN } from './read-lead-corpus-ru.ts';

/** Name, company, E.164 phone, e-mail, amount in whole units with its currency, source. */
export type Expected = readonly [
  name: string | null,
  company: string | null,
  phone: string | null,
  email: string | null,
  amount: string | null,
  source: string | null,
];

export interface Sample {
  /** Whose voice it is: a form's, a mail's, a colleague's… */
  by: string;
  text: string;
  /** Empty: it tells of no lead. */
  leads: readonly Expected[];
}

/** The same in one line: whose voice, the message, and each lead that it tells of. */
export type Row = readonly [by: string, text: string, ...leads: Expected[]];
const asSample = ([by, text, ...leads]: Row): Sample => ({ by, text, leads });

export const CORPUS = [
  ...RUSSIAN.map((sample) => ({ ...sample, language: 'ru' as const })),
  ...ENGLISH.map((sample) => ({ ...sample, language: 'en' as const })),
  ...LATER,
  ...RUSSIAN_NOTES.map((row) => ({ ...asSample(row), language: 'ru' as const })),
  ...ENGLISH_NOTES.map((row) => ({ ...asSample(row), language: 'en' as const })),
];
