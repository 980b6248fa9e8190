import type { Tx } from '../db/connection.ts';
import { Refusal } from '../errors.ts';
import type { Person } from '../slack/call.ts';
import { type RateChange, ratesIn } from './rate-event.ts';
import { lockRates, saveRateChange } from './rate-store.ts';
import { judgeUndo, standing } from './undo.ts';
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
  const verdict = judgeUndo(event, events, now);
  if (verdict.kind === 'newer') {
    const { byId } = verdict.event;
    throw new Refusal('newer_change', (l) => workspaceWords(l).newerRate({ byId }));
  }
  if (verdict.kind !== 'may')
    throw new Refusal(verdict.kind, (l) => workspaceWords(l).noUndo({ why: verdict.kind }));
  const back = { ...change, from: change.to, to: change.from };
  const by = { kind: 'undone', byId: userId, at: now, undoes: event.id } as const;
  await saveRateChange(tx, workspaceId, back, by);
  return back;
}
