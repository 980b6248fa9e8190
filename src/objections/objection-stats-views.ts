import type { Language } from '../language/language.ts';
import { percent } from '../language/text.ts';
import { context, header, section } from '../slack/blocks.ts';
import { plain } from '../slack/escape.ts';
import type { AnyBlock, Reply } from '../slack/reply.ts';
import { message } from '../slack/reply.ts';
import { LEAST_DEALS, type Share, type Stats, type StatsRow } from './objection-stats.ts';
import { statsWords } from './objection-stats-words.ts';

const MOST_ROWS = 12;

export interface Names {
  category(key: string): string;
  card(key: string): string;
  stage(key: string): string;
}

/** `12 of 30 (25–58%)`; of a few only the counts, for a percentage would promise too much. */
export function shareText({ k, n, low, high }: Share, language: Language): string {
  const counts = language === 'ru' ? `${k} из ${n}` : `${k} of ${n}`;
  if (n < LEAST_DEALS) return counts;
  return `${counts} (${Math.round(low * 100)}–${percent(high, language)})`;
}

/** What was asked, used, and what became of the deals: counts with intervals, and no ranking on noise. */
export function statsShown(stats: Stats, days: number, names: Names, language: Language): Reply {
  const say = statsWords(language);
  const title = say.title({ days });
  if (stats.asked === 0) return message(say.nothing);
  const overall = [
    say.overall({ asked: stats.asked, used: shareText(stats.used, language) }),
    ...(stats.movedOn.n > 0
      ? [say.overallMoved({ moved: shareText(stats.movedOn, language) })]
      : []),
    ...(stats.early > 0 ? [say.early({ n: stats.early })] : []),
  ].join(' ');
  return message(`${title}. ${overall}`, [
    header(title),
    section(overall),
    ...table(say.byCategory, stats.byCategory, names.category, say.row, language),
    ...table(say.byCard, stats.byCard, names.card, say.rowOffered, language),
    ...table(say.byStage, stats.byStage, names.stage, say.row, language),
    context(say.howToRead({ few: LEAST_DEALS })),
  ]);
}

type RowText = (facts: { asked: number; used: string }) => string;

function table(
  title: string,
  rows: readonly StatsRow[],
  nameOf: (key: string) => string,
  rowText: RowText,
  language: Language,
): AnyBlock[] {
  if (rows.length === 0) return [];
  const lines = rows
    .slice(0, MOST_ROWS)
    .map((row) => `• *${plain(nameOf(row.key))}*: ${told(row, rowText, language)}`);
  return [section(`*${title}*\n${lines.join('\n')}`)];
}

function told(row: StatsRow, rowText: RowText, language: Language): string {
  const say = statsWords(language);
  const counts = rowText({ asked: row.asked, used: shareText(row.used, language) });
  if (row.won.n === 0) return counts;
  const deals = [
    ...(row.movedOn.n > 0 ? [say.rowMoved({ moved: shareText(row.movedOn, language) })] : []),
    say.rowWon({ won: shareText(row.won, language) }),
    ...(row.stands ? [say[row.stands]] : []),
  ];
  return `${counts}; ${deals.join(', ')}`;
}
