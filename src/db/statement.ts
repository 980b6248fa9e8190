import { CompiledQuery, type DatabaseConnection } from 'kysely';
import type { Tx } from './connection.ts';

const connections = new WeakMap<Tx, DatabaseConnection>();

/** What `statement` makes is spoken into this connection, until the transaction is about to end. */
export function openStatements(tx: Tx, connection: DatabaseConnection): void {
  connections.set(tx, connection);
}

/** From here on a statement would take effect by itself, or in somebody else's transaction. */
export function closeStatements(tx: Tx): void {
  connections.delete(tx);
}

/**
 * A statement of the hot path, whose text is written once: each use costs its values and not the building of a query
 * ($1, $2 … are the values in their order). It is sent at once, also while others of its transaction are under way:
 * Postgres answers in turn, so what does not need an answer need not wait for it.
 */
export function statement<Row>(text: string): (tx: Tx, ...values: unknown[]) => Promise<Row[]> {
  return async (tx, ...values) => {
    const connection = connections.get(tx);
    if (!connection) throw new Error('a statement came after its transaction had ended');
    const { rows } = await connection.executeQuery<Row>(CompiledQuery.raw(text, values));
    return rows;
  };
}
