import { sql } from 'kysely';
import type { Tx } from './connection.ts';

/** Counts on by so many at once; returns the last of them. */
export async function takeNumbers(
  tx: Tx,
  workspaceId: string,
  counted: 'lead' | 'deal',
  many: number,
): Promise<number> {
  const { last } = await tx
    .insertInto('counters')
    .values({ workspace_id: workspaceId, counted, last: many })
    .onConflict((conflict) =>
      conflict
        .columns(['workspace_id', 'counted'])
        .doUpdateSet({ last: sql`counters.last + ${many}::int` }),
    )
    .returning('last')
    .executeTakeFirstOrThrow();
  return last;
}
