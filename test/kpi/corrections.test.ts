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
  touchedAt: new Date('2026-11-20T09:00:00Z'),
  snoozed: null,
  closedOwnerId: 'U1',
  waypoints: [],
  ...about,
});
const open = won({ stageId: 'new', stageKind: 'open', closedAt: null, closedOwnerId: null });
const told = { at: new Date('2026-11-22T06:00:00Z'), before: '2026-11-23', zone: 'Europe/Moscow' };
/** Of what was told on the 22nd, by the digest of the 24th. */
const kinds = (past: DealFacts | null, present: DealFacts | null) =>
  correctionsOf([{ number: 12, title: 'Ромашка', past, present }], told).map(({ kind }) => kind);

it('a win told of with another amount is corrected, by both amounts', () => {
  const [correction] = correctionsOf(
    [{ number: 12, title: 'Ромашка', past: won(), present: won({ amount: rub(100n) }) }],
    told,
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
  const otherDay = won({ closedAt: new Date('2026-11-21T09:00:00Z') });
  expect(kinds(won(), otherDay)).toEqual(['moved']);
});

it('one whose reopening was taken back is a result again', () => {
  expect(kinds(open, won())).toEqual(['restored']);
});

it('what ended while no digest came is no correction: nobody was told anything else', () => {
  const meanwhile = won({ closedAt: new Date('2026-11-22T09:00:00Z') });
  expect(kinds(open, meanwhile)).toEqual([]);
  expect(kinds(null, meanwhile)).toEqual([]);
});

it('what ended only now, or changed in nothing that was told, is no correction', () => {
  const today = won({ closedAt: new Date('2026-11-23T09:00:00Z') });
  expect(kinds(open, today)).toEqual([]);
  expect(kinds(won(), won({ ownerId: 'U2' }))).toEqual([]);
  const lost = won({ stageKind: 'lost' });
  expect(kinds(lost, { ...lost, amount: rub(1n) })).toEqual([]);
});
