import { sql } from 'kysely';
import type { Tx } from '../db/connection.ts';
import { startOfDay } from '../language/dates.ts';
import type { Scope } from './deal-facts-store.ts';
import type { Refund } from './facts.ts';
import type { Period } from './period.ts';
import { isThere, stands } from './step-store.ts';

/** What was given back in the period, and stood at that moment. */
export async function findRefunds(
  tx: Tx,
  scope: Scope,
  { from, to }: Period,
  asOf: Date,
): Promise<Refund[]> {
  const { workspaceId, team } = scope;
  const { rows } = await sql<{
    deal_id: string;
    at: Date;
    owner_id: string | null;
    minor: string;
    currency: string;
  }>`
    select e.deal_id, e.at, d.closed_owner_id as owner_id, e.changes -> 'refunded' -> 1 ->> 'currency' as currency,
      ((e.changes -> 'refunded' -> 1 ->> 'minor')::bigint - coalesce((e.changes -> 'refunded' -> 0 ->> 'minor')::bigint, 0))::text as minor
    from deal_events e join deals d on d.workspace_id = e.workspace_id and d.deal_id = e.deal_id
    where e.workspace_id = ${workspaceId} and e.team_id = ${team.id} and e.kind = 'refunded'
      and e.at >= ${startOfDay(team.zone, from)} and e.at < ${startOfDay(team.zone, to)} and e.at <= ${asOf}
      and ${stands(asOf)} and ${isThere(sql`e.deal_id`, scope, asOf)}`.execute(tx);
  return rows.map((row) => ({
    dealId: row.deal_id,
    at: row.at,
    ownerId: row.owner_id,
    amount: { minor: BigInt(row.minor), currency: row.currency },
  }));
}
