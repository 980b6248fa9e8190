import { sql } from 'kysely';
import type { Tx } from '../db/connection.ts';
import { fold } from '../language/text.ts';
import type { Deal } from './deal.ts';
import { inTeams, type Reach } from './deal-store.ts';
import { toDeal } from './deal-store-rows.ts';

export interface DealFilter {
  ownerId?: string | undefined;
  stageIds?: readonly string[] | undefined;
  isOpen?: boolean;
  ids?: readonly string[];
}

function filtered(tx: Tx, { workspaceId, teamIds }: Reach, filter: DealFilter) {
  let query = tx
    .selectFrom('deals')
    .where('deals.workspace_id', '=', workspaceId)
    .where(inTeams(teamIds))
    .where('removed_at', 'is', null);
  if (filter.ownerId !== undefined) query = query.where('owner_id', '=', filter.ownerId);
  if (filter.ids) query = query.where(sql<boolean>`deal_id = any(${[...filter.ids]}::uuid[])`);
  if (filter.stageIds) {
    query = query.where(sql<boolean>`stage_id = any(${[...filter.stageIds]}::uuid[])`);
  }
  return filter.isOpen ? query.where('stage_kind', '=', 'open') : query;
}

/** All open deals of these teams, or of one person in them. */
export async function findOpenDeals(tx: Tx, reach: Reach, ownerId?: string): Promise<Deal[]> {
  const rows = await filtered(tx, reach, { ownerId, isOpen: true })
    .selectAll()
    .orderBy('number', 'desc')
    .execute();
  return rows.map(toDeal);
}

export async function countDeals(tx: Tx, reach: Reach, filter: DealFilter): Promise<number> {
  const row = await filtered(tx, reach, filter)
    .select(({ fn }) => fn.countAll<bigint>().as('n'))
    .executeTakeFirstOrThrow();
  return Number(row.n);
}

/** The newest first. */
export async function findDeals(
  tx: Tx,
  reach: Reach,
  filter: DealFilter,
  { offset, limit }: { offset: number; limit: number },
): Promise<Deal[]> {
  const rows = await filtered(tx, reach, filter)
    .selectAll()
    .orderBy('number', 'desc')
    .offset(offset)
    .limit(limit)
    .execute();
  return rows.map(toDeal);
}

/** A deal with the names that people know it by, as a file shows it. */
export interface NamedDeal {
  deal: Deal;
  owner: string | null;
  customer: string | null;
}

export async function findNamedDeals(
  tx: Tx,
  reach: Reach,
  filter: DealFilter,
  limit: number,
): Promise<NamedDeal[]> {
  const rows = await filtered(tx, reach, filter)
    .selectAll('deals')
    .select(({ selectFrom }) => [
      selectFrom('members as m')
        .select('m.name')
        .whereRef('m.workspace_id', '=', 'deals.workspace_id')
        .whereRef('m.user_id', '=', 'deals.owner_id')
        .as('owner'),
      selectFrom('customers as c')
        .select(({ fn }) => fn.coalesce('c.company', 'c.name').as('called'))
        .whereRef('c.workspace_id', '=', 'deals.workspace_id')
        .whereRef('c.customer_id', '=', 'deals.customer_id')
        .as('customer'),
    ])
    .orderBy('number', 'desc')
    .limit(limit)
    .execute();
  return rows.map((row) => ({ deal: toDeal(row), owner: row.owner, customer: row.customer }));
}

/** Whoever opens a deal of the same title at this moment waits until this transaction ends; both would find nothing else. */
export async function lockTitle(
  tx: Tx,
  workspaceId: string,
  teamId: string,
  title: string,
): Promise<void> {
  const key = `deal ${workspaceId} ${teamId} ${fold(title)}`;
  await sql`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`.execute(tx);
}

/** The newest open deal of the team that is called the same. */
export async function findSameTitle(
  tx: Tx,
  workspaceId: string,
  teamId: string,
  title: string,
): Promise<Deal | undefined> {
  const key = fold(title);
  const row = await tx
    .selectFrom('deals')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('team_id', '=', teamId)
    .where('title_key', '=', key)
    .$if(key === '', (query) => query.where('title', '=', title))
    .where('removed_at', 'is', null)
    .where('stage_kind', '=', 'open')
    .orderBy('created_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row && toDeal(row);
}

export async function findCustomerName(
  tx: Tx,
  workspaceId: string,
  customerId: string,
): Promise<string | null> {
  const row = await tx
    .selectFrom('customers')
    .select(({ fn }) => fn.coalesce('company', 'name').as('called'))
    .where('workspace_id', '=', workspaceId)
    .where('customer_id', '=', customerId)
    .executeTakeFirst();
  return row?.called ?? null;
}
