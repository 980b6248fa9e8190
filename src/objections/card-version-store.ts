import { type Selectable, sql } from 'kysely';
import type { Tx } from '../db/connection.ts';
import type { Database } from '../db/schema.ts';
import { Refusal } from '../errors.ts';
import type { CardContent, CardVersion } from './card.ts';
import { cardWords } from './card-words.ts';

export interface By {
  userId: string;
  at: Date;
}

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

/** Returns its number. */
export async function insertVersion(
  tx: Tx,
  workspaceId: string,
  { cardId, content }: { cardId: string; content: CardContent },
  by: By,
): Promise<number> {
  const { version } = await tx
    .insertInto('card_versions')
    .values({
      workspace_id: workspaceId,
      card_id: cardId,
      // A starter card stands in its first version with no row of it.
      version: sql<number>`(select 1 + greatest(c.version, (select coalesce(max(v.version), 0) from card_versions v
        where v.workspace_id = c.workspace_id and v.card_id = c.card_id))
        from cards c where c.workspace_id = ${workspaceId} and c.card_id = ${cardId})`,
      content: JSON.stringify(content),
      status: 'proposed',
      by_id: by.userId,
      at: by.at,
    })
    .returning('version')
    .executeTakeFirstOrThrow();
  return version;
}

/** Once: a proposal that was decided on is not decided again. */
export async function decideVersion(
  tx: Tx,
  workspaceId: string,
  { cardId, version }: OneVersion,
  status: 'approved' | 'declined',
  by: By,
): Promise<CardVersion> {
  const row = await tx
    .updateTable('card_versions')
    .set({ status, decided_by: by.userId, decided_at: by.at })
    .where('workspace_id', '=', workspaceId)
    .where('card_id', '=', cardId)
    .where('version', '=', version)
    .where('status', '=', 'proposed')
    // An older proposal must not undo what was approved since.
    .where(
      sql<boolean>`(${sql.lit(status)} = 'declined' or not exists (select from cards c
        where c.workspace_id = ${workspaceId} and c.card_id = ${cardId} and c.version > ${version}))`,
    )
    .returningAll()
    .executeTakeFirst();
  if (!row) throw new Refusal('card_decided', (l) => cardWords(l).decided);
  return toVersion(row);
}
