import type { ControlledTransaction, Transaction } from 'kysely';
import { Kysely, sql } from 'kysely';
import type { Logger } from 'pino';
import { lockDir, openPglite, QueuedDialect } from './embedded.ts';
import { CommitUnknownError, isUnavailable } from './faults.ts';
import { openPool, PipelinedDialect } from './postgres.ts';
import type { Database } from './schema.ts';

export type Tx = Transaction<Database>;

/** A transaction that its owner ends. */
export interface Open {
  tx: Tx;
  /** Sends COMMIT right behind `last` without waiting for its answer: one trip for both. */
  commit(last?: Promise<unknown>): Promise<void>;
  rollback(): Promise<void>;
}

export interface Db {
  engine: 'postgres' | 'pglite';
  /** In one transaction, in the workspace's scope: the only way to a workspace's rows. Commits when `run` resolves. */
  inWorkspace<T>(workspaceId: string, run: (tx: Tx) => Promise<T>): Promise<T>;
  /** The same for whoever has to say when it ends (the door). */
  begin(workspaceId: string): Promise<Open>;
  /** What belongs to no one workspace: the queue's due work, readiness, clean-up. */
  outside: Kysely<Database>;
  /** What the queue of jobs runs on: the URL of Postgres, or the embedded engine itself. */
  queue: { url: string } | { pglite: Awaited<ReturnType<typeof openPglite>> };
  close(): Promise<void>;
}

export interface DbConfig {
  /** Unset: embedded, in `dataDir`; ':memory:' leaves nothing behind. */
  databaseUrl?: string | undefined;
  dataDir: string;
  poolSize?: number | undefined;
}

export async function openDb(config: DbConfig, log: Logger): Promise<Db> {
  if (config.databaseUrl) {
    const pool = openPool(config.databaseUrl, config.poolSize ?? 10, log);
    const kysely = new Kysely<Database>({ dialect: new PipelinedDialect({ pool }) });
    return dbOf('postgres', kysely, { url: config.databaseUrl }, () => kysely.destroy());
  }
  const inMemory = config.dataDir === ':memory:';
  const lock = inMemory ? undefined : lockDir(config.dataDir);
  const pglite = await openPglite(inMemory ? undefined : config.dataDir);
  const kysely = new Kysely<Database>({ dialect: new QueuedDialect({ pglite }) });
  return dbOf('pglite', kysely, { pglite }, async () => {
    await kysely.destroy();
    lock?.close();
  });
}

function dbOf(
  engine: Db['engine'],
  kysely: Kysely<Database>,
  queue: Db['queue'],
  close: () => Promise<void>,
): Db {
  // The workspace is named here and nowhere else, so that row-level security can be forced later
  // (`set_config('voronka.workspace', …, true)`) without touching a feature.
  const begin = async (_workspaceId: string): Promise<Open> => {
    const tx = await kysely.startTransaction().execute();
    return {
      tx,
      commit: (last) => commit(tx, last),
      rollback: () => rollback(tx),
    };
  };
  return {
    engine,
    begin,
    outside: kysely,
    queue,
    close,
    async inWorkspace(workspaceId, run) {
      const { tx, commit, rollback } = await begin(workspaceId);
      let result: Awaited<ReturnType<typeof run>>;
      try {
        result = await run(tx);
      } catch (error) {
        await rollback();
        throw error;
      }
      await commit();
      return result;
    },
  };
}

async function commit(tx: ControlledTransaction<Database>, last?: Promise<unknown>): Promise<void> {
  last?.catch(() => {});
  const committed = tx.commit().execute();
  committed.catch(() => {});
  try {
    await last;
    await committed;
  } catch (error) {
    await committed.catch(() => rollback(tx));
    throw isUnavailable(error) ? new CommitUnknownError(error) : error;
  }
}

/** A rollback that fails must not hide why there was one; the pool closes such a connection. */
async function rollback(tx: ControlledTransaction<Database>): Promise<void> {
  if (tx.isCommitted || tx.isRolledBack) return;
  await tx
    .rollback()
    .execute()
    .catch(() => {});
}

/** Throws when the database does not answer. */
export async function checkAnswers(db: Db): Promise<void> {
  await sql`select 1`.execute(db.outside);
}
