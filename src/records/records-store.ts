import { sql } from 'kysely';
import { allowSeconds, type Tx } from '../db/connection.ts';

/** How long reading or changing all of a workspace may take, statement by statement. */
const PATIENCE_SECONDS = 20;

/** Every table that holds what belongs to a workspace, also those of features that came later. By name. */
export async function tablesOfWorkspaces(tx: Tx): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select c.table_name as name from information_schema.columns c
    join information_schema.tables t on t.table_schema = c.table_schema and t.table_name = c.table_name
    where c.table_schema = current_schema() and c.column_name = 'workspace_id'
      and t.table_type = 'BASE TABLE'
    order by c.table_name`.execute(tx);
  return rows.map(({ name }) => name);
}

export const takeTime = (tx: Tx): Promise<void> => allowSeconds(tx, PATIENCE_SECONDS);

export async function countRows(tx: Tx, workspaceId: string, table: string): Promise<number> {
  const { rows } = await sql<{ n: bigint }>`
    select count(*) as n from ${sql.table(table)} where workspace_id = ${workspaceId}`.execute(tx);
  return Number(rows[0]?.n ?? 0);
}

/** All rows of a workspace as JSON texts, exactly as the database writes them: no number is rounded on the way. */
export async function readRows(tx: Tx, workspaceId: string, table: string): Promise<string[]> {
  const { rows } = await sql<{ row: string }>`
    select (to_jsonb(t) - 'workspace_id')::text as row from ${sql.table(table)} t
    where workspace_id = ${workspaceId}`.execute(tx);
  return rows.map(({ row }) => row);
}
