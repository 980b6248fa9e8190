import type { Stage } from '../teams/directory.ts';
import type { Step } from './facts.ts';

/** A deal that came into a stage. */
export interface Move {
  /** Milliseconds. */
  at: number;
  /** The deal's owner at that moment. */
  ownerId: string | null;
  entered: string;
  /** How far it brought the deal in the pipeline; nowhere when it was lost, or when the stage is retired. */
  reached: number;
  /** Where the stage that it left stands; null when there was none, or it is retired. */
  left: number | null;
}

/** How a deal came to be where it is, the oldest first. */
export interface Way {
  moves: readonly Move[];
  pauses: readonly { at: number; until: string | null }[];
  closeDates: readonly (readonly [from: string | null, to: string | null])[];
}

const NOWHERE = -1;

/** Deal by deal, through the stages of a team as they stand now. */
export function waysOf(steps: readonly Step[], stages: readonly Stage[]): Map<string, Way> {
  const places = new Map(stages.map(({ id }, n) => [id, n]));
  const lost = new Set(stages.filter(({ kind }) => kind === 'lost').map(({ id }) => id));
  const moveOf = ({ at, ownerId, left }: Step, entered: string): Move => ({
    at: at.getTime(),
    ownerId,
    entered,
    reached: lost.has(entered) ? NOWHERE : (places.get(entered) ?? NOWHERE),
    left: left === null ? null : (places.get(left) ?? null),
  });
  const ways = Map.groupBy(steps, ({ dealId }) => dealId);
  return new Map(
    [...ways].map(([dealId, own]) => [
      dealId,
      {
        moves: own.flatMap((step) => (step.entered === null ? [] : moveOf(step, step.entered))),
        pauses: own.flatMap(({ at, pausedUntil: until }) =>
          until === undefined ? [] : { at: at.getTime(), until },
        ),
        closeDates: own.flatMap(({ closeOn }) => (closeOn ? [closeOn] : [])),
      },
    ]),
  );
}
