import type { Stage } from '../teams/directory.ts';
import type { DealFacts } from './facts.ts';

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
  closeDates: readonly (readonly [from: string, to: string])[];
}

const NOWHERE = -1;

/** Deal by deal, through the stages of a team as they stand now. */
export function waysOf(
  deals: readonly Pick<DealFacts, 'id' | 'waypoints'>[],
  stages: readonly Stage[],
): Map<string, Way> {
  const places = new Map(stages.map(({ id }, n) => [id, n]));
  const lost = new Set(stages.filter(({ kind }) => kind === 'lost').map(({ id }) => id));
  const placeOf = (stageId: string) => places.get(stageId) ?? null;
  const wayOf = ({ waypoints }: Pick<DealFacts, 'waypoints'>): Way => {
    const moves: Move[] = [];
    for (const { at, ownerId, entered } of waypoints) {
      if (entered === undefined) continue;
      const before = moves.at(-1);
      const reached = lost.has(entered) ? NOWHERE : (placeOf(entered) ?? NOWHERE);
      moves.push({ at, ownerId, entered, reached, left: before ? placeOf(before.entered) : null });
    }
    return {
      moves,
      pauses: waypoints.flatMap(({ at, pausedUntil: until }) =>
        until === undefined ? [] : { at, until },
      ),
      closeDates: waypoints.flatMap(({ closeOn }) => (closeOn ? [closeOn] : [])),
    };
  };
  return new Map(deals.map((deal) => [deal.id, wayOf(deal)]));
}
