import type { Language } from './language.ts';

/**
 * A feature's sentences, both languages side by side. A missing language or a missing fact does not
 * compile: the facts are named once, in `en`. `dealWords('ru').openDeals({ n: 3 })`.
 */
export function words<T extends Record<string, unknown>>(
  table: {
    [K in keyof T]: { en: T[K]; ru: NoInfer<T[K]> };
  },
): (language: Language) => T {
  const pick = (language: Language) =>
    Object.fromEntries(Object.entries(table).map(([name, entry]) => [name, entry[language]])) as T;
  const said = { en: pick('en'), ru: pick('ru') };
  return (language) => said[language];
}

type Forms = { one: string; few?: string; many?: string; other?: string };

const rules = { en: new Intl.PluralRules('en'), ru: new Intl.PluralRules('ru') };

/** The form that goes with the number; a form not given falls back to `many`, then `other`, then `one`. */
export function plural(language: Language, n: number, forms: Forms): string {
  const category = rules[language].select(n);
  const form = category === 'zero' || category === 'two' ? undefined : forms[category];
  return form ?? forms.many ?? forms.other ?? forms.one;
}
