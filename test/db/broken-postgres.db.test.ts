import { sql } from 'kysely';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Db } from '../../src/db/connection.ts';
import {
  CommitUnknownError,
  isBusy,
  isTransient,
  isUnavailable,
  isUniqueViolation,
} from '../../src/db/faults.ts';
import { freshDatabase, someoneWaitsForALock } from '../support/fresh-db.ts';
import { type PgProxy, startPgProxy } from '../support/pg-proxy.ts';
import { startPostgres } from '../support/pg-server.ts';
import { addWorkspace, opened, workspaces } from './workspaces.ts';

const fresh = async (poolSize?: number) => opened(await freshDatabase(), poolSize);

/** A pool with a proxy between it and Postgres, and one without. */
async function throughProxy(poolSize = 1): Promise<{ db: Db; direct: Db; proxy: PgProxy }> {
  const url = await freshDatabase();
  const proxy = await startPgProxy(url);
  onTestFinished(() => proxy.close());
  return { db: await opened(proxy.url, poolSize), direct: await opened(url), proxy };
}

const endBackendOf = async (tx: Db['outside'], from: Db) => {
  const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(tx);
  await sql`select pg_terminate_backend(${rows[0]?.pid})`.execute(from.outside);
};

describe('a statement that is cut short', () => {
  it('never makes a later write on the same pool vanish', async () => {
    const db = await fresh(1);
    const slow = db.inWorkspace('T1', (tx) => sql`select pg_sleep(10)`.execute(tx));
    await expect(slow).rejects.toSatisfy(isBusy);
    for (const id of ['T1', 'T2', 'T3']) await db.inWorkspace(id, (tx) => addWorkspace(tx, id));
    expect(await workspaces(db)).toEqual(['T1', 'T2', 'T3']);
  });

  it('neither does a connection that comes back inside a transaction', async () => {
    const url = await freshDatabase();
    const db = await opened(url, 1);
    await db.outside.connection().execute((connection) => sql`begin`.execute(connection));
    await addWorkspace(db.outside, 'T1');
    expect(await workspaces(await opened(url))).toEqual(['T1']);
  });

  it('neither does one that got no answer in time, with the server silent', async () => {
    const { db, direct, proxy } = await throughProxy();
    const cut = db.inWorkspace('T1', async (tx) => {
      await addWorkspace(tx, 'T1');
      proxy.isSilent = true;
      await addWorkspace(tx, 'T2');
    });
    await expect(cut).rejects.toSatisfy(isUnavailable);
    proxy.isSilent = false;
    await db.inWorkspace('T3', (tx) => addWorkspace(tx, 'T3'));
    expect(await workspaces(direct)).toEqual(['T3']);
  });
});

describe('a connection that ends', () => {
  it('in the middle of a transaction is an error, and the next one works', async () => {
    const db = await fresh();
    const cut = db.inWorkspace('T1', async (tx) => {
      await addWorkspace(tx, 'T1');
      await endBackendOf(tx, db);
      await addWorkspace(tx, 'T2');
    });
    await expect(cut).rejects.toSatisfy(isUnavailable);
    await db.inWorkspace('T3', (tx) => addWorkspace(tx, 'T3'));
    expect(await workspaces(db)).toEqual(['T3']);
  });

  it('between two statements, unwatched, does not end the process', async () => {
    const db = await fresh();
    const open = await db.begin('T1');
    await endBackendOf(open.tx, db);
    await expect.poll(() => backends(db)).toBe(1);
    await open.rollback();
    expect(await workspaces(db)).toEqual([]);
  });

  it('because Postgres restarts: the process lives, and the pool heals', {
    timeout: 60_000,
  }, async () => {
    // As in production: what is committed survives a crash.
    const server = await startPostgres({ fsync: 'on', synchronous_commit: 'on' });
    onTestFinished(() => server.stop());
    const db = await opened(server.url, 4);
    await sql`create table notes (note text)`.execute(db.outside);
    const held = await db.begin('T1');
    await sql`insert into notes values ('lost')`.execute(held.tx);
    // The others wait in the pool, idle.
    await Promise.all([1, 2, 3].map(() => sql`select 1`.execute(db.outside)));
    await server.restart();
    await expect(held.commit()).rejects.toBeInstanceOf(CommitUnknownError);
    await sql`insert into notes values ('kept')`.execute(db.outside);
    const { rows } = await sql`select note from notes`.execute(db.outside);
    expect(rows).toEqual([{ note: 'kept' }]);
  });
});

async function backends(db: Db): Promise<number> {
  const { rows } = await sql<{ n: bigint }>`
    select count(*) as n from pg_stat_activity where datname = current_database()`.execute(
    db.outside,
  );
  return Number(rows[0]?.n);
}

