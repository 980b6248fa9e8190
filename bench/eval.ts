import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { sql } from 'kysely';
import pino from 'pino';
import { z } from 'zod';
import { openDb } from '../src/db/connection.ts';
import { migrate } from '../src/db/migrate.ts';
import { findCards } from '../src/objections/find/find-cards.ts';
import type { Card } from '../src/objections/playbook/card.ts';
import { readCards } from '../src/objections/playbook/card-store.ts';
import { type Facts, factsOf } from '../src/objections/playbook/fact.ts';
import { readFacts } from '../src/objections/playbook/fact-store.ts';
import { askLive, type Live, liveLine, openModel } from './eval-live.ts';
import { type Predicted, type Scores, score } from './score-objections.ts';

// npm run eval -- objections <gold.jsonl> [--out predictions.jsonl]
// Runs each line through the very code that answers in Slack: the starter playbook, no model.
// npm run eval:live -- objections <gold.jsonl> [--most 50]
// The same, and then the model of OPENAI_API_KEY, OPENAI_BASE_URL and OPENAI_MODEL writes a reply to each: how many pass every check.

const item = z.object({
  id: z.string(),
  lang: z.enum(['en', 'ru']),
  kind: z.enum(['objection', 'none']),
  text: z.string(),
  cards: z.array(z.string()).default([]),
});

const USAGE =
  'npm run eval[:live] -- objections <gold.jsonl> [--out predictions.jsonl] [--most 50]';
const WORKSPACE = 'TEVAL';
/** As many as a reply is written from. */
const MOST_CARDS = 6;

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      out: { type: 'string' },
      live: { type: 'boolean', default: false },
      most: { type: 'string', default: '50' },
    },
  });
  const [what, gold] = positionals;
  if (what !== 'objections' || !gold) throw new Error(USAGE);
  const { out } = values;
  const llm = values.live ? openModel() : undefined;
  const items = readFileSync(gold, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => item.parse(JSON.parse(line)));
  const predicted: Predicted[] = [];
  const live: Live[] = [];
  await inPlaybook(async (find) => {
    for (const one of items) {
      const found = await find(one.text);
      predicted.push({ id: one.id, cards: found.ids, objection: found.objection });
      if (llm && live.length < Number(values.most)) live.push(await askLive(llm, one, found));
    }
  });
  if (out) {
    const lines = predicted.map((one) => `${JSON.stringify(one)}\n`);
    writeFileSync(out, lines.join(''));
  }
  const parts: [string, typeof items][] = [
    ['all', items],
    ['ru', items.filter(({ lang }) => lang === 'ru')],
    ['en', items.filter(({ lang }) => lang === 'en')],
  ];
  for (const [name, part] of parts) console.log(line(name, score(part, predicted)));
  if (llm) console.log(liveLine(live));
}

interface Found {
  ids: string[];
  cards: Card[];
  facts: Facts;
  objection: boolean;
}

/** The starter playbook on a database of its own, and how its cards are found there. */
async function inPlaybook(
  run: (find: (text: string) => Promise<Found>) => Promise<void>,
): Promise<void> {
  const db = await openDb({ dataDir: ':memory:' }, pino({ level: 'silent' }));
  try {
    await migrate(db);
    await sql`insert into workspaces (workspace_id) values (${WORKSPACE})`.execute(db.outside);
    await run((text) =>
      db.inWorkspace(WORKSPACE, async (tx) => {
        const found = await findCards(tx, WORKSPACE, { text });
        const ids = found.cards.map((card) => card.id);
        const cards = await readCards(tx, WORKSPACE, ids.slice(0, MOST_CARDS));
        const facts = factsOf(await readFacts(tx, WORKSPACE), cards[0]?.language ?? 'en');
        return { ids, cards, facts, objection: found.objection };
      }),
    );
  } finally {
    await db.close();
  }
}

const percent = (share: number | null) => (share === null ? '-' : `${(100 * share).toFixed(1)} %`);

function line(name: string, s: Scores): string {
  return [
    name.padEnd(4),
    `objections ${s.objections}`,
    `R@1 ${percent(s.recallAt1)}`,
    `R@3 ${percent(s.recallAt3)}`,
    `MRR ${s.mrr?.toFixed(3) ?? '-'}`,
    `not objections ${s.others}`,
    `false positives ${percent(s.falsePositives)}`,
    `held back by the gate ${percent(s.heldBack)}`,
    `R@3 lost to the gate ${percent(s.recallLost)}`,
  ].join('  ');
}

await main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
