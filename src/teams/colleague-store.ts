import type { Tx } from '../db/connection.ts';
import { languageOf } from '../language/language.ts';
import type { Colleague } from './colleague.ts';

/** Undefined when Slack has not told us of them. */
export async function findColleague(
  tx: Tx,
  workspaceId: string,
  userId: string,
): Promise<Colleague | undefined> {
  const row = await tx
    .selectFrom('members')
    .select(['name', 'locale', 'kind'])
    .where('workspace_id', '=', workspaceId)
    .where('user_id', '=', userId)
    .executeTakeFirst();
  return row && { userId, name: row.name, language: languageOf(row.locale), kind: row.kind };
}
