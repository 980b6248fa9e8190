import { addDays, formatAgo, formatMonth, todayIn } from '../language/dates.ts';
import type { Language } from '../language/language.ts';
import { formatMoney } from '../language/money.ts';
import { shareOf } from '../objections/objection-stats.ts';
import { actions, context, divider, header, section, typed } from '../slack/blocks.ts';
import { plain } from '../slack/escape.ts';
import { type AnyBlock, message, type Reply } from '../slack/reply.ts';
import { kpiWords } from './kpi-words.ts';
import type { Numbers, Ratio, StageLine, Volume } from './numbers.ts';
import type { Period } from './period.ts';

/** Fewer than this say little: their share comes with its interval. kpi.md: small samples. */
const FEW = 30;

const percent = (share: number) => `${Math.round(share * 100)} %`;

/** `32 % (12 of 38)`, under thirty with the 95 % Wilson interval: `60 %, 23–88 % (3 of 5)`; of nothing "no data". */
export function ratioText({ part, of }: Ratio, language: Language): string {
  const say = kpiWords(language);
  if (of === 0) return say.noData;
  const counts = say.of({ part, of });
  if (of >= FEW) return `${percent(part / of)} (${counts})`;
  const { low, high } = shareOf(part, of);
  return `${percent(part / of)}, ${Math.round(low * 100)}–${percent(high)} (${counts})`;
}

export function volumeText({ total, unpriced, noAmount }: Volume, language: Language): string {
  const say = kpiWords(language);
  const notes = [
    ...(unpriced > 0 ? [say.unpriced({ n: unpriced })] : []),
    ...(noAmount > 0 ? [say.noAmount({ n: noAmount })] : []),
  ];
  const sum = formatMoney(total, language);
  return notes.length > 0 ? `${sum} (${notes.join('; ')})` : sum;
}

