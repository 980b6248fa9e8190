import { setImmediate as aTurn } from 'node:timers/promises';
import { AbortedTransactionError, sql } from 'kysely';
import { afterAll, afterEach, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { allowSeconds, type Db } from '../../src/db/connection.ts';
import { isBusy, isTransient, isUniqueViolation } from '../../src/db/faults.ts';
import { statement, unwaited } from '../../src/db/statement.ts';
import { freshDb, someoneWaitsForALock } from '../support/fresh-db.ts';
import { startPgProxy } from '../support/pg-proxy.ts';
import { addWorkspace, opened, workspaces } from './workspaces.ts';

const add = statement('insert into workspaces (workspace_id) values ($1)');

const engines: Db['engine'][] = ['postgres', 'pglite'];

describe.each(engines)('a transaction on %s', (engine) => {
  let db: Db;
  beforeAll(async () => {
    ({ db } = await freshDb({ engine }));
  });
  afterEach(async () => {
    await db.outside.deleteFrom('workspaces').execute();
  });
  afterAll(() => db.close());

  it('is there when it committed, and gone when it threw', async () => {
    await db.inWorkspace('T1', (tx) => addWorkspace(tx, 'T1'));
    const thrown = db.inWorkspace('T2', async (tx) => {
      await addWorkspace(tx, 'T2');
      throw new Error('changed my mind');
    });
    await expect(thrown).rejects.toThrow('changed my mind');
    expect(await workspaces(db)).toEqual(['T1']);
  });

  it('saves its last statement with the COMMIT sent right behind it', async () => {
    const { tx, commit } = await db.begin('T1');
    await addWorkspace(tx, 'T1');
    await commit(addWorkspace(tx, 'T2'));
    expect(await workspaces(db)).toEqual(['T1', 'T2']);
  });

  it('whose last statement fails behind a COMMIT already sent saves nothing and says so', async () => {
    const { tx, commit } = await db.begin('T1');
    await addWorkspace(tx, 'T1');
    await expect(commit(addWorkspace(tx, 'T1'))).rejects.toSatisfy((error) =>
      isUniqueViolation(error, 'workspaces_pkey'),
    );
    expect(await workspaces(db)).toEqual([]);
    await db.inWorkspace('T3', (next) => addWorkspace(next, 'T3'));
    expect(await workspaces(db)).toEqual(['T3']);
  });

  it('that a statement fails for which nobody waited saves nothing and says why', async () => {
    const doubled = db.inWorkspace('T1', async (tx) => {
      unwaited(tx, add(tx, 'T1'));
      unwaited(tx, add(tx, 'T1'));
    });
    await expect(doubled).rejects.toSatisfy((error) => isUniqueViolation(error, 'workspaces_pkey'));
    expect(await workspaces(db)).toEqual([]);
  });

  it('says what failed first, not what could not be done any more after it', async () => {
    const doubled = db.inWorkspace('T1', async (tx) => {
      await addWorkspace(tx, 'T1');
      unwaited(tx, add(tx, 'T1'));
      await addWorkspace(tx, 'T2');
    });
    await expect(doubled).rejects.toSatisfy((error) => isUniqueViolation(error, 'workspaces_pkey'));
    expect(await workspaces(db)).toEqual([]);
  });

  it('hears what was said before a failure in one breath with it, and nothing of what was said behind', async () => {
    const { tx, rollback } = await db.begin('T1');
    const said = await Promise.allSettled([add(tx, 'T1'), add(tx, 'T1'), add(tx, 'T2')]);
    await rollback();
    expect(said.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected']);
    expect(await workspaces(db)).toEqual([]);
  });

  it('takes no statement once it has ended, and no other COMMIT', async () => {
    const { tx, commit } = await db.begin('T1');
    await commit(add(tx, 'T1'));
    await expect(add(tx, 'T2')).rejects.toThrow(/after its transaction had ended/);
    await expect(commit(add(tx, 'T2'))).rejects.toThrow(/after its transaction had ended/);
    expect(await workspaces(db)).toEqual(['T1']);
  });

  it('in which a failed statement was hushed up does not pretend to have committed', async () => {
    const hushed = db.inWorkspace('T1', async (tx) => {
      await addWorkspace(tx, 'T1');
      await addWorkspace(tx, 'T1').catch(() => {});
    });
    await expect(hushed).rejects.toBeInstanceOf(AbortedTransactionError);
    expect(await workspaces(db)).toEqual([]);
  });

  it('that commits or rolls back before saying anything leaves nothing open', async () => {
    await (await db.begin('T1')).commit();
    await (await db.begin('T1')).rollback();
    await db.inWorkspace('T1', (tx) => addWorkspace(tx, 'T1'));
    expect(await workspaces(db)).toEqual(['T1']);
  });

  it('does not mix with others that run at the same time', async () => {
    const ids = Array.from({ length: 20 }, (_, n) => `T${n}`);
    const isOdd = (id: string) => Number(id.slice(1)) % 2 === 1;
    await Promise.allSettled(
      ids.map((id) =>
        db.inWorkspace(id, async (tx) => {
          await addWorkspace(tx, id);
          await sql`select 1`.execute(tx);
          if (isOdd(id)) throw new Error('odd ones do not stay');
        }),
      ),
    );
    expect(await workspaces(db)).toEqual(ids.filter((id) => !isOdd(id)).sort());
  });

  it('reads and writes every kind of value alike', async () => {
    const at = new Date('2026-11-23T10:20:30.456Z');
    const { rows } = await sql`
      select ${9007199254740993n}::bigint as minor, ${'2026-12-15'}::date as day, ${at}::timestamptz as at,
        ${true}::boolean as yes, ${7}::integer as n, ${'92.5000000000'}::numeric as rate,
        ${['amount', 'close_date']}::text[] as asks, ${JSON.stringify({ a: [1, null] })}::jsonb as body,
        ${null}::text as nothing, (select count(*) from workspaces) as counted`.execute(db.outside);
    expect(rows).toEqual([
      {
        minor: 9007199254740993n,
        day: '2026-12-15',
        at,
        yes: true,
        n: 7,
        rate: '92.5000000000',
        asks: ['amount', 'close_date'],
        body: { a: [1, null] },
        nothing: null,
        counted: 0n,
      },
    ]);
  });
});

/** A database with one workspace, T0, and how many trips were made to it from here on. */
async function counted() {
  const { url, db: direct } = await freshDb({ engine: 'postgres' });
  await direct.close();
  const proxy = await startPgProxy(url);
  const db = await opened(proxy.url, 1);
  onTestFinished(() => proxy.close());
  await db.inWorkspace('T0', (tx) => addWorkspace(tx, 'T0'));
  const before = proxy.roundTrips;
  return { db, trips: () => proxy.roundTrips - before };
}

describe('on Postgres', () => {
  it('BEGIN travels with the first statement and COMMIT with the last: four statements in two trips', async () => {
    const { db, trips } = await counted();
    const { tx, commit } = await db.begin('T1');
    await addWorkspace(tx, 'T1');
    await commit(addWorkspace(tx, 'T2'));
    expect(trips()).toBe(2);
  });

  it('what is asked for together goes out together: seven statements in two trips', async () => {
    const { db, trips } = await counted();
    const found = await db.inWorkspace('T1', (tx) =>
      Promise.all(
        [1, 2, 3, 4, 5].map(async (n) => {
          const { rows } = await sql<{ n: number }>`select ${n}::int as n`.execute(tx);
          return rows[0]?.n;
        }),
      ),
    );
    expect(found).toEqual([1, 2, 3, 4, 5]);
    expect(trips()).toBe(2);
  });

  it('of statements that went out together the first to fail is told, and none is saved', async () => {
    const { db } = await freshDb({ engine: 'postgres', poolSize: 1 });
    onTestFinished(() => db.close());
    const doubled = db.inWorkspace('T1', (tx) =>
      Promise.all(['T1', 'T2', 'T1', 'T3'].map((id) => addWorkspace(tx, id))),
    );
    await expect(doubled).rejects.toSatisfy((error) => isUniqueViolation(error, 'workspaces_pkey'));
    await db.inWorkspace('T4', (tx) => addWorkspace(tx, 'T4'));
    expect(await workspaces(db)).toEqual(['T4']);
  });

  it('what nobody waits for travels with what follows, and with COMMIT: five statements in one trip', async () => {
    const { db, trips } = await counted();
    const { tx, commit } = await db.begin('T1');
    for (const id of ['T1', 'T2']) unwaited(tx, add(tx, id));
    await commit(add(tx, 'T3'));
    expect(trips()).toBe(1);
    expect(await workspaces(db)).toEqual(['T0', 'T1', 'T2', 'T3']);
  });

  it('a value that cannot be written harms only its own transaction', async () => {
    const { db } = await freshDb({ engine: 'postgres', poolSize: 1 });
    onTestFinished(() => db.close());
    const write = (id: string, answer: object) =>
      db.inWorkspace(id, (tx) =>
        sql`insert into handled (workspace_id, key, answer) values (${id}, 'k', ${answer}::jsonb)`.execute(
          tx,
        ),
      );
    await write('T1', { fine: true });
    for (let n = 0; n < 3; n++) await expect(write('T2', { n: 1n })).rejects.toThrow(/BigInt/);
    for (const id of ['T3', 'T4', 'T5']) await write(id, { fine: true });
    const { rows } = await sql`select workspace_id from handled order by 1`.execute(db.outside);
    expect(rows).toEqual(['T1', 'T3', 'T4', 'T5'].map((id) => ({ workspace_id: id })));
  });

  it('what was said behind a failure for the first time can be said again on the same connection', async () => {
    const { db } = await freshDb({ engine: 'postgres', poolSize: 1 });
    onTestFinished(() => db.close());
    const named = statement('select workspace_id from workspaces where workspace_id = $1');
    const doubled = db.inWorkspace('T1', (tx) =>
      Promise.all([add(tx, 'T1'), add(tx, 'T1'), named(tx, 'T1')]),
    );
    await expect(doubled).rejects.toSatisfy((error) => isUniqueViolation(error));
    await db.inWorkspace('T1', (tx) => add(tx, 'T1'));
    const rows = await db.inWorkspace('T1', (tx) => named(tx, 'T1'));
    expect(rows).toEqual([{ workspace_id: 'T1' }]);
  });

  it('so can what a later breath would have prepared anew, behind that failure', async () => {
    const { db } = await freshDb({ engine: 'postgres', poolSize: 1 });
    onTestFinished(() => db.close());
    const named = statement('select workspace_id from workspaces where workspace_id = $1');
    const failed = db.inWorkspace('T1', async (tx) => {
      await add(tx, 'T1');
      const first = [named(tx, 'T1'), sql`select pg_sleep(0.1)`.execute(tx), add(tx, 'T1')];
      await aTurn();
      await Promise.all([...first, named(tx, 'T1')]);
    });
    await expect(failed).rejects.toSatisfy((error) => isUniqueViolation(error));
    expect(await db.inWorkspace('T1', (tx) => named(tx, 'T1'))).toEqual([]);
  });

  it('a last statement that cannot even be sent takes the whole transaction with it', async () => {
    const { db } = await freshDb({ engine: 'postgres' });
    onTestFinished(() => db.close());
    const { tx, commit } = await db.begin('T1');
    await addWorkspace(tx, 'T1');
    const last = sql`insert into handled (workspace_id, key, answer) values ('T1', 'k', ${{ n: 1n }})`;
    await expect(commit(last.execute(tx))).rejects.toThrow(/BigInt/);
    expect(await workspaces(db)).toEqual([]);
  });

  it('a statement that comes after COMMIT was sent fails instead of taking effect by itself', async () => {
    const { db } = await freshDb({ engine: 'postgres' });
    onTestFinished(() => db.close());
    const { tx, commit } = await db.begin('T1');
    const committed = commit(addWorkspace(tx, 'T1'));
    await aTurn();
    await expect(addWorkspace(tx, 'T2')).rejects.toThrow(/after its transaction had ended/);
    await committed;
    expect(await workspaces(db)).toEqual(['T1']);
    await db.inWorkspace('T3', (next) => addWorkspace(next, 'T3'));
    expect(await workspaces(db)).toEqual(['T1', 'T3']);
  });

  it('neither does one that comes while ROLLBACK is under way', async () => {
    const { db } = await freshDb({ engine: 'postgres', poolSize: 1 });
    onTestFinished(() => db.close());
    const { tx, rollback } = await db.begin('T1');
    await addWorkspace(tx, 'T1');
    const rolledBack = rollback();
    await aTurn();
    await expect(addWorkspace(tx, 'T2')).rejects.toThrow(/after its transaction had ended/);
    await rolledBack;
    expect(await workspaces(db)).toEqual([]);
  });

  it.each([1, 100])(
    'nor one that comes %i turns behind a BEGIN which Postgres refused',
    async (turns) => {
      const { db } = await freshDb({ engine: 'postgres', poolSize: 1 });
      onTestFinished(() => db.close());
      await db.inWorkspace('T1', (tx) => sql`deallocate "begin"`.execute(tx));
      const refused = db.inWorkspace('T1', async (tx) => {
        for (let n = 0; n < turns; n++) await aTurn();
        unwaited(tx, add(tx, 'T1'));
        await aTurn();
      });
      await expect(refused).rejects.toSatisfy(isTransient);
      expect(await workspaces(db)).toEqual([]);
      await db.inWorkspace('T2', (tx) => addWorkspace(tx, 'T2'));
      expect(await workspaces(db)).toEqual(['T2']);
    },
  );

  it('a text that says nothing leaves the others of its breath their own answers', async () => {
    const { db } = await freshDb({ engine: 'postgres' });
    onTestFinished(() => db.close());
    const said = await db.inWorkspace('T1', (tx) =>
      Promise.all([sql`-- nothing`.execute(tx), sql`select 1 as n`.execute(tx)]),
    );
    expect(said.map(({ rows }) => rows)).toEqual([[], [{ n: 1 }]]);
  });

  it('a row that somebody holds makes the second wait, and then say busy', async () => {
    const { db } = await freshDb({ engine: 'postgres' });
    onTestFinished(() => db.close());
    await db.inWorkspace('T1', (tx) => addWorkspace(tx, 'T1'));
    const first = await db.begin('T1');
    const hold = (tx: Db['outside']) =>
      sql`select * from workspaces where workspace_id = 'T1' for update`.execute(tx);
    await hold(first.tx);
    const second = db.inWorkspace('T1', hold);
    second.catch(() => {});
    await someoneWaitsForALock(db);
    await expect(second).rejects.toSatisfy(isBusy);
    await first.rollback();
  });

  it('a statement may take longer where no person waits, in that transaction only', async () => {
    const { db } = await freshDb({ engine: 'postgres', poolSize: 1 });
    onTestFinished(() => db.close());
    await db.inWorkspace('T1', async (tx) => {
      await allowSeconds(tx, 10);
      await sql`select pg_sleep(3.2)`.execute(tx);
    });
    const hurried = db.inWorkspace('T1', (tx) => sql`select pg_sleep(10)`.execute(tx));
    await expect(hurried).rejects.toSatisfy(isBusy);
  });
});
