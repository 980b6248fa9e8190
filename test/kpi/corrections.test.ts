import { expect, it } from 'vitest';
import { correctionsOf } from '../../src/kpi/corrections.ts';
import type { DealFacts } from '../../src/kpi/facts.ts';

const rub = (minor: bigint) => ({ minor, currency: 'RUB' });
const won = (about: Partial<DealFacts> = {}): DealFacts => ({
  id: 'd',
  customerId: null,
  createdAt: new Date('2026-11-01T09:00:00Z'),
  stageId: 'won',
  stageKind: 'won',
  amount: rub(300n),
  closeOn: null,
  ownerId: 'U1',
  closedAt: new Date('2026-11-20T09:00:00Z'),
  closedOwnerId: 'U1',
  waypoints: [],
  ...about,
});
const open = won({ stageId: 'new', stageKind: 'open', closedAt: null, closedOwnerId: null });
/** Of what was told up to the 22nd, on the 23rd. */
const kinds = (past: DealFacts | null, present: DealFacts | null) =>
  correctionsOf(
    [{ number: 12, title: 'Ромашка', past, present }],
    '2026-11-23',
    'Europe/Moscow',
  ).map(({ kind }) => kind);

it('a win told of with another amount is corrected, by both amounts', () => {
  const [correction] = correctionsOf(
    [{ number: 12, title: 'Ромашка', past: won(), present: won({ amount: rub(100n) }) }],
    '2026-11-23',
    'Europe/Moscow',
  );
  expect(correction).toEqual({
    kind: 'amount',
    number: 12,
    title: 'Ромашка',
    day: '2026-11-20',
    isWon: true,
    was: rub(300n),
    is: rub(100n),
  });
});

it('a result that is none any more is told: reopened, removed, lost after all, or won again on a later day', () => {
  expect(kinds(won(), open)).toEqual(['reopened']);
  expect(kinds(won(), null)).toEqual(['removed']);
  expect(kinds(won(), won({ stageKind: 'lost' }))).toEqual(['outcome']);
  const later = won({ closedAt: new Date('2026-11-23T09:00:00Z') });
  expect(kinds(won(), later)).toEqual(['moved']);
});

it('one whose reopening was taken back is a result again', () => {
  expect(kinds(open, won())).toEqual(['restored']);
});

it('what ended only now, or changed in nothing that was told, is no correction', () => {
  const today = won({ closedAt: new Date('2026-11-23T09:00:00Z') });
  expect(kinds(open, today)).toEqual([]);
  expect(kinds(won(), won({ ownerId: 'U2' }))).toEqual([]);
  const lost = won({ stageKind: 'lost' });
  expect(kinds(lost, { ...lost, amount: rub(1n) })).toEqual([]);
});
