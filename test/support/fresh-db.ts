import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import pg from 'pg';
import pino from 'pino';
import { inject } from 'vitest';
import { type Db, openDb } from '../../src/db/connection.ts';
import { migrate } from '../../src/db/migrate.ts';

const silent = pino({ level: 'silent' });

/** A migrated database of the test's own. It is not dropped: the server is thrown away. */
export async function freshDb(engine: Db['engine'] = 'postgres'): Promise<{ db: Db; url: string }> {
  if (engine === 'pglite') {
    const db = await openDb({ dataDir: ':memory:' }, silent);
    await migrate(db);
    return { db, url: '' };
  }
  const url = await freshDatabase();
  return { db: await openDb({ databaseUrl: url, dataDir: '', poolSize: 5 }, silent), url };
}

/** The URL of a migrated database, for a process of its own. */
export async function freshDatabase(): Promise<string> {
  const name = `t_${randomUUID().replaceAll('-', '')}`;
  const admin = new pg.Client({ connectionString: inject('pgUrl') });
  await admin.connect();
  for (let tries = 0; ; tries++) {
    try {
      await admin.query(`create database ${name} template voronka_template strategy file_copy`);
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

/** For tests of races: resolves when Postgres itself says that a statement waits for a lock. */
export async function someoneWaitsForALock(db: Db): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    const { rows } = await sql`
      select 1 from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock'`.execute(db.outside);
    if (rows.length > 0) return;
    await sleep(10);
  }
  throw new Error('nobody came to wait for the lock');
}
