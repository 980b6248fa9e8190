import { onTestFinished } from 'vitest';
import { type Db, openDb } from '../../src/db/connection.ts';
import { silent } from '../support/fresh-db.ts';

/** The simplest row there is: what the tests of transactions write. */
export const addWorkspace = (tx: Db['outside'], id: string) =>
  tx.insertInto('workspaces').values({ workspace_id: id }).execute();

export async function workspaces(db: Db): Promise<string[]> {
  const rows = await db.outside.selectFrom('workspaces').select('workspace_id').execute();
  return rows.map((row) => row.workspace_id).sort();
}

/** Closed when the test is over. */
export async function opened(databaseUrl: string, poolSize = 5): Promise<Db> {
  const db = await openDb({ databaseUrl, dataDir: '', poolSize }, silent);
  onTestFinished(() => db.close());
  return db;
}
