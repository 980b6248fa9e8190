import { expect, it } from 'vitest';
import { leaderboardBlocks } from '../../src/digests/leaderboard-views.ts';
import type { Standing } from '../../src/kpi/sales.ts';
import type { Leaderboard } from '../../src/teams/directory.ts';
import { readAloud } from '../deals/deal-journeys.ts';
import { plainTeam } from '../support/plain-team.ts';

const usd = (minor: bigint) => ({ minor, currency: 'USD' });
const sold = (ownerId: string | null, minor: bigint, won = 1): Standing => ({
  ownerId,
  won,
  volume: { total: usd(minor), unpriced: 0, noAmount: 0 },
});
const standings = [
  sold('UANN', 50_000n),
  sold('UBOB', 40_000n),
  sold(null, 30_000n),
  sold('UCAT', 20_000n),
  sold('UDAN', 10_000n),
  sold('UEVE', -5_000n, 0),
];
const names = new Map(
  ['Ann', 'Bob', 'Cat', 'Dan', 'Eve'].map((name) => [`U${name.toUpperCase()}`, name]),
);
const shown = (leaderboard: Leaderboard, best: [string, bigint][] = []) =>
  readAloud(
    leaderboardBlocks(
      { team: { ...plainTeam, leaderboard } },
      { standings, names, best: new Map(best) },
    ),
  )
    .split('\n')
    .slice(1);

it('names everybody who sold, the most first; what nobody owned is nobody’s', () => {
  expect(shown('named')).toEqual([
    '1. Ann: $500, 1 deal',
    '2. Bob: $400, 1 deal',
    '3. Cat: $200, 1 deal',
    '4. Dan: $100, 1 deal',
  ]);
});

it('names the first three alone, or nobody', () => {
  expect(shown('top')).toEqual(shown('named').slice(0, 3));
  expect(shown('off')).toEqual([]);
});

it('names whoever has sold more than in any month before, not as much, and nobody who has none to beat', () => {
  const best: [string, bigint][] = [
    ['UANN', 49_999n],
    ['UBOB', 40_000n],
    ['UCAT', 0n],
  ];
  expect(shown('own_best', best)).toEqual(['Ann: $500, 1 deal']);
});
