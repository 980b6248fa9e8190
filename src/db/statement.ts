import { CompiledQuery, type DatabaseConnection } from 'kysely';
import type { Tx } from './connection.ts';

interface Line {
  connection: DatabaseConnection;
  /** What nobody has waited for, in the order in which it was sent. */
  unanswered: Promise<unknown>[];
}

const lines = new WeakMap<Tx, Line>();

/** What is said in the transaction is spoken into this connection, until COMMIT or ROLLBACK is. */
export function openLine(tx: Tx, connection: DatabaseConnection): void {
  lines.set(tx, { connection, unanswered: [] });
}

/** From here on a statement would take effect by itself, or in somebody else's transaction. */
export function closeLine(tx: Tx): void {
  lines.delete(tx);
}

export const isOpen = (tx: Tx): boolean => lines.has(tx);

/** Throws once the transaction is about to end. */
export function lineOf(tx: Tx): Readonly<Line> {
  const line = lines.get(tx);
  if (!line) throw new Error('a statement came after its transaction had ended');
  return line;
}

/**
 * Leaves the waiting for a statement to the end of its transaction, which fails with it. For one that says all it has to
 * say by failing: it costs no trip of its own.
 */
export function unwaited(tx: Tx, sent: Promise<unknown>): void {
  sent.catch(() => {});
  lineOf(tx).unanswered.push(sent);
}

/**
 * A statement of the hot path, whose text is written once: each use costs its values and not the building of a query
 * ($1, $2 … are the values in their order). It is sent at once, also while others of its transaction are under way:
 * Postgres answers in turn, so what does not need an answer need not wait for it.
 */
export function statement<Row>(text: string): (tx: Tx, ...values: unknown[]) => Promise<Row[]> {
  return async (tx, ...values) => {
    const { rows } = await lineOf(tx).connection.executeQuery<Row>(CompiledQuery.raw(text, values));
    return rows;
  };
}
