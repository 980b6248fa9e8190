import { createHash } from 'node:crypto';
import pg from 'pg';

/** Prepared statements spare Postgres the parsing and planning; past this many different ones, no more are kept. 0: none. */
const MOST_PREPARED = 400;
/** How much longer than the server's own limit a client listens. Milliseconds. */
const MARGIN = 500;

const LIMIT = /^set local statement_timeout = (\d+)$/;

interface Described {
  _result: object;
  _accumulateRows: boolean;
}

/** What pg keeps of a result's columns once Postgres has described them. */
const COLUMNS = ['fields', '_parsers', '_prebuiltEmptyResultObject'] as const;
type Columns = Record<(typeof COLUMNS)[number], unknown>;

const columnsOf = (result: unknown): Columns =>
  Object.fromEntries(COLUMNS.map((name) => [name, (result as Columns)[name]])) as Columns;

/** A query of which it is known what comes back: it never asks. */
function told(query: pg.Query, columns: Columns, connection: pg.Connection): pg.Query {
  const { _result } = query as unknown as Described;
  Object.assign(_result, columns);
  const submit = query.submit.bind(query);
  return Object.assign(query, { _accumulateRows: true, submit: () => submit(connection) });
}

/**
 * Names each parametrised statement by its text, so that pg prepares it once per connection; and waits as
 * long as the transaction has allowed its statements to take.
 */
export function nameStatements(client: pg.PoolClient, onError: (error: unknown) => void): void {
  const names = new Map<string, string>();
  // The columns of a prepared statement never change: Postgres would rather refuse it. So they are asked for once.
  const columns = new Map<string, Columns>();
  const { connection } = client as unknown as { connection: pg.Connection };
  const unasking = Object.assign(Object.create(connection), { describe: () => {} });
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
      const known = name && columns.get(name);
      const callback = (error: Error | null, result: unknown) => {
        if (error) return reject(error);
        if (name && !known) columns.set(name, columnsOf(result));
        resolve(result);
      };
      const asked = Object.assign(new pg.Query(text, values), { name, callback, ...patience });
      query(known ? told(asked, known, unasking) : asked);
    });
    if (text === 'commit' || text === 'rollback') patience = undefined;
    answered.catch(onError);
    return answered;
  }) as typeof client.query;
}
