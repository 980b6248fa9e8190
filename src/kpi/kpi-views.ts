import { formatMoment } from '../language/dates.ts';
import type { Language } from '../language/language.ts';
import { actions, context, divider, header, section, select, typed } from '../slack/blocks.ts';
import { type AnyBlock, message, type Reply } from '../slack/reply.ts';
import { funnelBlocks, trendBlocks, trendText } from './kpi-figures.ts';
import { headlineLines, numbersText, titleText } from './kpi-lines.ts';
import { moreLines } from './kpi-more-lines.ts';
import { dayText, periodText, rangeText } from './kpi-texts.ts';
import { kpiWords } from './kpi-words.ts';
import type { Behind, Numbers } from './numbers.ts';

/** In the order in which they are offered. */
export const BEHIND = [
  'won',
  'lost',
  'refunded',
  'open',
  'due',
  'overdue',
  'stalled',
  'slipped',
  'leads',
  'waiting',
] as const satisfies (keyof Behind)[];

/** What has come of a period, not what stands open now. */
const RESULTS: readonly (keyof Behind)[] = ['won', 'lost', 'refunded', 'leads'];

/** Opens the deals behind any number; `line`: whose and of when, as it is typed after `/kpi deals <number>`. */
export const behindSelect = (numbers: Numbers, line: string, language: Language) =>
  selectAmong(BEHIND, numbers, line, 'kpi.behind', language);

/** The same of results alone, for a message that has a select of another period too. */
export const resultsSelect = (numbers: Numbers, line: string, language: Language) =>
  selectAmong(RESULTS, numbers, line, 'kpi.behind:results', language);

function selectAmong(
  those: readonly (keyof Behind)[],
  { behind, period }: Numbers,
  line: string,
  id: string,
  language: Language,
) {
  const say = kpiWords(language);
  const offered = those
    .filter((what) => behind[what].length > 0)
    .map((what) => ({
      label: say.behindWhat({ what, n: behind[what].length }),
      value: `${what} ${line}`,
    }));
  const label = say.behind({ period: periodText(period, language) });
  return offered.length > 0 ? [select(id, label, offered)] : [];
}

export interface Asked {
  /** The person's, where the numbers are one person's. */
  name: string | null;
  /** Whose, as it is typed: `in:"North" team`. */
  whose: string;
  /** Of when, as it is typed: `2026-11`. */
  when: string;
  /** The moment in the past that the numbers are of. */
  past: Date | null;
}

/** The answer to `/kpi`. */
export function numbersShown(numbers: Numbers, asked: Asked, language: Language): Reply {
  const say = kpiWords(language);
  const { name, whose } = asked;
  const more = moreLines(numbers, language);
  const text = `${numbersText(numbers, language, name)}${trendText(numbers, language)}`;
  return message(text, [
    header(titleText(numbers, language, name)),
    section(headlineLines(numbers, language).join('\n')),
    ...trendBlocks(numbers, language),
    divider(),
    ...funnelBlocks(numbers, language),
    ...(more.length > 0 ? [section(more.join('\n'))] : []),
    footnote(numbers, asked, language),
    actions([
      typed(say.week, `/kpi ${whose} week`),
      typed(say.month, `/kpi ${whose} month`),
      typed(say.quarter, `/kpi ${whose} quarter`),
      typed(say.howCounted, `/kpi how ${whose} ${asked.when}`),
      ...behindSelect(numbers, `${whose} ${asked.when}`, language),
    ]),
  ]);
}

function footnote({ team, period, asOf }: Numbers, { past }: Asked, language: Language): AnyBlock {
  const say = kpiWords(language);
  const days = period.kind === 'day' ? dayText(period.from, language) : rangeText(period, language);
  const note = say.footnote({ zone: team.zone, days });
  return context(
    past ? `${say.asOf({ moment: formatMoment(asOf, language, team.zone) })} ${note}` : note,
  );
}
