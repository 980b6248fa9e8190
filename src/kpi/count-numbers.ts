import { countAnswered } from '../attention/attention-store.ts';
import type { Tx } from '../db/connection.ts';
import { todayIn } from '../language/dates.ts';
import { countMarks } from '../satisfaction/satisfaction-store.ts';
import type { Directory, Team } from '../teams/directory.ts';
import { findMonthTargets } from '../teams/team-store.ts';
import { countActivity } from './activity-store.ts';
import type { Scope } from './deal-facts-store.ts';
import type { DealFacts } from './facts.ts';
import { findJoinedDay } from './joined-store.ts';
import { type Numbers, numbersOf } from './numbers.ts';
import { findObjectionsThen, sumObjections } from './objection-sum-store.ts';
import { monthsOf, type Period } from './period.ts';
import { factsWithin, readFacts } from './read-facts.ts';
import { waysOf } from './way.ts';
import { readYear } from './year-store.ts';

export interface Whose {
  workspaceId: string;
  directory: Directory;
  team: Team;
  /** Absent: the whole team. */
  ownerId?: string | undefined;
  /** The team's open deals, where somebody reads them anyway. */
  open?: Promise<readonly DealFacts[]>;
}

/**
 * Every number of the period, read from that period's rows alone; as of `now`, or as of a past moment, when what was
 * changed since is told again from history. Rates and targets are today's.
 */
export async function countNumbers(
  tx: Tx,
  whose: Whose,
  period: Period,
  now: Date,
  past: Date | null = null,
): Promise<Numbers> {
  const [numbers] = await countPeriods(tx, whose, [period], now, past);
  return numbers;
}

/** The same of periods that lie in each other or side by side, such as yesterday and its month: what they share is read once. */
export async function countPeriods<P extends readonly [Period, ...Period[]]>(
  tx: Tx,
  { workspaceId, directory, team, ownerId, open }: Whose,
  periods: P,
  now: Date,
  past: Date | null = null,
): Promise<{ [N in keyof P]: Numbers }> {
  const scope: Scope = { workspaceId, team, ownerId: ownerId ?? null };
  const asOf = past ?? now;
  const span = spanOf(periods);
  const [facts, year, targets, counts] = await Promise.all([
    readFacts(tx, scope, span, { now, past, open }),
    readYear(tx, scope, directory.rates, todayIn(team.zone, asOf)),
    findTargets(tx, scope, span),
    Promise.all(periods.map((period) => countsOf(tx, scope, period, { asOf, past }))),
  ]);
  const joined = targets.length > 0 ? await findJoinedDay(tx, scope) : null;
  const pricing = { currency: team.currency, rates: directory.rates };
  const ways = waysOf([...facts.closed, ...facts.open, ...facts.passing], team.stages);
  const shared = { team, ownerId: scope.ownerId, asOf, pricing, ways, year, targets, joined };
  const counted = counts.map((own) =>
    numbersOf({ ...shared, ...own, facts: factsWithin(facts, own.period, team) }),
  );
  return counted as { [N in keyof P]: Numbers };
}

async function findTargets(tx: Tx, { workspaceId, team, ownerId }: Scope, span: Period) {
  const all = await findMonthTargets(tx, workspaceId, monthsOf(span));
  return all.filter((one) => one.teamId === team.id && one.owner === (ownerId ?? 'team'));
}

function spanOf(periods: readonly Period[]): Period {
  const [from = ''] = periods.map((period) => period.from).toSorted();
  const to =
    periods
      .map((period) => period.to)
      .toSorted()
      .at(-1) ?? '';
  return { kind: 'range', from, to };
}

/** What is counted in the database. */
async function countsOf(
  tx: Tx,
  scope: Scope,
  period: Period,
  { asOf, past }: { asOf: Date; past: Date | null },
) {
  const { workspaceId, team, ownerId } = scope;
  const seen = { ownerId, asOf };
  const [activity, reminders, satisfaction, objections] = await Promise.all([
    countActivity(tx, scope, period, asOf),
    countAnswered(tx, workspaceId, team, period, seen),
    countMarks(tx, workspaceId, team, period, seen),
    past ? findObjectionsThen(tx, scope, period, past) : sumObjections(tx, scope, period),
  ]);
  return { period, activity, reminders, satisfaction, objections };
}
