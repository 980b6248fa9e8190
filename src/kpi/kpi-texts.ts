import { dateFormat } from '../language/date-format.ts';
import { addDays, formatMonth } from '../language/dates.ts';
import type { Language } from '../language/language.ts';
import { formatMoney, type Money, minorDigits } from '../language/money.ts';
import { percent } from '../language/text.ts';
import { shareOf } from '../objections/objection-stats.ts';
import { kpiWords } from './kpi-words.ts';
import type { Period } from './period.ts';
import type { Ratio } from './ratio.ts';
import type { Volume } from './volume.ts';

/** Fewer than this say little: their share comes with its interval. kpi.md: small samples. */
const FEW = 30;

/** `32% (12 of 38)`, under thirty with the 95% Wilson interval: `60%, 23–88% (3 of 5)`; of nothing "no data". */
export function ratioText({ part, of }: Ratio, language: Language): string {
  const say = kpiWords(language);
  if (of === 0) return say.noData;
  const counts = say.of({ part, of });
  if (of >= FEW) return `${percent(part / of, language)} (${counts})`;
  const { low, high } = shareOf(part, of);
  return `${percent(part / of, language)}, ${Math.round(low * 100)}–${percent(high, language)} (${counts})`;
}

/** From here on nobody reads the kopecks of an average. */
const WHOLE_FROM = 1_000;

/** Of what was divided or weighed: in whole units of the currency where it is large. */
export function roughText({ minor, currency }: Money, language: Language): string {
  const unit = 10n ** BigInt(minorDigits(currency));
  const isLarge = minor >= unit * BigInt(WHOLE_FROM);
  const whole = ((minor + unit / 2n) / unit) * unit;
  return formatMoney({ minor: isLarge ? whole : minor, currency }, language);
}

export const volumeText = (volume: Volume, language: Language, moneyText = formatMoney): string =>
  `${moneyText(volume.total, language)}${leftOutText(volume, language)}`;

/** ` (2 without a rate)`: the deals that are counted and not priced; nothing where there are none. */
export function leftOutText(
  { unpriced, noAmount }: Pick<Volume, 'unpriced' | 'noAmount'>,
  language: Language,
): string {
  const say = kpiWords(language);
  const notes = [
    ...(unpriced > 0 ? [say.unpriced({ n: unpriced })] : []),
    ...(noAmount > 0 ? [say.noAmount({ n: noAmount })] : []),
  ];
  return notes.length > 0 ? ` (${notes.join('; ')})` : '';
}

export const dayText = (day: string, language: Language) =>
  dateFormat(language, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${day}T00:00:00Z`));

/** `Nov 23`, `23.11`: short enough for the axis of a chart. */
export const dayMonth = (day: string, language: Language) =>
  dateFormat(language, {
    day: 'numeric',
    month: language === 'en' ? 'short' : '2-digit',
    timeZone: 'UTC',
  }).format(new Date(`${day}T00:00:00Z`));

/** `Nov 1 – 15, 2026`, `1–15 нояб. 2026 г.` */
export const rangeText = ({ from, to }: Pick<Period, 'from' | 'to'>, language: Language) =>
  dateFormat(language, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  })
    .formatRange(new Date(`${from}T00:00:00Z`), new Date(`${addDays(to, -1)}T00:00:00Z`))
    .replaceAll('\u2009', ' ');

/** `November 2026`, `Q4 2026`, `2026`, `Nov 22, 2026`, `Nov 1 – 15, 2026`. */
export function periodText({ kind, from, to }: Period, language: Language): string {
  const say = kpiWords(language);
  if (kind === 'month') return formatMonth(from, language);
  if (kind === 'day') return dayText(from, language);
  if (kind === 'quarter')
    return say.quarterName({ n: (Number(from.slice(5, 7)) + 2) / 3, year: from.slice(0, 4) });
  if (kind === 'year') return say.yearName({ year: from.slice(0, 4) });
  if (kind === 'week') return say.weekOf({ days: rangeText({ from, to }, language) });
  return rangeText({ from, to }, language);
}

/** Minutes as people say them. */
export function timeText(minutes: number, language: Language): string {
  const say = kpiWords(language);
  if (minutes < 90) return say.minutes({ n: Math.round(minutes) });
  const hours = minutes / 60;
  if (hours >= 48) return say.days({ n: Math.round(hours / 24) });
  const format = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
  return say.hours({ n: format.format(hours) });
}

/** How many times over; a little is not nothing: `2.4`, `0.03`. */
export const timesText = (times: number, language: Language): string =>
  new Intl.NumberFormat(
    language,
    times < 1 ? { maximumSignificantDigits: 1 } : { maximumFractionDigits: 1 },
  ).format(times);
