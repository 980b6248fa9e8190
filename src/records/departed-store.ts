import type { Kysely } from 'kysely';
import { allowSeconds, type Tx } from '../db/connection.ts';
import type { Database } from '../db/schema.ts';

const KEPT_DAYS = 30;

/** Whoever removed the app before then has not come back for it. */
const goneBefore = (now: Date) => new Date(now.getTime() - KEPT_DAYS * 24 * 3_600_000);

/** The workspaces that removed the app so long ago that nothing of theirs is kept any more. */
export async function findDeparted(db: Kysely<Database>, now: Date): Promise<string[]> {
  const rows = await db
    .selectFrom('workspaces')
    .select('workspace_id')
    .where('gone_at', '<', goneBefore(now))
    .execute();
  return rows.map(({ workspace_id }) => workspace_id);
}

/** All that there is of a workspace hangs on its row (but `handled`, where nothing is older than a day). One that installed the app again a moment ago stays. */
export async function deleteDeparted(tx: Tx, workspaceId: string, now: Date): Promise<boolean> {
  // Years of history may go at once.
  await allowSeconds(tx, 300);
  const { numDeletedRows } = await tx
    .deleteFrom('workspaces')
    .where('workspace_id', '=', workspaceId)
    .where('gone_at', '<', goneBefore(now))
    .executeTakeFirstOrThrow();
  return numDeletedRows > 0n;
}
