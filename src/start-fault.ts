import { ConfigError } from './config.ts';
import { DataDirInUseError } from './db/embedded.ts';
import { isUnavailable } from './db/faults.ts';
import { DatabaseTooNewError } from './db/migrate.ts';

/** SQLSTATE of a server that is there and does not let us in. */
const NOT_LET_IN: Readonly<Record<string, string>> = {
  '28000': 'does not let this user in',
  '28P01': 'does not take this user name and password',
  '3D000': 'has no database of that name',
  '42501': 'does not let this user make tables',
};

/** One sentence for whoever started the process, about what they can mend; undefined for a fault of ours. */
export function startFault(error: unknown, databaseUrl?: string): string | undefined {
  if (
    error instanceof ConfigError ||
    error instanceof DataDirInUseError ||
    error instanceof DatabaseTooNewError
  )
    return error.message;
  const { code, syscall, port } = (error ?? {}) as {
    code?: string;
    syscall?: string;
    port?: number;
  };
  if (syscall === 'listen' && code === 'EADDRINUSE')
    return `Port ${port} is taken by another program. Stop that one, or set PORT to another number.`;
  if (syscall === 'listen' && code === 'EACCES')
    return `Port ${port} may not be opened by this user. Set PORT to a number above 1023.`;
  if (!databaseUrl) return undefined;
  const place = `The database at ${placeOf(databaseUrl)}`;
  if (code && NOT_LET_IN[code]) return `${place} ${NOT_LET_IN[code]}. Check DATABASE_URL.`;
  return isUnavailable(error)
    ? `${place} does not answer. Is it running, and is DATABASE_URL right?`
    : undefined;
}

/** Where it is, without the user and the password. */
function placeOf(databaseUrl: string): string {
  const { host, pathname } = new URL(databaseUrl);
  return `${host || 'localhost'}${pathname}`;
}
