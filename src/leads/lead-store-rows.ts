import { type Selectable, sql } from 'kysely';
import type { Database } from '../db/schema.ts';
import { fold } from '../language/text.ts';
import type { Lead } from './lead.ts';
import type { Change } from './lead-event.ts';
import type { LeadSource } from './lead-source.ts';

export type LeadRow = Selectable<Database['leads']>;

export function toLead(row: LeadRow): Lead {
  return {
    id: row.lead_id,
    number: row.number,
    teamId: row.team_id,
    status: row.status,
    name: row.name,
    company: row.company,
    phone: row.phone,
    email: row.email,
    amount:
      row.amount_minor !== null && row.currency
        ? { minor: row.amount_minor, currency: row.currency }
        : null,
    source: row.source as LeadSource | null,
    note: row.note,
    ownerId: row.owner_id,
    capturedBy: row.captured_by,
    customerId: row.customer_id,
    dealId: row.deal_id,
    dropReason: row.drop_reason,
    message:
      row.message_channel && row.message_ts
        ? { channelId: row.message_channel, ts: row.message_ts }
        : null,
    createdAt: row.created_at,
    firstTouchAt: row.first_touch_at,
    closedAt: row.closed_at,
    version: row.version,
  };
}

const searchKey = (lead: Lead) =>
  fold([lead.name, lead.company, lead.phone, lead.email].filter((part) => part !== null).join(' '));

/** The columns that events change. */
export function toColumns(lead: Lead) {
  return {
    status: lead.status,
    name: lead.name,
    company: lead.company,
    phone: lead.phone,
    email: lead.email,
    amount_minor: lead.amount?.minor ?? null,
    currency: lead.amount?.currency ?? null,
    source: lead.source,
    note: lead.note,
    search_key: searchKey(lead),
    owner_id: lead.ownerId,
    customer_id: lead.customerId,
    deal_id: lead.dealId,
    drop_reason: lead.dropReason,
    first_touch_at: lead.firstTouchAt,
    closed_at: lead.closedAt,
    version: lead.version,
  };
}

/** All of a lead that is new to the database; its number is the store's to give. */
export const toNewColumns = (workspaceId: string, lead: Lead) => ({
  ...toColumns(lead),
  workspace_id: workspaceId,
  lead_id: lead.id,
  team_id: lead.teamId,
  captured_by: lead.capturedBy,
  created_at: lead.createdAt,
  message_channel: lead.message?.channelId ?? null,
  message_ts: lead.message?.ts ?? null,
});

export const toEventColumns = (workspaceId: string, { lead, event }: Change, eventId: string) => ({
  workspace_id: workspaceId,
  event_id: eventId,
  lead_id: lead.id,
  version: event.version,
  kind: event.kind,
  changes: JSON.stringify(event.changes),
  comment: event.comment,
  by_id: event.byId,
  at: event.at,
  undoes: event.undoes,
});

export const inTeams = (teamIds: readonly string[]) =>
  sql<boolean>`team_id = any(${[...teamIds]}::uuid[])`;
