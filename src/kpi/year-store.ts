import { type Kysely, sql } from 'kysely';
import type { Tx } from '../db/connection.ts';
import type { Database } from '../db/schema.ts';
import { addDays, startOfDay } from '../language/dates.ts';
import type { Rate } from '../workspaces/rates.ts';
import type { Scope } from './deal-facts-store.ts';
import { findSoldMonths } from './own-best-store.ts';
import { type EndedDay, type Year, yearOf } from './year.ts';

const YEAR_DAYS = 365;

/** The twelve months before `day`: as it was kept on that day, or counted and kept now. */
export async function readYear(
  tx: Tx,
  scope: Scope,
  rates: readonly Rate[],
  day: string,
): Promise<Year> {
  const key = { workspace_id: scope.workspaceId, team_id: scope.team.id, day };
  const kept = await tx
    .selectFrom('kpi_years')
    .select('year')
    .where('workspace_id', '=', key.workspace_id)
    .where('team_id', '=', key.team_id)
    .where('day', '=', day)
    .executeTakeFirst();
  const known = kept?.year as Year | undefined;
  if (known?.currency === scope.team.currency) return known;
  const pricing = { currency: scope.team.currency, rates };
  // One after another: together they could take longer than a statement may.
  const ended = await findEnded(tx, scope, day);
  const stages = await countStages(tx, scope, day);
  const months = await findSoldMonths(tx, scope, pricing, day);
  const year = yearOf(ended, { stages, months }, pricing);
  await tx
    .insertInto('kpi_years')
    .values({ ...key, year: JSON.stringify(year) })
    .onConflict((conflict) =>
      conflict
        .columns(['workspace_id', 'team_id', 'day'])
        .doUpdateSet({ year: JSON.stringify(year) }),
    )
    .execute();
  return year;
}

const within = ({ workspaceId, team }: Scope, day: string) => sql`
  d.workspace_id = ${workspaceId} and d.team_id = ${team.id} and d.removed_at is null
  and d.closed_at >= ${startOfDay(team.zone, addDays(day, -YEAR_DAYS))} and d.closed_at < ${startOfDay(team.zone, day)}`;

/** Of the twelve months before `day`. */
export async function findEnded(tx: Tx, scope: Scope, day: string): Promise<EndedDay[]> {
  const { rows } = await sql<{
    is_won: boolean;
    day: string;
    currency: string | null;
    count: number;
    with_amount: number;
    minor: bigint | null;
    days: number;
  }>`
    select stage_kind = 'won' as is_won, to_char(closed_at at time zone ${scope.team.zone}, 'YYYY-MM-DD') as day,
      currency, count(*)::int as count, count(amount_minor)::int as with_amount, sum(amount_minor)::bigint as minor,
      (sum(extract(epoch from closed_at - created_at)) / 86400)::float8 as days
    from deals d
    where ${within(scope, day)}
    group by 1, 2, 3`.execute(tx);
  return rows.map(({ is_won, with_amount, minor, currency, ...row }) => ({
    ...row,
    isWon: is_won,
    withAmount: with_amount,
    amount: minor !== null && currency ? { minor, currency } : null,
  }));
}

/** Odds do not get better by more deals than this: the latest are enough. */
const ENOUGH_DEALS = 5_000;

async function countStages(tx: Tx, scope: Scope, day: string): Promise<Year['stages']> {
  const { rows } = await sql<{ stage_id: string; ended: number; won: number }>`
    with ended as materialized (
      select deal_id, stage_kind = 'won' as is_won from deals d
      where ${within(scope, day)}
      order by closed_at desc limit ${ENOUGH_DEALS}
    )
    select e.entered_stage_id as stage_id, count(distinct d.deal_id)::int as ended,
      (count(distinct d.deal_id) filter (where is_won))::int as won
    from ended d
    join deal_events e on e.workspace_id = ${scope.workspaceId} and e.deal_id = d.deal_id
    where e.entered_stage_id is not null and not exists (
      select from deal_events u where u.workspace_id = e.workspace_id and u.undoes = e.event_id
    )
    group by 1`.execute(tx);
  return Object.fromEntries(rows.map(({ stage_id, ended, won }) => [stage_id, { ended, won }]));
}

/** The workspaces with a team whose twelve months were not counted yet today. */
export async function findUncounted(db: Kysely<Database>, now: Date): Promise<string[]> {
  const { rows } = await sql<{ workspace_id: string }>`
    select distinct t.workspace_id from teams t
    where not exists (
      select from kpi_years y
      where y.workspace_id = t.workspace_id and y.team_id = t.team_id and y.day = (${now}::timestamptz at time zone t.zone)::date
    )`.execute(db);
  return rows.map(({ workspace_id }) => workspace_id);
}

/** One team of the workspace that was not counted today; held, so that replicas take turns. */
export async function claimUncounted(
  tx: Tx,
  workspaceId: string,
  now: Date,
): Promise<string | undefined> {
  const { rows } = await sql<{ team_id: string }>`
    select team_id from teams t
    where workspace_id = ${workspaceId} and not exists (
      select from kpi_years y
      where y.workspace_id = t.workspace_id and y.team_id = t.team_id and y.day = (${now}::timestamptz at time zone t.zone)::date
    )
    order by team_id limit 1 for no key update skip locked`.execute(tx);
  return rows[0]?.team_id;
}
