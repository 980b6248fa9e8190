import { rebuildWaypoints } from '../deals/rebuild-waypoints.ts';
import { addDays, startOfDay, todayIn } from '../language/dates.ts';
import type { Job } from '../services.ts';
import { claimUncounted, findUncounted, readYear } from './year-store.ts';

/** More than the day since the last time. */
const LOOKED_BACK_DAYS = 2;

/** Counts each team's last twelve months once a day, after its midnight: so nobody who asks in the morning waits for it. */
export const yearJob: Job = {
  id: 'year',
  due: findUncounted,
  async run({ workspaceId, directory, now }, tx) {
    const teamId = await claimUncounted(tx, workspaceId, now);
    const team = directory.teams.find(({ id }) => id === teamId);
    if (!team) return undefined;
    const today = todayIn(team.zone, now);
    const since = startOfDay(team.zone, addDays(today, -LOOKED_BACK_DAYS));
    await rebuildWaypoints(tx, { workspaceId, teamId: team.id }, since);
    await readYear(tx, { workspaceId, team, ownerId: null }, directory.rates, today);
    return [];
  },
};
