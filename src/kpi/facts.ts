import type { Waypoint } from '../deals/waypoint.ts';
import type { Money } from '../language/money.ts';
import type { StageKind } from '../teams/directory.ts';

/** A deal as numbers see it, at the moment that they are of. */
export interface DealFacts {
  id: string;
  customerId: string | null;
  createdAt: Date;
  stageId: string;
  stageKind: StageKind;
  amount: Money | null;
  /** 'YYYY-MM-DD' */
  closeOn: string | null;
  ownerId: string | null;
  /** Of the last work on it. */
  touchedAt: Date;
  snoozed: { until: string } | null;
  closedAt: Date | null;
  /** Whose result its end is. */
  closedOwnerId: string | null;
  /** Where it had gone by then, the oldest first. */
  waypoints: readonly Waypoint[];
}

export interface LeadFacts {
  id: string;
  status: 'new' | 'working' | 'qualified' | 'converted' | 'dropped' | 'removed';
  ownerId: string | null;
  source: string | null;
  dropReason: string | null;
  createdAt: Date;
  firstTouchAt: Date | null;
  dealId: string | null;
  /** Of the deal that it became; null while it has none. */
  dealKind: StageKind | null;
}

export const isOpenLead = ({ status }: LeadFacts): boolean =>
  status === 'new' || status === 'working' || status === 'qualified';

/** What a customer bought. */
export interface Win {
  dealId: string;
  customerId: string;
  closedAt: Date;
}

/** Money of a won deal that was given back. */
export interface Refund {
  dealId: string;
  at: Date;
  /** Whose sale it was. */
  ownerId: string | null;
  amount: Money;
}

export interface Facts {
  /** Ended in the period. */
  closed: DealFacts[];
  open: readonly DealFacts[];
  /** Went on in the period, and ended after it. */
  passing: Pick<DealFacts, 'id' | 'waypoints'>[];
  /** Made in the period, whenever their deals were won. */
  refunds: Refund[];
  /** Of the customers of these closed deals, all that they ever bought. */
  wins: Win[];
  /** Came in the period. */
  arrived: LeadFacts[];
  /** Open, and nobody has touched them yet. */
  untouched: LeadFacts[];
}

/** What was done on deals. */
export interface Activity {
  calls: number;
  meetings: number;
  notes: number;
  steps: number;
  moves: number;
}

/** What customers objected to, by what it was about; `used`: how many were answered with a reply of the playbook. */
export interface Heard {
  category: string;
  asked: number;
  used: number;
}
