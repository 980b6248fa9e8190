import { describe, expect, it } from 'vitest';
import {
  type MorningPage,
  missedDays,
  nextPageAt,
  pageDue,
  pageWanted,
} from '../../src/mornings/morning-page.ts';
import { plainTeam } from '../support/plain-team.ts';

const ANN = { userId: 'UANN', zone: 'America/New_York', time: '08:30' };
const at = (moment: string) => new Date(moment);

/** Turned on at noon of Friday, the 6th of March 2026. */
const page = (patch: Partial<MorningPage> = {}): MorningPage => ({
  ...pageWanted(ANN, undefined, false, at('2026-03-06T17:00:00Z')),
  ...patch,
});

describe('a page that is turned on', () => {
  it('begins today where its time is still to come and nobody has been told yet what waits', () => {
    const wanted = pageWanted(ANN, undefined, false, at('2026-03-06T12:00:00Z'));
    expect(wanted.nextAt).toEqual(at('2026-03-06T13:30:00Z'));
  });

  it('begins tomorrow where what waits was told today', () => {
    const wanted = pageWanted(ANN, undefined, true, at('2026-03-06T12:00:00Z'));
    expect(wanted.nextAt).toEqual(at('2026-03-07T13:30:00Z'));
  });

  it('is not sent a second time on a day on which it was turned off and on again', () => {
    const off = page({ nextAt: null, settledDay: '2026-03-09', sentDay: '2026-03-09' });
    const wanted = pageWanted({ ...ANN, time: '20:00' }, off, false, at('2026-03-09T14:00:00Z'));
    expect(wanted.nextAt).toEqual(at('2026-03-11T00:00:00Z'));
  });

  it('still comes today when it is asked for at another time before it came', () => {
    const wanted = pageWanted({ ...ANN, time: '08:00' }, page(), true, at('2026-03-09T12:10:00Z'));
    expect(pageDue(wanted, ANN.zone, at('2026-03-09T12:11:00Z')).due).toEqual({
      day: '2026-03-09',
      isLate: false,
    });
  });
});

describe('the clocks', () => {
  it('go forward, and the page comes at the same time of the new wall clock', () => {
    const { planned } = pageDue(page(), ANN.zone, at('2026-03-07T13:30:00Z'));
    // Saturday is looked at too; on Sunday New York goes over to summer time.
    expect(planned.nextAt).toEqual(at('2026-03-08T12:30:00Z'));
  });

  it('skip its time, and it moves forward with them', () => {
    const early = { ...ANN, time: '02:30' };
    const wanted = pageWanted(early, undefined, false, at('2026-03-07T12:00:00Z'));
    expect(wanted.nextAt).toEqual(at('2026-03-08T07:30:00Z'));
  });

  it('show its time twice, and it comes once', () => {
    const early = { ...ANN, time: '01:30' };
    const wanted = pageWanted(early, undefined, false, at('2026-10-31T12:00:00Z'));
    expect(wanted.nextAt).toEqual(at('2026-11-01T05:30:00Z'));
    const { planned } = pageDue(wanted, ANN.zone, at('2026-11-01T05:30:00Z'));
    expect(planned.nextAt).toEqual(at('2026-11-02T06:30:00Z'));
  });
});

describe('a page that could not be sent', () => {
  it('is late on the same day', () => {
    expect(
      pageDue(page({ settledDay: '2026-03-08' }), ANN.zone, at('2026-03-10T01:00:00Z')).due,
    ).toEqual({
      day: '2026-03-09',
      isLate: true,
    });
  });

  it('is passed over on the day after', () => {
    const { due, planned } = pageDue(
      page({ settledDay: '2026-03-08' }),
      ANN.zone,
      at('2026-03-10T05:00:00Z'),
    );
    expect(due).toBeUndefined();
    expect(planned.nextAt).toEqual(at('2026-03-10T12:30:00Z'));
  });
});

describe('somebody who travels', () => {
  it('has it at that time of the place where they are, and once a day', () => {
    const sent = page({ settledDay: '2026-03-09', sentDay: '2026-03-09' });
    const west = pageDue(sent, 'America/Los_Angeles', at('2026-03-09T14:00:00Z'));
    expect(west.due).toBeUndefined();
    expect(west.planned.nextAt).toEqual(at('2026-03-10T15:30:00Z'));
    const east = pageDue(sent, 'Europe/Moscow', at('2026-03-09T14:00:00Z'));
    expect(east.planned.nextAt).toEqual(at('2026-03-10T05:30:00Z'));
  });
});

it('the next one is promised for a day on which the team works', () => {
  expect(nextPageAt(page(), [plainTeam], at('2026-03-06T17:00:00Z'))).toEqual(
    at('2026-03-09T12:30:00Z'),
  );
});

describe('a page that did not come', () => {
  const teams = [plainTeam];

  it('is missed on working days alone, since the last one that did', () => {
    const known = page({ sentDay: '2026-03-12' });
    expect(missedDays(known, teams, '2026-03-18')).toEqual([
      '2026-03-13',
      '2026-03-16',
      '2026-03-17',
    ]);
    expect(missedDays(page({ sentDay: '2026-03-17' }), teams, '2026-03-18')).toEqual([]);
  });

  it('is not missed on days before it was asked for', () => {
    const known = page({ sentDay: '2026-02-02', setAt: at('2026-03-16T17:00:00Z') });
    expect(missedDays(known, teams, '2026-03-18')).toEqual(['2026-03-17']);
    expect(missedDays(known, teams, '2026-03-17')).toEqual([]);
  });
});
