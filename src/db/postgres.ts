import { createHash } from 'node:crypto';
import type { Socket } from 'node:net';
import {
  CompiledQuery,
  type DatabaseConnection,
  PostgresDialect,
  type PostgresDialectConfig,
  PostgresDriver,
  type TransactionSettings,
} from 'kysely';
import pg from 'pg';
import type { Logger } from 'pino';
import { parseValue } from './values.ts';

/** Prepared statements spare Postgres the parsing and planning; past this many different ones, no more are kept. */
const MOST_PREPARED = 400;

/** Every wait has an end. Milliseconds. */
const WAITS = {
  connectionTimeoutMillis: 1_500,
  lock_timeout: 2_000,
  statement_timeout: 2_500,
  idle_in_transaction_session_timeout: 5_000,
  // The server's own limits come first; this one is for a server that is not heard any more. With
  // pipelining, pg answers it by closing the socket, so no half-finished client returns to the pool.
  query_timeout: 3_000,
};

/**
 * A pool that a broken connection cannot poison: errors of idle and of borrowed clients are heard, and a
 * client that comes back inside a transaction is closed (otherwise a later, unrelated write would be
 * answered "ok" and never committed).
 */
export function openPool(url: string, max: number, log: Logger): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max,
    pipeline: true,
    keepAlive: true,
    ...WAITS,
    types: { getTypeParser: (oid: number, format?: 'text' | 'binary') => parserFor(oid, format) },
  } as pg.PoolConfig);
  pool.on('error', (error) => log.warn({ err: error }, 'an idle database connection broke'));
  pool.on('connect', (client) => {
    client.on('error', (error) => log.warn({ err: error }, 'a database connection broke'));
    keepStatements(client);
  });
  const borrow = pool.connect.bind(pool) as () => Promise<pg.PoolClient>;
  pool.connect = (async () => {
    const client = await borrow();
    const release = client.release.bind(client);
    client.release = (broken?: Error | boolean) =>
      release(broken || transactionStatus(client) !== 'I');
    return client;
  }) as typeof pool.connect;
  return pool;
}

function parserFor(oid: number, format?: 'text' | 'binary') {
  const parse = format === 'binary' ? undefined : parseValue.get(oid);
  return parse ?? pg.types.getTypeParser(oid, format as 'text');
}

function transactionStatus(client: pg.PoolClient): string | null {
  return (client as unknown as { getTransactionStatus(): string | null }).getTransactionStatus();
}

/** Names each parametrised statement by its text, so that pg prepares it once per connection. */
function keepStatements(client: pg.PoolClient): void {
  const names = new Map<string, string>();
  const query = client.query.bind(client) as (config: unknown, values?: unknown) => unknown;
  const { stream } = (client as unknown as { connection: { stream: Socket } }).connection;
  client.query = ((config: unknown, values?: unknown) => {
    // What is said in one turn of the event loop goes out in one packet: BEGIN with the statement behind it.
    stream.cork();
    setImmediate(() => stream.uncork());
    if (typeof config !== 'string' || !Array.isArray(values) || values.length === 0)
      return query(config, values);
    let name = names.get(config);
    if (!name && names.size < MOST_PREPARED) {
      name = createHash('sha1').update(config).digest('hex').slice(0, 20);
      names.set(config, name);
    }
    return query(name ? { name, text: config, values } : { text: config, values });
  }) as typeof client.query;
}

/** BEGIN does not wait for its answer: it travels with the transaction's first statement. */
class PipelinedDriver extends PostgresDriver {
  readonly #begun = new WeakMap<DatabaseConnection, Promise<unknown>>();

  override async beginTransaction(
    connection: DatabaseConnection,
    settings: TransactionSettings,
  ): Promise<void> {
    if (settings.isolationLevel || settings.accessMode)
      return super.beginTransaction(connection, settings);
    const begun = connection.executeQuery(CompiledQuery.raw('begin'));
    begun.catch(() => {});
    this.#begun.set(connection, begun);
  }

  override async commitTransaction(connection: DatabaseConnection): Promise<void> {
    const committed = super.commitTransaction(connection);
    committed.catch(() => {});
    await this.#begun.get(connection);
    await committed;
  }
}

export class PipelinedDialect extends PostgresDialect {
  readonly #config: PostgresDialectConfig;

  constructor(config: PostgresDialectConfig) {
    super(config);
    this.#config = config;
  }

  override createDriver(): PostgresDriver {
    return new PipelinedDriver(this.#config);
  }
}
