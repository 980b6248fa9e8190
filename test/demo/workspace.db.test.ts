import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { foundDatabase } from '../../src/demo/found-database.ts';
import { seedDemo } from '../../src/demo/seed/seed-demo.ts';
import { readable } from '../../src/demo/slack/messages.ts';
import { openWorkspace, type Workspace } from '../../src/demo/workspace.ts';
import { ownTempDir } from '../support/leftovers.ts';

const saidIn = (messages: readonly { text: string; isDeleted: boolean }[] = []) =>
  messages.filter(({ isDeleted }) => !isDeleted).map(({ text }) => text);

async function asked({ slack }: Workspace, who: string, line: string, channelId: string) {
  const { messages } = await slack.type(who, line, { channelId });
  return messages.map(readable).join('\n');
}

it('the demo’s two teams have a quarter behind them, and go on after a jump and a restart', async () => {
  const dir = ownTempDir('demo');
  // Left by somebody who ended it in the middle of its beginning.
  mkdirSync(path.join(dir, 'pglite'));
  writeFileSync(path.join(dir, 'pglite', 'PG_VERSION'), '');
  await foundDatabase(dir);
  const first = await openWorkspace({ dir });
  await seedDemo(first);
  const { state } = first.slack;
  const { outside } = first.voronka.db;
  const countOf = async (table: 'leads' | 'deals' | 'objections') => {
    const { n } = await outside
      .selectFrom(table)
      .select(({ fn }) => fn.countAll<bigint>().as('n'))
      .executeTakeFirstOrThrow();
    return Number(n);
  };
  expect(await countOf('leads')).toBeGreaterThan(380);
  expect(await countOf('deals')).toBeGreaterThan(220);
  expect(await countOf('objections')).toBeGreaterThan(70);
  const ahead = await outside
    .selectFrom('deal_events')
    .select('event_id')
    .where('at', '>', first.clock.now())
    .execute();
  expect(ahead).toEqual([]);
  const untold = await sql`
    select title as untold from deals d where version <> (select count(*) from deal_events e where e.deal_id = d.deal_id)
    union all
    select name from leads l where version <> (select count(*) from lead_events e where e.lead_id = l.lead_id)`.execute(
    outside,
  );
  expect(untold.rows).toEqual([]);
  const stamps = [...state.channels.values()].map(({ messages }) => messages.map(({ ts }) => ts));
  expect(stamps.map((some) => some.toSorted())).toEqual(stamps);
  expect(first.clock.ahead).toBe(0);
  expect(await asked(first, 'UANNA', '/kpi yesterday', 'C0001')).toMatch(/\*Продажи:\* [1-9]/);
  expect(await asked(first, 'USAM', '/kpi yesterday', 'C0004')).toMatch(/\*Sales:\* \$[1-9]/);
  expect(await asked(first, 'UMEGAN', '/kpi team quarter', 'C0004')).toMatch(
    /\*Win rate:\* [2-5]\d%/,
  );
  expect(await asked(first, 'UMEGAN', '/kpi team quarter', 'C0004')).toMatch(
    /\*Satisfaction.*\d+%/,
  );
  expect(first.slack.complaints).toEqual([]);

  first.clock.jumpToMorning('Europe/Moscow');
  await first.voronka.tick();
  const isDigest = (text: string) => /^Север: .*Продажи/.test(text);
  const digests = () => saidIn(state.channels.get('C0001')?.messages).filter(isDigest);
  await first.slack.waitFor(() => digests().length > 0, 10_000);
  expect(digests()).toHaveLength(1);
  expect((await first.slack.type('USAM', '/deal new Tomorrow 5k')).trouble).toBeNull();
  await first.close();

  const again = await openWorkspace({ dir });
  expect(again.isNew).toBe(false);
  expect(again.clock.ahead).toBe(first.clock.ahead);
  for (const [id, { messages }] of state.channels)
    expect(saidIn(again.slack.state.channels.get(id)?.messages)).toEqual(saidIn(messages));
  const shown = await again.slack.type('USAM', '/deal show tomorrow');
  expect(shown.messages.map(({ text }) => text).join()).toContain('Tomorrow');
  await again.close();
}, 60_000);

it('the same seed makes the same quarter', async () => {
  const titles = async () => {
    const workspace = await openWorkspace({ dir: ownTempDir('demo') });
    await seedDemo(workspace);
    const rows = await workspace.voronka.db.outside
      .selectFrom('deals')
      .select(['number', 'title', 'amount_minor', 'owner_id', 'stage_kind'])
      .where('number', '<', 200)
      .orderBy('number')
      .execute();
    await workspace.close();
    return rows;
  };
  expect(await titles()).toEqual(await titles());
}, 60_000);
