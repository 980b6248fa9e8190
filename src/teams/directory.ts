import type { Language } from '../language/language.ts';
import type { Rate } from '../workspaces/rates.ts';
import type { Calendar } from './calendar.ts';

export type Role = 'manager' | 'head';
export type StageKind = 'open' | 'won' | 'lost';
export type Asked = 'amount' | 'close_date' | 'next_step' | 'loss_reason';

/** Whose results a digest's list of people shows: all, the first three, each one's own best month, nobody's. */
export const LEADERBOARDS = ['named', 'top', 'own_best', 'off'] as const;
export type Leaderboard = (typeof LEADERBOARDS)[number];

export interface Stage {
  id: string;
  teamId: string;
  names: Record<Language, string>;
  kind: StageKind;
  /** Per cent. */
  probability: number;
  /** Working days without movement after which a deal counts as stalled. */
  rotDays: number | null;
  asks: readonly Asked[];
}

export interface LossReason {
  reason: string;
  names: Record<Language, string>;
}

export interface Team {
  id: string;
  name: string;
  channelId: string | null;
  /** IANA */
  zone: string;
  currency: string;
  language: Language;
  celebrates: boolean;
  calendar: Calendar;
  /** Within how many minutes of working time a lead is to be touched. */
  firstTouchMinutes: number;
  /** Days after a win until its owner is asked for the customer's mark; null: nobody is asked. */
  satisfactionDays: number | null;
  leaderboard: Leaderboard;
  /** Working days past the rot limit after which the head is told of a stalled deal; null: never. */
  stalledLimitDays: number | null;
  /** In pipeline order; won and lost stand last. */
  stages: readonly Stage[];
  /** No deal moves there any more; history still names them. */
  retired: readonly Stage[];
  lossReasons: readonly LossReason[];
  roles: ReadonlyMap<string, Role>;
}

/**
 * All of a workspace that changes seldom and is needed always. Remembered per process; the
 * database says in each delivery's first statement whether this version still holds.
 */
export interface Directory {
  version: bigint;
  teams: readonly Team[];
  rates: readonly Rate[];
}
