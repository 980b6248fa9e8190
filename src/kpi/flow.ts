import { startOfDay } from '../language/dates.ts';
import type { Stage, Team } from '../teams/directory.ts';
import type { DealFacts } from './facts.ts';
import type { Period } from './period.ts';
import { median, type Ratio } from './ratio.ts';
import type { Move, Way } from './way.ts';

/** How deals went through one stage. */
export interface StageFlow {
  stage: Stage;
  /** Of the deals that entered it in the period, those that have reached a later one since. */
  passed: Ratio;
  /** Days that a deal was there, all its visits together: of those that left in the period or are there now. */
  time: { median: number; paused: number; of: number } | null;
}

export interface Flow {
  stages: StageFlow[];
  /** Open deals whose close date was moved out of the period, of the deals due in it. */
  slipped: Ratio;
  slippedIds: string[];
  /** How often a close date of these was moved on. */
  pushes: number;
}

export interface Flowing {
  team: Team;
  ownerId: string | null;
  period: Period;
  now: Date;
  ways: ReadonlyMap<string, Way>;
  open: readonly DealFacts[];
  closed: readonly DealFacts[];
}

const DAY_MS = 86_400_000;

export function flowOf(flowing: Flowing): Flow {
  const { team, period, ways } = flowing;
  const walked = [...ways.values()];
  const start = startOfDay(team.zone, period.from).getTime();
  const end = startOfDay(team.zone, period.to).getTime();
  const isWithin = (at: number) => at >= start && at < end;
  return {
    stages: team.stages.flatMap((stage, place) => {
      if (stage.kind !== 'open') return [];
      const passed = passedOf(stage, place, walked, flowing.ownerId, isWithin);
      return [{ stage, passed, time: timeIn(stage, walked, flowing, isWithin) }];
    }),
    ...slippedOf(flowing),
  };
}

type IsWithin = (at: number) => boolean;

/**
 * A stage that was skipped counts as entered and passed when the deal went past it while open, or to its win. A lost
 * deal gets no credit for stages that it skipped; a move back takes none away. Each deal counts once.
 */
function passedOf(
  { id }: Stage,
  here: number,
  ways: readonly Way[],
  ownerId: string | null,
  isWithin: IsWithin,
): Ratio {
  const goesPast = ({ reached }: Move) => reached > here;
  const enters = (move: Move) =>
    move.entered === id || (goesPast(move) && move.left !== null && move.left < here);
  const counts = (move: Move) =>
    enters(move) && isWithin(move.at) && (ownerId === null || move.ownerId === ownerId);
  let of = 0;
  let part = 0;
  for (const { moves } of ways) {
    const entry = moves.findIndex(counts);
    if (entry === -1) continue;
    of++;
    if (moves.findLastIndex(goesPast) >= entry) part++;
  }
  return { part, of };
}

function timeIn(
  { id }: Stage,
  ways: readonly Way[],
  { team, ownerId, now: asOf }: Flowing,
  isWithin: IsWithin,
): StageFlow['time'] {
  const now = asOf.getTime();
  const days: number[] = [];
  // In whole milliseconds, so that the sum is the same in whichever order the deals come.
  let paused = 0;
  for (const { moves, pauses } of ways) {
    const last = moves.findLastIndex(({ entered }) => entered === id);
    const leaving = moves[last + 1];
    if (last === -1 || !isWithin(leaving?.at ?? now)) continue;
    if (ownerId !== null && (leaving ?? moves[last])?.ownerId !== ownerId) continue;
    const visits = moves.flatMap(({ entered, at: from }, n) =>
      entered === id ? [{ from, to: moves[n + 1]?.at ?? now }] : [],
    );
    days.push(visits.reduce((sum, { from, to }) => sum + (to - from), 0) / DAY_MS);
    if (pauses.length > 0)
      paused += visits.reduce((sum, visit) => sum + pausedIn(pauses, visit, team), 0);
  }
  return days.length === 0
    ? null
    : { median: median(days), paused: paused / DAY_MS / days.length, of: days.length };
}

/** Milliseconds of the visit that the deal was paused for. */
function pausedIn(
  pauses: Way['pauses'],
  visit: { from: number; to: number },
  { zone }: Team,
): number {
  let ms = 0;
  pauses.forEach(({ at, until: day }, n) => {
    if (!day) return;
    const until = startOfDay(zone, day).getTime();
    const ended = Math.min(until, pauses[n + 1]?.at ?? until, visit.to);
    ms += Math.max(0, ended - Math.max(at, visit.from));
  });
  return ms;
}

function slippedOf({ ways, period, ownerId, open, closed }: Flowing) {
  const isIn = (day: string | null) => day !== null && day >= period.from && day < period.to;
  const datesOf = ({ id }: DealFacts) => ways.get(id)?.closeDates ?? [];
  const pushesOf = (deal: DealFacts) =>
    datesOf(deal).filter(([from, to]) => isIn(from) && to > from);
  const isTheirs = (owner: string | null) => ownerId === null || owner === ownerId;
  const theirs = open.filter((deal) => isTheirs(deal.ownerId));
  const moved = theirs.filter(
    (deal) =>
      deal.closeOn !== null &&
      deal.closeOn >= period.to &&
      datesOf(deal).some(([from, to]) => isIn(from) && to >= period.to),
  );
  const due = [
    ...moved,
    ...theirs.filter(({ closeOn }) => isIn(closeOn)),
    ...closed.filter((deal) => isIn(deal.closeOn) && isTheirs(deal.closedOwnerId)),
  ];
  return {
    slipped: { part: moved.length, of: due.length },
    slippedIds: moved.map(({ id }) => id),
    pushes: due.reduce((sum, deal) => sum + pushesOf(deal).length, 0),
  };
}
