import type { ControlledTransaction, DatabaseConnection, Transaction } from 'kysely';
import { Kysely, sql } from 'kysely';
import type { Logger } from 'pino';
import { lockDir, openPglite, QueuedDialect } from './embedded.ts';
import { CommitUnknownError, isLost } from './faults.ts';
import { PipelinedDialect } from './pipeline.ts';
import { openPool } from './postgres.ts';
import type { Database } from './schema.ts';
import { closeLine, isOpen, lineOf, openLine } from './statement.ts';

export type Tx = Transaction<Database>;

/** A transaction that its owner ends. */
export interface Open {
  tx: Tx;
  /** Sends COMMIT right behind `last`, a single statement, without waiting for its answer: one trip for both. */
  commit(last?: Promise<unknown>): Promise<void>;
  /** Resolves with what went wrong first: before `reason` was thrown, a statement that nobody waited for may have failed. */
  rollback(reason?: unknown): Promise<unknown>;
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
    const dialect = new PipelinedDialect({ pool });
    const kysely = new Kysely<Database>({ dialect });
    return dbOf({
      engine: 'postgres',
      kysely,
      queue: { url: config.databaseUrl },
      sendCommit: (connection) => dialect.driver.sendCommit(connection),
      unqueued: (tx, connection) => dialect.unqueued(tx, connection),
      close: () => kysely.destroy(),
    });
  }
  const inMemory = config.dataDir === ':memory:';
  const lock = inMemory ? undefined : lockDir(config.dataDir);
  try {
    const pglite = await openPglite(inMemory ? undefined : config.dataDir);
    const kysely = new Kysely<Database>({ dialect: new QueuedDialect({ pglite }) });
    return dbOf({
      engine: 'pglite',
      kysely,
      queue: { pglite },
      async close() {
        await kysely.destroy();
        if (lock?.isOpen) lock.close();
      },
    });
  } catch (error) {
    lock?.close();
    throw error;
  }
}

interface Engine extends Pick<Db, 'engine' | 'queue' | 'close'> {
  kysely: Kysely<Database>;
  /** Where an answer is a journey away: sends COMMIT behind what is already on its way. */
  sendCommit?(connection: DatabaseConnection): void;
  /** There too: statements that are asked for together go out together. */
  unqueued?(tx: Tx, connection: () => DatabaseConnection): Tx;
}

function dbOf({ engine, kysely, queue, sendCommit, unqueued, close }: Engine): Db {
  // The workspace is named here and nowhere else, so that row-level security can be forced later
  // (`set_config('voronka.workspace', …, true)`) without touching a feature.
  const begin = async (_workspaceId: string): Promise<Open> => {
    const begun = await kysely.startTransaction().execute();
    const connection = await begun.getExecutor().provideConnection(async (its) => its);
    const tx: Tx = unqueued?.(begun, () => lineOf(tx).connection) ?? begun;
    openLine(tx, connection);
    const own = { tx, begun };
    return {
      tx,
      commit: (last) => commit(own, last, sendCommit && (() => sendCommit(connection))),
      rollback: (reason) => rollback(own, reason),
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
        throw await rollback(error);
      }
      await commit();
      return result;
    },
  };
}

/** What is said in a transaction, and what ends it. */
interface Begun {
  tx: Tx;
  begun: ControlledTransaction<Database>;
}

async function commit(own: Begun, last?: Promise<unknown>, sendCommit?: () => void): Promise<void> {
  last?.catch(() => {});
  const sent = [...lineOf(own.tx).unanswered, last];
  let hasFailed = false;
  for (const one of sent)
    one?.catch(() => {
      hasFailed = true;
    });
  await (sendCommit ? whenSent() : Promise.allSettled(sent));
  closeLine(own.tx);
  // Also when it could not be sent at all: then Postgres knows of no failure, and would commit the rest.
  if (hasFailed) {
    await rollback(own);
    await inTurn(sent);
  }
  sendCommit?.();
  const committed = own.begun.commit().execute();
  committed.catch(() => {});
  try {
    await inTurn(sent);
    await committed;
  } catch (error) {
    await committed.catch(() => rollback(own));
    throw isLost(error) ? new CommitUnknownError(error) : error;
  }
}

/** Throws what failed first: all that comes after it in a transaction fails as well. */
async function inTurn(sent: readonly (Promise<unknown> | undefined)[]): Promise<void> {
  for (const one of sent) await one;
}

/** Kysely hands a statement to its connection a few microtasks after it was asked to; COMMIT must not overtake it. */
async function whenSent(): Promise<void> {
  await null;
  await new Promise<void>((resolve) => process.nextTick(resolve));
}

/** A rollback that fails must not hide why there was one; the pool closes such a connection. */
async function rollback({ tx, begun }: Begun, reason?: unknown): Promise<unknown> {
  const sent = isOpen(tx) ? lineOf(tx).unanswered : [];
  closeLine(tx);
  if (!begun.isCommitted && !begun.isRolledBack)
    await begun
      .rollback()
      .execute()
      .catch(() => {});
  return inTurn(sent).then(
    () => reason,
    (earlier: unknown) => earlier,
  );
}

/** Lets each statement of a transaction that no person waits for take longer than the usual 2.5 seconds. */
export async function allowSeconds(tx: Tx, seconds: number): Promise<void> {
  await sql`set local statement_timeout = ${sql.lit(seconds * 1000)}`.execute(tx);
}

/** Throws when the database does not answer. */
export async function checkAnswers(db: Db): Promise<void> {
  await sql`select 1`.execute(db.outside);
}
