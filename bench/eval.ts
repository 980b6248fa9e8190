import { readFileSync, writeFileSync } from 'node:fs';
import { sql } from 'kysely';
import pino from 'pino';
import { z } from 'zod';
import { openDb } from '../src/db/connection.ts';
import { migrate } from '../src/db/migrate.ts';
import { findCards } from '../src/objections/find-cards.ts';
import { type Predicted, type Scores, score } from './score-objections.ts';

// npm run eval -- objections <gold.jsonl> [--out predictions.jsonl]
// Runs each line through the very code that answers in Slack: the starter playbook, no model.

const item = z.object({
  id: z.string(),
  lang: z.enum(['en', 'ru']),
  kind: z.enum(['objection', 'none']),
  text: z.string(),
  cards: z.array(z.string()).default([]),
});

const USAGE = 'npm run eval -- objections <gold.jsonl> [--out predictions.jsonl]';
const WORKSPACE = 'TEVAL';

async function main([what, gold, ...rest]: string[]): Promise<void> {
  if (what !== 'objections' || !gold) throw new Error(USAGE);
  const out = rest[0] === '--out' ? rest[1] : undefined;
  const items = readFileSync(gold, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => item.parse(JSON.parse(line)));
  const predicted = await predict(items);
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
}

async function predict(items: readonly z.infer<typeof item>[]): Promise<Predicted[]> {
  const db = await openDb({ dataDir: ':memory:' }, pino({ level: 'silent' }));
  try {
    await migrate(db);
    await sql`insert into workspaces (workspace_id) values (${WORKSPACE})`.execute(db.outside);
    const predicted: Predicted[] = [];
    for (const { id, text } of items) {
      const found = await db.inWorkspace(WORKSPACE, (tx) => findCards(tx, WORKSPACE, { text }));
      predicted.push({ id, cards: found.cards.map((card) => card.id), objection: found.objection });
    }
    return predicted;
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

await main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
