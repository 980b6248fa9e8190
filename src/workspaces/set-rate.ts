import type { Tx } from '../db/connection.ts';
import type { Person } from '../slack/call.ts';
import { ofRate } from './rate-event.ts';
import { lockRate, saveRate } from './rate-store.ts';
import type { Rate } from './rates.ts';
import { saveWorkspaceEvent } from './workspace-event-store.ts';

/** Sets what a unit of a currency is worth from a day on. Returns the event's id, for Undo. */
export async function setRate(
  tx: Tx,
  { rate, ...key }: Rate,
  { workspaceId, userId }: Person,
  now: Date,
): Promise<string> {
  const before = await lockRate(tx, workspaceId, key);
  await saveRate(tx, workspaceId, key, rate, { id: userId, at: now });
  const facts = ofRate(key, before, rate);
  return saveWorkspaceEvent(tx, workspaceId, { kind: 'rate', facts, byId: userId, at: now });
}
