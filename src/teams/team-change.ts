import { isDeepStrictEqual } from 'node:util';
import type { Money } from '../language/money.ts';
import type { LossReason, Role, Stage, Team } from './directory.ts';
import type { Target } from './target.ts';

export interface TeamKey {
  workspaceId: string;
  teamId: string;
}

/** A stage with its place in the pipeline; retired: no deal moves there any more. */
export interface PlacedStage extends Omit<Stage, 'teamId'> {
  position: number;
  retired: boolean;
}

/** What a team's head sets by its form. */
export type TeamSettings = Omit<Team, 'id' | 'stages' | 'retired' | 'lossReasons' | 'roles'>;

/**
 * What changed about a team, by what it is: from and to, as plain JSON. `name`, `zone` and the other settings;
 * `role:<user>`, `stage:<id>`, `lossReasons`, `target:<user or team>:<first of month>`.
 */
export type TeamChanges = Readonly<Record<string, readonly [from: unknown, to: unknown]>>;

export const ofRole = (userId: string, from: Role | null, to: Role | null): TeamChanges => ({
  [`role:${userId}`]: [from, to],
});

export const ofStages = (
  stages: readonly { id: string; from: PlacedStage | null; to: PlacedStage | null }[],
): TeamChanges => Object.fromEntries(stages.map(({ id, from, to }) => [`stage:${id}`, [from, to]]));

export const ofLossReasons = (
  from: readonly LossReason[],
  to: readonly LossReason[],
): TeamChanges => ({ lossReasons: [from, to] });

export function ofTarget(
  { owner, month }: Pick<Target, 'owner' | 'month'>,
  from: Money | null,
  to: Money | null,
): TeamChanges {
  const json = (money: Money | null) =>
    money && { minor: String(money.minor), currency: money.currency };
  return { [`target:${owner}:${month}`]: [json(from), json(to)] };
}

export type TeamEventKind =
  | 'created'
  | 'role'
  | 'settings'
  | 'stages'
  | 'loss_reasons'
  | 'target'
  | 'undone';

export interface TeamEvent {
  id: string;
  /** Counts up within the team, in the order of events. */
  version: number;
  kind: TeamEventKind;
  changes: TeamChanges;
  byId: string;
  at: Date;
  undoes: string | null;
}

/** The settings that differ, and how they were and are. */
export function differences(was: TeamSettings, is: TeamSettings): TeamChanges {
  const changed = (Object.keys(is) as (keyof TeamSettings)[]).filter(
    (field) => !isDeepStrictEqual(was[field], is[field]),
  );
  return Object.fromEntries(changed.map((field) => [field, [was[field], is[field]]]));
}

export const reversed = (changes: TeamChanges): TeamChanges =>
  Object.fromEntries(Object.entries(changes).map(([subject, [from, to]]) => [subject, [to, from]]));
