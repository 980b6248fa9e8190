import { sql } from 'kysely';
import type { Tx } from '../db/connection.ts';
import { type AskedFact, MOVES_WITHIN_DAYS } from './objection-stats.ts';

const MOST_FACTS = 10_000;

/** Every objection of the teams since then, with what became of its deal. */
export async function findAskedFacts(
  tx: Tx,
  workspaceId: string,
  teamIds: readonly string[],
  since: Date,
): Promise<AskedFact[]> {
  const { rows } = await sql<{
    category: string | null;
    offered: string[];
    used: string[];
    asked_at: Date;
    deal_id: string | null;
    stage_id: string | null;
    moved_on: boolean;
    is_won: boolean;
  }>`
    select o.category, o.asked_at, o.deal_id, o.stage_id, r.offered, r.used,
      d.stage_kind is not distinct from 'won' as is_won,
      o.deal_id is not null and exists (
        select from deal_events e
        join stages became on became.workspace_id = e.workspace_id
          and became.stage_id::text = e.changes -> 'stageId' ->> 1
        join stages was on was.workspace_id = e.workspace_id
          and was.stage_id::text = e.changes -> 'stageId' ->> 0
        where e.workspace_id = o.workspace_id and e.deal_id = o.deal_id and e.kind <> 'undone'
          and e.at > o.asked_at and e.at <= o.asked_at + make_interval(days => ${MOVES_WITHIN_DAYS}::int)
          and (became.kind = 'won' or (became.kind = 'open' and became.position > was.position))
          and not exists (
            select from deal_events u where u.workspace_id = e.workspace_id and u.undoes = e.event_id
          )
      ) as moved_on
    from objections o
    cross join lateral (
      select coalesce(array_agg(distinct card_id), '{}') as offered,
        coalesce(array_agg(distinct card_id) filter (where used_at is not null), '{}') as used
      from objection_replies
      where workspace_id = o.workspace_id and objection_id = o.objection_id
    ) r
    left join deals d on d.workspace_id = o.workspace_id and d.deal_id = o.deal_id
    where o.workspace_id = ${workspaceId} and o.team_id = any(${[...teamIds]}::uuid[])
      and o.asked_at >= ${since}
    order by o.asked_at desc
    limit ${MOST_FACTS}`.execute(tx);
  return rows.map((row) => ({
    category: row.category,
    offeredCards: row.offered,
    usedCards: row.used,
    askedAt: row.asked_at,
    deal:
      row.deal_id !== null && row.stage_id !== null
        ? { id: row.deal_id, stageId: row.stage_id, movedOn: row.moved_on, isWon: row.is_won }
        : null,
  }));
}
