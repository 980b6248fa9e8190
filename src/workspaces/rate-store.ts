import type { Tx } from '../db/connection.ts';
import type { RateKey } from './rate-event.ts';
import { bumpDirectory } from './workspace-store.ts';

/** The rate that begins on that day, as a decimal, held until the transaction ends; null: none. */
export async function lockRate(tx: Tx, workspaceId: string, key: RateKey): Promise<string | null> {
  // The workspace's row is held, so that two who set the first rate of a day take turns.
  await tx
    .selectFrom('workspaces')
    .select('workspace_id')
    .where('workspace_id', '=', workspaceId)
    .forNoKeyUpdate()
    .execute();
  const row = await tx
    .selectFrom('rates')
    .select('rate')
    .where('workspace_id', '=', workspaceId)
    .where('currency', '=', key.currency)
    .where('into_currency', '=', key.into)
    .where('valid_from', '=', key.validFrom)
    .executeTakeFirst();
  return row?.rate ?? null;
}

/** One rate from one day on, in the place of that day's earlier one; null takes it away. */
export async function saveRate(
  tx: Tx,
  workspaceId: string,
  key: RateKey,
  rate: string | null,
  by: { id: string; at: Date },
): Promise<void> {
  await tx
    .deleteFrom('rates')
    .where('workspace_id', '=', workspaceId)
    .where('currency', '=', key.currency)
    .where('into_currency', '=', key.into)
    .where('valid_from', '=', key.validFrom)
    .execute();
  if (rate !== null)
    await tx
      .insertInto('rates')
      .values({
        workspace_id: workspaceId,
        currency: key.currency,
        into_currency: key.into,
        valid_from: key.validFrom,
        rate,
        set_by: by.id,
        set_at: by.at,
      })
      .execute();
  await bumpDirectory(tx, workspaceId);
}
