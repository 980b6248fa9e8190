import { sql } from 'kysely';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Db } from '../../src/db/connection.ts';
import { CommitUnknownError, isBusy } from '../../src/db/faults.ts';
import { freshDb, someoneWaitsForALock } from '../support/fresh-db.ts';

const engines: Db['engine'][] = ['postgres', 'pglite'];

async function opened(engine: Db['engine']): Promise<Db> {
  const { db } = await freshDb(engine);
  onTestFinished(() => db.close());
  return db;
}

const workspace = (tx: Db['outside'], id: string) =>
  tx.insertInto('workspaces').values({ workspace_id: id }).execute();
const workspaces = async (db: Db) =>
  (
    await db.outside
      .selectFrom('workspaces')
      .select('workspace_id')
      .orderBy('workspace_id')
      .execute()
  ).map((row) => row.workspace_id);

describe.each(engines)('a transaction on %s', (engine) => {
  it('is there when it committed, and gone when it threw', async () => {
    const db = await opened(engine);
    await db.inWorkspace('T1', (tx) => workspace(tx, 'T1'));
    const thrown = db.inWorkspace('T2', async (tx) => {
      await workspace(tx, 'T2');
      throw new Error('changed my mind');
    });
    await expect(thrown).rejects.toThrow('changed my mind');
    expect(await workspaces(db)).toEqual(['T1']);
  });

  it('whose last statement fails behind a COMMIT already sent saves nothing and says so', async () => {
    const db = await opened(engine);
    const { tx, commit } = await db.begin('T1');
    await workspace(tx, 'T1');
    await expect(commit(workspace(tx, 'T1'))).rejects.toMatchObject({ code: '23505' });
    expect(await workspaces(db)).toEqual([]);
    await db.inWorkspace('T3', (next) => workspace(next, 'T3'));
    expect(await workspaces(db)).toEqual(['T3']);
  });

  it('does not mix with others that run at the same time', async () => {
    const db = await opened(engine);
    const results = await Promise.allSettled(
      Array.from({ length: 20 }, (_, n) =>
        db.inWorkspace(`T${n}`, async (tx) => {
          await workspace(tx, `T${n}`);
          await sql`select 1`.execute(tx);
          if (n % 2 === 1) throw new Error('odd ones do not stay');
        }),
      ),
    );
    expect(results.filter((result) => result.status === 'rejected')).toHaveLength(10);
    expect(await workspaces(db)).toEqual([
      'T0',
      'T10',
      'T12',
      'T14',
      'T16',
      'T18',
      'T2',
      'T4',
      'T6',
      'T8',
    ]);
  });

  it('reads bigint as bigint and a day as text', async () => {
    const db = await opened(engine);
    const { rows } =
      await sql`select 9007199254740993::bigint as n, date '2026-12-15' as day`.execute(db.outside);
    expect(rows).toEqual([{ n: 9007199254740993n, day: '2026-12-15' }]);
  });
});

describe('when Postgres misbehaves', () => {
  it('a write after a timed-out statement on the same pool is really committed', async () => {
    const db = await opened('postgres');
    await expect(
      db.inWorkspace('T1', (tx) => sql`select pg_sleep(10)`.execute(tx)),
    ).rejects.toSatisfy(isBusy);
    for (let n = 0; n < 5; n++) await db.inWorkspace('T1', (tx) => workspace(tx, `T${n}`));
    const { rows } = await sql`select count(*) as n from workspaces`.execute(db.outside);
    expect(rows).toEqual([{ n: 5n }]);
  });

  it('a connection that the server ends in the middle of a transaction is an error, and the next one works', async () => {
    const db = await opened('postgres');
    const cut = db.inWorkspace('T1', async (tx) => {
      await workspace(tx, 'T1');
      await sql`select pg_terminate_backend(pg_backend_pid())`.execute(tx);
    });
    await expect(cut).rejects.toThrow();
    await db.inWorkspace('T2', (tx) => workspace(tx, 'T2'));
    expect(await workspaces(db)).toEqual(['T2']);
  });

  it('a connection that breaks during COMMIT is said to be unknown, neither done nor failed', async () => {
    const db = await opened('postgres');
    const { tx, commit } = await db.begin('T1');
    await workspace(tx, 'T1');
    const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(tx);
    await sql`select pg_terminate_backend(${rows[0]?.pid})`.execute(db.outside);
    await expect(commit()).rejects.toBeInstanceOf(CommitUnknownError);
  });

  it('a row that somebody holds makes the second wait, and then say busy', async () => {
    const db = await opened('postgres');
    await db.inWorkspace('T1', (tx) => workspace(tx, 'T1'));
    const first = await db.begin('T1');
    const hold = (tx: Db['outside']) =>
      sql`select * from workspaces where workspace_id = 'T1' for update`.execute(tx);
    await hold(first.tx);
    const second = db.inWorkspace('T1', hold);
    await someoneWaitsForALock(db);
    await expect(second).rejects.toSatisfy(isBusy);
    await first.rollback();
  });
});
