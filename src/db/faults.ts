/** The connection broke while COMMIT was under way: nobody can tell whether the change is saved. */
export class CommitUnknownError extends Error {
  override name = 'CommitUnknownError';

  constructor(cause: unknown) {
    super('the connection broke during COMMIT', { cause });
  }
}

/** SQLSTATE, or Node's error code */
function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
}

export function isUniqueViolation(error: unknown, constraint?: string): boolean {
  if (codeOf(error) !== '23505') return false;
  return constraint === undefined || (error as { constraint?: string }).constraint === constraint;
}

/** A column that must not be empty was left so. */
export function isNullViolation(error: unknown, column: string): boolean {
  return codeOf(error) === '23502' && (error as { column?: string }).column === column;
}

/** Deadlock, serialization failure, or a plan from before a migration: the same again will do. */
export const isTransient = (error: unknown): boolean =>
  ['40001', '40P01'].includes(codeOf(error)) || isStalePlan(error);

/** A prepared statement that no longer fits the tables, or that the server has forgotten. */
export function isStalePlan(error: unknown): boolean {
  if (codeOf(error) === '26000') return true;
  return codeOf(error) === '0A000' && /cached plan/.test((error as Error).message);
}

/** Somebody holds the row, or the statement took too long. */
export const isBusy = (error: unknown): boolean => ['55P03', '57014'].includes(codeOf(error));

const LOST =
  /^(08...|57P0[1-5]|25P03|ECONN\w+|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|E(HOST|NET)UNREACH)$/;
// pg gives these no code.
const LOST_SAYING =
  /Connection terminated|timeout exceeded when trying to connect|Query read timeout|not queryable|Client was closed|PGlite is clos/i;

/** The connection broke, or could not be had: what was asked last may have been done or not. */
export function isLost(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (LOST.test(codeOf(error)) || LOST_SAYING.test(error.message)) return true;
  if (error instanceof AggregateError) return error.errors.some(isLost);
  return error.cause !== undefined && isLost(error.cause);
}

/** The database does not answer, or has no room (disk, memory, connections). */
export const isUnavailable = (error: unknown): boolean =>
  /^53/.test(codeOf(error)) || isLost(error);
