import * as fs from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { Kysely, PostgresDialect, sql } from 'kysely';
import { FileMigrationProvider, Migrator } from 'kysely/migration';
import pg from 'pg';
import type { Db } from './connection.ts';

const FOLDER = path.join(import.meta.dirname, '../../migrations');

/** The database went on without this code: it may have lost the columns that the code reads. */
export class DatabaseTooNewError extends Error {
  override name = 'DatabaseTooNewError';

  constructor(unknown: readonly string[]) {
    super(
      `The database is newer than this version of Voronka: it has ${unknown.join(', ')}. Start a newer version.`,
    );
  }
}

function migratorOf(db: Kysely<unknown>, folder: string): Migrator {
  return new Migrator({
    db,
    provider: new FileMigrationProvider({
      fs,
      path,
      migrationFolder: folder,
      import: (file: string) => import(pathToFileURL(file).href),
    }),
  });
}

/** Brings the database up to the code. Safe with several replicas at once, and when killed in the middle. */
export async function migrate(db: Db, folder = FOLDER): Promise<void> {
  const known = await knownMigrations(folder);
  const applied = await appliedMigrations(db);
  const unknown = applied.filter((name) => !known.includes(name));
  if (unknown.length > 0) throw new DatabaseTooNewError(unknown);
  // Nearly every start: then no migration need be read, and no connection opened for them.
  if (applied.length === known.length) return;
  await withMigrator(
    db,
    async (migrator) => {
      const { error } = await migrator.migrateToLatest();
      if (error) throw error;
    },
    folder,
  );
}

/** Runs with no limit of time on statements: an index over a large table takes what it takes. */
export async function withMigrator<T>(
  db: Db,
  run: (migrator: Migrator) => Promise<T>,
  folder = FOLDER,
): Promise<T> {
  if ('pglite' in db.queue)
    return run(migratorOf(db.outside as unknown as Kysely<unknown>, folder));
  const pool = new pg.Pool({
    connectionString: db.queue.url,
    max: 2,
    connectionTimeoutMillis: 5_000,
  });
  pool.on('error', () => {});
  // Of a migrator that was killed, Postgres would go on with the statement, and hold the next one's lock, to its end.
  pool.on('connect', (client) => {
    client.query('set client_connection_check_interval = 1000').catch(() => {});
  });
  const unhurried = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) });
  try {
    return await run(migratorOf(unhurried, folder));
  } finally {
    await unhurried.destroy();
  }
}

/** True when every migration that the code knows is applied; a newer replica may have applied more. */
export async function isMigrated(db: Db): Promise<boolean> {
  const applied = await appliedMigrations(db);
  return (await knownMigrations(FOLDER)).every((name) => applied.includes(name));
}

async function knownMigrations(folder: string): Promise<string[]> {
  const files = await fs.readdir(folder);
  return files.filter((name) => name.endsWith('.ts')).map((name) => name.slice(0, -'.ts'.length));
}

async function appliedMigrations(db: Db): Promise<string[]> {
  const { rows } = await sql<{ made: boolean }>`
    select to_regclass('kysely_migration') is not null as made`.execute(db.outside);
  if (!rows[0]?.made) return [];
  const applied = await sql<{ name: string }>`select name from kysely_migration`.execute(
    db.outside,
  );
  return applied.rows.map(({ name }) => name);
}
