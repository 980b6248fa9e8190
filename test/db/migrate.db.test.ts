import { fork } from 'node:child_process';
import { once } from 'node:events';
import { cp, rm, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { sql } from 'kysely';
import { NO_MIGRATIONS } from 'kysely/migration';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type Db, openDb } from '../../src/db/connection.ts';
import { DatabaseTooNewError, isMigrated, migrate, withMigrator } from '../../src/db/migrate.ts';
import { freshDatabase, silent } from '../support/fresh-db.ts';
import { ownTempDir } from '../support/leftovers.ts';
import { opened } from './workspaces.ts';

const engines: Db['engine'][] = ['postgres', 'pglite'];
const MIGRATIONS = path.join(import.meta.dirname, '../../migrations');

async function empty(engine: Db['engine']): Promise<Db> {
  if (engine === 'postgres') return opened(await freshDatabase('template0'));
  const db = await openDb({ dataDir: ':memory:' }, silent);
  onTestFinished(() => db.close());
  return db;
}

/** Everything the migrations make, as the catalog tells it. */
async function catalog(db: Db): Promise<unknown> {
  const { rows } = await sql`
    select c.relname, c.relkind::text, pg_get_indexdef(c.oid) as definition, (
      select jsonb_agg(jsonb_build_array(a.attname, a.atttypid::regtype::text, a.attnotnull,
        pg_get_expr(d.adbin, d.adrelid)) order by a.attname)
      from pg_attribute a left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
      where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and c.relkind = 'r'
    ) as columns, (
      select jsonb_agg(pg_get_constraintdef(k.oid) order by pg_get_constraintdef(k.oid))
      from pg_constraint k where k.conrelid = c.oid
    ) as constraints
    from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'i')
      and c.relname not like 'kysely%'
    order by c.relname`.execute(db.outside);
  return rows;
}

describe.each(engines)('the migrations on %s', (engine) => {
  it('go up, all the way down to nothing, and up again to the same', async () => {
    const db = await empty(engine);
    await migrate(db);
    const first = await catalog(db);
    expect(first).toContainEqual(expect.objectContaining({ relname: 'deals' }));
    expect(await isMigrated(db)).toBe(true);

    const { error } = await withMigrator(db, (migrator) => migrator.migrateTo(NO_MIGRATIONS));
    expect(error).toBeUndefined();
    expect(await catalog(db)).toEqual([]);
    expect(await isMigrated(db)).toBe(false);

    await migrate(db);
    expect(await catalog(db)).toEqual(first);
  });

  it('that this code does not know of stop it from starting, in a sentence', async () => {
    const db = await empty(engine);
    await migrate(db);
    await sql`insert into kysely_migration (name, timestamp) values ('2031-01-01T0000-forecasts', '')`.execute(
      db.outside,
    );
    await expect(migrate(db)).rejects.toThrow(DatabaseTooNewError);
    await expect(migrate(db)).rejects.toThrow(/newer than this version.*2031-01-01T0000-forecasts/);
    // A replica that already runs goes on: the newer one only added to what it reads.
    expect(await isMigrated(db)).toBe(true);
  });

  it('that fail half-way leave nothing of themselves', async () => {
    const db = await empty(engine);
    const folder = await folderWith(`
      await sql\`create table half (n int)\`.execute(db);
      await sql\`select 1 / 0\`.execute(db);`);
    await expect(migrate(db, folder)).rejects.toThrow(/division by zero/);
    expect(await catalog(db)).toEqual([]);
    await migrate(db);
    expect(await isMigrated(db)).toBe(true);
  });
});

describe('replicas that start together', () => {
  it('migrate once, and all find it done', async () => {
    const url = await freshDatabase('template0');
    const replicas = await Promise.all([1, 2, 3].map(() => opened(url, 2)));
    await Promise.all(replicas.map((db) => migrate(db)));
    for (const db of replicas) expect(await isMigrated(db)).toBe(true);
  });

  it('finish what one left when it was killed in the middle', async () => {
    const url = await freshDatabase('template0');
    const db = await opened(url);
    const folder = await folderWith(`
      await sql\`create table half (n int)\`.execute(db);
      await sql\`select pg_sleep(600)\`.execute(db);`);
    const replica = fork(path.join(import.meta.dirname, '../support/migrate-replica.ts'), [
      url,
      folder,
    ]);
    const ended = once(replica, 'exit');
    const sleeps = async () =>
      (
        await sql`select 1 from pg_stat_activity
          where query like '%pg_sleep(600)%' and pid <> pg_backend_pid()
            and datname = current_database()`.execute(db.outside)
      ).rows.length;
    await expect.poll(sleeps, { timeout: 20_000 }).toBe(1);
    replica.kill('SIGKILL');
    await ended;

    await migrate(db);
    expect(await isMigrated(db)).toBe(true);
    expect(await catalog(db)).not.toContainEqual(expect.objectContaining({ relname: 'half' }));
  });
});

/** The project's migrations and one more, which does `steps`. */
async function folderWith(steps: string): Promise<string> {
  const home = ownTempDir('migrations');
  onTestFinished(() => rm(home, { recursive: true }));
  const folder = path.join(home, 'migrations');
  await cp(MIGRATIONS, folder, { recursive: true });
  await symlink(path.join(MIGRATIONS, '../node_modules'), path.join(home, 'node_modules'));
  await writeFile(
    path.join(folder, '2030-01-01T0000-added.ts'),
    `import { sql } from 'kysely';\nexport async function up(db) {${steps}\n}\n`,
  );
  await writeFile(path.join(home, 'package.json'), '{ "type": "module" }');
  return folder;
}
