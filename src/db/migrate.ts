import * as fs from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Kysely } from 'kysely';
import { Kysely as KyselyDb, PostgresDialect } from 'kysely';
import { FileMigrationProvider, Migrator } from 'kysely/migration';
import pg from 'pg';
import type { Db } from './connection.ts';

const FOLDER = path.join(import.meta.dirname, '../../migrations');

function migratorOf(db: Kysely<unknown>): Migrator {
  return new Migrator({
    db,
    provider: new FileMigrationProvider({
      fs,
      path,
      migrationFolder: FOLDER,
      import: (file: string) => import(pathToFileURL(file).href),
    }),
  });
}

/** Brings the database up to the code. Safe with several replicas at once, and when killed in the middle. */
export async function migrate(db: Db): Promise<void> {
  await withMigrator(db, async (migrator) => {
    const { error } = await migrator.migrateToLatest();
    if (error) throw error;
  });
}

/** Runs with no limit of time on statements: an index over a large table takes what it takes. */
export async function withMigrator<T>(db: Db, run: (migrator: Migrator) => Promise<T>): Promise<T> {
  if ('pglite' in db.queue) return run(migratorOf(db.outside as unknown as Kysely<unknown>));
  const pool = new pg.Pool({
    connectionString: db.queue.url,
    max: 2,
    connectionTimeoutMillis: 5_000,
  });
  pool.on('error', () => {});
  const unhurried = new KyselyDb<unknown>({ dialect: new PostgresDialect({ pool }) });
  try {
    return await run(migratorOf(unhurried));
  } finally {
    await unhurried.destroy();
  }
}

/** True when every migration that the code knows is applied. */
export async function isMigrated(db: Db): Promise<boolean> {
  const known = (await fs.readdir(FOLDER)).filter((name) => name.endsWith('.ts')).length;
  const applied = await db.outside
    .selectFrom('kysely_migration' as never)
    .select(({ fn }) => fn.countAll<bigint>().as('n'))
    .executeTakeFirstOrThrow();
  return Number((applied as { n: bigint }).n) >= known;
}
