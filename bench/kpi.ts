/**
 * node bench/kpi.ts — what a quarter's numbers of one team cost, as its history grows: 10⁴, 10⁵ and 10⁶ deals, of which the same
 * 600 ended in the quarter and the same 300 are open. Each deal went through the stages, and history says so. Time in the database and
 * in the arithmetic together; only the ratios matter. The twelve months before are counted once a day, apart from it.
 * Option: --most 1000000.
 */
import { parseArgs } from 'node:util';
import pg from 'pg';
import pino from 'pino';
import { openDb } from '../src/db/connection.ts';
import { migrate } from '../src/db/migrate.ts';
import { countNumbers } from '../src/kpi/count-numbers.ts';
import { quarterOf } from '../src/kpi/period.ts';
import { readDirectory } from '../src/teams/directory-store.ts';
import { startPostgres } from '../test/support/pg-server.ts';

const { values: options } = parseArgs({
  options: { most: { type: 'string', default: '1000000' } },
});
const MOST = Number(options.most);
const SIZES = [10_000, 100_000, 1_000_000].filter((size) => size <= MOST);
const ROUNDS = 30;
const TEAM = '00000000-0000-7000-8000-000000000001';
const NOW = new Date('2026-11-23T09:00:00Z');

const postgres = await startPostgres();
const admin = new pg.Client({ connectionString: postgres.url });
await admin.connect();
await admin.query('create database kpi');
const url = new URL(postgres.url);
url.pathname = '/kpi';
const db = await openDb({ databaseUrl: url.href, dataDir: '' }, pino({ level: 'silent' }));
await migrate(db);
const client = new pg.Client({ connectionString: url.href });
await client.connect();
await client.query(`
  insert into workspaces (workspace_id) values ('T1');
  insert into teams (workspace_id, team_id, name, name_key, zone, currency, language, created_by)
    values ('T1', '${TEAM}', 'North', 'north', 'Europe/Moscow', 'RUB', 'en', 'U1');
  insert into stages (workspace_id, team_id, stage_id, position, name_en, name_ru, kind, probability)
    select 'T1', '${TEAM}', ('00000000-0000-7000-8000-00000000010' || n)::uuid, n, 'S' || n, 'S' || n,
      case n when 5 then 'won' when 6 then 'lost' else 'open' end, case n when 5 then 100 when 6 then 0 else n * 10 end
    from generate_series(1, 6) n`);

/** Deals number `from` to `to`: ended one after another in the years before the quarter, in it, or open. */
const deals = (from: number, to: number, kind: 'past' | 'quarter' | 'open') => `
  insert into deals (workspace_id, deal_id, number, team_id, title, title_key, stage_id, stage_kind, stage_since, amount_minor, currency,
    close_on, owner_id, loss_reason, created_by, created_at, touched_at, closed_at, closed_owner_id)
  select 'T1', gen_random_uuid(), n, '${TEAM}', 'Deal ' || n, 'deal ' || n,
    ('00000000-0000-7000-8000-00000000010' || ${kind === 'open' ? '1 + n % 4' : '5 + n % 2'})::uuid,
    ${kind === 'open' ? "'open'" : "case n % 2 when 0 then 'won' else 'lost' end"},
    at, 100000 + n % 1000, 'RUB', ${kind === 'open' ? "'2026-12-15'" : 'null'}, 'U' || n % 8,
    ${kind === 'open' ? 'null' : "case n % 2 when 1 then 'price' end"}, 'U1', at - interval '30 days', at,
    ${kind === 'open' ? 'null, null' : "at, 'U' || n % 8"}
  from (select n, ${
    kind === 'past'
      ? "timestamptz '2026-09-30' - (n % 3000) * interval '1 day'"
      : "timestamptz '2026-10-02' + (n % 50) * interval '1 day'"
  } as at from generate_series(${from}, ${to}) n) moments`;

/** Each deal's way: opened in the first stage, moved through two more, and to where it is. */
const history = (from: number, to: number) => `
  insert into deal_events (workspace_id, event_id, deal_id, version, kind, changes, by_id, at, team_id, owner_id, entered_stage_id)
  select 'T1', gen_random_uuid(), deal_id, step, case step when 1 then 'created' else 'moved' end,
    jsonb_build_object('stageId', jsonb_build_array(
      case when step > 1 then '00000000-0000-7000-8000-00000000010' || step - 1 end,
      case when step = 4 then stage_id::text else '00000000-0000-7000-8000-00000000010' || step end)),
    owner_id, created_at + (step - 1) * interval '9 days', team_id, owner_id,
    case when step = 4 then stage_id else ('00000000-0000-7000-8000-00000000010' || step)::uuid end
  from deals, generate_series(1, 4) step
  where number between ${from} and ${to}`;

await client.query(deals(1, 600, 'quarter'));
await client.query(deals(601, 900, 'open'));
await client.query(history(1, 900));
let last = 900;
let first: number | undefined;
for (const size of SIZES) {
  await client.query(deals(last + 1, size, 'past'));
  await client.query(history(last + 1, size));
  last = size;
  await client.query('analyze');
  await client.query('delete from kpi_years');
  const [yearMs = 0] = await timesOf(1);
  const ms = await medianMs();
  first ??= ms;
  process.stdout.write(
    `${size} deals: ${ms.toFixed(1)} ms for a quarter's numbers, ${(ms / first).toFixed(2)} × the first; with the year before it, once a day, ${yearMs.toFixed(0)} ms\n`,
  );
}
await client.end();
await admin.end();
await db.close();
await postgres.stop();

async function medianMs(): Promise<number> {
  return (await timesOf(ROUNDS)).toSorted((a, b) => a - b)[ROUNDS / 2] ?? 0;
}

async function timesOf(rounds: number): Promise<number[]> {
  const times: number[] = [];
  for (let n = 0; n < rounds; n++) {
    await db.inWorkspace('T1', async (tx) => {
      const directory = await readDirectory(tx, 'T1');
      const [team] = directory.teams;
      if (!team) throw new Error('the team is not there');
      const startedAt = performance.now();
      const whose = { workspaceId: 'T1', directory, team };
      const { won } = await countNumbers(tx, whose, quarterOf('2026-11-23'), NOW);
      times.push(performance.now() - startedAt);
      if (won !== 300) throw new Error(`${won} won instead of 300`);
    });
  }
  return times;
}
