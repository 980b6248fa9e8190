import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openDb } from '../../src/db/connection.ts';
import { silent } from '../support/fresh-db.ts';
import { type Business, openBusiness } from './business.ts';
import { Load, openDeals } from './load.ts';

/** Holds the first deal, as a colleague's long change would, until it is let go. */
async function holdDeal({ databaseUrl }: Business): Promise<() => Promise<unknown>> {
  const db = await openDb({ databaseUrl, dataDir: '', poolSize: 1 }, silent);
  onTestFinished(() => db.close());
  const { tx, rollback } = await db.begin('T0001');
  await sql`select 1 from deals where number = 1 for update`.execute(tx);
  return rollback;
}

/** Somebody waits for the row that is held. */
async function waits({ read }: Business): Promise<void> {
  await read(async (db) => {
    for (;;) {
      const { rows } = await sql`
        select 1 from pg_stat_activity
        where datname = current_database() and wait_event_type = 'Lock'`.execute(db.outside);
      if (rows.length > 0) return;
      await sleep(10);
    }
  });
}

describe.each(['http', 'socket'] as const)('SIGTERM (%s)', (mode) => {
  it('lets a command that is in hand be answered', async () => {
    const business = await openBusiness({ mode });
    const process = await business.start();
    await business.setUp();
    await openDeals(business);
    const letGo = await holdDeal(business);
    const typed = business.said('URU1', '/deal move #1 предложение');
    await waits(business);
    process.signal('SIGTERM');
    await sleep(300);
    await letGo();
    expect(await typed).toMatch(/→ Предложение/);
    expect(await process.ended).toBe(0);
  });

  it('lets the answer to a press arrive, however slowly Slack takes it', async () => {
    const business = await openBusiness({ mode, slack: { effectPatience: 5_000 } });
    const { slack } = business;
    const process = await business.start();
    await business.setUp();
    await openDeals(business);
    const moved = (await slack.type('URU1', '/deal move #1 предложение')).messages.at(-1);
    if (!moved) throw new Error('nothing was answered');
    const slow = slack.fault({ method: 'response_url', kind: 'slow', ms: 2_500 });
    const pressed = slack.press('URU1', moved, 'Отменить');
    await slow.bitten;
    process.signal('SIGTERM');
    expect((await pressed).messages.at(-1)?.text).toMatch(/снова на этапе/);
    expect(await process.ended).toBe(0);
  });

  it('under load leaves nothing half done: what was not answered was not done', async () => {
    const business = await openBusiness({ mode });
    const process = await business.start();
    await business.setUp();
    await openDeals(business);
    const load = new Load(business);
    await sleep(700);
    process.signal('SIGTERM');
    expect(await process.ended).toBe(0);
    load.giveUp();
    await load.end();
    expect(load.answered.length).toBeGreaterThan(10);
    await load.expectNothingLostOrDoubled();
  });
});
