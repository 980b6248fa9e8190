import type { Language } from '../language/language.ts';
import type { Rate } from '../workspaces/rates.ts';

export type Role = 'manager' | 'head';
export type StageKind = 'open' | 'won' | 'lost';
export type Asked = 'amount' | 'close_date' | 'next_step' | 'loss_reason';

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
