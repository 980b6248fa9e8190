import type { Insertable, Selectable } from 'kysely';
import type { Database } from '../db/schema.ts';
import { fold } from '../language/text.ts';
import type { Deal } from './deal.ts';
import { type Change, TOLD, type Told } from './deal-event.ts';
import { enteredStage, type Waypoint } from './waypoint.ts';

export type DealRow = Selectable<Database['deals']>;

export function toDeal(row: DealRow): Deal {
  return {
    id: row.deal_id,
    number: row.number,
    teamId: row.team_id,
    title: row.title,
    stageId: row.stage_id,
    stageKind: row.stage_kind,
    stageSince: row.stage_since,
    amount:
      row.amount_minor !== null && row.currency
        ? { minor: row.amount_minor, currency: row.currency }
        : null,
    closeOn: row.close_on,
    nextStep:
      row.next_on && row.next_step !== null ? { on: row.next_on, what: row.next_step } : null,
    snoozed:
      row.snoozed_until && row.snooze_reason !== null
        ? { until: row.snoozed_until, reason: row.snooze_reason }
        : null,
    lossReason: row.loss_reason,
    ownerId: row.owner_id,
    customerId: row.customer_id,
    leadId: row.lead_id,
    source: row.source,
    createdBy: row.created_by,
    createdAt: row.created_at,
    touchedAt: row.touched_at,
    closedAt: row.closed_at,
    closedOwnerId: row.closed_owner_id,
    refunded:
      row.refunded_minor !== null && row.currency
        ? { minor: row.refunded_minor, currency: row.currency }
        : null,
    removedAt: row.removed_at,
    waypoints: row.waypoints as Waypoint[],
    version: row.version,
  };
}

/** The columns that hold each thing that events tell of. */
const COLUMNS: Record<Told, (deal: Deal) => Record<string, unknown>> = {
  title: (deal) => ({ title: deal.title, title_key: fold(deal.title) }),
  stageId: (deal) => ({ stage_id: deal.stageId }),
  stageKind: (deal) => ({ stage_kind: deal.stageKind }),
  stageSince: (deal) => ({ stage_since: deal.stageSince }),
  amount: (deal) => ({
    amount_minor: deal.amount?.minor ?? null,
    currency: deal.amount?.currency ?? null,
  }),
  closeOn: (deal) => ({ close_on: deal.closeOn }),
  nextStep: (deal) => ({
    next_on: deal.nextStep?.on ?? null,
    next_step: deal.nextStep?.what ?? null,
  }),
  snoozed: (deal) => ({
    snoozed_until: deal.snoozed?.until ?? null,
    snooze_reason: deal.snoozed?.reason ?? null,
  }),
  lossReason: (deal) => ({ loss_reason: deal.lossReason }),
  ownerId: (deal) => ({ owner_id: deal.ownerId }),
  closedAt: (deal) => ({ closed_at: deal.closedAt }),
  closedOwnerId: (deal) => ({ closed_owner_id: deal.closedOwnerId }),
  refunded: (deal) => ({ refunded_minor: deal.refunded?.minor ?? null }),
  removedAt: (deal) => ({ removed_at: deal.removedAt }),
};

/** What is written of a deal when these things of it have changed. */
export function toColumns(deal: Deal, told: readonly Told[]): Record<string, unknown> {
  const columns = {
    touched_at: deal.touchedAt,
    waypoints: JSON.stringify(deal.waypoints),
    version: deal.version,
  };
  return Object.assign(columns, ...told.map((field) => COLUMNS[field](deal)));
}

/** All of a deal that is new to the database; its number is the store's to give. */
export function toNewColumns(
  workspaceId: string,
  deal: Deal,
): Omit<Insertable<Database['deals']>, 'number'> {
  return {
    ...(toColumns(deal, TOLD) as unknown as Insertable<Database['deals']>),
    workspace_id: workspaceId,
    deal_id: deal.id,
    team_id: deal.teamId,
    customer_id: deal.customerId,
    lead_id: deal.leadId,
    source: deal.source,
    created_by: deal.createdBy,
    created_at: deal.createdAt,
  };
}

export const toEventColumns = (workspaceId: string, { deal, event }: Change, eventId: string) => ({
  workspace_id: workspaceId,
  event_id: eventId,
  deal_id: deal.id,
  version: event.version,
  kind: event.kind,
  changes: JSON.stringify(event.changes),
  comment: event.comment,
  by_id: event.byId,
  at: event.at,
  undoes: event.undoes,
  team_id: deal.teamId,
  owner_id: deal.ownerId,
  entered_stage_id: enteredStage(event),
});
