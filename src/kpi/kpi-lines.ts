import type { Language } from '../language/language.ts';
import { percent } from '../language/text.ts';
import { plain } from '../slack/escape.ts';
import { isOver, leadLines } from './kpi-lead-lines.ts';
import { activityLines } from './kpi-more-lines.ts';
import {
  leftOutText,
  periodText,
  ratioText,
  roughText,
  timesText,
  volumeText,
} from './kpi-texts.ts';
import { kpiWords } from './kpi-words.ts';
import type { Numbers } from './numbers.ts';

/** Whose numbers of when, as plain text; `name` of the person, where they are one person's. */
export function titleText(
  { team, ownerId, period }: Numbers,
  language: Language,
  name: string | null = null,
): string {
  const say = kpiWords(language);
  const facts = { team: team.name, period: periodText(period, language) };
  return ownerId === null ? say.whoseTeam(facts) : say.whosePerson({ ...facts, who: name ?? '–' });
}

/** What has come of the period, without the target and what may still come. */
export const resultLines = (numbers: Numbers, language: Language): string[] => [
  salesLine(numbers, language),
  ...dealLines(numbers, language),
  ...leadLines(numbers, language),
];

/** The main numbers, a line each, every share with its counts. */
export function headlineLines(numbers: Numbers, language: Language): string[] {
  return [
    salesLine(numbers, language),
    targetLine(numbers, language),
    ...dealLines(numbers, language),
    ...leadLines(numbers, language),
    ...(isOver(numbers) ? [] : [forecastLine(numbers, language)]),
  ];
}

/** What fits a glance: sales, target, win rate. */
export const glanceLines = (numbers: Numbers, language: Language): string[] =>
  headlineLines(numbers, language).slice(0, 3);

/** What has happened, without what did not. */
export function happenedLines(numbers: Numbers, language: Language): string[] {
  const { won, lost, leads, refunds } = numbers;
  return [
    ...(won + refunds.deals > 0 ? [salesLine(numbers, language)] : []),
    ...(lost > 0 ? [kpiWords(language).lost({ n: lost })] : []),
    ...(leads.created > 0 ? [kpiWords(language).cameIn({ n: leads.created })] : []),
    ...activityLines(numbers, language),
  ];
}

function salesLine({ won, volume, refunds }: Numbers, language: Language): string {
  const say = kpiWords(language);
  if (won === 0 && refunds.deals === 0) return say.noSales;
  const sales = say.sales({ sum: volumeText(volume, language), n: won });
  if (refunds.deals === 0) return sales;
  const sum = volumeText(refunds.sum, language);
  return `${sales}, ${say.refunds({ sum, n: refunds.deals })}`;
}

function targetLine(numbers: Numbers, language: Language): string {
  const say = kpiWords(language);
  const { target, noTarget } = numbers;
  if (!target) return say.noTarget({ why: noTarget ?? 'unset' });
  return [
    say.target({
      amount: roughText(target.amount, language),
      share: percent(target.attained, language),
    }),
    ...(target.left
      ? [say.left({ sum: roughText(target.left, language), isOver: isOver(numbers) })]
      : [say.met]),
    ...(target.pace === null ? [] : [say.pace({ share: percent(target.pace, language) })]),
    ...(target.coverage === null
      ? []
      : [say.coverage({ times: timesText(target.coverage, language) })]),
  ].join(', ');
}

function dealLines(numbers: Numbers, language: Language): string[] {
  const say = kpiWords(language);
  const { newCustomers, cycle } = numbers;
  return [
    winRateLine(numbers, language),
    ...averageLines(numbers, language),
    ...satisfactionLines(numbers, language),
    ...(newCustomers > 0 ? [say.newCustomers({ n: newCustomers })] : []),
    ...(cycle ? [say.cycle({ days: say.days({ n: Math.round(cycle.median) }), n: cycle.of })] : []),
  ];
}

function winRateLine({ winRate, byValue }: Numbers, language: Language): string {
  const say = kpiWords(language);
  const rate = say.winRate({ ratio: ratioText(winRate, language) });
  if (!byValue) return rate;
  const share = say.byValue({ share: percent(byValue.share, language) });
  return `${rate}; ${share}${leftOutText(byValue, language)}`;
}

function averageLines({ averageDeal, medianDeal }: Numbers, language: Language): string[] {
  if (!averageDeal || !medianDeal) return [];
  const [mean, median] = [roughText(averageDeal, language), roughText(medianDeal, language)];
  // Of one deal, or two, it is the same.
  return [kpiWords(language).averageDeal({ mean, median: mean === median ? null : median })];
}

function forecastLine({ forecast }: Numbers, language: Language): string {
  const say = kpiWords(language);
  const sum = say.forecast({ sum: volumeText(forecast.weighted, language, roughText) });
  const late = forecast.overdue > 0 ? `; ${say.overdue({ n: forecast.overdue })}` : '';
  const odds = forecast.due > 0 ? `, ${say.odds({ odds: forecast.odds })}` : '';
  return `${sum}${odds}${late}`;
}

/** Fewer marks than this are told by their number alone. */
const ENOUGH_MARKS = 5;

function satisfactionLines({ satisfaction }: Numbers, language: Language): string[] {
  const say = kpiWords(language);
  if (satisfaction.of === 0) return [];
  if (satisfaction.of < ENOUGH_MARKS) return [say.fewMarks({ n: satisfaction.of })];
  return [say.satisfaction({ ratio: ratioText(satisfaction, language) })];
}

/** All in one line: for notifications and screen readers. */
export function numbersText(numbers: Numbers, language: Language, name: string | null = null) {
  const lines = [
    salesLine(numbers, language),
    ...(numbers.target ? [targetLine(numbers, language)] : []),
  ];
  // A Russian date ends with a full stop of its own: `2026 г.`
  const title = plain(titleText(numbers, language, name)).replace(/\.$/, '');
  return `${title}. ${lines.join('. ').replaceAll('*', '')}`;
}
