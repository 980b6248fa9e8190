import type { Deal } from '../deals/deal.ts';

/** Once may happen; the second time nobody believes the date. */
const PUSHES = 2;

const monthOf = (day: string) => day.slice(0, 7);

/**
 * The deals whose close date went to a later month again and again while they stayed in one stage, and on which nothing
 * was done since: no move, no note, no step.
 */
export function slippingOf(deals: readonly Deal[]): Set<string> {
  const slipping = deals.filter(({ waypoints, stageSince, touchedAt }) => {
    const pushes = waypoints.filter(
      ({ at, closeOn }) =>
        closeOn && at >= stageSince.getTime() && monthOf(closeOn[1]) > monthOf(closeOn[0]),
    );
    return pushes.length >= PUSHES && pushes.some(({ at }) => at > touchedAt.getTime());
  });
  return new Set(slipping.map(({ id }) => id));
}
