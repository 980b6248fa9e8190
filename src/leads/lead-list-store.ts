import { sql } from 'kysely';
import type { Tx } from '../db/connection.ts';
import type { Lead } from './lead.ts';
import { inTeams, toLead } from './lead-store-rows.ts';

/** A list longer than this is no list. */
const MOST_LISTED = 2_000;

/** Open leads, free ones oldest first (they wait), the rest newest first. `ownerId` null means free, absent means anybody's. */
export async function findOpenLeads(
  tx: Tx,
  workspaceId: string,
  filter: { teamIds: readonly string[]; ownerId?: string | null },
): Promise<Lead[]> {
  const { teamIds, ownerId } = filter;
  let query = tx
    .selectFrom('leads')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where(inTeams(teamIds))
    .where('status', 'in', ['new', 'working', 'qualified']);
  if (ownerId === null) query = query.where('owner_id', 'is', null);
  else if (ownerId !== undefined) query = query.where('owner_id', '=', ownerId);
  const order = ownerId === null ? 'asc' : 'desc';
  const rows = await query.orderBy('number', order).limit(MOST_LISTED).execute();
  return rows.map(toLead);
}

/** These leads of the teams, the newest first. */
export async function findLeadsWithIds(
  tx: Tx,
  workspaceId: string,
  teamIds: readonly string[],
  ids: readonly string[],
): Promise<Lead[]> {
  const rows = await tx
    .selectFrom('leads')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where(inTeams(teamIds))
    .where(sql<boolean>`lead_id = any(${[...ids]}::uuid[])`)
    .orderBy('number', 'desc')
    .execute();
  return rows.map(toLead);
}

/** What a person's first screen shows, in one statement: their open leads, and the free ones of their teams. */
export async function findOwnAndFree(
  tx: Tx,
  workspaceId: string,
  teamIds: readonly string[],
  userId: string,
): Promise<{ own: Lead[]; free: Lead[] }> {
  const rows = await tx
    .selectFrom('leads')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where(inTeams(teamIds))
    .where('status', 'in', ['new', 'working', 'qualified'])
    .where(({ or, eb }) => or([eb('owner_id', '=', userId), eb('owner_id', 'is', null)]))
    .orderBy('number')
    .limit(MOST_LISTED)
    .execute();
  const leads = rows.map(toLead);
  return {
    own: leads.filter((lead) => lead.ownerId !== null).reverse(),
    free: leads.filter((lead) => lead.ownerId === null),
  };
}
