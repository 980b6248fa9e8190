import { countAnswered } from '../attention/attention-store.ts';
import type { Tx } from '../db/connection.ts';
import { todayIn } from '../language/dates.ts';
import { countMarks } from '../satisfaction/satisfaction-store.ts';
import type { Directory, Team } from '../teams/directory.ts';
import { findMonthTargets } from '../teams/team-store.ts';
import type { Scope } from './deal-facts-store.ts';
import { findJoinedDay } from './joined-store.ts';
import { type Numbers, numbersOf } from './numbers.ts';
import { findObjectionsThen, sumObjections } from './objection-sum-store.ts';
import { monthsOf, type Period } from './period.ts';
import { readFacts } from './read-facts.ts';
import { countActivity, findSteps } from './step-store.ts';
import { readYear } from './year-store.ts';

export interface Whose {
  workspaceId: string;
  directory: Directory;
  team: Team;
  /** Absent: the whole team. */
  ownerId?: string | undefined;
}

/**
 * Every number of the period, read from that period's rows alone; as of `now`, or as of a past moment, when what was
 * changed since is told again from history. Rates and targets are today's.
 */
export async function countNumbers(
  tx: Tx,
  { workspaceId, directory, team, ownerId = undefined }: Whose,
  period: Period,
  now: Date,
  past: Date | null = null,
): Promise<Numbers> {
  const scope: Scope = { workspaceId, team, ownerId: ownerId ?? null };
  const asOf = past ?? now;
  const facts = await readFacts(tx, scope, period, { now, past });
  const open = facts.open.map(({ id }) => id);
  const steps = await findSteps(tx, scope, period, open, asOf);
  const activity = await countActivity(tx, scope, period, asOf);
  const year = await readYear(tx, scope, directory.rates, todayIn(team.zone, asOf));
  const seen = { ownerId: scope.ownerId, asOf };
  const reminders = await countAnswered(tx, workspaceId, team, period, seen);
  const satisfaction = await countMarks(tx, workspaceId, team, period, seen);
  const objections = past
    ? await findObjectionsThen(tx, scope, period, past)
    : await sumObjections(tx, scope, period);
  const targets = await findMonthTargets(tx, workspaceId, monthsOf(period));
  const joined = targets.length > 0 ? await findJoinedDay(tx, scope) : null;
  return numbersOf({
    team,
    ownerId: scope.ownerId,
    period,
    asOf,
    pricing: { currency: team.currency, rates: directory.rates },
    facts,
    steps,
    activity,
    year,
    objections,
    reminders,
    satisfaction,
    joined,
    targets: targets.filter(
      (target) => target.teamId === team.id && target.owner === (ownerId ?? 'team'),
    ),
  });
}
