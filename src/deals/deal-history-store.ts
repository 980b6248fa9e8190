import { type Selectable, sql } from 'kysely';
import type { Tx } from '../db/connection.ts';
import { isId } from '../db/ids.ts';
import type { Database } from '../db/schema.ts';
import type { Changes, DealEventKind } from './deal-event.ts';
import type { SavedEvent } from './deal-history.ts';

function toEvent(row: Selectable<Database['deal_events']>): SavedEvent {
  return {
    id: row.event_id,
    version: row.version,
    kind: row.kind as DealEventKind,
    changes: row.changes as Changes,
    comment: row.comment,
    byId: row.by_id,
    at: row.at,
    undoes: row.undoes,
  };
}

/** The oldest first. */
export async function readEvents(
  tx: Tx,
  workspaceId: string,
  dealId: string,
): Promise<SavedEvent[]> {
  const rows = await tx
    .selectFrom('deal_events')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('deal_id', '=', dealId)
    .orderBy('version')
    .execute();
  return rows.map(toEvent);
}

/** What happened to each of these deals, or did up to that moment; the oldest first. */
export async function readEventsOf(
  tx: Tx,
  workspaceId: string,
  dealIds: readonly string[],
  until?: Date,
): Promise<Map<string, SavedEvent[]>> {
  if (dealIds.length === 0) return new Map();
  const rows = await tx
    .selectFrom('deal_events')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where(sql<boolean>`deal_id = any(${[...dealIds]}::uuid[])`)
    .$if(until !== undefined, (query) => query.where('at', '<=', until as Date))
    .orderBy('version')
    .execute();
  const byDeal = Map.groupBy(rows, ({ deal_id }) => deal_id);
  return new Map([...byDeal].map(([dealId, its]) => [dealId, its.map(toEvent)]));
}

/** Which deal an event is of. */
export async function findDealOfEvent(
  tx: Tx,
  workspaceId: string,
  eventId: string,
): Promise<string | undefined> {
  if (!isId(eventId)) return undefined;
  const row = await tx
    .selectFrom('deal_events')
    .select('deal_id')
    .where('workspace_id', '=', workspaceId)
    .where('event_id', '=', eventId)
    .executeTakeFirst();
  return row?.deal_id;
}

export interface LastChange {
  eventId: string;
  dealId: string;
}

/** The person's last change that still stands and is no undo itself; of one deal, when it is named. */
export async function findLastChange(
  tx: Tx,
  workspaceId: string,
  byId: string,
  since: Date,
  dealId?: string,
): Promise<LastChange | undefined> {
  const row = await tx
    .selectFrom('deal_events as e')
    .select(['e.event_id', 'e.deal_id'])
    .where('e.workspace_id', '=', workspaceId)
    .where('e.by_id', '=', byId)
    .where('e.at', '>=', since)
    .where('e.kind', '<>', 'undone')
    .$if(dealId !== undefined, (query) => query.where('e.deal_id', '=', dealId ?? ''))
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('deal_events as u')
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
  return row && { eventId: row.event_id, dealId: row.deal_id };
}
