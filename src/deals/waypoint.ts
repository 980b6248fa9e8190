import type { DealEvent } from './deal-event.ts';

/**
 * What of a deal's history tells where it went. It is kept with the deal, without what was taken back, so that a team's
 * numbers need not read the histories of all its deals.
 */
export interface Waypoint {
  /** Of the event that it tells of. */
  version: number;
  /** Milliseconds. */
  at: number;
  /** The deal's owner at that moment. */
  ownerId: string | null;
  /** The id of the stage that it came into; absent: it stayed where it was. */
  entered?: string;
  /** 'YYYY-MM-DD' until when it is paused, null when no longer; absent: that stayed. */
  pausedUntil?: string | null;
  /** Days 'YYYY-MM-DD', when its close date was moved; the first one that it gets is no move. */
  closeOn?: [from: string, to: string];
}

/** The stage that it brought the deal into, as its owner or a form did; what an undo brings it back to, it does not enter again. */
export function enteredStage({ kind, changes }: DealEvent): string | null {
  const isEntry = kind === 'created' || kind === 'moved';
  return isEntry ? ((changes.stageId?.[1] as string | undefined) ?? null) : null;
}

/** Null for an event that brought the deal nowhere. */
export function waypointOf(event: DealEvent, ownerId: string | null): Waypoint | null {
  if (event.kind === 'undone') return null;
  const { closeOn, snoozed } = event.changes;
  const entered = enteredStage(event);
  const point: Waypoint = { version: event.version, at: event.at.getTime(), ownerId };
  if (entered) point.entered = entered;
  if (snoozed) point.pausedUntil = (snoozed[1] as { until: string } | null)?.until ?? null;
  if (typeof closeOn?.[0] === 'string' && typeof closeOn[1] === 'string')
    point.closeOn = [closeOn[0], closeOn[1]];
  return entered || snoozed || point.closeOn ? point : null;
}
