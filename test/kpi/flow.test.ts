import { describe, expect, it } from 'vitest';
import type { Waypoint } from '../../src/deals/waypoint.ts';
import type { DealFacts } from '../../src/kpi/facts.ts';
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
const history = (line: string, ownerId = 'U1'): Waypoint[] =>
  line.split(', ').map((move) => {
    const [entered = '', day] = move.split(' ');
    return { version: Number(day), at: at(Number(day)).getTime(), ownerId, entered };
  });
const inOctober = (waypoints: Waypoint[]): Waypoint[] =>
  waypoints.map((one) => ({ ...one, at: one.at - 31 * 86_400_000 }));
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
  touchedAt: new Date('2026-11-23T09:00:00Z'),
  snoozed: null,
  closedOwnerId: null,
  waypoints: [],
  ...about,
});
const went = (waypoints: Waypoint[]) => [aDeal({ waypoints })];
const flow = (
  open: DealFacts[],
  { closed = [], ownerId = null }: { closed?: DealFacts[]; ownerId?: string | null } = {},
) =>
  flowOf({
    team,
    ownerId,
    period: monthOf('2026-11-01'),
    now: at(23),
    ways: waysOf([...open, ...closed], team.stages),
    open,
    closed,
  });
const passed = (...args: Parameters<typeof flow>) =>
  Object.fromEntries(
    flow(...args).stages.map(({ stage: { id }, passed: { part, of } }) => [id, `${part} of ${of}`]),
  );

describe('how many deals go from a stage to a later one', () => {
  it('counts a stage that was skipped as passed when the deal went past it', () => {
    expect(passed(went(history('new 1, contract 3')))).toEqual({
      new: '1 of 1',
      proposal: '1 of 1',
      contract: '0 of 1',
    });
    expect(passed(went(history('new 1, won 3'))).contract).toBe('1 of 1');
  });

  it('gives a lost deal no credit for stages that it skipped', () => {
    expect(passed(went(history('new 1, lost 3')))).toEqual({
      new: '0 of 1',
      proposal: '0 of 0',
      contract: '0 of 0',
    });
  });

  it('takes no credit away for a move back, and counts a deal once', () => {
    expect(passed(went(history('new 1, proposal 2, new 4, proposal 6')))).toEqual({
      new: '1 of 1',
      proposal: '0 of 1',
      contract: '0 of 0',
    });
    expect(passed(went(history('new 1, proposal 2, contract 3, new 4, lost 5')))).toEqual({
      new: '1 of 1',
      proposal: '1 of 1',
      contract: '0 of 1',
    });
  });

  it('counts a deal that comes again by what it reached since, not by what it had reached before', () => {
    const before = inOctober(history('new 1, contract 5'));
    expect(passed(went([...before, ...history('new 3')])).new).toBe('0 of 1');
    expect(passed(went([...before, ...history('new 3, contract 9')])).new).toBe('1 of 1');
  });

  it('counts an entry for whoever owned the deal then', () => {
    const handedOver = went([...history('new 1', 'U1'), ...history('proposal 5', 'U2')]);
    expect(passed(handedOver, { ownerId: 'U1' })).toMatchObject({
      new: '1 of 1',
      proposal: '0 of 0',
    });
    expect(passed(handedOver, { ownerId: 'U2' })).toMatchObject({
      new: '0 of 0',
      proposal: '0 of 1',
    });
  });
});

describe('how long deals stay in a stage', () => {
  const timeIn = (id: string, ...args: Parameters<typeof flow>) =>
    flow(...args).stages.find(({ stage: { id: its } }) => its === id)?.time;

  it('adds up all visits, and a running one up to now', () => {
    const back = went(history('new 1, proposal 3, new 5, proposal 10'));
    expect(timeIn('new', back)).toEqual({ median: 7, paused: 0, of: 1 });
    expect(timeIn('proposal', back)).toEqual({ median: 15, paused: 0, of: 1 });
  });

  it('says how much of it the deal was paused', () => {
    const pause = { version: 2, at: at(4).getTime(), ownerId: 'U1', pausedUntil: '2026-11-08' };
    const paused = went([...history('new 1'), pause, ...history('proposal 11')]);
    // From noon of the 4th in Moscow to midnight before the 8th.
    expect(timeIn('new', paused)).toEqual({ median: 10, paused: 3.5, of: 1 });
  });

  it('counts a pause up to where it was ended early', () => {
    const pause = (day: number, pausedUntil: string | null) => ({
      version: day,
      at: at(day).getTime(),
      ownerId: 'U1',
      pausedUntil,
    });
    const ended = [pause(4, '2026-11-08'), pause(6, null)];
    const paused = went([...history('new 1'), ...ended, ...history('proposal 11')]);
    expect(timeIn('new', paused)).toEqual({ median: 10, paused: 2, of: 1 });
  });

  it('tells nothing of deals that had left before the period', () => {
    expect(timeIn('new', went(inOctober(history('new 1, proposal 5'))))).toBeNull();
  });

  it('is told to whoever led the deal out of the stage', () => {
    const handedOver = went([...history('new 1', 'U1'), ...history('proposal 5', 'U2')]);
    expect(timeIn('new', handedOver, { ownerId: 'U2' })).toMatchObject({ median: 4 });
    expect(timeIn('new', handedOver, { ownerId: 'U1' })).toBeNull();
  });

  it('says the same to the last digit in whichever order the deals are read', () => {
    const deals = [1, 2, 5, 7, 11].map((hours) => {
      const pausedAt = at(4).getTime() + hours * 3_600_000;
      const pause = { version: 2, at: pausedAt, ownerId: 'U1', pausedUntil: '2026-11-08' };
      const waypoints = [...history('new 1'), pause, ...history('proposal 11')];
      return aDeal({ id: `after ${hours} hours`, waypoints });
    });
    expect(timeIn('new', deals.toReversed())).toEqual(timeIn('new', deals));
  });

  it('tells nothing of a stage that no deal was in', () => {
    expect(timeIn('contract', went(history('new 1')))).toBeNull();
  });
});

describe('deals that slip', () => {
  const pushed = (...closeOn: [from: string, to: string]): Waypoint => ({
    version: 2,
    at: at(10).getTime(),
    ownerId: 'U1',
    closeOn,
  });

  it('are open ones moved out of the period, of those that were due in it', () => {
    const twice = [pushed('2026-11-25', '2026-11-28'), pushed('2026-11-28', '2026-12-15')];
    const far = [pushed('2027-01-15', '2027-02-01')];
    const open = [
      aDeal({ id: 'slipped', closeOn: '2026-12-15', waypoints: twice }),
      aDeal({ id: 'due', closeOn: '2026-11-30' }),
      aDeal({ id: 'far', closeOn: '2027-02-01', waypoints: far }),
    ];
    const closed = [aDeal({ id: 'won', stageKind: 'won', closeOn: '2026-11-20', closedAt: at(9) })];
    const { slipped, slippedIds, pushes } = flow(open, { closed });
    expect(slipped).toEqual({ part: 1, of: 3 });
    expect(slippedIds).toEqual(['slipped']);
    expect(pushes).toBe(2);
  });

  it('are none any more once they are due in the period again', () => {
    const waypoints = [pushed('2026-11-25', '2026-12-15'), pushed('2026-12-15', '2026-11-29')];
    expect(flow([aDeal({ closeOn: '2026-11-29', waypoints })]).slipped).toEqual({ part: 0, of: 1 });
  });
});
