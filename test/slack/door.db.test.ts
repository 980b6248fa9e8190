import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openDb } from '../../src/db/connection.ts';
import { freshDatabase, silent, someoneWaitsForALock } from '../support/fresh-db.ts';
import { startPgProxy } from '../support/pg-proxy.ts';
import { startApp, startTeam } from '../support/slack.ts';

describe('what is not from Slack', () => {
  it.each([
    ['with another secret', { badSignature: true }],
    ['ten minutes old', { timestampOffset: -600 }],
    ['from the future', { timestampOffset: 900 }],
  ])('a command %s is refused and changes nothing', async (_, envelope) => {
    const { slack, db } = await startTeam();
    const body = new URLSearchParams({
      command: '/deal',
      text: 'new Ромашка',
      team_id: 'T0001',
      user_id: 'URU1',
      trigger_id: 'x',
    });
    const ack = await slack.deliver(body.toString(), {
      contentType: 'application/x-www-form-urlencoded',
      ...envelope,
    });
    expect(ack.status).toBe(401);
    expect(await db.outside.selectFrom('deals').selectAll().execute()).toEqual([]);
  });

  it.each(['false', 'null', '[]', '"text"', '{', 'payload=null', ''])(
    'a signed body %s is answered, and the app lives on',
    async (body) => {
      const { slack, said } = await startApp();
      const ack = await slack.deliver(body, {
        contentType: body.startsWith('payload')
          ? 'application/x-www-form-urlencoded'
          : 'application/json',
      });
      expect([200, 400, 404]).toContain(ack.status);
      expect(await said('UADMIN', '/voronka')).toContain('Voronka');
    },
  );
});

describe('the same delivery twice', () => {
  it('changes nothing the second time and hears the same answer', async () => {
    const { slack, db } = await startTeam();
    const first = await slack.type('URU1', '/deal new Ромашка 300к', { triggerId: 'same.trigger' });
    const again = await slack.type('URU1', '/deal new Ромашка 300к', { triggerId: 'same.trigger' });
    expect(JSON.stringify(again.ack)).toBe(JSON.stringify(first.ack));
    expect(await db.outside.selectFrom('deals').select('number').execute()).toHaveLength(1);
  });

  it('waits for the first one, which is still at work', async () => {
    const { slack, db } = await startTeam();
    const both = await Promise.all(
      [1, 2, 3].map(() =>
        slack.type('URU1', '/deal new Ромашка 300к', { triggerId: 'race.trigger' }),
      ),
    );
    const [first] = both;
    for (const { ack } of both) expect(ack).toEqual(first?.ack);
    expect(await db.outside.selectFrom('deals').select('number').execute()).toHaveLength(1);
  });
});

describe('the same delivery twice at once', () => {
  it('moves a deal once, and both hear of the move, not that it was done already', async () => {
    const { slack, db, said } = await startTeam();
    await said('URU1', '/deal new Ромашка 300к');
    const { tx, rollback } = await db.begin('T0001');
    await sql`select * from deals for update`.execute(tx);
    const both = [1, 2].map(() =>
      slack.type('URU1', '/deal move 1 предложение', { triggerId: 'pair.trigger' }),
    );
    await someoneWaitsForALock(db, 2);
    await rollback();
    const [first, second] = await Promise.all(both);
    expect(JSON.stringify(first?.ack)).toContain('Новая → Предложение');
    expect(second?.ack).toEqual(first?.ack);
    const moves = db.outside.selectFrom('deal_events').selectAll().where('kind', '=', 'moved');
    expect(await moves.execute()).toHaveLength(1);
  });
});

describe('people', () => {
  it('who are guests get nothing', async () => {
    const { said } = await startTeam();
    expect(await said('UGUEST', '/deal list team')).toContain('guests have no access');
  });

  it('whom Slack does not name are told so, and nothing is done', async () => {
    const { slack, said, db } = await startTeam();
    slack.fault({ method: 'users.info', kind: '500', times: 1 });
    const before = await db.outside.selectFrom('handled').select('key').execute();
    expect(await said('UOTHER', '/deal new Ромашка')).toContain("Slack didn't tell me who you are");
    expect(await db.outside.selectFrom('handled').select('key').execute()).toEqual(before);
  });
});

describe('a slow or silent database', () => {
  it('is waited for with "working on it", and the answer follows', async () => {
    const { slack, db, said } = await startTeam();
    await said('URU1', '/deal new Ромашка 300к');
    const { tx, rollback } = await db.begin('T0001');
    await sql`set local idle_in_transaction_session_timeout = 0`.execute(tx);
    await sql`select * from deals for update`.execute(tx);
    const typed = slack.type('URU1', '/deal move 1 предложение');
    await sleep(3_000);
    await rollback();
    const seen = await typed;
    expect(JSON.stringify(seen.ack)).toMatch(/Минутку|прямо сейчас меняет/);
    expect(seen.ackMs).toBeLessThan(3_000);
  });

  it('costs no answer: the person is told that nothing was saved', async () => {
    const { slack, voronka } = await startTeam();
    await slack.type('URU1', '/deal');
    await voronka.db.close();
    const seen = await slack.type('URU1', '/deal new Ромашка 300к');
    expect(JSON.stringify(seen.ack)).toMatch(/Не сохранено|сломалось/);
  });
});

describe('a database that is lost while it commits', () => {
  async function startThroughProxy() {
    const url = await freshDatabase();
    const proxy = await startPgProxy(url);
    onTestFinished(() => proxy.close());
    const app = await startTeam({ config: { databaseUrl: proxy.url } });
    const direct = await openDb({ databaseUrl: url, dataDir: '' }, silent);
    onTestFinished(() => direct.close());
    const deals = async () =>
      (await direct.outside.selectFrom('deals').select('title').execute()).length;
    return { ...app, proxy, deals };
  }

  it('and comes back is asked by the same key, and knows the answer: one deal', async () => {
    const { said, proxy, deals } = await startThroughProxy();
    proxy.commitFault = 'cut after';
    expect(await said('URU1', '/deal new Ромашка 300к')).toContain('Ромашка (#1)');
    expect(await deals()).toBe(1);
  });

  it('and stays away: nobody is told that nothing was saved', async () => {
    const { said, proxy, deals } = await startThroughProxy();
    proxy.commitFault = 'gone after';
    expect(await said('URU1', '/deal new Ромашка 300к')).toContain('не знаю, сохранилось ли');
    expect(await deals()).toBe(1);
  });
});

describe('words that are no command', () => {
  it.each(['valueOf', '__proto__', 'constructor', 'mvoe 1', 'слово '.repeat(500)])(
    '%s gets help, not harm',
    async (word) => {
      const { slack, said } = await startTeam();
      const answer = await said('UEN1', `/deal ${word}`);
      expect(answer.length).toBeGreaterThan(10);
      expect(slack.complaints).toEqual([]);
    },
  );
});
