import { todayIn } from '../language/dates.ts';
import type { Job } from '../services.ts';
import { countNumbers } from './count-numbers.ts';
import type { KeptForecast } from './forecast-accuracy.ts';
import { claimUnkept, findUnkept, insertForecasts } from './forecast-store.ts';
import { monthOf, quarterOf } from './period.ts';

/** Keeps each Monday what each team's forecast is, so that it can be held against what comes. A Monday that was missed stays so. */
export const keepForecastJob: Job = {
  id: 'keep-forecast',
  due: findUnkept,
  async run({ workspaceId, directory, now }, tx) {
    const teamId = await claimUnkept(tx, workspaceId, now);
    const team = directory.teams.find(({ id }) => id === teamId);
    if (!team) return undefined;
    const day = todayIn(team.zone, now);
    const forecasts: KeptForecast[] = [];
    for (const kind of ['month', 'quarter'] as const) {
      const period = kind === 'month' ? monthOf(day) : quarterOf(day);
      const numbers = await countNumbers(tx, { workspaceId, directory, team }, period, now);
      forecasts.push({
        day,
        kind,
        from: period.from,
        weighted: numbers.forecast.weighted.total,
        won: numbers.won,
        due: numbers.behind.due.length,
      });
    }
    await insertForecasts(tx, workspaceId, team.id, forecasts, now);
    return [];
  },
};
