import { Refusal } from '../errors.ts';
import type { Money } from '../language/money.ts';
import type { Asked, Stage, StageKind, Team } from '../teams/directory.ts';
import { type Change, changed, type Doing } from './deal-event.ts';
import { dealWords } from './deal-words.ts';
import { mustCoverRefund } from './refund.ts';
import type { Waypoint } from './waypoint.ts';

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
  /** The last work on it: see WORK. */
  touchedAt: Date;
  closedAt: Date | null;
  /** Whose result its end is: the owner of that moment; a later hand-over never moves it. */
  closedOwnerId: string | null;
  /** How much of its amount was given back; null: nothing. */
  refunded: Money | null;
  /** Its creation was undone. */
  removedAt: Date | null;
  /** Where it went, the oldest first. */
  waypoints: readonly Waypoint[];
  /** Counts the events; the next one must be one more. */
  version: number;
}

export const TITLE_MOST = 200;
/** As much as a field of a Slack form holds. */
export const NOTE_MOST = 3_000;
export const STEP_MOST = 300;

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
  const { stage } = request;
  const title = within(TITLE_MOST, request.title);
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
    closedOwnerId: null,
    refunded: null,
    removedAt: null,
    waypoints: [],
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
  if (deal.stageId === to.id) throw alreadyThere(deal, to, null, by.at);
  const isClosed = to.kind !== 'open';
  const { amount, closeOn, nextStep } = brought;
  const moved = changed(
    deal,
    {
      stageId: to.id,
      stageKind: to.kind,
      stageSince: by.at,
      closedAt: isClosed ? by.at : null,
      closedOwnerId: isClosed ? deal.ownerId : null,
      lossReason: to.kind === 'lost' ? (brought.lossReason ?? null) : null,
      ...(amount ? { amount } : {}),
      ...(closeOn ? { closeOn } : {}),
      ...(isClosed ? { nextStep: null, snoozed: null } : nextStep ? { nextStep } : {}),
    },
    'moved',
    { ...by, comment: by.comment ? within(NOTE_MOST, by.comment) : null },
  );
  return mustCoverRefund(moved);
}

/** Somebody has moved it there before: who, and when. */
export function alreadyThere(deal: Deal, to: Stage, movedBy: string | null, now: Date): Refusal {
  return new Refusal(
    'already_there',
    (l) => dealWords(l).alreadyThere({ deal, stage: to.names[l], movedBy, now }),
    [{ label: (l) => dealWords(l).showIt(deal), command: `/deal show #${deal.number}` }],
  );
}

/** The stage was taken out of the pipeline: before an undo, or while somebody was moving the deal there. */
export const stageGone = ({ number }: Deal): Refusal =>
  new Refusal(
    'stage_gone',
    (l) => dealWords(l).stageGone,
    number > 0
      ? [{ label: (l) => dealWords(l).showIt({ number }), command: `/deal show #${number}` }]
      : [],
  );

export const setAmount = (deal: Deal, amount: Money, by: Doing): Change =>
  mustDiffer(mustCoverRefund(changed(deal, { amount }, 'amount', by)));

export const setCloseDay = (deal: Deal, closeOn: string, by: Doing): Change =>
  mustDiffer(changed(mustBeOpen(deal), { closeOn }, 'close_date', by));

export const setNextStep = (deal: Deal, on: string, what: string, by: Doing): Change =>
  mustDiffer(
    changed(mustBeOpen(deal), { nextStep: { on, what: within(STEP_MOST, what) } }, 'next_step', by),
  );

/** Its comment is the step, and what came of it where that was said. */
export function finishStep(deal: Deal, by: Doing, outcome = ''): Change {
  if (!deal.nextStep) throw new Refusal('no_step', (l) => dealWords(l).noStep(deal));
  const { what } = deal.nextStep;
  const comment = outcome ? `${what} — ${within(NOTE_MOST, outcome)}` : what;
  return changed(deal, { nextStep: null }, 'step_done', { ...by, comment });
}

export const handOver = (deal: Deal, ownerId: string, by: Doing): Change =>
  mustDiffer(changed(deal, { ownerId }, 'owner', by));

export const addNote = (deal: Deal, note: string, by: Doing): Change =>
  changed(deal, {}, 'note', { ...by, comment: within(NOTE_MOST, note) });

export const rename = (deal: Deal, title: string, by: Doing): Change =>
  mustDiffer(changed(deal, { title: within(TITLE_MOST, title) }, 'renamed', by));

/** A known pause: until that day the deal does not count as stalled. */
export function snooze(
  deal: Deal,
  until: string,
  reason: string,
  today: string,
  by: Doing,
): Change {
  if (until <= today) throw new Refusal('snooze_past', (l) => dealWords(l).snoozePast);
  const snoozed = { until, reason: within(STEP_MOST, reason) };
  return mustDiffer(changed(mustBeOpen(deal), { snoozed }, 'snoozed', by));
}

function within(most: number, text: string): string {
  if (text.length <= most) return text;
  throw new Refusal('text_long', (l) => dealWords(l).tooLong({ most, length: text.length }));
}

/** A change that changes nothing would only stand in the way of an undo. */
function mustDiffer(change: Change): Change {
  if (Object.keys(change.event.changes).length > 0) return change;
  throw new Refusal('so_already', (l) => dealWords(l).soAlready(change.deal));
}

/** A closed deal has no next step and no pause. */
export function mustBeOpen(deal: Deal): Deal {
  if (deal.stageKind === 'open') return deal;
  throw new Refusal('deal_closed', (l) => dealWords(l).closed(deal), [
    { label: (l) => dealWords(l).reopen, command: `/deal reopen #${deal.number}` },
  ]);
}
