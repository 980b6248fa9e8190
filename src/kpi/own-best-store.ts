import { sql } from 'kysely';
import type { Tx } from '../db/connection.ts';
import { addDays, startOfDay } from '../language/dates.ts';
import type { Rate } from '../workspaces/rates.ts';
import type { Scope } from './deal-facts-store.ts';
import { priceOf } from './volume.ts';

const MONTHS_DAYS = 366;

/**
 * The most that each person of the team has sold in one month of the year before `month` ('YYYY-MM-01'), in minor
 * units of the team's currency.
 */
export async function readBestMonths(
  tx: Tx,
  { workspaceId, team }: Scope,
  rates: readonly Rate[],
  month: string,
): Promise<Map<string, bigint>> {
  const from = `${addDays(month, -MONTHS_DAYS).slice(0, 7)}-01`;
  const { rows } = await sql<{
    owner_id: string;
    day: string;
    currency: string;
    minor: bigint;
  }>`
    select closed_owner_id as owner_id, to_char(closed_at at time zone ${team.zone}, 'YYYY-MM-DD') as day, currency,
      sum(amount_minor)::bigint as minor
    from deals
    where workspace_id = ${workspaceId} and team_id = ${team.id} and removed_at is null and stage_kind = 'won'
      and closed_at >= ${startOfDay(team.zone, from)} and closed_at < ${startOfDay(team.zone, month)}
      and closed_owner_id is not null and amount_minor is not null
    group by 1, 2, 3`.execute(tx);
  const sums = new Map<string, bigint>();
  for (const { owner_id, day, currency, minor } of rows) {
    const key = `${owner_id} ${day.slice(0, 7)}`;
    const [price = 0n] = priceOf(
      { amount: { minor, currency }, day },
      { currency: team.currency, rates },
    );
    sums.set(key, (sums.get(key) ?? 0n) + price);
  }
  const best = new Map<string, bigint>();
  for (const [key, sum] of sums) {
    const [ownerId = ''] = key.split(' ');
    if (sum > (best.get(ownerId) ?? 0n)) best.set(ownerId, sum);
  }
  return best;
}
