import type { Tx } from '../db/connection.ts';
import { Refusal } from '../errors.ts';
import type { Language } from '../language/language.ts';
import type { Person } from '../slack/call.ts';
import { type RateChange, ratesIn } from './rate-event.ts';
import { lockRates, saveRateChange } from './rate-store.ts';
import { mustUndo, standing } from './undo.ts';
import { readRateEvents } from './workspace-event-store.ts';
import { workspaceWords } from './workspace-words.ts';

/** Takes back the rate that a button names, or the admin's own last one. Tells what it was and is again. */
export async function undoRate(
  tx: Tx,
  eventId: string | undefined,
  { workspaceId, userId }: Person,
  now: Date,
): Promise<RateChange> {
  await lockRates(tx, workspaceId);
  const events = await readRateEvents(tx, workspaceId);
  const event =
    eventId === undefined
      ? standing(events).findLast((one) => one.byId === userId)
      : events.find(({ id }) => id === eventId);
  const [change] = event ? ratesIn(event.changes) : [];
  if (!event || !change)
    throw new Refusal('no_rate_to_undo', (l) => workspaceWords(l).noRateToUndo);
  const see = { label: (l: Language) => workspaceWords(l).rates, command: '/voronka settings' };
  mustUndo(event, events, now, () => ({ what: (l) => workspaceWords(l).aRate, see }));
  const back = { ...change, from: change.to, to: change.from };
  const by = { kind: 'undone', byId: userId, at: now, undoes: event.id } as const;
  await saveRateChange(tx, workspaceId, back, by);
  return back;
}
