import type { Language } from '../language/language.ts';
import { minorDigits } from '../language/money.ts';
import { section } from '../slack/blocks.ts';
import { chart, table } from '../slack/figures.ts';
import type { AnyBlock } from '../slack/reply.ts';
import type { StageFlow } from './flow.ts';
import { dayMonth, ratioText, roughText, volumeText } from './kpi-texts.ts';
import { kpiWords } from './kpi-words.ts';
import type { Numbers } from './numbers.ts';

/** The open pipeline stage by stage: as a chart, and the same with all the rest in a table. */
export function funnelBlocks(numbers: Numbers, language: Language): AnyBlock[] {
  const say = kpiWords(language);
  const { pipeline, flow } = numbers;
  const isEmpty =
    pipeline.every(({ count }) => count === 0) &&
    flow.stages.every(({ passed: { of } }) => of === 0);
  if (isEmpty) return [section(`*${say.funnel}*\n${say.emptyFunnel}`)];
  const rows = pipeline.map(({ stage, count, sum }, n) => [
    stage.names[language],
    String(count),
    count === 0 ? '–' : volumeText(sum, language),
    ...flowCells(flow.stages[n], language),
  ]);
  return [
    ...chart({
      title: say.funnel,
      kind: 'bar',
      categories: pipeline.map(({ stage }) => stage.names[language]),
      series: [{ name: say.open, values: pipeline.map(({ count }) => count) }],
      unit: say.dealsUnit,
    }),
    ...table([[say.stage, say.open, say.sum, say.passedOn, say.timeThere], ...rows]),
  ];
}

function flowCells(flow: StageFlow | undefined, language: Language): string[] {
  const say = kpiWords(language);
  if (!flow) return [say.noData, say.noData];
  const days = (n: number) => say.days({ n: Math.round(n) });
  const { passed, time } = flow;
  const paused = time && time.paused >= 1 ? say.paused({ days: days(time.paused) }) : '';
  return [ratioText(passed, language), time ? `${days(time.median)}${paused}` : say.noData];
}

/** Nothing until two parts of the period have begun, or while nothing is sold. */
const hasTrend = ({ trend }: Numbers) => trend.length > 1 && trend.at(-1)?.won !== 0n;

/** Sales as they add up against the target's even pace. */
export function trendBlocks(numbers: Numbers, language: Language): AnyBlock[] {
  if (!hasTrend(numbers)) return [];
  const say = kpiWords(language);
  const { trend, target, team } = numbers;
  const { currency } = team;
  const major = (minor: bigint) => Math.round(Number(minor) / 10 ** minorDigits(currency));
  const won = { name: say.wonSeries, values: trend.map((point) => major(point.won)) };
  const aimed = { name: say.targetSeries, values: trend.map((point) => major(point.target)) };
  return chart({
    title: say.trend,
    kind: 'line',
    categories: trend.map(({ last }) => dayMonth(last, language)),
    series: target ? [won, aimed] : [won],
    unit: currency,
  });
}

/** What the chart shows, for whoever hears a message or has no charts; a message has one table, and that is the funnel's. */
export function trendText(numbers: Numbers, language: Language): string {
  if (!hasTrend(numbers)) return '';
  const say = kpiWords(language);
  const { trend, target, team } = numbers;
  const money = (minor: bigint) => roughText({ minor, currency: team.currency }, language);
  const points = trend.map(({ last, won, target: aimed }) =>
    say.trendPoint({
      day: dayMonth(last, language),
      won: money(won),
      target: target ? money(aimed) : null,
    }),
  );
  return `. ${say.trend}: ${points.join('; ')}`;
}
