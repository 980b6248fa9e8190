import { type Selectable, sql } from 'kysely';
import type { Tx } from '../../db/connection.ts';
import type { Database } from '../../db/schema.ts';
import type { CardContent, CardVersion, VersionStatus } from './card.ts';
import type { By } from './playbook-event-store.ts';

export interface OneVersion {
  cardId: string;
  version: number;
}

type VersionRow = Selectable<Database['card_versions']>;

const toVersion = (row: VersionRow): CardVersion => ({
  cardId: row.card_id,
  version: row.version,
  content: row.content as CardContent,
  status: row.status,
  byId: row.by_id,
  at: row.at,
  decidedBy: row.decided_by,
  decidedAt: row.decided_at,
});

/** Newest first. */
export async function readVersions(
  tx: Tx,
  workspaceId: string,
  cardId: string,
): Promise<CardVersion[]> {
  const rows = await tx
    .selectFrom('card_versions')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('card_id', '=', cardId)
    .orderBy('version', 'desc')
    .execute();
  return rows.map(toVersion);
}

export async function findVersion(
  tx: Tx,
  workspaceId: string,
  { cardId, version }: OneVersion,
): Promise<CardVersion | undefined> {
  const row = await tx
    .selectFrom('card_versions')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('card_id', '=', cardId)
    .where('version', '=', version)
    .executeTakeFirst();
  return row && toVersion(row);
}

/** Proposed, whatever becomes of it; a number higher than any before. */
export async function insertVersion(
  tx: Tx,
  workspaceId: string,
  { cardId, content }: { cardId: string; content: CardContent },
  by: By,
): Promise<CardVersion> {
  const row = await tx
    .insertInto('card_versions')
    .values({
      workspace_id: workspaceId,
      card_id: cardId,
      version: sql<number>`(select 1 + coalesce(max(version), 0) from card_versions
        where workspace_id = ${workspaceId} and card_id = ${cardId})`,
      content: JSON.stringify(content),
      status: 'proposed',
      by_id: by.userId,
      at: by.at,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  return toVersion(row);
}

export async function setVersionStatus(
  tx: Tx,
  workspaceId: string,
  { cardId, version }: OneVersion,
  status: VersionStatus,
  by: By,
): Promise<void> {
  const decided =
    status === 'proposed'
      ? { decided_by: null, decided_at: null }
      : { decided_by: by.userId, decided_at: by.at };
  await tx
    .updateTable('card_versions')
    .set({ status, ...decided })
    .where('workspace_id', '=', workspaceId)
    .where('card_id', '=', cardId)
    .where('version', '=', version)
    .execute();
}
