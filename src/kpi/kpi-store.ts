import { sql } from 'kysely';
import type { Tx } from '../db/connection.ts';
import { startOfDay } from '../language/dates.ts';
import type { Money } from '../language/money.ts';
import type { Team } from '../teams/directory.ts';
import type { ClosedDeal, LeadCounts, OpenDeal } from './numbers.ts';
import type { Period } from './period.ts';

/** Whose numbers: a team's, or one person's in it. */
export interface Scope {
  workspaceId: string;
  team: Team;
  ownerId: string | null;
}

const moneyOf = (minor: bigint | null, currency: string | null): Money | null =>
  minor !== null && currency ? { minor, currency } : null;

/** The deals that ended in the period, each its owner's at that moment. */
export async function findClosedDeals(
  tx: Tx,
  { workspaceId, team, ownerId }: Scope,
  { from, to }: Period,
): Promise<ClosedDeal[]> {
  const { rows } = await sql<{
    is_won: boolean;
    amount_minor: bigint | null;
    currency: string | null;
    day: string;
    days: number;
    is_first: boolean;
  }>`
    select stage_kind = 'won' as is_won, amount_minor, currency,
      to_char(closed_at at time zone ${team.zone}, 'YYYY-MM-DD') as day,
      (extract(epoch from closed_at - created_at) / 86400)::float8 as days,
      stage_kind = 'won' and customer_id is not null and not exists (
        select from deals earlier
        where earlier.workspace_id = deals.workspace_id and earlier.customer_id = deals.customer_id
          and earlier.stage_kind = 'won' and earlier.removed_at is null
          and (earlier.closed_at, earlier.deal_id) < (deals.closed_at, deals.deal_id)
      ) as is_first
    from deals
    where workspace_id = ${workspaceId} and team_id = ${team.id} and removed_at is null
      and closed_at >= ${startOfDay(team.zone, from)} and closed_at < ${startOfDay(team.zone, to)}
      and (${ownerId}::text is null or closed_owner_id = ${ownerId})`.execute(tx);
  return rows.map((row) => ({
    isWon: row.is_won,
    amount: moneyOf(row.amount_minor, row.currency),
    day: row.day,
    days: row.days,
    isFirst: row.is_first,
  }));
}

export async function findPipeline(
  tx: Tx,
  { workspaceId, team, ownerId }: Scope,
): Promise<OpenDeal[]> {
  const rows = await tx
    .selectFrom('deals')
    .select(['stage_id', 'amount_minor', 'currency', 'close_on'])
    .where('workspace_id', '=', workspaceId)
    .where('team_id', '=', team.id)
    // Spelled out, so that the index of the open ones is seen to fit.
    .where(sql<boolean>`stage_kind = 'open' and removed_at is null`)
    .$if(ownerId !== null, (query) => query.where('owner_id', '=', ownerId))
    .execute();
  return rows.map((row) => ({
    stageId: row.stage_id,
    amount: moneyOf(row.amount_minor, row.currency),
    closeOn: row.close_on,
  }));
}

/** The leads that arrived in the period, and what became of them. */
export async function countLeads(
  tx: Tx,
  { workspaceId, team, ownerId }: Scope,
  { from, to }: Period,
): Promise<LeadCounts> {
  const { rows } = await sql<{
    created: number;
    converted: number;
    won: number;
    still_open: number;
    touch_minutes: number | null;
    sources: { source: string | null; count: number }[];
  }>`
    with arrived as materialized (
      select l.source, l.status, l.created_at, l.first_touch_at, d.stage_kind
      from leads l
      left join deals d on d.workspace_id = l.workspace_id and d.deal_id = l.deal_id and d.removed_at is null
      where l.workspace_id = ${workspaceId} and l.team_id = ${team.id} and l.status <> 'removed'
        and l.created_at >= ${startOfDay(team.zone, from)} and l.created_at < ${startOfDay(team.zone, to)}
        and (${ownerId}::text is null or l.owner_id = ${ownerId})
    )
    select count(*)::int as created,
      (count(*) filter (where status = 'converted'))::int as converted,
      (count(*) filter (where stage_kind = 'won'))::int as won,
      (count(*) filter (where status in ('new', 'working', 'qualified')))::int as still_open,
      (percentile_cont(0.5) within group (order by extract(epoch from first_touch_at - created_at) / 60)
        filter (where first_touch_at is not null))::float8 as touch_minutes,
      (select coalesce(jsonb_agg(by_source order by by_source.count desc, by_source.source), '[]')
        from (select source, count(*)::int as count from arrived group by source) by_source) as sources
    from arrived`.execute(tx);
  const [row] = rows;
  return {
    created: row?.created ?? 0,
    converted: row?.converted ?? 0,
    won: row?.won ?? 0,
    stillOpen: row?.still_open ?? 0,
    touchMinutes: row?.touch_minutes ?? null,
    sources: row?.sources ?? [],
  };
}

/** Open leads that nobody has touched yet, and since when the oldest has waited. */
export async function countWaiting(
  tx: Tx,
  { workspaceId, team, ownerId }: Scope,
): Promise<{ count: number; since: Date | null }> {
  const row = await tx
    .selectFrom('leads')
    .select((db) => [db.fn.countAll<number>().as('count'), db.fn.min('created_at').as('since')])
    .where('workspace_id', '=', workspaceId)
    .where('team_id', '=', team.id)
    .where(sql<boolean>`status in ('new', 'working', 'qualified')`)
    .where('first_touch_at', 'is', null)
    .$if(ownerId !== null, (query) => query.where('owner_id', '=', ownerId))
    .executeTakeFirst();
  return { count: Number(row?.count ?? 0), since: row?.since ?? null };
}

export async function sumObjections(
  tx: Tx,
  { workspaceId, team, ownerId }: Scope,
  { from, to }: Period,
): Promise<{ category: string; asked: number; used: number }[]> {
  const rows = await tx
    .selectFrom('objection_days')
    .select((db) => [
      'category',
      db.fn.sum<string>('asked').as('asked'),
      db.fn.sum<string>('used').as('used'),
    ])
    .where('workspace_id', '=', workspaceId)
    .where('team_id', '=', team.id)
    .where('day', '>=', from)
    .where('day', '<', to)
    .$if(ownerId !== null, (query) => query.where('user_id', '=', ownerId ?? ''))
    .groupBy('category')
    .orderBy('asked', 'desc')
    .execute();
  return rows.map(({ category, asked, used }) => ({
    category,
    asked: Number(asked),
    used: Number(used),
  }));
}
