import { sql } from 'kysely';
import type { Tx } from '../db/connection.ts';
import { languageOf } from '../language/language.ts';
import type { Colleague } from './colleague.ts';

const MOST_NAMES = 5_000;

/** The people of the workspace who may be in a team, as far as Slack has told of them. */
export async function findColleagues(tx: Tx, workspaceId: string): Promise<Colleague[]> {
  const rows = await tx
    .selectFrom('members')
    .select(['user_id', 'name', 'locale', 'kind'])
    .where('workspace_id', '=', workspaceId)
    .where('kind', '=', 'member')
    .orderBy('seen_at', 'desc')
    .limit(MOST_NAMES)
    .execute();
  return rows.map(({ user_id: userId, name, locale, kind }) => ({
    userId,
    name,
    language: languageOf(locale),
    kind,
  }));
}

/** Those of them whose names Slack has told. */
export async function findNames(
  tx: Tx,
  workspaceId: string,
  userIds: readonly string[],
): Promise<Pick<Colleague, 'userId' | 'name'>[]> {
  if (userIds.length === 0) return [];
  const rows = await tx
    .selectFrom('members')
    .select(['user_id', 'name'])
    .where('workspace_id', '=', workspaceId)
    .where(sql<boolean>`user_id = any(${[...userIds]}::text[])`)
    .execute();
  return rows.map(({ user_id: userId, name }) => ({ userId, name }));
}

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
