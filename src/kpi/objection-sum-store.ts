import { sql } from 'kysely';
import type { Tx } from '../db/connection.ts';
import { startOfDay } from '../language/dates.ts';
import type { Scope } from './deal-facts-store.ts';
import type { Heard } from './facts.ts';
import type { Period } from './period.ts';

/** What customers objected to in the period, the most heard first. */
export async function sumObjections(
  tx: Tx,
  { workspaceId, team, ownerId }: Scope,
  { from, to }: Period,
): Promise<Heard[]> {
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
    .orderBy('category')
    .execute();
  return rows.map(({ category, asked, used }) => ({
    category,
    asked: Number(asked),
    used: Number(used),
  }));
}

/** The same as it stood at a past moment: told one by one, each under what it is known to be about now. */
export async function findObjectionsThen(
  tx: Tx,
  { workspaceId, team, ownerId }: Scope,
  { from, to }: Period,
  asOf: Date,
): Promise<Heard[]> {
  const { rows } = await sql<Heard>`
    select coalesce(o.category, 'none') as category, count(*)::int as asked,
      (count(*) filter (where exists (
        select from objection_events e
        where e.workspace_id = o.workspace_id and e.objection_id = o.objection_id and e.kind = 'used' and e.at <= ${asOf}
      )))::int as used
    from objections o
    where o.workspace_id = ${workspaceId} and o.team_id = ${team.id} and o.asked_at <= ${asOf}
      and o.asked_at >= ${startOfDay(team.zone, from)} and o.asked_at < ${startOfDay(team.zone, to)}
      and (${ownerId}::text is null or o.asked_by = ${ownerId})
    group by 1 order by asked desc, category`.execute(tx);
  return rows;
}
