import { sql } from 'kysely';
import type { Tx } from '../db/connection.ts';
import type { KnownNames } from '../llm/masking.ts';

export interface OpenDeal {
  id: string;
  number: number;
  title: string;
  teamId: string;
  stageId: string;
  touchedAt: Date;
}

const MOST_DEALS = 25;

/** The person's open deals, last touched first: what a talk with a customer is probably about. */
export async function findOwnOpenDeals(
  tx: Tx,
  workspaceId: string,
  userId: string,
): Promise<OpenDeal[]> {
  const rows = await tx
    .selectFrom('deals')
    .select(['deal_id', 'number', 'title', 'team_id', 'stage_id', 'touched_at'])
    .where('workspace_id', '=', workspaceId)
    .where('owner_id', '=', userId)
    .where('stage_kind', '=', 'open')
    .where('removed_at', 'is', null)
    .orderBy('touched_at', 'desc')
    .limit(MOST_DEALS)
    .execute();
  return rows.map((row) => ({
    id: row.deal_id,
    number: row.number,
    title: row.title,
    teamId: row.team_id,
    stageId: row.stage_id,
    touchedAt: row.touched_at,
  }));
}

/** As a deal is named; undefined when it is gone. */
export async function findDealName(
  tx: Tx,
  workspaceId: string,
  dealId: string,
): Promise<{ id: string; number: number; title: string } | undefined> {
  const row = await tx
    .selectFrom('deals')
    .select(['deal_id', 'number', 'title'])
    .where('workspace_id', '=', workspaceId)
    .where('deal_id', '=', dealId)
    .where('removed_at', 'is', null)
    .executeTakeFirst();
  return row && { id: row.deal_id, number: row.number, title: row.title };
}

const MOST_NAMES = 500;

/** Customers, leads and deals of the workspace that a text may name: each shares the beginning of a word with it. */
export async function findNamesLike(
  tx: Tx,
  workspaceId: string,
  text: string,
): Promise<KnownNames> {
  const stems = stemsOf(text);
  if (stems.length === 0) return { people: [], companies: [] };
  const { rows } = await sql<{ name: string | null; company: string | null }>`
    with stems as (select unnest(${stems}::text[]) as stem),
    named as (
      select name, company from customers where workspace_id = ${workspaceId}
      union
      select name, company from leads where workspace_id = ${workspaceId} and status <> 'removed'
      union
      select null, title from deals where workspace_id = ${workspaceId} and removed_at is null
    )
    select name, company from named
    where exists (
      select from stems where position(stem in replace(lower(concat_ws(' ', name, company)), 'ё', 'е')) > 0
    )
    limit ${MOST_NAMES}`.execute(tx);
  return {
    people: [...new Set(rows.flatMap(({ name }) => name ?? []))],
    companies: [...new Set(rows.flatMap(({ company }) => company ?? []))],
  };
}

const MOST_STEMS = 400;

/** Long enough to tell a name, short enough to leave the ending of its case. */
function stemsOf(text: string): string[] {
  const words =
    text
      .toLowerCase()
      .replaceAll('ё', 'е')
      .match(/[\p{L}\p{N}]{3,}/gu) ?? [];
  const stems = words.map((word) => (word.length > 5 ? word.slice(0, -2) : word.slice(0, 4)));
  return [...new Set(stems.map((stem) => stem.slice(0, Math.max(3, stem.length))))].slice(
    0,
    MOST_STEMS,
  );
}
