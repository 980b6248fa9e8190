import { type Selectable, sql } from 'kysely';
import type { Tx } from '../db/connection.ts';
import { isId } from '../db/ids.ts';
import type { Database } from '../db/schema.ts';
import type { Changes, LeadEventKind, SavedEvent } from './lead-event.ts';

function toEvent(row: Selectable<Database['lead_events']>): SavedEvent {
  return {
    id: row.event_id,
    version: row.version,
    kind: row.kind as LeadEventKind,
    changes: row.changes as Changes,
    comment: row.comment,
    byId: row.by_id,
    at: row.at,
    undoes: row.undoes,
  };
}

/** Oldest first. */
export async function readEvents(
  tx: Tx,
  workspaceId: string,
  leadId: string,
): Promise<SavedEvent[]> {
  const rows = await tx
    .selectFrom('lead_events')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('lead_id', '=', leadId)
    .orderBy('version')
    .execute();
  return rows.map(toEvent);
}

/** What happened to each of these leads up to that moment; the oldest first. */
export async function readEventsOf(
  tx: Tx,
  workspaceId: string,
  leadIds: readonly string[],
  until: Date,
): Promise<Map<string, SavedEvent[]>> {
  if (leadIds.length === 0) return new Map();
  const rows = await tx
    .selectFrom('lead_events')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where(sql<boolean>`lead_id = any(${[...leadIds]}::uuid[])`)
    .where('at', '<=', until)
    .orderBy('version')
    .execute();
  const byLead = Map.groupBy(rows, ({ lead_id }) => lead_id);
  return new Map([...byLead].map(([leadId, its]) => [leadId, its.map(toEvent)]));
}

/** Which lead an event belongs to. */
export async function findLeadOfEvent(
  tx: Tx,
  workspaceId: string,
  eventId: string,
): Promise<string | undefined> {
  if (!isId(eventId)) return undefined;
  const row = await tx
    .selectFrom('lead_events')
    .select('lead_id')
    .where('workspace_id', '=', workspaceId)
    .where('event_id', '=', eventId)
    .executeTakeFirst();
  return row?.lead_id;
}

/** The person's last change that still stands and is no undo itself. */
export async function findLastChange(
  tx: Tx,
  workspaceId: string,
  byId: string,
  since: Date,
): Promise<{ eventId: string; leadId: string } | undefined> {
  const row = await tx
    .selectFrom('lead_events as e')
    .select(['e.event_id', 'e.lead_id'])
    .where('e.workspace_id', '=', workspaceId)
    .where('e.by_id', '=', byId)
    .where('e.at', '>=', since)
    .where('e.undoes', 'is', null)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('lead_events as u')
            .select('u.event_id')
            .whereRef('u.workspace_id', '=', 'e.workspace_id')
            .whereRef('u.undoes', '=', 'e.event_id'),
        ),
      ),
    )
    .orderBy('e.at', 'desc')
    .orderBy('e.event_id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row && { eventId: row.event_id, leadId: row.lead_id };
}

/** Since when its present owner has it; null when nobody gave it to them after it came. */
export async function readHeldSince(
  tx: Tx,
  workspaceId: string,
  leadId: string,
): Promise<Date | null> {
  const row = await tx
    .selectFrom('lead_events')
    .select('at')
    .where('workspace_id', '=', workspaceId)
    .where('lead_id', '=', leadId)
    .where(sql<boolean>`changes ? 'ownerId'`)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.at ?? null;
}
