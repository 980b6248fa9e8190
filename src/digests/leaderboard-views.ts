import { volumeText } from '../kpi/kpi-texts.ts';
import { kpiWords } from '../kpi/kpi-words.ts';
import type { Numbers } from '../kpi/numbers.ts';
import type { Standing } from '../kpi/sales.ts';
import { section } from '../slack/blocks.ts';
import { plain } from '../slack/escape.ts';
import type { AnyBlock } from '../slack/reply.ts';
import { digestWords } from './digest-words.ts';

const TOP = 3;

export interface Board {
  /** Who has sold what this month. */
  standings: readonly Standing[];
  /** Names by user id. */
  names: ReadonlyMap<string, string>;
  /** The most that each has sold in one month of the year before, in minor units. */
  best: ReadonlyMap<string, bigint>;
}

/**
 * People's results, as much of them as the team wants told: all by name, the first three, only who has beaten their own
 * best month, or nobody's.
 */
export function leaderboardBlocks({ team }: Pick<Numbers, 'team'>, board: Board): AnyBlock[] {
  const { language, leaderboard } = team;
  const say = kpiWords(language);
  const named = board.standings.filter(({ ownerId, won }) => ownerId !== null && won > 0);
  const line = ({ ownerId, won, volume }: Standing) =>
    `${plain(board.names.get(ownerId ?? '') ?? '–')}: ${volumeText(volume, language)}, ${say.dealCount({ n: won })}`;
  if (leaderboard === 'own_best') {
    const records = named.filter(({ ownerId, volume }) => {
      const before = board.best.get(ownerId ?? '') ?? 0n;
      return before > 0n && volume.total.minor > before;
    });
    return lines(digestWords(language).ownBest, records.map(line));
  }
  const shown = { named, top: named.slice(0, TOP), off: [] }[leaderboard];
  return lines(
    say.standings,
    shown.map((one, n) => `${n + 1}. ${line(one)}`),
  );
}

const lines = (title: string, those: readonly string[]): AnyBlock[] =>
  those.length > 0 ? [section([`*${title}*`, ...those].join('\n'))] : [];
