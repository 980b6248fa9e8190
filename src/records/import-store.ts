import type { Tx } from '../db/connection.ts';

export interface Called {
  userId: string;
  name: string;
}

/** Those of them whose names Slack has told. */
export async function findNames(
  tx: Tx,
  workspaceId: string,
  userIds: readonly string[],
): Promise<Called[]> {
  if (userIds.length === 0) return [];
  const rows = await tx
    .selectFrom('members')
    .select(['user_id', 'name'])
    .where('workspace_id', '=', workspaceId)
    .where('user_id', 'in', userIds)
    .execute();
  return rows.map(({ user_id: userId, name }) => ({ userId, name }));
}
