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

/** Deadlock or serialization failure: the same again will do. */
export const isTransient = (error: unknown): boolean => ['40001', '40P01'].includes(codeOf(error));

/** Somebody holds the row, or the statement took too long. */
export const isBusy = (error: unknown): boolean => ['55P03', '57014'].includes(codeOf(error));

const GONE = /^(08...|57P0[123]|53[0-9]..|ECONN\w+|EPIPE|ETIMEDOUT|ENOTFOUND|EHOSTUNREACH|25P03)$/;
// pg gives these no code.
const GONE_SAYING =
  /Connection terminated|timeout exceeded when trying to connect|Query read timeout|not queryable|Client was closed|PGlite is clos/i;

/** The database does not answer. */
export function isUnavailable(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (GONE.test(codeOf(error)) || GONE_SAYING.test(error.message)) return true;
  if (error instanceof AggregateError) return error.errors.some(isUnavailable);
  return error.cause !== undefined && isUnavailable(error.cause);
}
