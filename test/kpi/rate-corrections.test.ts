import { expect, it } from 'vitest';
import { rateCorrectionsOf } from '../../src/kpi/rate-corrections.ts';
import type { RateEvent } from '../../src/workspaces/rate-event.ts';

let made = 0;
const event = (on: string, changes: RateEvent['changes']): RateEvent => {
  made += 1;
  const at = new Date(`${on}T12:00:00Z`);
  return {
    id: String(made),
    version: made,
    kind: 'rate',
    byId: 'UADMIN',
    undoes: null,
    at,
    changes,
  };
};
const told = { at: new Date('2026-11-20T06:00:00Z'), before: '2026-11-23' };
const rate = (validFrom: string) => ({ currency: 'USD', into: 'RUB', validFrom, rate: '90' });
const correct = (...events: RateEvent[]) =>
  rateCorrectionsOf(events, told, 'RUB', [rate('2026-11-01'), rate('2026-11-10')]);

it('a rate of days that were told is told with what it was, up to the next one of the two', () => {
  expect(correct(event('2026-11-21', { 'USD:RUB:2026-11-01': ['80', '90'] }))).toEqual([
    {
      kind: 'rate',
      currency: 'USD',
      into: 'RUB',
      validFrom: '2026-11-01',
      was: '80',
      is: '90',
      foreign: 'USD',
      until: '2026-11-10',
    },
  ]);
});

it('a rate of the other direction counts, and one that was there for the first time', () => {
  const [found] = correct(event('2026-11-21', { 'RUB:USD:2026-11-15': [null, '0.01'] }));
  expect(found).toMatchObject({ foreign: 'USD', was: null, is: '0.01', until: '2026-11-23' });
});

it('what was changed before, or back again, or for days to come, or between others, is no correction', () => {
  expect(correct(event('2026-11-19', { 'USD:RUB:2026-11-01': ['80', '90'] }))).toEqual([]);
  expect(
    correct(
      event('2026-11-21', { 'USD:RUB:2026-11-01': ['80', '90'] }),
      event('2026-11-22', { 'USD:RUB:2026-11-01': ['90', '80'] }),
    ),
  ).toEqual([]);
  expect(correct(event('2026-11-21', { 'USD:RUB:2026-11-23': [null, '90'] }))).toEqual([]);
  expect(correct(event('2026-11-21', { 'USD:EUR:2026-11-01': ['1', '2'] }))).toEqual([]);
});
