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

export interface DatedRate {
  currency: string;
  into: string;
  validFrom: string;
  rate: string;
}

/** One rate from one day on; the same pair and day again replaces it. */
export async function saveRate(
  tx: Tx,
  workspaceId: string,
  rate: DatedRate,
  by: string,
  now: Date,
): Promise<void> {
  const set = { rate: rate.rate, set_by: by, set_at: now };
  await tx
    .insertInto('rates')
    .values({
      workspace_id: workspaceId,
      currency: rate.currency,
      into_currency: rate.into,
      valid_from: rate.validFrom,
      ...set,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['workspace_id', 'currency', 'into_currency', 'valid_from'])
        .doUpdateSet(set),
    )
    .execute();
  await bumpDirectory(tx, workspaceId);
}

/** How many posts wait, and how many were given up. */
export async function readPostCounts(
  tx: Tx,
  workspaceId: string,
): Promise<{ waiting: number; failed: number }> {
  const row = await tx
    .selectFrom('posts')
    .select([
      sql<bigint>`count(*) filter (where sent_at is null and given_up_at is null)`.as('waiting'),
      sql<bigint>`count(*) filter (where given_up_at is not null)`.as('failed'),
    ])
    .where('workspace_id', '=', workspaceId)
    .executeTakeFirstOrThrow();
  return { waiting: Number(row.waiting), failed: Number(row.failed) };
}
