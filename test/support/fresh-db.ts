import { randomUUID } from 'node:crypto';
import { cp, mkdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import pg from 'pg';
import pino from 'pino';
import { inject } from 'vitest';
import { type Db, openDb } from '../../src/db/connection.ts';
import { migrate } from '../../src/db/migrate.ts';
import { TEMPLATE } from './global-setup.ts';

export const silent = pino({ level: 'silent' });

export interface FreshOptions {
  engine?: Db['engine'];
  poolSize?: number;
}

/** A migrated database of the test's own. In Postgres it is not dropped: the server is thrown away. */
export async function freshDb({
  engine = inject('engine') ?? 'postgres',
  poolSize = 5,
}: FreshOptions = {}): Promise<{ db: Db; url: string }> {
  if (engine === 'pglite') {
    const dataDir = await freshDataDir();
    const db = await openDb({ dataDir }, silent);
    const close = async () => {
      await db.close();
      await rm(dataDir, { recursive: true, force: true });
    };
    return { db: { ...db, close }, url: '' };
  }
  const url = await freshDatabase();
  return { db: await openDb({ databaseUrl: url, dataDir: '', poolSize }, silent), url };
}

/** The URL of a migrated database, for a process of its own. */
export async function freshDatabase(template: string = TEMPLATE): Promise<string> {
  const name = `t_${randomUUID().replaceAll('-', '')}`;
  const admin = new pg.Client({ connectionString: inject('pgUrl') });
  await admin.connect();
  for (let tries = 0; ; tries++) {
    try {
      await admin.query(`create database ${name} template ${template} strategy file_copy`);
      break;
    } catch (error) {
      // 55006: another file is cloning the template at this moment.
      if ((error as { code?: string }).code !== '55006' || tries > 100) throw error;
      await sleep(50);
    }
  }
  await admin.end();
  const url = new URL(inject('pgUrl'));
  url.pathname = `/${name}`;
  return url.href;
}

/** A migrated DATA_DIR, copied from one made once per run: the embedded engine takes seconds to make a new one. */
export async function freshDataDir(): Promise<string> {
  const home = inject('embeddedDir');
  const template = path.join(home, 'template');
  const dir = path.join(home, randomUUID());
  await cp(template, dir, { recursive: true }).catch(async () => {
    const draft = path.join(home, `draft-${randomUUID()}`);
    await mkdir(draft);
    const db = await openDb({ dataDir: draft }, silent);
    await migrate(db);
    await db.close();
    // When another file was faster, its template will do.
    await rename(draft, template).catch(() => rm(draft, { recursive: true }));
    await cp(template, dir, { recursive: true });
  });
  return dir;
}

/** For tests of races: resolves when Postgres itself says that a statement waits for a lock. */
export async function someoneWaitsForALock(db: Db, howMany = 1): Promise<void> {
  if (db.engine === 'pglite') throw new Error('the embedded engine has one connection: no races');
  for (let tries = 0; tries < 500; tries++) {
    const { rows } = await sql`
      select 1 from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock'`.execute(db.outside);
    if (rows.length >= howMany) return;
    await sleep(10);
  }
  throw new Error('nobody came to wait for the lock');
}
