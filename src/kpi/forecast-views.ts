import { dateFormat } from '../language/date-format.ts';
import { addDays } from '../language/dates.ts';
import type { Language } from '../language/language.ts';
import { capital, percent } from '../language/text.ts';
import { actions, context, section, typed } from '../slack/blocks.ts';
import { plain } from '../slack/escape.ts';
import { message, type Reply } from '../slack/reply.ts';
import type { Team } from '../teams/directory.ts';
import {
  errorOf,
  type ForecastCheck,
  type ForecastError,
  missOf,
  missShare,
} from './forecast-accuracy.ts';
import { forecastWords } from './forecast-words.ts';
import { periodText, roughText } from './kpi-texts.ts';
import { kpiWords } from './kpi-words.ts';
import { monthOf, weekOf } from './period.ts';
import { typedNumbers } from './typed-numbers.ts';

interface Where {
  team: Team;
  /** 'YYYY-MM-DD' */
  today: string;
}

/** Each period's forecast beside what came of it, the latest first. */
export function accuracyShown(
  checks: readonly ForecastCheck[],
  { team, today }: Where,
  language: Language,
): Reply {
  const say = forecastWords(language);
  const title = say.title({ team: plain(team.name) });
  const nextMonday = dayLong(addDays(weekOf(today).from, 7), language);
  const overall = overallLines(errorOf(checks, 'month'), team, language);
  const text = [
    ...(checks.length === 0 ? [say.nothing({ day: nextMonday })] : overall),
    ...checks.map((check) => checkText(check, team, language)),
  ];
  return message(`${title}. ${plainest(text[0] ?? '')}`, [
    section(`*${title}*`),
    ...text.map((part) => section(part)),
    context(say.how),
    actions([
      typed(kpiWords(language).allNumbers, `/kpi ${typedNumbers(team, undefined, monthOf(today))}`),
    ]),
  ]);
}

const plainest = (text: string) => text.replaceAll('*', '').replaceAll('\n', '. ');

function overallLines(
  { missed, won, periods }: ForecastError,
  { currency }: Team,
  language: Language,
): string[] {
  const share = missShare(missed, won);
  // One month is told by its own line.
  if (share === null || periods < 2) return [];
  const money = (minor: bigint) => roughText({ minor, currency }, language);
  return [
    forecastWords(language).overall({
      n: periods,
      share: percent(share, language),
      missed: money(missed),
      won: money(won),
    }),
  ];
}

function checkText(check: ForecastCheck, { currency }: Team, language: Language): string {
  const say = forecastWords(language);
  const { period, isOver, first, latest, won, wonDeals } = check;
  const money = (minor: bigint) => roughText({ minor, currency }, language);
  const forecast = say.forecast({
    day: dayLong(first.day, language),
    sum: money(first.minor),
    won: first.won,
    due: first.due,
  });
  const then =
    latest && !isOver
      ? `; ${say.thenForecast({ day: dayLong(latest.day, language), sum: money(latest.minor) })}`
      : '';
  const result = { sum: money(won), n: wonDeals };
  return [
    `*${capital(periodText(period, language))}*`,
    `${forecast}${then}.`,
    isOver
      ? `${say.won(result)}, ${missText(check, money, language)}.`
      : `${say.wonSoFar(result)}.`,
  ].join('\n');
}

function missText(check: ForecastCheck, money: (minor: bigint) => string, language: Language) {
  const say = forecastWords(language);
  const miss = missOf(check);
  if (miss === 0n) return say.exact;
  const share = missShare(miss, check.won);
  const facts = {
    sum: money(miss < 0n ? -miss : miss),
    share: share === null ? '' : ` (${percent(share, language)})`,
  };
  return miss > 0n ? say.tooHigh(facts) : say.tooLow(facts);
}

/** `November 2`, `2 ноября`: never "yesterday", for it stands at the head of a sentence about a date. */
const dayLong = (day: string, language: Language) =>
  dateFormat(language, {
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  }).format(new Date(`${day}T00:00:00Z`));
