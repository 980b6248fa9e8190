import { setImmediate } from 'node:timers/promises';
import { type Insertable, sql } from 'kysely';
import type { Tx } from './connection.ts';
import { newId } from './ids.ts';
import type { Database } from './schema.ts';

/** Rows of one statement: Postgres takes 65,535 parameters. */
const AT_ONCE = 500;

/** As many rows as there are, in as few statements as Postgres allows. */
export async function insertMany<T extends keyof Database>(
  tx: Tx,
  table: T,
  rows: readonly Insertable<Database[T]>[],
): Promise<void> {
  for (let n = 0; n < rows.length; n += AT_ONCE)
    await tx
      .insertInto(table)
      .values(rows.slice(n, n + AT_ONCE) as never)
      .execute();
}

/** Counts on by so many at once; returns the last of them. */
async function takeNumbers(
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

/** A history whose thing has got its number, and its changes their ids; `latest` says what became of it. */
interface Numbered<C> {
  number: number;
  latest: C;
  /** Of the latest change. */
  eventId: string;
  told: readonly { change: C; eventId: string }[];
}

/** Gives what these histories are of, each oldest change first, the workspace's next numbers, in this order. */
export async function numberHistories<C extends { event: { at: Date } }>(
  tx: Tx,
  workspaceId: string,
  counted: 'lead' | 'deal',
  histories: readonly (readonly C[])[],
): Promise<Numbered<C>[]> {
  if (histories.length === 0) return [];
  const last = await takeNumbers(tx, workspaceId, counted, histories.length);
  return histories.map((history, n) => {
    const told = history.map((change) => ({ change, eventId: newId(change.event.at) }));
    const latest = told.at(-1);
    if (!latest) throw new Error(`a ${counted} needs a history`);
    const number = last - histories.length + 1 + n;
    return { number, latest: latest.change, eventId: latest.eventId, told };
  });
}

/** One by one. Between two of them others are served: the embedded database answers without letting go of the process. */
export async function inTurn<T>(
  items: Iterable<T>,
  run: (item: T) => Promise<unknown>,
): Promise<void> {
  for (const item of items) {
    await run(item);
    await setImmediate();
  }
}
