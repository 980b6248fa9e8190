/**
 * node bench/kpi.ts — what a quarter's numbers and the daily digest of one team cost, as its history grows: 10⁴, 10⁵ and 10⁶ deals, of
 * which the same 600 ended in the quarter and the same 300 are open. Each deal went through the stages, and history says so. The time of all
 * of it, the time in which an answer of the database was awaited (and read), and the CPU that Postgres itself took, which does not
 * depend on who else uses the machine. The twelve months before are counted once a day, apart from it.
 * Option: --most 1000000.
 */
import { parseArgs } from 'node:util';
import type { KyselyPlugin } from 'kysely';
import pg from 'pg';
import pino from 'pino';
import { openDb, type Tx } from '../src/db/connection.ts';
import { migrate } from '../src/db/migrate.ts';
import { composeDigest } from '../src/digests/compose-digest.ts';
import type { Digest } from '../src/digests/digest.ts';
import { countNumbers } from '../src/kpi/count-numbers.ts';
import { quarterOf } from '../src/kpi/period.ts';
import type { Directory, Team } from '../src/teams/directory.ts';
import { readDirectory } from '../src/teams/directory-store.ts';
import { startPostgres } from '../test/support/pg-server.ts';
import { postgresCpuSeconds } from './processes.ts';

const { values: options } = parseArgs({
  options: { most: { type: 'string', default: '1000000' } },
});
const MOST = Number(options.most);
const SIZES = [10_000, 100_000, 1_000_000].filter((size) => size <= MOST);
const ROUNDS = 30;
const TEAM = '00000000-0000-7000-8000-000000000001';
const NOW = new Date('2026-11-23T09:00:00Z');
const TODAY = '2026-11-23';
const DIGEST: Digest = {
  id: '00000000-0000-7000-8000-000000000002',
  teamId: TEAM,
  channelId: 'C1',
  kind: 'daily',
  time: '09:00',
  ownZone: null,
  nextAt: NOW,
  settledDay: TODAY,
  content: null,
  trouble: null,
};

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
// Keys are not looked up for each of a million rows: they are made up here.
await client.query('set session_replication_role = replica');
await client.query(`
  insert into workspaces (workspace_id) values ('T1');
  insert into teams (workspace_id, team_id, name, name_key, zone, currency, language, created_by)
    values ('T1', '${TEAM}', 'North', 'north', 'Europe/Moscow', 'RUB', 'en', 'U1');
  insert into stages (workspace_id, team_id, stage_id, position, name_en, name_ru, kind, probability)
    select 'T1', '${TEAM}', ('00000000-0000-7000-8000-00000000010' || n)::uuid, n, 'S' || n, 'S' || n,
      case n when 5 then 'won' when 6 then 'lost' else 'open' end, case n when 5 then 100 when 6 then 0 else n * 10 end
    from generate_series(1, 6) n;
  insert into digests (workspace_id, digest_id, team_id, channel_id, kind, time, settled_day, created_by, created_at)
    values ('T1', '${DIGEST.id}', '${TEAM}', 'C1', 'daily', '09:00', '${TODAY}', 'U1', now());
  insert into digest_runs (workspace_id, digest_id, run_id, day, status, is_late, at, numbers)
    values ('T1', '${DIGEST.id}', gen_random_uuid(), '2026-11-20', 'posted', false, '2026-11-20T06:00:00Z', '{}')`);

/** Deals number `from` to `to`: ended one after another in the years before the quarter, in it, or open. */
const deals = (from: number, to: number, kind: 'past' | 'quarter' | 'open') => `
  insert into deals (workspace_id, deal_id, number, team_id, title, title_key, stage_id, stage_kind, stage_since, amount_minor, currency,
    close_on, owner_id, loss_reason, created_by, created_at, touched_at, closed_at, closed_owner_id, waypoints)
  select 'T1', gen_random_uuid(), n, '${TEAM}', 'Deal ' || n, 'deal ' || n,
    last::uuid, ${kind === 'open' ? "'open'" : "case n % 2 when 0 then 'won' else 'lost' end"},
    at, 100000 + n % 1000, 'RUB', ${kind === 'open' ? "'2026-12-15'" : 'null'}, 'U' || n % 8,
    ${kind === 'open' ? 'null' : "case n % 2 when 1 then 'price' end"}, 'U1', at - interval '30 days', at,
    ${kind === 'open' ? 'null, null' : "at, 'U' || n % 8"}, (
      select json_agg(json_build_object('version', step, 'at', (extract(epoch from at - interval '30 days') + (step - 1) * 864000)::bigint * 1000,
        'ownerId', 'U' || n % 8, 'entered', case step when 4 then last else first || step end))
      from generate_series(1, 4) step
    )
  from (select n, '00000000-0000-7000-8000-00000000010' as first,
    '00000000-0000-7000-8000-00000000010' || ${kind === 'open' ? '1 + n % 4' : '5 + n % 2'} as last, ${
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
    owner_id, created_at + (step - 1) * interval '10 days', team_id, owner_id,
    case when step = 4 then stage_id else ('00000000-0000-7000-8000-00000000010' || step)::uuid end
  from deals, generate_series(1, 4) step
  where number between ${from} and ${to}`;

