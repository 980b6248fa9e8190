import { describe, expect, it } from 'vitest';
import { slippingOf } from '../../src/attention/slipping.ts';
import { open } from '../../src/deals/deal.ts';
import { plainTeam } from '../support/plain-team.ts';

const stage = {
  id: 's1',
  teamId: plainTeam.id,
  names: { en: 'New', ru: 'Новая' },
  kind: 'open',
  probability: 10,
  rotDays: null,
  asks: [],
} as const;
const at = (day: string) => new Date(`${day}T12:00:00Z`);
const { deal } = open(
  { id: 'd1', team: plainTeam, title: 'Acme', stage, amount: null, ownerId: 'UANN' },
  { byId: 'UANN', at: at('2026-09-01') },
);
const moved = (on: string, from: string, to: string) => ({ dealId: 'd1', at: at(on), from, to });

const OCTOBER = moved('2026-10-20', '2026-10-25', '2026-11-20');
const NOVEMBER = moved('2026-11-18', '2026-11-20', '2026-12-15');

describe('a deal slips', () => {
  it('when its close date has gone to a later month a second time', () => {
    expect(slippingOf([deal], [OCTOBER])).toEqual(new Set());
    expect(slippingOf([deal], [OCTOBER, NOVEMBER])).toEqual(new Set(['d1']));
  });

  it('and not when the date moves within its month, or comes nearer', () => {
    const within = moved('2026-11-10', '2026-11-20', '2026-11-27');
    const nearer = moved('2026-11-12', '2026-12-15', '2026-11-27');
    expect(slippingOf([deal], [OCTOBER, within, nearer])).toEqual(new Set());
  });

  it('until something is done on it', () => {
    const worked = { ...deal, touchedAt: at('2026-11-19') };
    expect(slippingOf([worked], [OCTOBER, NOVEMBER])).toEqual(new Set());
  });
});
