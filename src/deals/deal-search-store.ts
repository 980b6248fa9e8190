import { sql } from 'kysely';
import type { Tx } from '../db/connection.ts';
import { escapeLike, heard } from '../db/like.ts';
import { fold } from '../language/text.ts';
import type { Deal } from './deal.ts';
import { inTeams, type Reach } from './deal-store.ts';
import { type DealRow, toDeal } from './deal-store-rows.ts';

/** Enough for every deal that a title can mean, and few enough to hold at once. */
const MOST_CANDIDATES = 12;

/**
 * Two typos in a word of seven letters leave it about so alike; which of the candidates is meant, `match` says. Open
 * deals are few enough to compare one by one; among the many closed ones the index finds what is nearer.
 */
const LIKE_ENOUGH = 0.25;

/** What a title is looked for by. With a `line`, the words are the first of it, and the title any beginning. */
export interface Titled {
  words: string;
  line?: string;
}

/**
 * Every deal that the words may mean, the likeliest first; when an open one is called exactly so, only that. Held rows
 * are taken in the order of their ids: two people whose words fit the same deals in different order would otherwise
 * wait for each other for ever.
 */
async function dealsLike(
  tx: Tx,
  { workspaceId, teamIds }: Reach,
  { words, line }: Titled,
  hold: ReturnType<typeof sql>,
): Promise<Deal[]> {
  const key = fold(words);
  // Nothing but signs (`???`, `…`) has an empty key, that would be a part of every title.
  if (key === '') return [];
  const title = heard(sql`title_key`);
  const asked = heard(sql`${key}::text`);
  const likeness =
    line === undefined
      ? sql`word_similarity(${asked}, ${title})`
      : sql`word_similarity(${title}, ${heard(sql`${fold(line)}::text`)})`;
  const isExact = line === undefined ? sql`title_key = ${key}` : sql`false`;
  const here = sql`workspace_id = ${workspaceId} and ${inTeams(teamIds)} and removed_at is null`;
  const { rows } = await sql<DealRow & { likeness: number }>`
    with fits as materialized (
      select deal_id, ${likeness} as likeness, ${isExact} as is_exact, stage_kind = 'open' as is_open
      from deals
      where ${here} and deal_id in (
        select deal_id from deals
        where ${here} and stage_kind = 'open'
          and greatest(${likeness}, word_similarity(${asked}, ${title})) > ${LIKE_ENOUGH}
        union all
        select deal_id from deals where ${here} and ${title} like ${heard(sql`${`%${escapeLike(key)}%`}::text`)}
        union all
        select deal_id from deals where ${here} and ${asked} <% ${title}
      )
      order by is_exact desc, is_open desc, likeness desc, deal_id
      limit ${MOST_CANDIDATES}
    )
    select deals.*, fits.likeness
    from fits join deals on deals.workspace_id = ${workspaceId} and deals.deal_id = fits.deal_id
    where deals.removed_at is null
      and ((is_exact and is_open) or not exists (select from fits where is_exact and is_open))
    order by deals.deal_id ${hold}`.execute(tx);
  return rows.toSorted((a, b) => b.likeness - a.likeness).map(toDeal);
}

export const findDealsLike = (tx: Tx, reach: Reach, title: Titled) =>
  dealsLike(tx, reach, title, sql``);

export const lockDealsLike = (tx: Tx, reach: Reach, title: Titled) =>
  dealsLike(tx, reach, title, sql`for update of deals`);
