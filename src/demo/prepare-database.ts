import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import pino from 'pino';
import { openDb } from '../db/connection.ts';
import { migrate } from '../db/migrate.ts';
import { PREPARED } from './found-database.ts';

/** Makes it where it is not there. */
export async function prepareDatabase(): Promise<void> {
  if (existsSync(PREPARED)) return;
  const draft = `${PREPARED}-${process.pid}`;
  mkdirSync(draft, { recursive: true });
  const db = await openDb({ dataDir: draft }, pino({ level: 'silent' }));
  await migrate(db);
  await db.close();
  renameSync(path.join(draft, 'pglite'), PREPARED);
  rmSync(draft, { recursive: true });
}
