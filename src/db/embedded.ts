import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { PGlite } from '@electric-sql/pglite';
import {
  type DatabaseConnection,
  PGliteDialect,
  type PGliteDialectConfig,
  PGliteDriver,
} from 'kysely';
import { parseValue } from './values.ts';

export class DataDirInUseError extends Error {
  override name = 'DataDirInUseError';

  constructor(dir: string, cause: unknown) {
    super(
      `${dir} is in use by another process. Stop that one, or set DATABASE_URL to run several.`,
      { cause },
    );
  }
}

const SQLITE_BUSY = 5;
/** What the names of the lock's files begin with. */
export const LOCK = '.lock';

/** One process per data directory. The operating system drops the lock when the process dies, however it dies. */
export function lockDir(dir: string): DatabaseSync {
  mkdirSync(dir, { recursive: true });
  const lock = new DatabaseSync(path.join(dir, LOCK));
  try {
    lock.exec('pragma busy_timeout = 0; begin exclusive');
  } catch (error) {
    lock.close();
    if ((error as { errcode?: number }).errcode !== SQLITE_BUSY) throw error;
    throw new DataDirInUseError(dir, error);
  }
  return lock;
}

/** `dir` undefined: in memory. */
export async function openPglite(dir?: string): Promise<PGlite> {
  const { PGlite } = await import('@electric-sql/pglite');
  const { pg_trgm } = await import('@electric-sql/pglite/contrib/pg_trgm');
  return PGlite.create({
    ...(dir === undefined ? {} : { dataDir: path.join(dir, 'pglite') }),
    extensions: { pg_trgm },
    parsers: Object.fromEntries(parseValue),
  });
}

/** PGlite has one connection: whoever comes while it is taken waits in line, instead of slipping into the other's transaction. */
class QueuedDriver extends PGliteDriver {
  #last: Promise<void> = Promise.resolve();
  #free: () => void = () => {};

  override async acquireConnection(): Promise<DatabaseConnection> {
    const before = this.#last;
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#last = promise;
    await before;
    this.#free = resolve;
    return super.acquireConnection();
  }

  override async releaseConnection(): Promise<void> {
    this.#free();
  }
}

export class QueuedDialect extends PGliteDialect {
  readonly #config: PGliteDialectConfig;

  constructor(config: PGliteDialectConfig) {
    super(config);
    this.#config = config;
  }

  override createDriver(): PGliteDriver {
    return new QueuedDriver(this.#config);
  }
}
