import { type Language, tags } from './language.ts';

const made = new Map<string, Intl.DateTimeFormat>();

/** Making a format takes sixty times as long as using it, and a list of deals uses one for every line. */
export function dateFormat(
  language: Language,
  options: Intl.DateTimeFormatOptions,
): Intl.DateTimeFormat {
  const key = `${language} ${JSON.stringify(options)}`;
  const known = made.get(key);
  if (known) return known;
  const format = new Intl.DateTimeFormat(tags[language], options);
  made.set(key, format);
  return format;
}
