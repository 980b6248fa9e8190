/**
 * node bench/digests.ts — how long one replica takes to compute the digests of many teams that are due at the same moment, each with a
 * month's deals and their history. Posts are counted and not sent: Slack sets that pace. Option: --teams 1000.
 */
import { parseArgs } from 'node:util';
import pg from 'pg';
import pino from 'pino';
import { openDb } from '../src/db/connection.ts';
import { migrate } from '../src/db/migrate.ts';
import { digestJob } from '../src/digests/digest-job.ts';
import { yearJob } from '../src/kpi/year-job.ts';
import { Schedule } from '../src/schedule/schedule.ts';
import { readDirectory } from '../src/teams/directory-store.ts';
import { startPostgres } from '../test/support/pg-server.ts';

const { values: options } = parseArgs({
  options: { teams: { type: 'string', default: '1000' } },
});
const TEAMS = Number(options.teams);
const DEALS = 60;
const NOW = new Date('2026-11-24T06:00:00Z');

const postgres = await startPostgres();
const admin = new pg.Client({ connectionString: postgres.url });
await admin.connect();
await admin.query('create database digests');
const url = new URL(postgres.url);
url.pathname = '/digests';
const log = pino({ level: 'warn' });
const db = await openDb({ databaseUrl: url.href, dataDir: '' }, log);
await migrate(db);
const client = new pg.Client({ connectionString: url.href });
await client.connect();
await client.query(`
  insert into workspaces (workspace_id) select 'T' || n from generate_series(1, ${TEAMS}) n;
  insert into teams (workspace_id, team_id, name, name_key, zone, currency, language, calendar, created_by)
    select workspace_id, gen_random_uuid(), 'North', 'north', 'Europe/Moscow', 'RUB', 'ru', '{"country":"ru","days":{}}', 'U1' from workspaces;
  insert into stages (workspace_id, team_id, stage_id, position, name_en, name_ru, kind, probability)
    select workspace_id, team_id, gen_random_uuid(), n, 'S' || n, 'S' || n,
      case n when 5 then 'won' when 6 then 'lost' else 'open' end, case n when 5 then 100 when 6 then 0 else n * 10 end
    from teams, generate_series(1, 6) n;
  insert into deals (workspace_id, deal_id, number, team_id, title, title_key, stage_id, stage_kind, stage_since, amount_minor, currency,
      close_on, owner_id, loss_reason, created_by, created_at, touched_at, closed_at, closed_owner_id)
    select t.workspace_id, gen_random_uuid(), n, t.team_id, 'Deal ' || n, 'deal ' || n, s.stage_id, s.kind, at, 100000 + n, 'RUB',
      case when s.kind = 'open' then date '2026-12-15' end, 'U' || n % 8, case when s.kind = 'lost' then 'price' end, 'U1', at, at,
      case when s.kind <> 'open' then at end, case when s.kind <> 'open' then 'U' || n % 8 end
    from teams t cross join generate_series(1, ${DEALS}) n
      join stages s on s.workspace_id = t.workspace_id and s.team_id = t.team_id and s.position = 1 + n % 6,
      lateral (select timestamptz '2026-11-23 12:00+03' - n * interval '10 hours' as at) moments;
  insert into deal_events (workspace_id, event_id, deal_id, version, kind, changes, by_id, at, team_id, owner_id, entered_stage_id)
    select workspace_id, gen_random_uuid(), deal_id, 1, 'created', jsonb_build_object('stageId', jsonb_build_array(null, stage_id)),
      owner_id, created_at, team_id, owner_id, stage_id
    from deals;
  insert into digests (workspace_id, digest_id, team_id, channel_id, kind, time, next_at, settled_day, created_by, created_at)
    select workspace_id, gen_random_uuid(), team_id, 'C1', 'daily', '09:00', '2026-11-24T06:00:00Z', '2026-11-23', 'U1', now() from teams;
  analyze`);

let posts = 0;
const schedule = (job: typeof digestJob) =>
  new Schedule({
    db,
    jobs: [job],
    directoryOf: readDirectory,
    posts: {
      queue: async () => {
        posts += 1;
      },
    },
    clock: () => NOW,
    log,
  });
for (const [name, job] of [
  ['the twelve months before, after midnight', yearJob],
  ['the digests', digestJob],
] as const) {
  const startedAt = performance.now();
  await schedule(job).tick();
  const seconds = (performance.now() - startedAt) / 1_000;
  process.stdout.write(`${TEAMS} teams: ${seconds.toFixed(1)} s for ${name}\n`);
}
if (posts !== TEAMS) throw new Error(`${posts} digests instead of ${TEAMS}`);
await client.end();
await admin.end();
await db.close();
await postgres.stop();
