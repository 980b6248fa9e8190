import type { Tx } from '../db/connection.ts';
import type { Scope } from './deal-facts-store.ts';
import type { Period } from './period.ts';

/** What customers objected to in the period, the most heard first. */
export async function sumObjections(
  tx: Tx,
  { workspaceId, team, ownerId }: Scope,
  { from, to }: Period,
): Promise<{ category: string; asked: number; used: number }[]> {
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
    .execute();
  return rows.map(({ category, asked, used }) => ({
    category,
    asked: Number(asked),
    used: Number(used),
  }));
}
