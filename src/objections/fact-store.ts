import type { Tx } from '../db/connection.ts';
import type { Fact } from './fact.ts';

export async function readFacts(tx: Tx, workspaceId: string): Promise<Fact[]> {
  return tx
    .selectFrom('objection_facts')
    .select(['name', 'language', 'value'])
    .where('workspace_id', '=', workspaceId)
    .execute();
}

/** An empty value takes the fact away. */
export async function saveFact(
  tx: Tx,
  workspaceId: string,
  { name, language, value }: Fact,
  by: { userId: string; at: Date },
): Promise<void> {
  if (value === '') {
    await tx
      .deleteFrom('objection_facts')
      .where('workspace_id', '=', workspaceId)
      .where('name', '=', name)
      .where('language', '=', language)
      .execute();
    return;
  }
  const set = { value, set_by: by.userId, set_at: by.at };
  await tx
    .insertInto('objection_facts')
    .values({ workspace_id: workspaceId, name, language, ...set })
    .onConflict((conflict) =>
      conflict.columns(['workspace_id', 'name', 'language']).doUpdateSet(set),
    )
    .execute();
}
