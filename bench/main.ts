/**
 * npm run bench -- moves — what a `/deal move` costs, against a bare Bolt app and against the same by hand.
 *
 * Everything runs on this machine in one go and in turns, so that only the ratios matter: machines are noisy.
 * Options: --rounds 5, --requests 2000, --users 16, --long 100000 (memory after that many commands).
 */
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { startSlackStandIn } from '../src/demo/slack/stand-in.ts';
import { startPostgres } from '../test/support/pg-server.ts';
import { countingProxy } from './counting-proxy.ts';
import { type Load, load, SECRET, type } from './load.ts';
import { pgbench } from './pgbench.ts';
import { type App, cpuSeconds, postgresCpuSeconds, rssMb, startApp } from './processes.ts';

const { values: options } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    requests: { type: 'string', default: '2000' },
    users: { type: 'string', default: '16' },
    long: { type: 'string', default: '0' },
  },
});
const ROUNDS = Number(options.rounds);
const REQUESTS = Number(options.requests);
const USERS = Number(options.users);
const DEALS = 500;

const here = (file: string) => path.join(import.meta.dirname, file);
const say = (line: string) => process.stdout.write(`${line}\n`);

const postgres = await startPostgres();
const admin = new pg.Client({ connectionString: postgres.url });
await admin.connect();

function urlOf(name: string): string {
  const url = new URL(postgres.url);
  url.pathname = `/${name}`;
  return url.href;
}

async function database(name: string): Promise<string> {
  await admin.query(`create database ${name}`);
  return urlOf(name);
}

async function handDatabase(): Promise<void> {
  const url = await database('hand');
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(
    `create table bench_deals (id int primary key, number int unique, title text, stage text, moved_at timestamptz);
     create table bench_events (id bigint generated always as identity primary key, deal_id int, was text, became text, by_id text, at timestamptz default now());
     create table bench_queue (id bigint generated always as identity primary key, body text, at timestamptz default now());
     insert into bench_deals select n, n, 'Deal ' || n, 'New' from generate_series(1, ${DEALS}) n`,
  );
  await client.end();
}

/** A team with deals #1…#500, made by typing, as its head would. */
async function fill(port: number): Promise<void> {
  const made = await type(port, 'UHEAD', '/team new Bench');
  if (made.status !== 200 || !made.body.includes('Bench'))
    throw new Error(`the team could not be made: ${made.body}`);
  for (let n = 1; n <= DEALS; n++)
    await type(port, 'UHEAD', `/deal new "Customer ${n} ${n * 7919}" 5000`);
}

interface Contender {
  name: string;
  app: App;
  line: (n: number) => string;
  good: (body: string) => boolean;
  rounds: Load[];
  sent: number;
  appCpu: number;
  postgresCpu: number;
}

async function round(contender: Contender): Promise<void> {
  const { sent } = contender;
  const before = { app: cpuSeconds(contender.app.pid), pg: postgresCpuSeconds(postgres.pid) };
  contender.rounds.push(
    await load(
      contender.app.port,
      REQUESTS,
      USERS,
      (n) => contender.line(sent + n),
      contender.good,
    ),
  );
  contender.sent += REQUESTS;
  contender.appCpu += cpuSeconds(contender.app.pid) - before.app;
  contender.postgresCpu += postgresCpuSeconds(postgres.pid) - before.pg;
}

const median = (numbers: number[]) =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

function report(contender: Contender, base: Contender): string {
  const of = (pick: (l: Load) => number) => median(contender.rounds.map(pick));
  const ratio = median(
    contender.rounds.map((l, n) => l.perSecond / (base.rounds[n]?.perSecond ?? l.perSecond)),
  );
  const perRequest = (seconds: number) => ((seconds * 1e6) / (REQUESTS * ROUNDS)).toFixed(0);
  const failed = contender.rounds.reduce((sum, l) => sum + l.failed, 0);
  return [
    contender.name.padEnd(34),
    `${of((l) => l.perSecond).toFixed(0)}/s`.padStart(8),
    `p50 ${of((l) => l.p50Ms).toFixed(1)} ms`.padStart(13),
    `p99 ${of((l) => l.p99Ms).toFixed(1)} ms`.padStart(13),
    `app ${perRequest(contender.appCpu)} µs`.padStart(13),
    `pg ${perRequest(contender.postgresCpu)} µs`.padStart(12),
    `× ${ratio.toFixed(2)}`.padStart(8),
    failed ? `  ${failed} FAILED` : '',
  ].join('');
}

