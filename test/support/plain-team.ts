import type { Team } from '../../src/teams/directory.ts';

/** A team of Mondays to Fridays with the ready settings and nobody in it. */
export const plainTeam: Team = {
  id: 'north',
  name: 'North',
  channelId: null,
  zone: 'Europe/Moscow',
  currency: 'RUB',
  language: 'en',
  celebrates: true,
  calendar: { country: 'none', days: {} },
  firstTouchMinutes: 60,
  satisfactionDays: 14,
  leaderboard: 'named',
  stalledLimitDays: null,
  stages: [],
  retired: [],
  lossReasons: [],
  roles: new Map(),
};
