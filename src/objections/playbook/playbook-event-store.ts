import type { Selectable } from 'kysely';
import type { Tx } from '../../db/connection.ts';
import { newId } from '../../db/ids.ts';
import type { Database } from '../../db/schema.ts';
import type {
  PlaybookChange,
  PlaybookChanges,
  PlaybookEvent,
  PlaybookEventKind,
} from './playbook-event.ts';

export interface By {
  userId: string;
  at: Date;
}

/** Returns its id, for Undo. */
export async function insertPlaybookEvent(
  tx: Tx,
  workspaceId: string,
  { cardId, ...change }: PlaybookChange & { cardId: string | null },
  by: By,
): Promise<string> {
  const eventId = newId(by.at);
  await tx
    .insertInto('playbook_events')
    .values({
      workspace_id: workspaceId,
      event_id: eventId,
      card_id: cardId,
      kind: change.kind,
      changes: JSON.stringify(change.changes),
      by_id: by.userId,
      at: by.at,
      undoes: change.undoes ?? null,
      import_id: change.importId ?? null,
    })
    .execute();
  return eventId;
}

const MOST_EVENTS = 500;

/** The latest history of a card, or of all facts (null); the oldest first. */
export async function readPlaybookEvents(
  tx: Tx,
  workspaceId: string,
  cardId: string | null,
): Promise<PlaybookEvent[]> {
  const rows = await tx
    .selectFrom('playbook_events')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('card_id', cardId === null ? 'is' : '=', cardId)
    .orderBy('event_id', 'desc')
    .limit(MOST_EVENTS)
    .execute();
  return rows.toReversed().map(toEvent);
}

const toEvent = (row: Selectable<Database['playbook_events']>, version: number): PlaybookEvent => ({
  id: row.event_id,
  version,
  cardId: row.card_id,
  kind: row.kind as PlaybookEventKind,
  changes: row.changes as PlaybookChanges,
  byId: row.by_id,
  at: row.at,
  undoes: row.undoes,
});

/** Which change it was: of a card, or of a fact (null). */
export interface FoundEvent {
  eventId: string;
  cardId: string | null;
}

export async function findPlaybookEvent(
  tx: Tx,
  workspaceId: string,
  eventId: string,
): Promise<FoundEvent | undefined> {
  const row = await tx
    .selectFrom('playbook_events')
    .select('card_id')
    .where('workspace_id', '=', workspaceId)
    .where('event_id', '=', eventId)
    .executeTakeFirst();
  return row && { eventId, cardId: row.card_id };
}

/** The person's latest change since then that was not taken back. */
export async function findLastPlaybookEvent(
  tx: Tx,
  workspaceId: string,
  userId: string,
  since: Date,
): Promise<FoundEvent | undefined> {
  const row = await tx
    .selectFrom('playbook_events as e')
    .select(['event_id', 'card_id'])
    .where('workspace_id', '=', workspaceId)
    .where('by_id', '=', userId)
    .where('at', '>=', since)
    .where('undoes', 'is', null)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('playbook_events as u')
            .select('u.event_id')
            .where('u.workspace_id', '=', workspaceId)
            .whereRef('u.undoes', '=', 'e.event_id'),
        ),
      ),
    )
    .orderBy('event_id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row && { eventId: row.event_id, cardId: row.card_id };
}

/** What came in together, the last first. */
export async function findImported(
  tx: Tx,
  workspaceId: string,
  importId: string,
): Promise<string[]> {
  const rows = await tx
    .selectFrom('playbook_events')
    .select('event_id')
    .where('workspace_id', '=', workspaceId)
    .where('import_id', '=', importId)
    .orderBy('event_id', 'desc')
    .execute();
  return rows.map(({ event_id }) => event_id);
}
