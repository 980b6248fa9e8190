import type { Tx } from '../../db/connection.ts';
import type { Fact } from './fact.ts';
import { factsIn, type PlaybookChange } from './playbook-event.ts';
import { type By, insertPlaybookEvent } from './playbook-event-store.ts';

export async function readFacts(tx: Tx, workspaceId: string): Promise<Fact[]> {
  return tx
    .selectFrom('objection_facts')
    .select(['name', 'language', 'value'])
    .where('workspace_id', '=', workspaceId)
    .execute();
}

/** Until the transaction ends: two who fill in facts take turns. */
export async function lockFacts(tx: Tx, workspaceId: string): Promise<void> {
  await tx
    .selectFrom('playbooks')
    .select('workspace_id')
    .where('workspace_id', '=', workspaceId)
    .forUpdate()
    .execute();
}

/** Fills in, changes and empties facts, and keeps it in the history. Returns the event's id, for Undo. */
export async function saveFactChange(
  tx: Tx,
  workspaceId: string,
  change: PlaybookChange,
  by: By,
): Promise<string> {
  for (const { name, language, to } of factsIn(change.changes)) {
    await tx
      .deleteFrom('objection_facts')
      .where('workspace_id', '=', workspaceId)
      .where('name', '=', name)
      .where('language', '=', language)
      .execute();
    if (to === null) continue;
    await tx
      .insertInto('objection_facts')
      .values({
        workspace_id: workspaceId,
        name,
        language,
        value: to,
        set_by: by.userId,
        set_at: by.at,
      })
      .execute();
  }
  return insertPlaybookEvent(tx, workspaceId, { cardId: null, ...change }, by);
}
