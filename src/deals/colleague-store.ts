import type { Tx } from '../db/connection.ts';
import { type Language, languageOf } from '../language/language.ts';

/** Somebody else of the workspace, as far as they are known: for naming them and for writing to them. */
export interface Colleague {
  userId: string;
  name: string;
  language: Language;
}

export async function findColleague(
  tx: Tx,
  workspaceId: string,
  userId: string,
): Promise<Colleague | undefined> {
  const row = await tx
    .selectFrom('members')
    .select(['name', 'locale'])
    .where('workspace_id', '=', workspaceId)
    .where('user_id', '=', userId)
    .executeTakeFirst();
  return row && { userId, name: row.name, language: languageOf(row.locale) };
}
