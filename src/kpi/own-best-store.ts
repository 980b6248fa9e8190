import { sql } from 'kysely';
import type { Tx } from '../db/connection.ts';
import { addDays, startOfDay, todayIn } from '../language/dates.ts';
import type { Scope } from './deal-facts-store.ts';
import { type SoldDay, type SoldMonths, soldMonthsOf } from './own-best.ts';
import { monthOf } from './period.ts';
import { findRefunds } from './refund-store.ts';
import type { Pricing } from './volume.ts';

const YEAR_DAYS = 366;

/** What each person of the team has sold in the year before `day`, and in the month that it began in, month by month. */
export async function findSoldMonths(
  tx: Tx,
  scope: Scope,
  pricing: Pricing,
  day: string,
): Promise<SoldMonths> {
  const year = { kind: 'range', from: monthOf(addDays(day, -YEAR_DAYS)).from, to: day } as const;
  const { zone } = scope.team;
  const [sold, refunds] = await Promise.all([
    findSold(tx, scope, year),
    findRefunds(tx, scope, year, startOfDay(zone, day)),
  ]);
  const refunded = refunds.flatMap(({ ownerId, at, amount }) =>
    ownerId === null ? [] : { ownerId, day: todayIn(zone, at), amount },
  );
  return soldMonthsOf(sold, refunded, pricing);
}

async function findSold(
  tx: Tx,
  { workspaceId, team }: Scope,
  { from, to }: { from: string; to: string },
): Promise<SoldDay[]> {
  const { rows } = await sql<{ owner_id: string; day: string; currency: string; minor: bigint }>`
    select closed_owner_id as owner_id, to_char(closed_at at time zone ${team.zone}, 'YYYY-MM-DD') as day, currency,
      sum(amount_minor)::bigint as minor
    from deals
    where workspace_id = ${workspaceId} and team_id = ${team.id} and removed_at is null and stage_kind = 'won'
      and closed_at >= ${startOfDay(team.zone, from)} and closed_at < ${startOfDay(team.zone, to)}
      and closed_owner_id is not null and amount_minor is not null
    group by 1, 2, 3`.execute(tx);
  return rows.map(({ owner_id: ownerId, day, minor, currency }) => ({
    ownerId,
    day,
    amount: { minor, currency },
  }));
}
