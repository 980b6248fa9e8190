import { type Choice, Refusal, type Sentence } from '../errors.ts';
import { undoWords } from './undo-words.ts';

/** A line of an append-only history, as far as taking it back is concerned. */
export interface PastEvent {
  id: string;
  version: number;
  kind: string;
  changes: Readonly<Record<string, unknown>>;
  at: Date;
  /** The event that this one takes back. */
  undoes: string | null;
}

export type UndoVerdict<E> =
  | { kind: 'may' }
  | { kind: 'already_undone' | 'undo_itself' | 'too_late' }
  | { kind: 'newer'; event: E };

export const UNDO_WITHIN = 24 * 3_600_000;

/** Events that nobody took back, undos themselves left out. */
export function standing<E extends PastEvent>(all: readonly E[]): E[] {
  const undone = new Set(all.map((event) => event.undoes));
  return all.filter((event) => event.undoes === null && !undone.has(event.id));
}

/**
 * May this event be taken back? Not when it was already, not after 24 hours, and not when a later event that stands
 * changed one of the same fields. Creation can be taken back only while nothing else has happened. `derived` fields
 * follow from the others and block nothing.
 */
export function judgeUndo<E extends PastEvent>(
  event: E,
  all: readonly E[],
  now: Date,
  derived: readonly string[] = [],
): UndoVerdict<E> {
  if (event.undoes !== null) return { kind: 'undo_itself' };
  const stands = standing(all);
  if (!stands.some((one) => one.id === event.id)) return { kind: 'already_undone' };
  if (now.getTime() - event.at.getTime() > UNDO_WITHIN) return { kind: 'too_late' };
  const touches = (one: E) =>
    Object.keys(one.changes).some((field) => field in event.changes && !derived.includes(field));
  const newer = stands.find(
    (one) => one.version > event.version && (event.kind === 'created' || touches(one)),
  );
  return newer ? { kind: 'newer', event: newer } : { kind: 'may' };
}

/** The same, as a refusal to whoever asked for it. `newer` says what the later change was, and where to see it. */
export function mustUndo<E extends PastEvent & { byId: string }>(
  event: E,
  all: readonly E[],
  now: Date,
  newer: (later: E) => { what: Sentence; see?: Choice },
  derived: readonly string[] = [],
): void {
  const verdict = judgeUndo(event, all, now, derived);
  if (verdict.kind === 'may') return;
  if (verdict.kind !== 'newer') throw noUndo(verdict.kind);
  const { byId, at } = verdict.event;
  const { what, see } = newer(verdict.event);
  throw new Refusal(
    'newer_change',
    (l) => undoWords(l).newer({ what: what(l), byId, at, now }),
    see ? [see] : [],
  );
}

export const noUndo = (why: 'already_undone' | 'undo_itself' | 'too_late'): Refusal =>
  new Refusal(why, (l) => undoWords(l).noUndo({ why }));
