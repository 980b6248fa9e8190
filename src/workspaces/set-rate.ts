import type { Tx } from '../db/connection.ts';
import type { Person } from '../slack/call.ts';
import { findRate, lockRates, saveRateChange } from './rate-store.ts';
import type { Rate } from './rates.ts';

/** Sets what a unit of a currency is worth from a day on. Returns the event's id, for Undo. */
export async function setRate(
  tx: Tx,
  { rate, ...key }: Rate,
  { workspaceId, userId }: Person,
  now: Date,
): Promise<string> {
  await lockRates(tx, workspaceId);
  const change = { ...key, from: await findRate(tx, workspaceId, key), to: rate };
  return saveRateChange(tx, workspaceId, change, { kind: 'rate', byId: userId, at: now });
}