await client.query(deals(1, 600, 'quarter'));
await client.query(deals(601, 900, 'open'));
await client.query(history(1, 900));
const AT_ONCE = 50_000;
let last = 900;
let first: { numbers: number; digest: number } | undefined;
for (const size of SIZES) {
  for (; last < size; last = Math.min(size, last + AT_ONCE)) {
    const next = Math.min(size, last + AT_ONCE);
    await client.query(deals(last + 1, next, 'past'));
    await client.query(history(last + 1, next));
  }
  await client.query('vacuum analyze');
  await client.query('delete from kpi_years');
  const { all: year } = await costOf(countQuarter, 1);
  const numbers = await costOf(countQuarter);
  const digest = await costOf(composeDaily);
  first ??= { numbers: numbers.all, digest: digest.all };
  process.stdout.write(
    [
      `${size} deals`,
      `  a quarter's numbers ${told(numbers)}, ${(numbers.all / first.numbers).toFixed(2)} × the first`,
      `  the daily digest ${told(digest)}, ${(digest.all / first.digest).toFixed(2)} ×`,
      `  with the year before it, once a day, ${year.toFixed(0)} ms\n`,
    ].join('\n'),
  );
}
await client.end();
await admin.end();
await db.close();
await postgres.stop();

/** Milliseconds; medians, and of Postgres's CPU the mean. */
interface Cost {
  all: number;
  awaited: number;
  postgres: number;
}

function told({ all, awaited, postgres: cpu }: Cost): string {
  return `${all.toFixed(1)} ms (${awaited.toFixed(1)} ms for the database; ${cpu.toFixed(1)} ms of its CPU)`;
}

function median(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
}

/** Adds up the time in which at least one statement of a transaction was under way. */
function stopwatch(): { plugin: KyselyPlugin; total(): number } {
  let underWay = 0;
  let begun = 0;
  let total = 0;
  return {
    total: () => total,
    plugin: {
      transformQuery({ node }) {
        if (underWay++ === 0) begun = performance.now();
        return node;
      },
      async transformResult({ result }) {
        if (--underWay === 0) total += performance.now() - begun;
        return result;
      },
    },
  };
}

type Work = (tx: Tx, directory: Directory, team: Team) => Promise<void>;

async function countQuarter(tx: Tx, directory: Directory, team: Team): Promise<void> {
  const whose = { workspaceId: 'T1', directory, team };
  const { won } = await countNumbers(tx, whose, quarterOf(TODAY), NOW);
  if (won !== 300) throw new Error(`${won} won instead of 300`);
}

async function composeDaily(tx: Tx, directory: Directory): Promise<void> {
  const call = { workspaceId: 'T1', directory, now: NOW };
  const { message } = await composeDigest(tx, call, DIGEST, { day: TODAY, isLate: false });
  if (!message.blocks) throw new Error('the digest is empty');
}

async function costOf(work: Work, rounds = ROUNDS): Promise<Cost> {
  const all: number[] = [];
  const awaited: number[] = [];
  const before = postgresCpuSeconds(postgres.pid);
  for (let n = 0; n < rounds; n++) {
    await db.inWorkspace('T1', async (tx) => {
      const directory = await readDirectory(tx, 'T1');
      const [team] = directory.teams;
      if (!team) throw new Error('the team is not there');
      const watch = stopwatch();
      const startedAt = performance.now();
      await work(tx.withPlugin(watch.plugin), directory, team);
      all.push(performance.now() - startedAt);
      awaited.push(watch.total());
    });
  }
  const cpu = postgresCpuSeconds(postgres.pid) - before;
  return { all: median(all), awaited: median(awaited), postgres: (cpu * 1_000) / rounds };
}
