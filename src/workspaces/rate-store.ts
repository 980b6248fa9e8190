import type { ExpressionBuilder } from 'kysely';
import type { Tx } from '../db/connection.ts';
import type { Database } from '../db/schema.ts';
import { ofRate, type RateChange, type RateKey } from './rate-event.ts';
import { saveWorkspaceEvent } from './workspace-event-store.ts';
import { bumpDirectory } from './workspace-store.ts';

/** Holds the workspace's rates until the transaction ends: two who change them take turns, even for the first of a day. */
export async function lockRates(tx: Tx, workspaceId: string): Promise<void> {
  await tx
    .selectFrom('workspaces')
    .select('workspace_id')
    .where('workspace_id', '=', workspaceId)
    .forNoKeyUpdate()
    .execute();
}

const called =
  (workspaceId: string, { currency, into, validFrom }: RateKey) =>
  (eb: ExpressionBuilder<Database, 'rates'>) =>
    eb.and({
      workspace_id: workspaceId,
      currency,
      into_currency: into,
      valid_from: validFrom,
    });

/** The rate that begins on that day, as a decimal; null: none. */
export async function findRate(tx: Tx, workspaceId: string, key: RateKey): Promise<string | null> {
  const row = await tx
    .selectFrom('rates')
    .select('rate')
    .where(called(workspaceId, key))
    .executeTakeFirst();
  return row?.rate ?? null;
}

/**
 * Puts a rate in the place of that day's earlier one (null takes it away), keeps that in the workspace's history, and
 * lets every replica know. Returns the event's id, for Undo.
 */
export async function saveRateChange(
  tx: Tx,
  workspaceId: string,
  { from, to, ...key }: RateChange,
  by: { kind: 'rate' | 'undone'; byId: string; at: Date; undoes?: string },
): Promise<string> {
  await tx.deleteFrom('rates').where(called(workspaceId, key)).execute();
  if (to !== null)
    await tx
      .insertInto('rates')
      .values({
        workspace_id: workspaceId,
        currency: key.currency,
        into_currency: key.into,
        valid_from: key.validFrom,
        rate: to,
        set_by: by.byId,
        set_at: by.at,
      })
      .execute();
  await bumpDirectory(tx, workspaceId);
  return saveWorkspaceEvent(tx, workspaceId, { ...by, facts: ofRate(key, from, to) });
}
