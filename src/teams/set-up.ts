import type { Directory, Team } from './directory.ts';

/** What a workspace has set, and the names of the teams in which something is still missing. */
export interface SetUp {
  teams: number;
  noChannel: readonly string[];
  noManagers: readonly string[];
  noTarget: readonly string[];
  rates: number;
}

/** `hasTarget`: whether the team as a whole has a target for this month. */
export function setUpOf({ teams, rates }: Directory, hasTarget: (team: Team) => boolean): SetUp {
  const without = (has: (team: Team) => boolean) =>
    teams.filter((team) => !has(team)).map(({ name }) => name);
  return {
    teams: teams.length,
    noChannel: without(({ channelId }) => channelId !== null),
    noManagers: without(({ roles }) => [...roles.values()].includes('manager')),
    noTarget: without(hasTarget),
    rates: rates.length,
  };
}
