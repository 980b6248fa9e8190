export type Language = 'en' | 'ru';

/** By which Intl knows them. */
export const tags = { en: 'en-US', ru: 'ru-RU' } as const;

/** Slack's locales look like `ru-RU`; whoever is not Russian-speaking reads English. */
export function languageOf(locale: string | null | undefined): Language {
  return locale?.toLowerCase().startsWith('ru') ? 'ru' : 'en';
}
