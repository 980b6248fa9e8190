import { Refusal } from '../errors.ts';
import { daysBetween, todayIn, workingDaysBetween } from '../language/dates.ts';
import type { Money } from '../language/money.ts';
import type { Asked, Stage, StageKind, Team } from '../teams/directory.ts';
import { judgeUndo } from '../teams/undo.ts';
import { dealWords } from './deal-words.ts';

export interface Deal {
  id: string;
  number: number;
  teamId: string;
  title: string;
  stageId: string;
  stageKind: StageKind;
  stageSince: Date;
  amount: Money | null;
  /** 'YYYY-MM-DD' */
  closeOn: string | null;
  nextStep: { on: string; what: string } | null;
  snoozed: { until: string; reason: string } | null;
  lossReason: string | null;
  ownerId: string | null;
  customerId: string | null;
  leadId: string | null;
  source: string | null;
  createdBy: string;
  createdAt: Date;
  /** The last move, note or step. */
  touchedAt: Date;
  closedAt: Date | null;
  /** Its creation was undone. */
  removedAt: Date | null;
  /** Counts the events; the next one must be one more. */
  version: number;
}

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
  | 'undone';

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

export const TITLE_MOST = 200;

/** JSON as events keep it: days and moments as ISO text, money with its minor units as text. */
function json(value: unknown): unknown {
  if (value instanceof Date) return value.toISOString();
  if (typeof value === 'object' && value !== null && 'minor' in value && 'currency' in value) {
    return { minor: String(value.minor), currency: value.currency };
  }
  return value;
}

const same = (a: unknown, b: unknown) => JSON.stringify(json(a)) === JSON.stringify(json(b));

function changed(
  deal: Deal,
  patch: Partial<Deal>,
  kind: DealEventKind,
  by: Doing,
  undoes: string | null = null,
): Change {
  const changes: Changes = {};
  for (const field of TOLD) {
    if (field in patch && !same(deal[field], patch[field]))
      changes[field] = [json(deal[field]), json(patch[field])];
  }
  const version = deal.version + 1;
  return {
    deal: { ...deal, ...patch, version, touchedAt: by.at },
    event: {
      version,
      kind,
      changes,
      comment: by.comment ?? null,
      byId: by.byId,
      at: by.at,
      undoes,
    },
  };
}

export interface NewDeal {
  id: string;
  team: Team;
  title: string;
  stage: Stage;
  amount: Money | null;
  ownerId: string | null;
  customerId?: string | null;
  leadId?: string | null;
  source?: string | null;
}

/** A deal opens in an open stage. Its number is given by the store. */
export function open(request: NewDeal, by: Doing): Change {
  const { title, stage } = request;
  if (title.length > TITLE_MOST)
    throw new Refusal('title_long', (l) => dealWords(l).titleTooLong({ most: TITLE_MOST }));
  if (stage.kind !== 'open')
    throw new Refusal('opens_closed', (l) => dealWords(l).opensInOpenStage);
  const blank: Deal = {
    id: request.id,
    number: 0,
    teamId: request.team.id,
    title: '',
    stageId: '',
    stageKind: 'open',
    stageSince: by.at,
    amount: null,
    closeOn: null,
    nextStep: null,
    snoozed: null,
    lossReason: null,
    ownerId: null,
    customerId: request.customerId ?? null,
    leadId: request.leadId ?? null,
    source: request.source ?? null,
    createdBy: by.byId,
    createdAt: by.at,
    touchedAt: by.at,
    closedAt: null,
    removedAt: null,
    version: 0,
  };
  const first = { title, stageId: stage.id, amount: request.amount, ownerId: request.ownerId };
  const created = changed(blank, first, 'created', by);
  created.event.changes.stageKind = [null, 'open'];
  created.event.changes.stageSince = [null, by.at.toISOString()];
  return created;
}

/** What the stage asks for and the deal has not got; what comes along with the move counts. */
export function missingFor(deal: Deal, stage: Stage, brought: Brought = {}): Asked[] {
  const has: Record<Asked, boolean> = {
    amount: (brought.amount ?? deal.amount) !== null,
    close_date: (brought.closeOn ?? deal.closeOn) !== null,
    next_step: (brought.nextStep ?? deal.nextStep) !== null,
    loss_reason: (brought.lossReason ?? null) !== null,
  };
  const asks: Asked[] =
    stage.kind === 'lost' ? [...new Set<Asked>([...stage.asks, 'loss_reason'])] : [...stage.asks];
  return asks.filter((asked) => !has[asked]);
}

/** What a person gives together with a move. */
export interface Brought {
  amount?: Money | null;
  closeOn?: string | null;
  nextStep?: { on: string; what: string } | null;
  lossReason?: string | null;
}

/** Says what the deal becomes when it moves, or refuses. Stages may be skipped, gone back to, and closed ones left again. */
export function move(deal: Deal, to: Stage, by: Doing, brought: Brought = {}): Change {
  if (deal.stageId === to.id) {
    throw new Refusal('already_there', (l) =>
      dealWords(l).alreadyThere({
        title: deal.title,
        number: deal.number,
        stage: to.names[l],
        since: deal.stageSince,
        now: by.at,
      }),
    );
  }
  const closed = to.kind !== 'open';
  return changed(
    deal,
    {
      stageId: to.id,
      stageKind: to.kind,
      stageSince: by.at,
      closedAt: closed ? by.at : null,
      lossReason: to.kind === 'lost' ? (brought.lossReason ?? null) : null,
      ...(brought.amount ? { amount: brought.amount } : {}),
      ...(brought.closeOn ? { closeOn: brought.closeOn } : {}),
      ...(closed
        ? { nextStep: null, snoozed: null }
        : brought.nextStep
          ? { nextStep: brought.nextStep }
          : {}),
    },
    'moved',
    by,
  );
}

