import { startOfDay } from '../language/dates.ts';
import type { Stage, Team } from '../teams/directory.ts';
import type { DealFacts, Step } from './facts.ts';
import type { Period } from './period.ts';
import { median, type Ratio } from './ratio.ts';

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
  steps: readonly Step[];
  open: readonly DealFacts[];
  closed: readonly DealFacts[];
}

const DAY_MS = 86_400_000;

export function flowOf(flowing: Flowing): Flow {
  const byDeal = Map.groupBy(flowing.steps, ({ dealId }) => dealId);
  const deals = [...byDeal.values()];
  const { team, period } = flowing;
  const span = {
    start: startOfDay(team.zone, period.from),
    end: startOfDay(team.zone, period.to),
  };
  const order = new Map(team.stages.map(({ id }, n) => [id, n]));
  return {
    stages: team.stages
      .filter(({ kind }) => kind === 'open')
      .map((stage) => ({
        stage,
        passed: passedOf(stage, deals, order, flowing, span),
        time: timeIn(stage, deals, flowing, span),
      })),
    ...slippedOf(byDeal, flowing),
  };
}

/** The moments that the period begins and ends at. */
interface Span {
  start: Date;
  end: Date;
}

/** Where a stage stands in the pipeline; a retired one stands nowhere. */
type Order = ReadonlyMap<string, number>;

/**
 * A stage that was skipped counts as entered and passed when the deal went past it while open, or to its win. A lost
 * deal gets no credit for stages that it skipped; a move back takes none away. Each deal counts once.
 */
function passedOf(
  stage: Stage,
  deals: readonly Step[][],
  order: Order,
  { team, ownerId }: Flowing,
  { start, end }: Span,
): Ratio {
  const here = order.get(stage.id) ?? 0;
  const lost = new Set(team.stages.filter(({ kind }) => kind === 'lost').map(({ id }) => id));
  const place = (id: string | null) => (id === null ? undefined : order.get(id));
  const goesPast = ({ entered }: Step) =>
    entered !== null && !lost.has(entered) && (place(entered) ?? -1) > here;
  const enters = (step: Step) =>
    step.entered === stage.id || (goesPast(step) && (place(step.left) ?? here) < here);
  let of = 0;
  let part = 0;
  for (const steps of deals) {
    const entry = steps.findIndex(
      (step) =>
        enters(step) &&
        step.at >= start &&
        step.at < end &&
        (ownerId === null || step.ownerId === ownerId),
    );
    if (entry === -1) continue;
    of++;
    if (steps.slice(entry).some(goesPast)) part++;
  }
  return { part, of };
}

function timeIn(
  stage: Stage,
  deals: readonly Step[][],
  { team, ownerId, now }: Flowing,
  { start, end }: Span,
): StageFlow['time'] {
  const days: number[] = [];
  let paused = 0;
  for (const steps of deals) {
    const moves = steps.filter(({ entered }) => entered !== null);
    const visits = moves.flatMap((move, n) => {
      const next = moves[n + 1];
      if (move.entered !== stage.id) return [];
      return [{ from: move.at, to: next?.at ?? now, isOver: next !== undefined, by: next ?? move }];
    });
    const last = visits.at(-1);
    if (!last || (ownerId !== null && last.by.ownerId !== ownerId)) continue;
    const counts = last.isOver ? last.to >= start && last.to < end : now >= start && now < end;
    if (!counts) continue;
    days.push(
      visits.reduce((sum, { from, to }) => sum + (to.getTime() - from.getTime()), 0) / DAY_MS,
    );
    paused += visits.reduce((sum, visit) => sum + pausedIn(steps, visit, team), 0);
  }
  return days.length === 0
    ? null
    : { median: median(days), paused: paused / days.length, of: days.length };
}

/** Days of the visit that the deal was paused for. */
function pausedIn(steps: readonly Step[], visit: { from: Date; to: Date }, { zone }: Team): number {
  const pauses = steps.filter(({ pausedUntil }) => pausedUntil !== undefined);
  let ms = 0;
  pauses.forEach(({ at, pausedUntil }, n) => {
    if (!pausedUntil) return;
    const until = startOfDay(zone, pausedUntil).getTime();
    const ended = Math.min(until, pauses[n + 1]?.at.getTime() ?? until, visit.to.getTime());
    ms += Math.max(0, ended - Math.max(at.getTime(), visit.from.getTime()));
  });
  return ms / DAY_MS;
}

function slippedOf(byDeal: ReadonlyMap<string, Step[]>, flowing: Flowing) {
  const { period, ownerId, open, closed } = flowing;
  const isIn = (day: string | null) => day !== null && day >= period.from && day < period.to;
  const pushesOf = ({ id }: DealFacts) =>
    (byDeal.get(id) ?? []).filter(
      ({ closeOn }) => closeOn && isIn(closeOn[0]) && (closeOn[1] ?? '') > (closeOn[0] ?? ''),
    );
  const isTheirs = (owner: string | null) => ownerId === null || owner === ownerId;
  const theirs = open.filter((deal) => isTheirs(deal.ownerId));
  const moved = theirs.filter(
    (deal) =>
      deal.closeOn !== null &&
      deal.closeOn >= period.to &&
      (byDeal.get(deal.id) ?? []).some(
        ({ closeOn }) => closeOn && isIn(closeOn[0]) && (closeOn[1] ?? '') >= period.to,
      ),
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
