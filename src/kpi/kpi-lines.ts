import type { Language } from '../language/language.ts';
import { percent } from '../language/text.ts';
import { objectionWords } from '../objections/objection-words.ts';
import { plain } from '../slack/escape.ts';
import type { Activity, Heard } from './facts.ts';
import { isOver, leadLines, sourceLines } from './kpi-lead-lines.ts';
import { periodText, ratioText, roughText, timesText, volumeText } from './kpi-texts.ts';
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

/** What is asked for less often. */
export const moreLines = (numbers: Numbers, language: Language): string[] => [
  ...sourceLines(numbers, language),
  ...slippedLines(numbers, language),
  ...(isOver(numbers) ? [] : velocityLines(numbers, language)),
  ...activityLines(numbers, language),
  ...objectionLines(numbers, language),
  ...reminderLines(numbers, language),
];

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
  const { averageDeal, medianDeal, newCustomers, cycle, winRate } = numbers;
  return [
    [
      say.winRate({ ratio: ratioText(winRate, language) }),
      ...(numbers.winRateByValue === null || winRate.part === winRate.of || winRate.part === 0
        ? []
        : [say.byValue({ share: percent(numbers.winRateByValue, language) })]),
    ].join('; '),
    ...(averageDeal && medianDeal
      ? [
          say.averageDeal({
            mean: roughText(averageDeal, language),
            median: roughText(medianDeal, language),
          }),
        ]
      : []),
    ...satisfactionLines(numbers, language),
    ...(newCustomers > 0 ? [say.newCustomers({ n: newCustomers })] : []),
    ...(cycle ? [say.cycle({ days: say.days({ n: Math.round(cycle.median) }), n: cycle.of })] : []),
  ];
}

function forecastLine({ forecast }: Numbers, language: Language): string {
  const say = kpiWords(language);
  const sum = say.forecast({ sum: volumeText(forecast.weighted, language, roughText) });
  const late = forecast.overdue > 0 ? `; ${say.overdue({ n: forecast.overdue })}` : '';
  const odds = forecast.due > 0 ? `, ${say.odds({ odds: forecast.odds })}` : '';
  return `${sum}${odds}${late}`;
}

function slippedLines({ flow: { slipped, pushes } }: Numbers, language: Language): string[] {
  const say = kpiWords(language);
  if (slipped.part === 0 && pushes === 0) return [];
  return [
    say.slipped({
      ratio: ratioText(slipped, language),
      pushes: pushes > 0 ? say.pushes({ n: pushes }) : '',
    }),
  ];
}

function velocityLines({ velocity }: Numbers, language: Language): string[] {
  if (!velocity || velocity.qualified === 0) return [];
  const say = kpiWords(language);
  return [
    say.velocity({
      perDay: roughText(velocity.perDay, language),
      deals: velocity.qualified,
      rate: percent(velocity.winRate, language),
      average: roughText(velocity.averageWon, language),
      days: say.days({ n: Math.round(velocity.cycleDays) }),
    }),
  ];
}

const DID = ['calls', 'meetings', 'notes', 'steps', 'moves'] as const satisfies (keyof Activity)[];

function activityLines({ activity }: Numbers, language: Language): string[] {
  const say = kpiWords(language);
  const did = DID.filter((what) => activity[what] > 0);
  if (did.length === 0) return [];
  return [
    say.activity({ what: did.map((what) => say.did({ what, n: activity[what] })).join(', ') }),
  ];
}

/** Fewer marks than this are told by their number alone. */
const ENOUGH_MARKS = 5;

function satisfactionLines({ satisfaction }: Numbers, language: Language): string[] {
  const say = kpiWords(language);
  if (satisfaction.of === 0) return [];
  if (satisfaction.of < ENOUGH_MARKS) return [say.fewMarks({ n: satisfaction.of })];
  return [say.satisfaction({ ratio: ratioText(satisfaction, language) })];
}

/** More categories are read in `/objection stats`. */
const CATEGORIES = 3;

function objectionLines({ objections }: Numbers, language: Language): string[] {
  const heard = objections.filter(({ asked }) => asked > 0);
  if (heard.length === 0) return [];
  const [part, of] = [sumBy(heard, 'used'), sumBy(heard, 'asked')];
  const most = heard
    .slice(0, CATEGORIES)
    .map((one) => `${plain(objectionWords(language).category(one))} ${one.asked}`);
  return [
    kpiWords(language).objections({
      n: of,
      used: ratioText({ part, of }, language),
      most: most.join(', '),
    }),
  ];
}

const sumBy = (heard: readonly Heard[], what: 'asked' | 'used') =>
  heard.reduce((sum, one) => sum + one[what], 0);

function reminderLines({ reminders }: Numbers, language: Language): string[] {
  if (reminders.of === 0) return [];
  return [kpiWords(language).reminders({ ratio: ratioText(reminders, language) })];
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
