import type { Tx } from '../db/connection.ts';
import { type Language, languageOf } from '../language/language.ts';

/** The language to write to somebody else in; undefined when Slack has not told us of them yet. */
export async function findLanguageOf(
  tx: Tx,
  workspaceId: string,
  userId: string,
): Promise<Language | undefined> {
  const row = await tx
    .selectFrom('members')
    .select('locale')
    .where('workspace_id', '=', workspaceId)
    .where('user_id', '=', userId)
    .executeTakeFirst();
  return row && languageOf(row.locale);
}