describe('a COMMIT whose answer does not come', () => {
  it('is unknown: cut before Postgres had it, nothing is there', async () => {
    const { db, direct, proxy } = await throughProxy();
    proxy.commitFault = 'cut before';
    const saved = db.inWorkspace('T1', (tx) => addWorkspace(tx, 'T1'));
    await expect(saved).rejects.toBeInstanceOf(CommitUnknownError);
    proxy.commitFault = undefined;
    await db.inWorkspace('T2', (tx) => addWorkspace(tx, 'T2'));
    expect(await workspaces(direct)).toEqual(['T2']);
  });

  it('is unknown: cut after Postgres did it, everything is there', async () => {
    const { db, direct, proxy } = await throughProxy();
    proxy.commitFault = 'cut after';
    const { tx, commit } = await db.begin('T1');
    await addWorkspace(tx, 'T1');
    await expect(commit(addWorkspace(tx, 'T2'))).rejects.toBeInstanceOf(CommitUnknownError);
    expect(await workspaces(direct)).toEqual(['T1', 'T2']);
  });

  it('is unknown: parked for ever, and nobody waits for ever', async () => {
    const { db, direct, proxy } = await throughProxy();
    proxy.commitFault = 'no answer';
    const saved = db.inWorkspace('T1', (tx) => addWorkspace(tx, 'T1'));
    await expect(saved).rejects.toBeInstanceOf(CommitUnknownError);
    proxy.commitFault = undefined;
    expect(await workspaces(db)).toEqual(['T1']);
    expect(await workspaces(direct)).toEqual(['T1']);
  });

  it('is known when Postgres itself refuses: then nothing is there', async () => {
    const db = await fresh();
    await sql`create table promises (n int unique deferrable initially deferred)`.execute(
      db.outside,
    );
    const { tx, commit } = await db.begin('T1');
    await sql`insert into promises values (1)`.execute(tx);
    const refused = commit(sql`insert into promises values (1)`.execute(tx));
    await expect(refused).rejects.toSatisfy((error) => isUniqueViolation(error));
    const { rows } = await sql`select * from promises`.execute(db.outside);
    expect(rows).toEqual([]);
  });
});

describe('when there is no connection to be had', () => {
  it('the pool being taken, one hears so instead of waiting, and is served when it is free again', async () => {
    const db = await fresh(1);
    const only = await db.begin('T1');
    await addWorkspace(only.tx, 'T1');
    await expect(workspaces(db)).rejects.toSatisfy(isUnavailable);
    await only.commit();
    expect(await workspaces(db)).toEqual(['T1']);
  });

  it('nobody listening, one hears that the database does not answer', async () => {
    const proxy = await startPgProxy(await freshDatabase());
    proxy.close();
    const db = await opened(proxy.url);
    await expect(db.begin('T1')).rejects.toSatisfy(isUnavailable);
  });

  it('the server accepting and saying nothing, one hears so as well', async () => {
    const { db, proxy } = await throughProxy();
    proxy.isSilent = true;
    await expect(db.begin('T1')).rejects.toSatisfy(isUnavailable);
    proxy.isSilent = false;
    expect(await workspaces(db)).toEqual([]);
  });
});

describe('two who want each other’s rows', () => {
  it('one of them is told to try again, the other goes on', async () => {
    const db = await fresh();
    for (const id of ['T1', 'T2']) await db.inWorkspace(id, (tx) => addWorkspace(tx, id));
    const hold = (tx: Db['outside'], id: string) =>
      sql`select 1 from workspaces where workspace_id = ${id} for update`.execute(tx);
    const [one, two] = [await db.begin('T1'), await db.begin('T2')];
    await hold(one.tx, 'T1');
    await hold(two.tx, 'T2');
    const first = hold(one.tx, 'T2').finally(() => one.rollback());
    first.catch(() => {});
    await someoneWaitsForALock(db);
    const second = hold(two.tx, 'T1').finally(() => two.rollback());
    const told = (await Promise.allSettled([first, second])).filter(
      ({ status }) => status === 'rejected',
    ) as PromiseRejectedResult[];
    expect(told.map(({ reason }) => isTransient(reason))).toEqual([true]);
  });
});

describe('a migration by a newer replica', () => {
  it('under the feet of an older one costs one try again, not every statement until it restarts', async () => {
    const db = await fresh(3);
    await db.inWorkspace('T1', (tx) => addWorkspace(tx, 'T1'));
    const readAll = (tx: Db['outside']) =>
      sql<{ name: string }>`select * from workspaces where workspace_id = ${'T1'}`.execute(tx);
    // All three connections have it prepared.
    const open = await Promise.all([1, 2, 3].map(() => db.begin('T1')));
    await Promise.all(open.map(({ tx }) => readAll(tx)));
    await Promise.all(open.map(({ commit }) => commit()));
    await sql`alter table workspaces add column extra text`.execute(db.outside);
    await expect(db.inWorkspace('T1', readAll)).rejects.toSatisfy(isTransient);
    const again = await Promise.all([1, 2, 3].map(() => db.inWorkspace('T1', readAll)));
    expect(again.map(({ rows }) => rows.length)).toEqual([1, 1, 1]);
  });
});
