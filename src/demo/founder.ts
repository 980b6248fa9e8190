import { cpSync, existsSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { workerData } from 'node:worker_threads';
import { LOCK, lockDir, openPglite } from '../db/embedded.ts';
import { PREPARED } from './found-database.ts';

// Runs in a thread of its own (found-database.ts): empties a directory that nobody uses, and founds the embedded Postgres in it.
const dir = String(workerData);
const lock = lockDir(dir);
for (const name of readdirSync(dir))
  if (!name.startsWith(LOCK)) rmSync(path.join(dir, name), { recursive: true, force: true });
if (existsSync(PREPARED)) cpSync(PREPARED, path.join(dir, 'pglite'), { recursive: true });
else await (await openPglite(dir)).close();
lock.close();
