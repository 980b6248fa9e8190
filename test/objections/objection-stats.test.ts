import { describe, expect, it } from 'vitest';
import { type AskedFact, shareOf, statsOf } from '../../src/objections/objection-stats.ts';
import { shareText } from '../../src/objections/objection-stats-views.ts';

const now = new Date('2026-11-23T12:00:00Z');
const daysAgo = (n: number) => new Date(now.getTime() - n * 86_400_000);

let deals = 0;
const asked = (change: Partial<AskedFact> & { moved?: boolean; won?: boolean }): AskedFact => ({
  category: 'price',
  offeredCards: ['a'],
  usedCards: ['a'],
  askedAt: daysAgo(30),
  deal: {
    id: `d${++deals}`,
    stageId: 's1',
    movedOn: change.moved ?? false,
    isWon: change.won ?? false,
  },
  ...change,
});
const many = (n: number, change: Parameters<typeof asked>[0]) =>
  Array.from({ length: n }, () => asked(change));

describe('what replies are worth', () => {
  it('is told with the interval in which the true share lies', () => {
    const share = shareOf(45, 180);
    expect([share.low, share.high].map((x) => Math.round(x * 100))).toEqual([19, 32]);
    expect(shareText(share, 'en')).toBe('45 of 180 (19–32%)');
    expect(shareText(shareOf(2, 3), 'ru')).toBe('2 из 3');
    expect(shareOf(0, 0)).toMatchObject({ low: 0, high: 1 });
  });

  it('counts a deal once, and only when its fourteen days are over, moved or not', () => {
    const deal = { id: 'd', stageId: 's1', movedOn: false, isWon: false };
    const facts = [
      asked({ deal, askedAt: daysAgo(20) }),
      asked({ deal: { ...deal, movedOn: true }, askedAt: daysAgo(15) }),
      asked({ askedAt: daysAgo(3) }),
      asked({ askedAt: daysAgo(3), moved: true }),
      asked({ askedAt: daysAgo(20) }),
      asked({ deal: null }),
    ];
    expect(statsOf(facts, now)).toMatchObject({ movedOn: { k: 1, n: 2 }, early: 2 });
  });

  it('says of a card what became of the deals in which its reply was used, not offered', () => {
    const facts = [
      ...many(3, { offeredCards: ['a', 'b'], usedCards: ['a'], moved: true, won: true }),
      ...many(2, { offeredCards: ['a', 'b'], usedCards: [] }),
    ];
    const [a, b] = statsOf(facts, now).byCard;
    expect(a).toMatchObject({
      key: 'a',
      asked: 5,
      used: { k: 3, n: 5 },
      movedOn: { k: 3, n: 3 },
      won: { k: 3, n: 3 },
    });
    expect(b).toMatchObject({ key: 'b', asked: 5, used: { k: 0, n: 5 }, movedOn: { n: 0 } });
  });

  it('ranks by how often it was asked, and calls one better only where the intervals part', () => {
    const facts = [
      ...many(20, { category: 'price', moved: true }),
      ...many(20, { category: 'timing', moved: false }),
      ...many(3, { category: 'trust', moved: true }),
    ];
    expect(statsOf(facts, now).byCategory.map(({ key, stands }) => [key, stands])).toEqual([
      ['price', 'above'],
      ['timing', 'below'],
      ['trust', null],
    ]);
    const noise = [
      ...many(9, { category: 'price', moved: true }),
      ...many(9, { category: 'timing' }),
      ...many(6, { category: 'timing', moved: true }),
    ];
    expect(statsOf(noise.slice(0, 12), now).byCategory.every(({ stands }) => stands === null)).toBe(
      true,
    );
  });
});
