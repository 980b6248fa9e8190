import type { Language } from './language.ts';

type Entry = Record<Language, string> | Record<Language, (facts: never) => string>;
type Said<E> = E extends Record<Language, string> ? string : E extends { en: infer F } ? F : never;

/**
 * A feature's sentences, both languages side by side. A missing language or a
 * missing fact does not compile. `dealWords('ru').openDeals({ n: 3 })`.
 */
export function words<T extends Record<string, Entry>>(
  table: T,
): (language: Language) => { [K in keyof T]: Said<T[K]> } {
  const pick = (language: Language) =>
    Object.fromEntries(Object.entries(table).map(([name, entry]) => [name, entry[language]]));
  const said = { en: pick('en'), ru: pick('ru') };
  return (language) => said[language] as { [K in keyof T]: Said<T[K]> };
}

type Forms = { one: string; few?: string; many?: string; other?: string };

const rules = { en: new Intl.PluralRules('en'), ru: new Intl.PluralRules('ru') };

/** The form that goes with the number; a form not given falls back to `many`, then `other`, then `one`. */
export function plural(language: Language, n: number, forms: Forms): string {
  const category = rules[language].select(n);
  const form = category === 'zero' || category === 'two' ? undefined : forms[category];
  return form ?? forms.many ?? forms.other ?? forms.one;
}
