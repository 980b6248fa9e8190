/**
 * npm run bench -- objections — how long the cards that fit an objection are looked for, and how long a person who types `/objection …`
 * waits for the answer over HTTP: with the starter cards alone, with 2,000 cards of situations of their own besides, and in the widest
 * case, where those share situations and words with the starters and with each other. The phrases of test/objections/gold.jsonl are said
 * one after another. No model is asked. Beside the clock, which other work on the machine drives up, stands the processor time of one
 * search. Option: --cards 2000.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { sql } from 'kysely';
import pg from 'pg';
import pino from 'pino';
import { openDb } from '../src/db/connection.ts';
import { migrate } from '../src/db/migrate.ts';
import { startSlackStandIn } from '../src/demo/slack/stand-in.ts';
import { findCards } from '../src/objections/find/find-cards.ts';
import { situationModel } from '../src/objections/find/situation-model.ts';
import { indexCard } from '../src/objections/playbook/card-terms-store.ts';
import { STARTERS } from '../src/objections/playbook/starters.ts';
import { startPostgres } from '../test/support/pg-server.ts';
import { SECRET, type } from './load.ts';
import { cpuSeconds, postgresCpuSeconds, startApp } from './processes.ts';

const { values: options } = parseArgs({
  options: { cards: { type: 'string', default: '2000' } },
});
const CARDS = Number(options.cards);
const WORKSPACE = 'T0001';
const PERSON = 'UHEAD';
const WARM = 20;
const GOLD = path.join(import.meta.dirname, '../test/objections/gold.jsonl');
const said = readFileSync(GOLD, 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => (JSON.parse(line) as { text: string }).text);

const postgres = await startPostgres();
const admin = new pg.Client({ connectionString: postgres.url });
await admin.connect();
await admin.query('create database objections');
await admin.end();
const url = new URL(postgres.url);
url.pathname = '/objections';
const db = await openDb({ databaseUrl: url.href, dataDir: '' }, pino({ level: 'silent' }));
await migrate(db);
await sql`insert into workspaces (workspace_id) values (${WORKSPACE})`.execute(db.outside);
const person = { id: PERSON, teamId: WORKSPACE, name: 'head', locale: 'en-US', tz: 'UTC' };
const slack = await startSlackStandIn({
  signingSecret: SECRET,
  users: [{ ...person, isAdmin: true }],
});
const app = await startApp(
  path.join(import.meta.dirname, '../src/main.ts'),
  {
    DATABASE_URL: url.href,
    SLACK_SIGNING_SECRET: SECRET,
    SLACK_BOT_TOKEN: slack.token(WORKSPACE),
    SLACK_API_URL: slack.apiUrl,
  },
  '/readyz',
);
situationModel();

await report('the starter cards alone');
await addCards((n) => ({ situation: `own-${n}`, formulations: [phrase(n), phrase(n + 1)] }));
await report(`${CARDS} cards of their own situations besides`);
await sql`delete from cards where card_id like 'own-%'`.execute(db.outside);
await addCards((n) => {
  const like = STARTERS[n % STARTERS.length];
  return {
    situation: like?.situation ?? '',
    formulations: [...(like?.formulations ?? []), phrase(n), phrase(n + 1)],
  };
});
await report(`${CARDS} cards of the starters' situations and words besides`);
await app.stop();
await slack.close();
await db.close();
await postgres.stop();

function phrase(n: number): string {
  return said[(n * 7919) % said.length] ?? '';
}

async function addCards(
  written: (n: number) => { situation: string; formulations: string[] },
): Promise<void> {
  for (let from = 0; from < CARDS; from += 200) {
    await db.inWorkspace(WORKSPACE, async (tx) => {
      for (let n = from; n < Math.min(from + 200, CARDS); n++) {
        const { situation, formulations } = written(n);
        const language = /[а-я]/i.test(formulations[0] ?? '') ? 'ru' : 'en';
        const card = { id: `own-${n}`, title: phrase(n).slice(0, 60), formulations };
        await sql`
          insert into cards (workspace_id, card_id, situation, category, language, title, content, status, version)
          select workspace_id, ${card.id}, ${situation}, category, ${language}, ${card.title},
            content || jsonb_build_object('title', ${card.title}::text, 'situation', ${situation}::text,
              'language', ${language}::text, 'formulations', to_jsonb(${formulations}::text[])), 'approved', 1
          from cards where workspace_id = ${WORKSPACE} and card_id = 'price_high-ru'`.execute(tx);
        await indexCard(tx, WORKSPACE, card);
      }
    });
  }
  await sql`analyze`.execute(db.outside);
}

async function report(playbook: string): Promise<void> {
  const cpu = { ours: cpuSeconds(process.pid), postgres: postgresCpuSeconds(postgres.pid) };
  const found = await timed((text) =>
    db.inWorkspace(WORKSPACE, (tx) => findCards(tx, WORKSPACE, { text })),
  );
  const each = (seconds: number) => ((seconds * 1000) / (WARM + said.length)).toFixed(1);
  const ours = each(cpuSeconds(process.pid) - cpu.ours);
  const theirs = each(postgresCpuSeconds(postgres.pid) - cpu.postgres);
  const answered = await timed(async (text) => {
    const { status, body } = await type(app.port, PERSON, `/objection ${text}`);
    if (status !== 200 || !body.includes('blocks')) throw new Error(`no answer: ${body}`);
  });
  process.stdout.write(
    `${playbook}\n  found     ${found}; processor ${ours} ms, Postgres ${theirs} ms\n  on screen ${answered}\n`,
  );
}

/** Each phrase once; the first ones of a run, which warm it up, are not counted. */
async function timed(run: (text: string) => Promise<unknown>): Promise<string> {
  const times: number[] = [];
  for (const text of [...said.slice(0, WARM), ...said]) {
    const startedAt = performance.now();
    await run(text);
    times.push(performance.now() - startedAt);
  }
  const sorted = times.slice(WARM).toSorted((a, b) => a - b);
  const at = (share: number) => (sorted[Math.floor((sorted.length - 1) * share)] ?? 0).toFixed(1);
  return `p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, the slowest ${at(1)} ms`;
}
