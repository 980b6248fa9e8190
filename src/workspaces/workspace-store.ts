import { sql } from 'kysely';
import type { Tx } from '../db/connection.ts';

/** Tells every replica, in their next first statement, that teams, roles, stages or rates have changed. */
export async function bumpDirectory(tx: Tx, workspaceId: string): Promise<void> {
  await tx
    .updateTable('workspaces')
    .set({ directory_version: sql`directory_version + 1` })
    .where('workspace_id', '=', workspaceId)
    .execute();
}
