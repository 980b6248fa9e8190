import type { Tx } from '../db/connection.ts';
import { newId } from '../db/ids.ts';
import type { RateChanges, RateEvent } from './rate-event.ts';

export type WorkspaceEventKind = 'exported' | 'erased' | 'imported' | 'rate' | 'undone';

/** Returns its id. */
export async function saveWorkspaceEvent(
  tx: Tx,
  workspaceId: string,
  event: {
    kind: WorkspaceEventKind;
    facts: Record<string, unknown>;
    byId: string;
    at: Date;
    undoes?: string;
  },
): Promise<string> {
  const eventId = newId(event.at);
  await tx
    .insertInto('workspace_events')
    .values({
      workspace_id: workspaceId,
      event_id: eventId,
      kind: event.kind,
      facts: JSON.stringify(event.facts),
      by_id: event.byId,
      at: event.at,
      undoes: event.undoes ?? null,
    })
    .execute();
  return eventId;
}

/** Rates change a few times a day at most, and can be taken back for a day. */
const MOST_EVENTS = 500;

/** The latest changes of rates, the oldest first. */
export async function readRateEvents(tx: Tx, workspaceId: string): Promise<RateEvent[]> {
  const rows = await tx
    .selectFrom('workspace_events')
    .select(['event_id', 'kind', 'facts', 'by_id', 'at', 'undoes'])
    .where('workspace_id', '=', workspaceId)
    .where('kind', 'in', ['rate', 'undone'])
    .orderBy('event_id', 'desc')
    .limit(MOST_EVENTS)
    .execute();
  return rows.toReversed().map((row, version) => ({
    id: row.event_id,
    version,
    kind: row.kind,
    changes: row.facts as RateChanges,
    byId: row.by_id,
    at: row.at,
    undoes: row.undoes,
  }));
}
