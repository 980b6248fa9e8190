import pg from 'pg';
import type { Logger } from 'pino';
import { isStalePlan } from './faults.ts';
import { sayInTurns } from './statements.ts';

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
  });
  // The clients whose prepared statements still fit the tables; a migration by a newer replica begins a new set.
  let upToDate = new WeakSet<pg.PoolClient>();
  pool.on('error', (error) => log.warn({ err: error }, 'an idle database connection broke'));
  pool.on('connect', (client) => {
    upToDate.add(client);
    client.on('error', (error) => log.warn({ err: error }, 'a database connection broke'));
    sayInTurns(client, (error) => {
      if (isStalePlan(error)) upToDate = new WeakSet();
    });
  });
  const take = pool.connect.bind(pool) as () => Promise<pg.PoolClient>;
  pool.connect = (async () => {
    for (;;) {
      const client = await take();
      const release = client.release.bind(client);
      const isFit = () => upToDate.has(client) && transactionStatus(client) === 'I';
      client.release = (broken?: Error | boolean) => release(broken || !isFit());
      if (upToDate.has(client)) return client;
      client.release();
    }
  }) as typeof pool.connect;
  return pool;
}

function transactionStatus(client: pg.PoolClient): string | null {
  return (client as unknown as { getTransactionStatus(): string | null }).getTransactionStatus();
}