export const setAmount = (deal: Deal, amount: Money, by: Doing): Change =>
  changed(deal, { amount }, 'amount', by);

export const setCloseDay = (deal: Deal, closeOn: string, by: Doing): Change =>
  changed(mustBeOpen(deal), { closeOn }, 'close_date', by);

export const setNextStep = (deal: Deal, on: string, what: string, by: Doing): Change =>
  changed(mustBeOpen(deal), { nextStep: { on, what } }, 'next_step', by);

export function finishStep(deal: Deal, by: Doing): Change {
  if (!deal.nextStep)
    throw new Refusal('no_step', (l) =>
      dealWords(l).noStep({ title: deal.title, number: deal.number }),
    );
  return changed(deal, { nextStep: null }, 'step_done', { ...by, comment: deal.nextStep.what });
}

export const handOver = (deal: Deal, ownerId: string, by: Doing): Change =>
  changed(deal, { ownerId }, 'owner', by);
export const addNote = (deal: Deal, note: string, by: Doing): Change =>
  changed(deal, {}, 'note', { ...by, comment: note });

export function rename(deal: Deal, title: string, by: Doing): Change {
  if (title.length > TITLE_MOST)
    throw new Refusal('title_long', (l) => dealWords(l).titleTooLong({ most: TITLE_MOST }));
  return changed(deal, { title }, 'renamed', by);
}

/** A known pause: until that day the deal does not count as stalled. */
export function snooze(
  deal: Deal,
  until: string,
  reason: string,
  today: string,
  by: Doing,
): Change {
  if (until <= today) throw new Refusal('snooze_past', (l) => dealWords(l).snoozeLater);
  return changed(mustBeOpen(deal), { snoozed: { until, reason } }, 'snoozed', by);
}

function mustBeOpen(deal: Deal): Deal {
  if (deal.stageKind === 'open') return deal;
  throw new Refusal(
    'deal_closed',
    (l) => dealWords(l).closed({ title: deal.title, number: deal.number }),
    [{ label: (l) => dealWords(l).reopen, command: `/deal reopen #${deal.number}` }],
  );
}

export interface SavedEvent extends DealEvent {
  id: string;
}

/**
 * Takes one event back by a new one. Refused when it is too old, taken back already, or when a later event
 * that still stands has changed the same thing.
 */
export function undo(deal: Deal, event: SavedEvent, all: readonly SavedEvent[], by: Doing): Change {
  const verdict = judgeUndo(event, all, by.at);
  if (verdict.kind === 'newer') {
    const { kind, byId, at } = verdict.event;
    throw new Refusal('newer_change', (l) =>
      dealWords(l).newerChange({ kind, byId, at, now: by.at }),
    );
  }
  if (verdict.kind !== 'may')
    throw new Refusal(verdict.kind, (l) => dealWords(l).noUndo({ why: verdict.kind }));
  if (event.kind === 'created') return changed(deal, { removedAt: by.at }, 'undone', by, event.id);
  const back = Object.fromEntries(
    Object.entries(event.changes).map(([field, [from]]) => [field, revive(field as Told, from)]),
  );
  return changed(deal, back as Partial<Deal>, 'undone', by, event.id);
}

/** A value of an event's JSON as the domain holds it. */
function revive(field: Told, value: unknown): unknown {
  if (value === null || value === undefined) return null;
  if (field === 'stageSince' || field === 'closedAt' || field === 'removedAt')
    return new Date(String(value));
  if (field === 'amount') {
    const { minor, currency } = value as { minor: string; currency: string };
    return { minor: BigInt(minor), currency };
  }
  return value;
}

/** What the events of a deal add up to: its current row, told again from history. */
export function replay(events: readonly DealEvent[]): Pick<Deal, Told> {
  const state: Record<string, unknown> = Object.fromEntries(TOLD.map((field) => [field, null]));
  for (const event of [...events].sort((a, b) => a.version - b.version)) {
    for (const [field, [, to]] of Object.entries(event.changes))
      state[field] = revive(field as Told, to);
  }
  return state as Pick<Deal, Told>;
}

export type Attention = 'step_overdue' | 'close_passed' | 'stalled' | 'no_step';

/** What about an open deal asks for its owner; the most pressing first. kpi: stalled = nothing done for longer than the stage's rot limit, in working days, and not snoozed. */
export function attentionOf(deal: Deal, stage: Stage, team: Team, now: Date): Attention | null {
  if (deal.stageKind !== 'open') return null;
  const today = todayIn(team.zone, now);
  if (deal.nextStep && deal.nextStep.on < today) return 'step_overdue';
  if (deal.closeOn && deal.closeOn < today) return 'close_passed';
  if (deal.snoozed && deal.snoozed.until > today) return null;
  const idle = workingDaysBetween(todayIn(team.zone, deal.touchedAt), today);
  if (stage.rotDays !== null && idle > stage.rotDays) return 'stalled';
  return deal.nextStep ? null : 'no_step';
}

/** Days in the current stage, by the team's calendar. */
export const daysInStage = (deal: Deal, team: Team, now: Date): number =>
  daysBetween(todayIn(team.zone, deal.stageSince), todayIn(team.zone, now));
