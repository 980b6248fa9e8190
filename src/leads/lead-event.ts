import type { Lead } from './lead.ts';

export type LeadEventKind =
  | 'created'
  | 'taken'
  | 'assigned'
  | 'qualified'
  | 'dropped'
  | 'edited'
  | 'note'
  | 'converted'
  | 'undone';

const FIELDS = ['name', 'company', 'phone', 'email', 'amount', 'source', 'note'] as const;
/** What of a lead its events tell of; the rest never changes. */
export const TOLD = [
  ...FIELDS,
  'status',
  'ownerId',
  'customerId',
  'dealId',
  'dropReason',
  'firstTouchAt',
  'closedAt',
] as const;
export type Told = (typeof TOLD)[number];
export type Changes = Partial<Record<Told, [from: unknown, to: unknown]>>;

export interface LeadEvent {
  version: number;
  kind: LeadEventKind;
  changes: Changes;
  comment: string | null;
  byId: string;
  at: Date;
  undoes: string | null;
}

export interface SavedEvent extends LeadEvent {
  id: string;
}

/** A lead as it becomes, with the line of history that says how. */
export interface Change {
  lead: Lead;
  event: LeadEvent;
}

export interface Doing {
  byId: string;
  at: Date;
  /** A manager of the lead's team: a free lead that they work on becomes theirs. */
  sells?: boolean;
}

/** What counts as a first touch. */
export const TOUCHES: ReadonlySet<LeadEventKind> = new Set([
  'taken',
  'qualified',
  'dropped',
  'note',
  'converted',
]);

/** JSON as events keep it: moments as ISO text, money with its minor units as text. */
function json(value: unknown): unknown {
  if (value instanceof Date) return value.toISOString();
  if (typeof value === 'object' && value !== null && 'minor' in value && 'currency' in value)
    return { minor: String(value.minor), currency: value.currency };
  return value;
}

const same = (a: unknown, b: unknown) => JSON.stringify(json(a)) === JSON.stringify(json(b));

export function changed(
  lead: Lead,
  patch: Partial<Lead>,
  kind: LeadEventKind,
  by: Doing,
  more: { comment?: string; undoes?: string } = {},
): Change {
  const touch = TOUCHES.has(kind) && !lead.firstTouchAt ? { firstTouchAt: by.at } : {};
  const next = { ...lead, ...touch, ...patch, version: lead.version + 1 };
  const changes: Changes = {};
  for (const field of TOLD) {
    if (!same(lead[field], next[field])) changes[field] = [json(lead[field]), json(next[field])];
  }
  return {
    lead: next,
    event: {
      version: next.version,
      kind,
      changes,
      comment: more.comment ?? null,
      byId: by.byId,
      at: by.at,
      undoes: more.undoes ?? null,
    },
  };
}
