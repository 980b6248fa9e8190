import type { Deal } from './deal.ts';
import { waypointOf } from './waypoint.ts';

export type DealEventKind =
  | 'created'
  | 'moved'
  | 'amount'
  | 'close_date'
  | 'next_step'
  | 'step_done'
  | 'owner'
  | 'note'
  | 'renamed'
  | 'snoozed'
  | 'refunded'
  | 'undone';

/** What keeps a deal from counting as stalled: a move, a note or a step done is work on a deal; a new title or amount leaves it as idle as it was. */
export const WORK: ReadonlySet<DealEventKind> = new Set(['created', 'moved', 'note', 'step_done']);

/** What of a deal its events tell of; the rest never changes or follows from them. */
export const TOLD = [
  'title',
  'stageId',
  'stageKind',
  'stageSince',
  'amount',
  'closeOn',
  'nextStep',
  'snoozed',
  'lossReason',
  'ownerId',
  'closedAt',
  'closedOwnerId',
  'refunded',
  'removedAt',
] as const;
export type Told = (typeof TOLD)[number];
export type Changes = Partial<Record<Told, [from: unknown, to: unknown]>>;

export interface DealEvent {
  version: number;
  kind: DealEventKind;
  changes: Changes;
  comment: string | null;
  byId: string;
  at: Date;
  undoes: string | null;
}

/** A deal as it becomes, with the history row that says how. */
export interface Change {
  deal: Deal;
  event: DealEvent;
}

export interface Doing {
  byId: string;
  at: Date;
  comment?: string | null;
}

/** JSON as events keep it: days and moments as ISO text, money with its minor units as text. */
function json(value: unknown): unknown {
  if (value instanceof Date) return value.toISOString();
  if (typeof value === 'object' && value !== null && 'minor' in value && 'currency' in value) {
    return { minor: String(value.minor), currency: value.currency };
  }
  return value;
}

const same = (a: unknown, b: unknown) =>
  a === b || JSON.stringify(json(a)) === JSON.stringify(json(b));

/** The deal with the patch, and the event that says what it changed. */
export function changed(
  deal: Deal,
  patch: Partial<Deal>,
  kind: DealEventKind,
  by: Doing,
  undoes: { id: string; version: number } | null = null,
): Change {
  const changes: Changes = {};
  for (const field of TOLD) {
    if (field in patch && !same(deal[field], patch[field]))
      changes[field] = [json(deal[field]), json(patch[field])];
  }
  const version = deal.version + 1;
  const event: DealEvent = {
    version,
    kind,
    changes,
    comment: by.comment ?? null,
    byId: by.byId,
    at: by.at,
    undoes: undoes?.id ?? null,
  };
  const became = { ...deal, ...(WORK.has(kind) ? { touchedAt: by.at } : {}), ...patch, version };
  const passed = deal.waypoints.filter((point) => point.version !== undoes?.version);
  const point = waypointOf(event, became.ownerId);
  return { deal: { ...became, waypoints: point ? [...passed, point] : passed }, event };
}
