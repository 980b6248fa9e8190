export type Language = 'en' | 'ru';

/** Slack's locales look like `ru-RU`; whoever is not Russian-speaking reads English. */
export function languageOf(locale: string | null | undefined): Language {
  return locale?.toLowerCase().startsWith('ru') ? 'ru' : 'en';
}