const dayText = (day: string, language: Language) =>
  new Intl.DateTimeFormat(language === 'ru' ? 'ru-RU' : 'en-US', {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${day}T00:00:00Z`));

const rangeText = ({ from, to }: Period, language: Language) =>
  `${dayText(from, language)} – ${dayText(addDays(to, -1), language)}`;

/** `November 2026`, `Q4 2026`, `Nov 22, 2026`, `Nov 1, 2026 – Nov 15, 2026`. */
export function periodText({ kind, from, to }: Period, language: Language): string {
  const say = kpiWords(language);
  const last = dayText(addDays(to, -1), language);
  if (kind === 'month') return formatMonth(from, language);
  if (kind === 'day') return dayText(from, language);
  if (kind === 'quarter')
    return say.quarterName({ n: (Number(from.slice(5, 7)) + 2) / 3, year: from.slice(0, 4) });
  if (kind === 'week') return say.weekFrom({ from: dayText(from, language), to: last });
  return rangeText({ kind, from, to }, language);
}

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

/** Of what is over there is nothing to forecast, and nobody waits in it any more. */
const isOver = ({ period, team, asOf }: Numbers) => period.to <= todayIn(team.zone, asOf);

const salesLine = ({ won, volume }: Numbers, language: Language) =>
  won === 0
    ? kpiWords(language).noSales
    : kpiWords(language).sales({ sum: volumeText(volume, language), n: won });

function targetLine({ target }: Numbers, language: Language): string {
  const say = kpiWords(language);
  if (!target) return say.noTarget;
  const times = (share: number) =>
    new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(share);
  return [
    say.target({ amount: formatMoney(target.amount, language), share: percent(target.attained) }),
    ...(target.pace === null ? [] : [say.pace({ share: percent(target.pace) })]),
    target.coverage === null ? say.covered : say.coverage({ times: times(target.coverage) }),
  ].join(', ');
}

function dealLines(numbers: Numbers, language: Language): string[] {
  const say = kpiWords(language);
  const { averageDeal, medianDeal, newCustomers, cycle, winRate } = numbers;
  return [
    say.winRate({ ratio: ratioText(winRate, language) }),
    ...(averageDeal && medianDeal
      ? [
          say.averageDeal({
            mean: formatMoney(averageDeal, language),
            median: formatMoney(medianDeal, language),
          }),
        ]
      : []),
    ...(newCustomers > 0 ? [say.newCustomers({ n: newCustomers })] : []),
    ...(cycle ? [say.cycle({ days: say.days({ n: Math.round(cycle.median) }), n: cycle.of })] : []),
  ];
}

function leadLines(numbers: Numbers, language: Language): string[] {
  const { leads, waiting, asOf } = numbers;
  const say = kpiWords(language);
  const became = ratioText({ part: leads.converted, of: leads.created }, language);
  const line =
    leads.created === 0
      ? say.noLeads
      : [
          say.leads({ n: leads.created, became }),
          ...(leads.stillOpen > 0 ? [say.stillOpen({ n: leads.stillOpen })] : []),
        ].join(', ');
  const touch = [
    ...(leads.touchMinutes === null
      ? []
      : [say.firstTouch({ time: timeText(leads.touchMinutes, language) })]),
    ...(waiting.count > 0 && waiting.since && !isOver(numbers)
      ? [say.waiting({ n: waiting.count, ago: formatAgo(waiting.since, asOf, language) })]
      : []),
  ].join('; ');
  return touch === '' ? [line] : [line, touch];
}

function timeText(minutes: number, language: Language): string {
  const say = kpiWords(language);
  if (minutes < 90) return say.minutes({ n: Math.round(minutes) });
  const hours = minutes / 60;
  if (hours >= 48) return say.days({ n: Math.round(hours / 24) });
  const format = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
  return say.hours({ n: format.format(hours) });
}

function forecastLine({ forecast }: Numbers, language: Language): string {
  const say = kpiWords(language);
  const line = say.forecast({ sum: volumeText(forecast.weighted, language) });
  return forecast.overdue > 0 ? `${line}; ${say.overdue({ n: forecast.overdue })}` : line;
}

const BAR = 12;

/** The open pipeline, a line and a bar for each stage. */
export function funnelBlocks({ pipeline }: Numbers, language: Language): AnyBlock[] {
  const say = kpiWords(language);
  const most = Math.max(...pipeline.map(({ count }) => count));
  if (pipeline.length === 0 || most === 0) return [section(`*${say.funnel}*\n${say.emptyFunnel}`)];
  const line = ({ stage, count, sum }: StageLine) => {
    const bar = '▇'.repeat(Math.ceil((count / most) * BAR));
    const told = count === 0 ? '0' : `${count} · ${volumeText(sum, language)}`;
    return `${plain(stage.names[language])}: ${told}${bar === '' ? '' : `\n${bar}`}`;
  };
  return [section(`*${say.funnel}*\n${pipeline.map(line).join('\n')}`)];
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

/** The answer to `/kpi`: the person's name, and what was typed without the period, for the buttons. */
export function numbersShown(
  numbers: Numbers,
  { name, line }: { name: string | null; line: string },
  language: Language,
): Reply {
  const say = kpiWords(language);
  const { team, period } = numbers;
  return message(numbersText(numbers, language, name), [
    header(titleText(numbers, language, name)),
    section(headlineLines(numbers, language).join('\n')),
    divider(),
    ...funnelBlocks(numbers, language),
    context(
      say.footnote({
        zone: team.zone,
        days: period.kind === 'day' ? dayText(period.from, language) : rangeText(period, language),
      }),
    ),
    actions([
      typed(say.week, `/kpi ${line} week`),
      typed(say.month, `/kpi ${line} month`),
      typed(say.quarter, `/kpi ${line} quarter`),
      typed(say.howCounted, '/kpi how'),
    ]),
  ]);
}

export const explained = (language: Language): Reply =>
  message(kpiWords(language).howCounted, [section(kpiWords(language).explained)]);
