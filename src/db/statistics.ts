import { sql } from 'kysely';
import type { Db } from './connection.ts';

/**
 * What the planner knows of the tables. Postgres counts by itself (autovacuum); the embedded one never does, and after a
 * few hundred deals reads whole tables where an index would do.
 */
export async function countAnew({ engine, outside }: Db): Promise<void> {
  if (engine === 'pglite') await sql`analyze`.execute(outside);
}
