import { mustUndo, standing } from '../workspaces/undo.ts';
import type { Deal } from './deal.ts';
import {
  type Change,
  changed,
  type DealEvent,
  type Doing,
  TOLD,
  type Told,
  WORK,
} from './deal-event.ts';
import { dealWords } from './deal-words.ts';
import { mustCoverRefund } from './refund.ts';
import { type Waypoint, waypointOf } from './waypoint.ts';

export interface SavedEvent extends DealEvent {
  id: string;
}

/**
 * Takes one event back by a new one. Refused when it is too old, taken back already, or when a later event
 * that still stands has changed the same thing.
 */
export function undo(deal: Deal, event: SavedEvent, all: readonly SavedEvent[], by: Doing): Change {
  mustUndo(event, all, by.at, ({ kind }) => ({
    what: (l) => dealWords(l).eventKind({ kind }),
    see: { label: (l) => dealWords(l).history, command: `/deal history #${deal.number}` },
  }));
  if (event.kind === 'created') return changed(deal, { removedAt: by.at }, 'undone', by, event);
  const back = Object.fromEntries(
    Object.entries(event.changes).map(([field, [from]]) => [field, revive(field as Told, from)]),
  );
  const touchedAt = lastWork(all.filter((one) => one.id !== event.id)) ?? deal.touchedAt;
  return mustCoverRefund(changed(deal, { ...back, touchedAt }, 'undone', by, event));
}

/** When the deal was last worked on; what was taken back does not count. */
function lastWork(events: readonly SavedEvent[]): Date | undefined {
  const work = standing(events).filter((event) => WORK.has(event.kind));
  return work.toSorted((a, b) => a.version - b.version).at(-1)?.at;
}

/** A value of an event's JSON as the domain holds it. */
function revive(field: Told, value: unknown): unknown {
  if (value === null || value === undefined) return null;
  if (field === 'stageSince' || field === 'closedAt' || field === 'removedAt')
    return new Date(String(value));
  if (field === 'amount' || field === 'refunded') {
    const { minor, currency } = value as { minor: string; currency: string };
    return { minor: BigInt(minor), currency };
  }
  return value;
}

type Replayed = Pick<Deal, Told | 'touchedAt' | 'waypoints'>;

/** What the events of a deal add up to: its current row, told again from history. */
export function replay(events: readonly SavedEvent[]): Replayed {
  const state: Record<string, unknown> = Object.fromEntries(TOLD.map((field) => [field, null]));
  const stands = new Set(standing(events));
  const waypoints: Waypoint[] = [];
  for (const event of events.toSorted((a, b) => a.version - b.version)) {
    for (const [field, [, to]] of Object.entries(event.changes))
      state[field] = revive(field as Told, to);
    const point = stands.has(event) && waypointOf(event, state.ownerId as string | null);
    if (point) waypoints.push(point);
  }
  return { ...(state as unknown as Replayed), touchedAt: lastWork(events) as Date, waypoints };
}

/** The stage that a closed deal was last open in, for opening it again there. */
export function stageBeforeClosing(events: readonly DealEvent[]): string | undefined {
  const closing = events
    .toSorted((a, b) => a.version - b.version)
    .findLast(({ changes: { stageKind } }) => stageKind?.[0] === 'open' && stageKind[1] !== 'open');
  const from = closing?.changes.stageId?.[0];
  return typeof from === 'string' ? from : undefined;
}
