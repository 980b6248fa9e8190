import { sql } from 'kysely';
import { allowSeconds, type Tx } from '../db/connection.ts';

/** How long reading or changing all of a workspace may take, statement by statement. */
const PATIENCE_SECONDS = 20;

/** Every table that holds what belongs to a workspace, also those of features that came later. By name. */
export async function tablesOfWorkspaces(tx: Tx): Promise<string[]> {
  // Not from information_schema, whose views look at everybody’s rights as well.
  const { rows } = await sql<{ name: string }>`
    select c.relname as name from pg_class c
    join pg_attribute a on a.attrelid = c.oid and a.attname = 'workspace_id' and not a.attisdropped
    where c.relnamespace = current_schema()::regnamespace and c.relkind = 'r'
    order by c.relname`.execute(tx);
  return rows.map(({ name }) => name);
}

export const takeTime = (tx: Tx): Promise<void> => allowSeconds(tx, PATIENCE_SECONDS);

/** Of all these tables together. */
export async function countRows(
  tx: Tx,
  workspaceId: string,
  tables: readonly string[],
): Promise<number> {
  const counts = tables.map(
    (table) => sql`(select count(*) from ${sql.table(table)} where workspace_id = ${workspaceId})`,
  );
  const { rows } = await sql<{ n: bigint }>`select ${sql.join(counts, sql` + `)} as n`.execute(tx);
  return Number(rows[0]?.n ?? 0);
}

/** All rows of a workspace as JSON texts, exactly as the database writes them: no number is rounded on the way. */
export async function readRows(tx: Tx, workspaceId: string, table: string): Promise<string[]> {
  const { rows } = await sql<{ row: string }>`
    select (to_jsonb(t) - 'workspace_id')::text as row from ${sql.table(table)} t
    where workspace_id = ${workspaceId}`.execute(tx);
  return rows.map(({ row }) => row);
}
