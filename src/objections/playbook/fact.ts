import type { Language } from '../../language/language.ts';
import { sentencesIn } from '../../language/text.ts';

/** What a workspace fills into the `{{placeholders}}` of its cards: `starter_price` → "90 000 ₽". */
export interface Fact {
  name: string;
  language: Language;
  value: string;
}

/** By name, for one language. */
export type Facts = ReadonlyMap<string, string>;

export const FACT_MOST = 300;
export const PLACEHOLDER = /\{\{\s*([a-z][a-z0-9_]{0,59})\s*\}\}/g;

/** Names of the placeholders in a text, in their order. */
export const placeholdersIn = (text: string): string[] => [
  ...new Set([...text.matchAll(PLACEHOLDER)].map(([, name = '']) => name)),
];

export const factsOf = (facts: readonly Fact[], language: Language): Facts =>
  new Map(
    facts.filter((fact) => fact.language === language).map(({ name, value }) => [name, value]),
  );

interface Filled {
  /** The sentences up to the first gap: what follows one leans on what it would have said. */
  text: string;
  /** Placeholders that nobody has filled, of the whole text. */
  gaps: string[];
}

export function filledIn(text: string, facts: Facts): Filled {
  const isGap = (name: string) => !facts.get(name);
  const broken = sentencesIn(text).find((sentence) => placeholdersIn(sentence).some(isGap));
  const whole = broken === undefined ? text : text.slice(0, text.indexOf(broken)).trim();
  return { text: withFacts(whole, facts), gaps: placeholdersIn(text).filter(isGap) };
}

/** The same with each gap marked in words, for whoever has to write around it. */
export const gapsMarked = (text: string, facts: Facts): string =>
  withFacts(text, facts).replace(PLACEHOLDER, (_, name: string) => `[missing: ${name}]`);

const withFacts = (text: string, facts: Facts): string =>
  text.replace(PLACEHOLDER, (whole, name: string) => facts.get(name) ?? whole);

// Stray braces can come from a card that somebody typed; they are sent to nobody.
export const withoutBraces = (text: string): string =>
  text
    .replace(/\{\{[^{}]*\}\}|[{}]/g, '')
    .replace(/ {2,}/g, ' ')
    .trim();
