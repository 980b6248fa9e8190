import { rmSync } from 'node:fs';
import pg from 'pg';
import { PgBoss } from 'pg-boss';
import pino from 'pino';
import type { TestProject } from 'vitest/node';
import { type Db, openDb } from '../../src/db/connection.ts';
import { migrate } from '../../src/db/migrate.ts';
import { ownTempDir } from './leftovers.ts';
import { startPostgres } from './pg-server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    pgUrl: string;
    /** Where the embedded engine's migrated template is put by the first test that needs it. */
    embeddedDir: string;
    /** What `freshDb()` opens when a test does not say; a project of vitest.config.ts may provide it. */
    engine?: Db['engine'];
  }
}

export const TEMPLATE = 'voronka_template';

/** One Postgres for all files; each file clones its database from a migrated template. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env.TEST_DATABASE_URL;
  const server = given ? undefined : await startPostgres();
  const url = server?.url ?? given ?? '';
  const admin = new pg.Client({ connectionString: url });
  await admin.connect();
  await admin.query(`drop database if exists ${TEMPLATE} with (force)`);
  await admin.query(`create database ${TEMPLATE}`);
  await admin.end();
  const template = new URL(url);
  template.pathname = `/${TEMPLATE}`;
  const db = await openDb({ databaseUrl: template.href, dataDir: '' }, pino({ level: 'silent' }));
  await migrate(db);
  await db.close();
  // The queue makes its tables when it starts; here, that is once and not at every test of the app.
  const queue = new PgBoss({ connectionString: template.href, schedule: false });
  await queue.start();
  await queue.stop({ close: true });
  const embeddedDir = ownTempDir('embedded');
  project.provide('pgUrl', url);
  project.provide('embeddedDir', embeddedDir);
  return async () => {
    rmSync(embeddedDir, { recursive: true, force: true });
    await server?.stop();
  };
}
