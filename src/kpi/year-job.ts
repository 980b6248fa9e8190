import { todayIn } from '../language/dates.ts';
import type { Job } from '../services.ts';
import { claimUncounted, findUncounted, readYear } from './year-store.ts';

/** Counts each team's last twelve months once a day, after its midnight: so nobody who asks in the morning waits for it. */
export const yearJob: Job = {
  id: 'year',
  due: findUncounted,
  async run({ workspaceId, directory, now }, tx) {
    const teamId = await claimUncounted(tx, workspaceId, now);
    const team = directory.teams.find(({ id }) => id === teamId);
    if (!team) return undefined;
    await readYear(
      tx,
      { workspaceId, team, ownerId: null },
      directory.rates,
      todayIn(team.zone, now),
    );
    return [];
  },
};
