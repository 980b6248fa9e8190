/**
 * node bench/objections.ts — how long the cards that fit an objection are looked for, in a playbook of the starter cards alone and of
 * 2,000 cards of a workspace's own besides: the phrases of test/objections/gold.jsonl, said one after another. No model is asked.
 * Option: --cards 2000.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { sql } from 'kysely';
import pg from 'pg';
import pino from 'pino';
import { openDb } from '../src/db/connection.ts';
import { migrate } from '../src/db/migrate.ts';
import { indexCard } from '../src/objections/card-terms-store.ts';
import { findCards } from '../src/objections/find-cards.ts';
import { startPostgres } from '../test/support/pg-server.ts';

const { values: options } = parseArgs({
  options: { cards: { type: 'string', default: '2000' } },
});
const CARDS = Number(options.cards);
const WORKSPACE = 'T1';
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

await report('the starter cards alone');
await addCards();
await sql`analyze`.execute(db.outside);
await report(`${CARDS} cards more`);
await db.close();
await postgres.stop();

/** Cards in the words of the phrases themselves, two or three at a time: as like to each other as a real playbook's. */
async function addCards(): Promise<void> {
  const pick = (n: number) => said[(n * 7919) % said.length] ?? '';
  for (let from = 0; from < CARDS; from += 200) {
    await db.inWorkspace(WORKSPACE, async (tx) => {
      for (let n = from; n < Math.min(from + 200, CARDS); n++) {
        const language = /[а-я]/i.test(pick(n)) ? 'ru' : 'en';
        const formulations = [pick(n), pick(n + 1), pick(n + 2)];
        const card = { id: `own-${n}`, title: pick(n).slice(0, 60), formulations };
        await sql`
          insert into cards (workspace_id, card_id, situation, category, language, title, content, status, version)
          select workspace_id, ${card.id}, ${card.id}, category, ${language}, ${card.title},
            content || jsonb_build_object('title', ${card.title}::text, 'situation', ${card.id}::text,
              'formulations', to_jsonb(${formulations}::text[])), 'approved', 1
          from cards where workspace_id = ${WORKSPACE} and card_id = 'price_high-ru'`.execute(tx);
        await indexCard(tx, WORKSPACE, card);
      }
    });
  }
}

async function report(playbook: string): Promise<void> {
  const times: number[] = [];
  for (const text of ['дорого', ...said]) {
    await db.inWorkspace(WORKSPACE, async (tx) => {
      const startedAt = performance.now();
      await findCards(tx, WORKSPACE, { text });
      times.push(performance.now() - startedAt);
    });
  }
  const sorted = times.slice(1).toSorted((a, b) => a - b);
  const at = (share: number) => (sorted[Math.floor((sorted.length - 1) * share)] ?? 0).toFixed(1);
  process.stdout.write(
    `${playbook}: median ${at(0.5)} ms, p95 ${at(0.95)} ms, the first ${times[0]?.toFixed(0)} ms\n`,
  );
}
