import { CompiledQuery } from 'kysely';
import type { Tx } from './connection.ts';

/**
 * A statement of the hot path, whose text is written once: each use costs its values and not the building of a query
 * ($1, $2 … are the values in their order).
 */
export function statement<Row>(text: string): (tx: Tx, ...values: unknown[]) => Promise<Row[]> {
  return async (tx, ...values) =>
    (await tx.executeQuery<Row>(CompiledQuery.raw(text, values))).rows;
}
