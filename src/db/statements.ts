import { createHash } from 'node:crypto';
import type pg from 'pg';
import { type Prepared, type Said, Turn } from './turn.ts';
import { written } from './values.ts';

/** Prepared statements spare Postgres the parsing and planning; past this many different ones, no more are kept. 0: none. */
const MOST_PREPARED = 400;
/** How much longer than the server's own limit a client listens. Milliseconds. */
const MARGIN = 500;

const LIMIT = /^set local statement_timeout = (\d+)$/;
const ENDS: ReadonlySet<string> = new Set(['commit', 'rollback']);

const names = new Map([['begin', 'begin'], ...[...ENDS].map((text) => [text, text] as const)]);

/** What has values is said again with others; of the rest only what every transaction says. */
function nameOf(text: string, hasValues: boolean): string {
  const known = names.get(text);
  if (known !== undefined || !hasValues || names.size >= MOST_PREPARED) return known ?? '';
  const name = createHash('sha1').update(text).digest('hex').slice(0, 20);
  names.set(text, name);
  return name;
}

/**
 * What a client is told in one turn of the event loop it says in one: BEGIN with the statement behind it. It waits for the
 * answer as long as the transaction has allowed its statements to take.
 */
export function sayInTurns(client: pg.PoolClient, onError: (error: unknown) => void): void {
  const send = client.query.bind(client) as (query: pg.Query) => void;
  const prepared: Prepared = new Map();
  let waiting: Said[] = [];
  let patience: { query_timeout: number } | undefined;

  const sendTurn = () => {
    send(Object.assign(new Turn(waiting, prepared), patience));
    if (ENDS.has(waiting.at(-1)?.text ?? '')) patience = undefined;
    waiting = [];
  };

  client.query = ((text: string, given: readonly unknown[] = []) => {
    const limit = LIMIT.exec(text)?.[1];
    if (limit) patience = { query_timeout: Number(limit) + MARGIN };
    const answered = new Promise((resolve, reject) => {
      const values = given.map((value) => written(value));
      if (waiting.length === 0) setImmediate(sendTurn);
      waiting.push({ text, name: nameOf(text, values.length > 0), values, resolve, reject });
    });
    answered.catch(onError);
    return answered;
  }) as typeof client.query;
}
