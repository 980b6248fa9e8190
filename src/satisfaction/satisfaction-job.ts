import { findNamedDeals } from '../deals/deal-list-store.ts';
import { todayIn } from '../language/dates.ts';
import type { Job } from '../services.ts';
import type { Post } from '../slack/reply.ts';
import { isWorkingDay } from '../teams/calendar.ts';
import { findColleagues } from '../teams/colleague-store.ts';
import type { Team } from '../teams/directory.ts';
import { claimAsks, findDueAsks } from './satisfaction-store.ts';
import { ASKED_AT_ONCE, marksAsked, type Sold } from './satisfaction-views.ts';

/** So many days after a win as the team has set, its owner is asked what the customer thinks: in one message, on a working day. */
export const satisfactionJob: Job = {
  id: 'satisfaction',
  due: findDueAsks,
  async run({ workspaceId, directory, now }, tx) {
    const working = directory.teams.filter(
      ({ calendar, zone, satisfactionDays }) =>
        satisfactionDays !== null && isWorkingDay(calendar, todayIn(zone, now)),
    );
    const teamIds = working.map(({ id }) => id);
    const ids = await claimAsks(tx, workspaceId, teamIds, now);
    if (ids.length === 0) return undefined;
    const sold = await findNamedDeals(tx, { workspaceId, teamIds }, { ids }, ids.length);
    const people = await findColleagues(tx, workspaceId);
    const asked = Map.groupBy(
      sold.flatMap((one) => askedOf(one, working).map((userId) => ({ ...one, userId }))),
      ({ userId }) => userId,
    );
    return [...asked].flatMap(([userId, those]) => {
      const language = people.find((one) => one.userId === userId)?.language ?? 'en';
      const parts = Map.groupBy(those.entries(), ([n]) => Math.floor(n / ASKED_AT_ONCE));
      return [...parts.values()].map((part): Post => {
        const message = marksAsked(
          part.map(([, one]) => one),
          language,
        );
        return { audience: 'direct', userId, message };
      });
    });
  },
};

/** The deal's owner; the heads when nobody of the team owns it any more. */
function askedOf({ deal }: Sold, teams: readonly Team[]): string[] {
  const team = teams.find(({ id }) => id === deal.teamId);
  if (!team) return [];
  if (deal.ownerId && team.roles.has(deal.ownerId)) return [deal.ownerId];
  return [...team.roles].flatMap(([userId, role]) => (role === 'head' ? [userId] : []));
}
