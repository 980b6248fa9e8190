import { describe, expect, it } from 'vitest';
import {
  answerableUntil,
  isPastLimit,
  isToldByPage,
  morningsOf,
} from '../../src/attention/attention.ts';
import { open } from '../../src/deals/deal.ts';
import { capture, type Lead } from '../../src/leads/lead.ts';
import type { Team } from '../../src/teams/directory.ts';
import { plainTeam } from '../support/plain-team.ts';

const stage = {
  id: 's1',
  teamId: plainTeam.id,
  names: { en: 'New', ru: 'Новая' },
  kind: 'open',
  probability: 10,
  rotDays: 5,
  asks: [],
} as const;
const team: Team = { ...plainTeam, stages: [stage], roles: new Map([['UANN', 'manager']]) };
/** Moscow is three hours ahead. */
const at = (moment: string) => new Date(`${moment}:00Z`);
const FRIDAY_EVENING = '2026-11-20T14:30';

const aLead = (about: Partial<Lead> = {}): Lead => {
  const fields = {
    company: null,
    phone: null,
    email: null,
    amount: null,
    source: null,
    note: null,
  };
  const request = { id: 'l1', teamId: team.id, ownerId: 'UANN', message: null };
  const { lead } = capture(
    { ...request, fields: { name: 'Ann Lee', ...fields } },
    { byId: 'UBOB', at: at(FRIDAY_EVENING) },
  );
  return { ...lead, ...about };
};
const told = (lead: Lead, now: string) => morningsOf([], [lead], [team], new Set(), at(now));

describe('a lead waits for its first touch', () => {
  it('once the team’s limit of working time is over, nights and weekends not counted', () => {
    // Half an hour of Friday and half an hour of Monday are the limit.
    expect(told(aLead(), '2026-11-23T06:30')).toEqual([]);
    expect(told(aLead(), '2026-11-23T06:31')).toMatchObject([
      { userId: 'UANN', leads: [{ lead: { id: 'l1' } }], deals: [] },
    ]);
  });

  it('and not when it was touched, is free, or its owner has left the team', () => {
    const late = '2026-11-24T09:00';
    expect(told(aLead({ firstTouchAt: at(FRIDAY_EVENING) }), late)).toEqual([]);
    expect(told(aLead({ ownerId: null }), late)).toEqual([]);
    expect(told(aLead({ ownerId: 'UGONE' }), late)).toEqual([]);
  });
});

describe('a stalled deal is past the head’s limit', () => {
  const { deal } = open(
    { id: 'd1', team, title: 'Acme', stage, amount: null, ownerId: 'UANN' },
    { byId: 'UANN', at: at('2026-11-02T09:00') },
  );
  const isPast = (now: string, limit: number | null) =>
    isPastLimit(
      { deal, team: { ...team, stalledLimitDays: limit }, attention: 'stalled' },
      at(now),
    );

  it('so many working days after the stage’s own, not on the last of them', () => {
    expect(isPast('2026-11-11T09:00', 2)).toBe(false);
    expect(isPast('2026-11-12T09:00', 2)).toBe(true);
  });

  it('never where no limit is set, or the deal asks for something else', () => {
    expect(isPast('2026-12-30T09:00', null)).toBe(false);
    const asks = { deal, team: { ...team, stalledLimitDays: 2 }, attention: 'no_step' as const };
    expect(isPastLimit(asks, at('2026-12-30T09:00'))).toBe(false);
  });
});

it('what is done by the end of the second working day after a reminder answers it', () => {
  expect(answerableUntil(team, '2026-11-23')).toEqual(at('2026-11-25T21:00'));
  expect(answerableUntil(team, '2026-11-20')).toEqual(at('2026-11-24T21:00'));
});

describe('whoever has a page of their own reads there what waits', () => {
  const page = { zone: 'Europe/Moscow', isOn: true, settledDay: '2026-11-23', sentDay: null };
  const now = at('2026-11-24T06:00');

  it('while today’s is still to come, and when it has come', () => {
    expect(isToldByPage(page, now)).toBe(true);
    expect(isToldByPage({ ...page, settledDay: '2026-11-24', sentDay: '2026-11-24' }, now)).toBe(
      true,
    );
  });

  it('and not on a day on which none comes, nor when it is off', () => {
    expect(isToldByPage({ ...page, settledDay: '2026-11-24' }, now)).toBe(false);
    expect(isToldByPage({ ...page, isOn: false }, now)).toBe(false);
    expect(isToldByPage(undefined, now)).toBe(false);
  });
});
