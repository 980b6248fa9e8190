import { sql } from 'kysely';
import type { Tx } from '../db/connection.ts';
import { startOfDay } from '../language/dates.ts';
import type { Money } from '../language/money.ts';
import { isThere, stands } from './activity-store.ts';
import type { UndoneRefund } from './corrections.ts';
import type { Scope } from './deal-facts-store.ts';
import type { Refund } from './facts.ts';
import type { Period } from './period.ts';

interface Given {
  at: Date;
  minor: string;
  currency: string;
}

/** An event tells what was given back by then in all. */
const GIVEN = sql`e.changes -> 'refunded' -> 1 ->> 'currency' as currency, (
    (e.changes -> 'refunded' -> 1 ->> 'minor')::bigint
      - coalesce((e.changes -> 'refunded' -> 0 ->> 'minor')::bigint, 0)
  )::text as minor`;

const amountOf = ({ minor, currency }: Given): Money => ({ minor: BigInt(minor), currency });

/** What was given back in the period, and stood at that moment. */
export async function findRefunds(
  tx: Tx,
  scope: Scope,
  { from, to }: Period,
  asOf: Date,
): Promise<Refund[]> {
  const { workspaceId, team } = scope;
  const { rows } = await sql<Given & { deal_id: string; owner_id: string | null }>`
    select e.deal_id, e.at, d.closed_owner_id as owner_id, ${GIVEN}
    from deal_events e join deals d on d.workspace_id = e.workspace_id and d.deal_id = e.deal_id
    where e.workspace_id = ${workspaceId} and e.team_id = ${team.id} and e.kind = 'refunded'
      and e.at >= ${startOfDay(team.zone, from)} and e.at < ${startOfDay(team.zone, to)} and e.at <= ${asOf}
      and ${stands(asOf)} and ${isThere(sql`e.deal_id`, scope, asOf)}`.execute(tx);
  return rows.map((row) => ({
    dealId: row.deal_id,
    at: row.at,
    ownerId: row.owner_id,
    amount: amountOf(row),
  }));
}

/** What was given back by that moment, and taken back since. */
export async function findUndoneRefunds(
  tx: Tx,
  { workspaceId, team }: Scope,
  since: Date,
): Promise<UndoneRefund[]> {
  const { rows } = await sql<Given & { number: number; title: string }>`
    select d.number, d.title, e.at, ${GIVEN}
    from deal_events u
    join deal_events e on e.workspace_id = u.workspace_id and e.event_id = u.undoes
    join deals d on d.workspace_id = e.workspace_id and d.deal_id = e.deal_id
    where u.workspace_id = ${workspaceId} and u.team_id = ${team.id} and u.at > ${since}
      and e.kind = 'refunded' and e.at <= ${since} and d.removed_at is null
    order by d.number`.execute(tx);
  return rows.map(({ number, title, ...row }) => ({
    number,
    title,
    at: row.at,
    amount: amountOf(row),
  }));
}
