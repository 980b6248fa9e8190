import { describe, expect, it } from 'vitest';
import type { DealFacts, Step } from '../../src/kpi/facts.ts';
import { flowOf } from '../../src/kpi/flow.ts';
import { monthOf } from '../../src/kpi/period.ts';
import { waysOf } from '../../src/kpi/way.ts';
import type { Stage, StageKind, Team } from '../../src/teams/directory.ts';
import { plainTeam } from '../support/plain-team.ts';

const stage = (id: string, kind: StageKind = 'open'): Stage => ({
  id,
  teamId: 'north',
  names: { en: id, ru: id },
  kind,
  probability: 50,
  rotDays: null,
  asks: [],
});
const team: Team = {
  ...plainTeam,
  stages: [
    stage('new'),
    stage('proposal'),
    stage('contract'),
    stage('won', 'won'),
    stage('lost', 'lost'),
  ],
};

const at = (day: number) => new Date(`2026-11-${String(day).padStart(2, '0')}T09:00:00Z`);

/** `new 1, contract 3`: into which stage on which day of November. */
function history(dealId: string, line: string, ownerId = 'U1'): Step[] {
  let left: string | null = null;
  return line.split(', ').map((move) => {
    const [entered = '', day] = move.split(' ');
    const step = { dealId, at: at(Number(day)), ownerId, entered, left };
    left = entered;
    return step;
  });
}
const aDeal = (about: Partial<DealFacts>): DealFacts => ({
  id: 'd',
  customerId: null,
  createdAt: at(1),
  stageId: 'new',
  stageKind: 'open',
  amount: null,
  closeOn: null,
  ownerId: 'U1',
  closedAt: null,
  closedOwnerId: null,
  ...about,
});
const flow = (
  steps: Step[],
  about: { open?: DealFacts[]; closed?: DealFacts[]; ownerId?: string } = {},
) =>
  flowOf({
    team,
    ownerId: about.ownerId ?? null,
    period: monthOf('2026-11-01'),
    now: at(23),
    ways: waysOf(steps, team.stages),
    open: about.open ?? [],
    closed: about.closed ?? [],
  });
const passed = (...args: Parameters<typeof flow>) =>
  Object.fromEntries(
    flow(...args).stages.map(({ stage: { id }, passed: { part, of } }) => [id, `${part} of ${of}`]),
  );

describe('how many deals go from a stage to a later one', () => {
  it('counts a stage that was skipped as passed when the deal went past it', () => {
    expect(passed(history('d', 'new 1, contract 3'))).toEqual({
      new: '1 of 1',
      proposal: '1 of 1',
      contract: '0 of 1',
    });
    expect(passed(history('d', 'new 1, won 3')).contract).toBe('1 of 1');
  });

  it('gives a lost deal no credit for stages that it skipped', () => {
    expect(passed(history('d', 'new 1, lost 3'))).toEqual({
      new: '0 of 1',
      proposal: '0 of 0',
      contract: '0 of 0',
    });
  });

  it('takes no credit away for a move back, and counts a deal once', () => {
    expect(passed(history('d', 'new 1, proposal 2, new 4, proposal 6'))).toEqual({
      new: '1 of 1',
      proposal: '0 of 1',
      contract: '0 of 0',
    });
    expect(passed(history('d', 'new 1, proposal 2, contract 3, new 4, lost 5'))).toEqual({
      new: '1 of 1',
      proposal: '1 of 1',
      contract: '0 of 1',
    });
  });

  it('counts an entry for whoever owned the deal then', () => {
    const steps = [
      ...history('d', 'new 1', 'U1'),
      { ...history('d', 'proposal 5', 'U2')[0], left: 'new' } as Step,
    ];
    expect(passed(steps, { ownerId: 'U1' })).toMatchObject({ new: '1 of 1', proposal: '0 of 0' });
    expect(passed(steps, { ownerId: 'U2' })).toMatchObject({ new: '0 of 0', proposal: '0 of 1' });
  });
});

describe('how long deals stay in a stage', () => {
  const timeIn = (id: string, ...args: Parameters<typeof flow>) =>
    flow(...args).stages.find(({ stage: { id: its } }) => its === id)?.time;

  it('adds up all visits, and a running one up to now', () => {
    const steps = history('d', 'new 1, proposal 3, new 5, proposal 10');
    expect(timeIn('new', steps)).toEqual({ median: 7, paused: 0, of: 1 });
    expect(timeIn('proposal', steps)).toEqual({ median: 15, paused: 0, of: 1 });
  });

  it('says how much of it the deal was paused', () => {
    const pause = { dealId: 'd', at: at(4), ownerId: 'U1', entered: null, left: null };
    const [first, second] = history('d', 'new 1, proposal 11');
    const steps = [first, { ...pause, pausedUntil: '2026-11-08' }, second] as Step[];
    // From noon of the 4th in Moscow to midnight before the 8th.
    expect(timeIn('new', steps)).toEqual({ median: 10, paused: 3.5, of: 1 });
  });

  it('tells nothing of a stage that no deal was in', () => {
    expect(timeIn('contract', history('d', 'new 1'))).toBeNull();
  });
});

describe('deals that slip', () => {
  const pushed = (dealId: string, from: string, to: string): Step => ({
    dealId,
    at: at(10),
    ownerId: 'U1',
    entered: null,
    left: null,
    closeOn: [from, to],
  });

  it('are open ones moved out of the period, of those that were due in it', () => {
    const open = [
      aDeal({ id: 'slipped', closeOn: '2026-12-15' }),
      aDeal({ id: 'due', closeOn: '2026-11-30' }),
      aDeal({ id: 'far', closeOn: '2027-02-01' }),
    ];
    const closed = [aDeal({ id: 'won', stageKind: 'won', closeOn: '2026-11-20', closedAt: at(9) })];
    const steps = [
      pushed('slipped', '2026-11-25', '2026-11-28'),
      pushed('slipped', '2026-11-28', '2026-12-15'),
      pushed('far', '2027-01-15', '2027-02-01'),
    ];
    const { slipped, slippedIds, pushes } = flow(steps, { open, closed });
    expect(slipped).toEqual({ part: 1, of: 3 });
    expect(slippedIds).toEqual(['slipped']);
    expect(pushes).toBe(2);
  });

  it('are none any more once they are due in the period again', () => {
    const open = [aDeal({ closeOn: '2026-11-29' })];
    const steps = [
      pushed('d', '2026-11-25', '2026-12-15'),
      pushed('d', '2026-12-15', '2026-11-29'),
    ];
    expect(flow(steps, { open }).slipped).toEqual({ part: 0, of: 1 });
  });
});
