import { describe, expect, it } from 'vitest';
import { slippingOf } from '../../src/attention/slipping.ts';
import { open } from '../../src/deals/deal.ts';
import type { Waypoint } from '../../src/deals/waypoint.ts';
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
const moved = (on: string, ...closeOn: [from: string, to: string]): Waypoint => ({
  version: 2,
  at: at(on).getTime(),
  ownerId: 'UANN',
  closeOn,
});
const withPushes = (...waypoints: Waypoint[]) => ({ ...deal, waypoints });

const OCTOBER = moved('2026-10-20', '2026-10-25', '2026-11-20');
const NOVEMBER = moved('2026-11-18', '2026-11-20', '2026-12-15');

describe('a deal slips', () => {
  it('when its close date has gone to a later month a second time', () => {
    expect(slippingOf([withPushes(OCTOBER)])).toEqual(new Set());
    expect(slippingOf([withPushes(OCTOBER, NOVEMBER)])).toEqual(new Set(['d1']));
  });

  it('and not when the date moves within its month, or comes nearer', () => {
    const within = moved('2026-11-10', '2026-11-20', '2026-11-27');
    const nearer = moved('2026-11-12', '2026-12-15', '2026-11-27');
    expect(slippingOf([withPushes(OCTOBER, within, nearer)])).toEqual(new Set());
  });

  it('and not when it has come into another stage since', () => {
    const further = { ...withPushes(OCTOBER, NOVEMBER), stageSince: at('2026-11-01') };
    expect(slippingOf([further])).toEqual(new Set());
  });

  it('until something is done on it', () => {
    const worked = { ...withPushes(OCTOBER, NOVEMBER), touchedAt: at('2026-11-19') };
    expect(slippingOf([worked])).toEqual(new Set());
  });
});
