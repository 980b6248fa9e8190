import { sql } from 'kysely';
import type { Tx } from '../../db/connection.ts';
import type { CardContent } from './card.ts';

/** Says whether it was this call that put them there. */
export async function insertStarters(
  tx: Tx,
  workspaceId: string,
  starters: readonly (CardContent & { id: string })[],
): Promise<boolean> {
  const known = await tx
    .selectFrom('playbooks')
    .select('workspace_id')
    .where('workspace_id', '=', workspaceId)
    .executeTakeFirst();
  if (known) return false;
  const { numInsertedOrUpdatedRows: first } = await tx
    .insertInto('playbooks')
    .values({ workspace_id: workspaceId })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow();
  if (!first) return false;
  const contents = starters.map(({ id, ...content }) => ({ id, content }));
  await sql`
    with placed as (
      insert into cards (workspace_id, card_id, situation, category, language, title, content, status, version)
      select ${workspaceId}, s.id, s.content ->> 'situation', s.content ->> 'category',
        s.content ->> 'language', s.content ->> 'title', s.content, 'approved', 1
      from jsonb_to_recordset(${JSON.stringify(contents)}::jsonb) s (id text, content jsonb)
      returning workspace_id, card_id, version, content, created_at
    )
    insert into card_versions (workspace_id, card_id, version, content, status, at)
    select workspace_id, card_id, version, content, 'approved', created_at from placed`.execute(tx);
  return true;
}
