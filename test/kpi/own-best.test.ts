import { expect, it } from 'vitest';
import { bestBefore, soldMonthsOf } from '../../src/kpi/own-best.ts';

const on = (day: string, minor: number, currency = 'RUB', ownerId = 'U1') => ({
  ownerId,
  day,
  amount: { minor: BigInt(minor), currency },
});
const pricing = { currency: 'RUB', rates: [] };

it('the best month is the one with the most sales, less what was given back in it', () => {
  const sold = [on('2026-09-10', 500), on('2026-10-02', 200), on('2026-10-20', 250)];
  const months = soldMonthsOf(sold, [on('2026-09-28', 300)], pricing);
  expect(bestBefore('2026-11-01', months)).toEqual(new Map([['U1', 450n]]));
});

it('a month is not held against itself, nor against one that came after it', () => {
  const sold = [on('2026-09-10', 100), on('2026-10-02', 200), on('2026-11-20', 900)];
  const months = soldMonthsOf(sold, [], pricing);
  expect(bestBefore('2026-10-01', months)).toEqual(new Map([['U1', 100n]]));
});

it('whoever has sold nothing that was not given back has no best month', () => {
  const sold = [on('2026-09-10', 100), on('2026-09-11', 70, 'RUB', 'U2')];
  const months = soldMonthsOf(sold, [on('2026-09-12', 100)], pricing);
  expect(bestBefore('2026-10-01', months)).toEqual(new Map([['U2', 70n]]));
});

it('what has no rate is in no month', () => {
  const months = soldMonthsOf([on('2026-09-10', 100), on('2026-09-10', 900, 'EUR')], [], pricing);
  expect(bestBefore('2026-10-01', months)).toEqual(new Map([['U1', 100n]]));
});
