import { createHash } from 'node:crypto';
import type pg from 'pg';
import { type Prepared, type Said, Turn } from './turn.ts';
import { written } from './values.ts';

/** Prepared statements spare Postgres the parsing and planning; past this many different ones, no more are kept. 0: none. */
const MOST_PREPARED = 400;
/** How much longer than the server's own limit a client listens. Milliseconds. */
const MARGIN = 500;

const LIMIT = /^set local statement_timeout = (\d+)$/;
const BEGIN = 'begin';
const ENDS: ReadonlySet<string> = new Set(['commit', 'rollback']);

const names = new Map([BEGIN, ...ENDS].map((text) => [text, text]));

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
 *
 * Without a transaction a statement would take effect by itself. So what did not go out with BEGIN waits for its answer, and
 * where that is a failure, nothing is said to this client any more: it goes no further than the pool, which closes it.
 */
export function sayInTurns(client: pg.PoolClient, onError: (error: unknown) => void): void {
  const send = client.query.bind(client) as (query: pg.Query) => void;
  const prepared: Prepared = new Map();
  let waiting: Said[] = [];
  let patience: { query_timeout: number } | undefined;

  let isBeginning = false;
  let refusal: { error: unknown } | undefined;

  const sendTurn = () => {
    if (waiting.length === 0 || isBeginning) return;
    const said = waiting;
    waiting = [];
    if (refusal) for (const { reject } of said) reject(refusal.error);
    else {
      isBeginning = said.some(({ text }) => text === BEGIN);
      send(Object.assign(new Turn(said, prepared), patience));
      if (ENDS.has(said.at(-1)?.text ?? '')) patience = undefined;
    }
  };

  const goOn = () => {
    isBeginning = false;
    if (waiting.length > 0) setImmediate(sendTurn);
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
    if (text === BEGIN)
      answered.then(goOn, (error: unknown) => {
        refusal = { error };
        goOn();
      });
    return answered;
  }) as typeof client.query;
}