const slack = await startSlackStandIn({
  signingSecret: SECRET,
  users: [
    {
      id: 'UHEAD',
      teamId: 'T0001',
      name: 'head',
      locale: 'en-US',
      tz: 'America/New_York',
      isAdmin: true,
    },
  ],
});
const ours = await database('ours');
const proxy = await countingProxy(ours);
const env = (databaseUrl: string) => ({
  DATABASE_URL: databaseUrl,
  SLACK_SIGNING_SECRET: SECRET,
  SLACK_BOT_TOKEN: slack.token('T0001'),
  SLACK_API_URL: slack.apiUrl,
});
const main = path.join(import.meta.dirname, '../src/main.ts');

const counted = await startApp(main, env(proxy.url), '/readyz');
await fill(counted.port);
await type(counted.port, 'UHEAD', '/deal move #1 Qualified');
const MOVES = 100;
const [before, since] = [proxy.roundTrips(), performance.now()];
for (let n = 0; n < MOVES; n++) {
  await type(
    counted.port,
    'UHEAD',
    `/deal move #${(n % DEALS) + 2} ${n < 50 ? 'Proposal' : 'Negotiation'}`,
  );
}
const [after, took] = [proxy.roundTrips(), performance.now() - since];
// The queue and the clock ask by themselves, moves or not.
await sleep(took);
const ofMoves = after - before - (proxy.roundTrips() - after);
say(`round trips to the database per move: ${(ofMoves / MOVES).toFixed(2)}`);
await counted.stop();
proxy.close();

const stages = ['Qualified', 'Proposal', 'Negotiation'];
const line = (n: number) =>
  `/deal move #${(n % DEALS) + 1} ${stages[Math.floor(n / DEALS) % stages.length]}`;
// As autovacuum does within its first minute: without figures the planner takes the wrong index.
for (const name of ['ours', 'hand']) {
  if (name === 'hand') await handDatabase();
  const analyst = new pg.Client({ connectionString: urlOf(name) });
  await analyst.connect();
  await analyst.query('analyze');
  await analyst.end();
}

const bare = await startApp(here('bare-app.ts'), env(ours), '/');
const hand = await startApp(here('hand-app.ts'), env(urlOf('hand')), '/');
const voronka = await startApp(main, env(ours), '/readyz');
say(
  `start to ready: bare ${bare.startedInMs.toFixed(0)} ms, ours ${voronka.startedInMs.toFixed(0)} ms`,
);

const contender = (name: string, app: App, good: (body: string) => boolean): Contender => ({
  name,
  app,
  line,
  good,
  rounds: [],
  sent: 0,
  appCpu: 0,
  postgresCpu: 0,
});
const moved = (body: string) => body.includes('→');
const contenders = [
  contender('(1) bare Bolt app, only acks', bare, (body) => body.includes('ok')),
  contender('(2) transaction by hand, pg', hand, moved),
  contender('(3) Voronka, /deal move', voronka, moved),
];
const [ceiling, byHand, own] = contenders as [Contender, Contender, Contender];
// The warm-up leaves every deal in a stage that the first round does not begin with.
for (const one of contenders)
  await load(one.app.port, DEALS, USERS, (n) => line(n + 2 * DEALS), one.good);
for (let n = 0; n < ROUNDS; n++) for (const one of contenders) await round(one);

say(
  `\n${ROUNDS} rounds in turn of ${REQUESTS} commands by ${USERS} people; × = ratio to (1), then to (2)`,
);
for (const one of contenders) say(report(one, ceiling));
say(`ours against by hand: ${report(own, byHand).match(/× [\d.]+/)?.[0]}`);
say(await pgbench(postgres.url, 'hand', USERS, DEALS));

if (Number(options.long) > 0) {
  const before = rssMb(voronka.pid);
  const after = await load(
    voronka.port,
    Number(options.long),
    USERS,
    (n) => line(own.sent + n),
    moved,
  );
  say(
    `memory: ${before.toFixed(0)} MB before, ${rssMb(voronka.pid).toFixed(0)} MB after ${after.requests} commands`,
  );
}

for (const one of contenders) await one.app.stop();
await slack.close();
await admin.end();
await postgres.stop();
