import { describe, expect, it } from 'vitest';
import { daysAsTyped, daysIn, habitsIn } from '../../src/teams/settings-entered.ts';
import { plainTeam } from '../support/plain-team.ts';

const TODAY = '2026-11-24';
const read = (text: string) => daysIn(text, TODAY);

describe('the days that a head types', () => {
  it('are read as dates are typed, alone and in runs, in either language', () => {
    expect(read('31.12.2026, 3 мая 2027')).toEqual({ days: ['2026-12-31', '2027-05-03'] });
    expect(read('2026-12-30..2027-01-01')).toEqual({
      days: ['2026-12-30', '2026-12-31', '2027-01-01'],
    });
    expect(read('24 December – 25 December\n\n24 December')).toEqual({
      days: ['2026-12-24', '2026-12-25'],
    });
    expect(read('')).toEqual({ days: [] });
  });

  it.each(['Christmas', '31.12.2026..30.12.2026', '1.1.2026..1.1.2028', '..', '2026-02-30'])(
    'are refused with the piece that is none: %s',
    (piece) => {
      expect(read(`2026-12-31, ${piece}`)).toEqual({ wrong: piece });
    },
  );

  it('come back as they may be typed again', () => {
    const days = { '2026-12-30': 'off', '2026-12-31': 'off', '2027-02-20': 'on' } as const;
    expect(daysAsTyped(days, 'off', 'ru')).toBe('30.12.2026..31.12.2026');
    expect(daysAsTyped(days, 'on', 'en')).toBe('2027-02-20');
    for (const language of ['en', 'ru'] as const)
      expect(read(daysAsTyped(days, 'off', language))).toEqual({
        days: ['2026-12-30', '2026-12-31'],
      });
  });

  it('cannot be off and worked at once', () => {
    const entered = { calendar: 'us', days_off: '2026-12-24', extra_days: '2026-12-24' };
    const { errors } = habitsIn(entered, plainTeam, TODAY, 'en');
    expect(errors['extra_days']).toContain('2026-12-24');
  });

  it('leave alone what an old form did not hold', () => {
    const team = { ...plainTeam, satisfactionDays: 30, stalledLimitDays: 5, firstTouchMinutes: 10 };
    const { habits } = habitsIn({}, team, TODAY, 'en');
    expect(habits).toMatchObject({
      satisfactionDays: 30,
      stalledLimitDays: 5,
      firstTouchMinutes: 10,
      calendar: team.calendar,
      leaderboard: 'named',
    });
  });
});
