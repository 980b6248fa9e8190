import type { Tx } from '../db/connection.ts';
import { startOfDay } from '../language/dates.ts';
import type { Scope } from './deal-facts-store.ts';
import type { Period } from './period.ts';

/** Whether the team won a deal in that currency in these days. */
export async function wasSoldIn(
  tx: Tx,
  { workspaceId, team }: Scope,
  currency: string,
  { from, to }: Pick<Period, 'from' | 'to'>,
): Promise<boolean> {
  const row = await tx
    .selectFrom('deals')
    .select('deal_id')
    .where('workspace_id', '=', workspaceId)
    .where('team_id', '=', team.id)
    .where('removed_at', 'is', null)
    .where('stage_kind', '=', 'won')
    .where('currency', '=', currency)
    .where('closed_at', '>=', startOfDay(team.zone, from))
    .where('closed_at', '<', startOfDay(team.zone, to))
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
