import { createHash } from 'node:crypto';
import pg from 'pg';

/** Prepared statements spare Postgres the parsing and planning; past this many different ones, no more are kept. 0: none. */
const MOST_PREPARED = 400;
/** How much longer than the server's own limit a client listens. Milliseconds. */
const MARGIN = 500;

const LIMIT = /^set local statement_timeout = (\d+)$/;

/**
 * Names each parametrised statement by its text, so that pg prepares it once per connection; and waits as
 * long as the transaction has allowed its statements to take.
 */
export function nameStatements(client: pg.PoolClient, onError: (error: unknown) => void): void {
  const names = new Map<string, string>();
  // A whole Query spares the two copies that pg makes of a config, descriptor by descriptor.
  const query = client.query.bind(client) as (query: pg.Query) => void;
  let patience: { query_timeout: number } | undefined;

  const nameOf = (text: string, values: unknown[]) => {
    if (values.length === 0) return undefined;
    let name = names.get(text);
    if (!name && names.size < MOST_PREPARED) {
      name = createHash('sha1').update(text).digest('hex').slice(0, 20);
      names.set(text, name);
    }
    return name;
  };

  client.query = ((text: string, given?: readonly unknown[]) => {
    const values = [...(given ?? [])];
    const name = nameOf(text, values);
    const limit = LIMIT.exec(text)?.[1];
    if (limit) patience = { query_timeout: Number(limit) + MARGIN };
    const answered = new Promise((resolve, reject) => {
      const asked = new pg.Query(text, values);
      const callback = (error: Error | null, result: unknown) =>
        error ? reject(error) : resolve(result);
      query(Object.assign(asked, { name, callback, ...patience }));
    });
    if (text === 'commit' || text === 'rollback') patience = undefined;
    answered.catch(onError);
    return answered;
  }) as typeof client.query;
}
