import { inTurn } from '../../db/batches.ts';
import type { Tx } from '../../db/connection.ts';
import { type Choice, Refusal } from '../../errors.ts';
import type { Member } from '../../teams/member.ts';
import { mustUndo, UNDO_WITHIN } from '../../workspaces/undo.ts';
import type { Card, CardVersion } from './card.ts';
import { cardHistoryWords } from './card-history-words.ts';
import { lockCard, readCard, saveCardChange } from './card-store.ts';
import { findVersion } from './card-version-store.ts';
import { lockFacts, saveFactChange } from './fact-store.ts';
import { mayDecide } from './may-decide.ts';
import { type PlaybookEvent, proposalsIn, takenBack } from './playbook-event.ts';
import {
  findImported,
  findLastPlaybookEvent,
  findPlaybookEvent,
  readPlaybookEvents,
} from './playbook-event-store.ts';

export interface PlaybookUndone {
  undone: PlaybookEvent;
  /** As it is again; null: it was a fact. */
  card: Card | null;
  /** What waits for a decision again. */
  waits: CardVersion | null;
}

/** Takes back the change that a button names, or the person's own last one, by a new one. For its author and for heads. */
export async function undoPlaybookChange(
  tx: Tx,
  eventId: string | undefined,
  by: Member,
  now: Date,
): Promise<PlaybookUndone> {
  const { workspaceId, userId } = by;
  const since = new Date(now.getTime() - UNDO_WITHIN);
  const found =
    eventId === undefined
      ? await findLastPlaybookEvent(tx, workspaceId, userId, since)
      : await findPlaybookEvent(tx, workspaceId, eventId);
  if (!found) throw nothing();
  const { cardId } = found;
  if (cardId === null) await lockFacts(tx, workspaceId);
  else await lockCard(tx, workspaceId, cardId);
  const events = await readPlaybookEvents(tx, workspaceId, cardId);
  const event = events.find(({ id }) => id === found.eventId);
  if (!event) throw nothing();
  refuseUnlessOpen(event, events, by, now);
  const change = takenBack(event);
  const doing = { userId, at: now };
  if (cardId === null) {
    await saveFactChange(tx, workspaceId, change, doing);
    return { undone: event, card: null, waits: null };
  }
  await saveCardChange(tx, workspaceId, cardId, change, doing);
  const [waiting] = proposalsIn(change.changes).filter(({ to }) => to === 'proposed');
  const waits = waiting && (await findVersion(tx, workspaceId, { cardId, ...waiting }));
  return { undone: event, card: await readCard(tx, workspaceId, cardId), waits: waits ?? null };
}

const nothing = () => new Refusal('nothing_to_undo', (l) => cardHistoryWords(l).nothingToUndo);

function refuseUnlessOpen(
  event: PlaybookEvent,
  events: readonly PlaybookEvent[],
  by: Member,
  now: Date,
): void {
  if (event.byId !== by.userId && !mayDecide(by))
    throw new Refusal('not_yours', (l) => cardHistoryWords(l).notYours);
  mustUndo(event, events, now, (later) => ({
    what: (l) => cardHistoryWords(l).kind(later),
    ...(event.cardId === null ? {} : { see: historyOf(event.cardId) }),
  }));
}

const historyOf = (cardId: string): Choice => ({
  label: (l) => cardHistoryWords(l).history,
  command: `/objection card history ${cardId}`,
});

export interface ImportUndone {
  undone: number;
  /** Somebody changed them since, or took them back already. */
  kept: number;
}

/** Takes back what came in together, but for what somebody changed since. */
export async function undoCardImport(
  tx: Tx,
  importId: string,
  by: Member,
  now: Date,
): Promise<ImportUndone> {
  const events = await findImported(tx, by.workspaceId, importId);
  if (events.length === 0)
    throw new Refusal('no_such_import', (l) => cardHistoryWords(l).noSuchImport);
  let undone = 0;
  await inTurn(events, async (eventId) => {
    try {
      await undoPlaybookChange(tx, eventId, by, now);
      undone++;
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
    }
  });
  return { undone, kept: events.length - undone };
}
