import type { Tx } from '../db/connection.ts';
import { Refusal } from '../errors.ts';
import { csvOf } from '../language/csv.ts';
import { todayIn } from '../language/dates.ts';
import type { Post } from '../slack/reply.ts';
import type { Member } from '../teams/member.ts';
import { saveWorkspaceEvent } from '../workspaces/workspace-event-store.ts';
import { recordWords } from './record-words.ts';
import { countRows, readRows, tablesOfWorkspaces, takeTime } from './records-store.ts';

/** Tokens are no data of the workspace's; the rest passes through on its way to Slack, or is an index that can be made again. */
const NOT_DATA: ReadonlySet<string> = new Set(['installations', 'handled', 'posts', 'card_terms']);
/** More than this is taken out by whoever runs the database. */
const MOST_ROWS = 200_000;
/** What a spreadsheet is wanted of. */
const SHEETS = ['customers', 'leads', 'deals'] as const;
/** Columns that only say again, for a program, what stands in others or in the history. */
const FOR_MACHINES = /_key$|^waypoints$/;

export type ExportFormat = 'json' | 'csv';

export interface Exported {
  rows: number;
  files: { name: string; content: string }[];
}

/** All that is kept of a workspace, in a direct message to the admin who asked. */
export async function exportWorkspace(
  tx: Tx,
  format: ExportFormat,
  { workspaceId, userId, language, zone }: Member,
  now: Date,
): Promise<{ rows: number; posts: Post[] }> {
  await takeTime(tx);
  const all = await tablesOfWorkspaces(tx);
  const tables = all.filter((name) =>
    format === 'json' ? !NOT_DATA.has(name) : SHEETS.some((sheet) => sheet === name),
  );
  const rows = await countRows(tx, workspaceId, tables);
  if (rows > MOST_ROWS)
    throw new Refusal('too_much_to_export', (l) =>
      recordWords(l).tooMuchToExport({ rows, most: MOST_ROWS }),
    );
  const day = todayIn(zone, now);
  const files =
    format === 'json'
      ? [{ name: `voronka-${day}.json`, content: await asJson(tx, workspaceId, tables, now) }]
      : await asCsv(tx, workspaceId, tables, day);
  await saveWorkspaceEvent(tx, workspaceId, {
    kind: 'exported',
    facts: { rows, format },
    byId: userId,
    at: now,
  });
  const text = (name: string) => recordWords(language).exportFile({ name, rows });
  const posts = files.map(
    (file): Post => ({ audience: 'direct', userId, message: { text: text(file.name) }, file }),
  );
  return { rows, posts };
}

async function asJson(
  tx: Tx,
  workspaceId: string,
  tables: readonly string[],
  now: Date,
): Promise<string> {
  const written: string[] = [];
  for (const table of tables) {
    const rows = await readRows(tx, workspaceId, table);
    written.push(`${JSON.stringify(table)}: [${rows.map((row) => `\n    ${row}`).join(',')}]`);
  }
  return `{
  "workspace": ${JSON.stringify(workspaceId)},
  "exportedAt": ${JSON.stringify(now)},
  "tables": {
  ${written.join(',\n  ')}
  }
}
`;
}

async function asCsv(tx: Tx, workspaceId: string, tables: readonly string[], day: string) {
  const files: Exported['files'] = [];
  for (const table of tables) {
    const rows = await readRows(tx, workspaceId, table);
    if (rows.length === 0) continue;
    const read = rows.map((row) => JSON.parse(row) as Record<string, unknown>);
    const columns = Object.keys(read[0] ?? {}).filter((name) => !FOR_MACHINES.test(name));
    const cells = read.map((row) => columns.map((name) => cellText(row[name])));
    files.push({ name: `voronka-${table}-${day}.csv`, content: csvOf([columns, ...cells]) });
  }
  return files;
}

function cellText(value: unknown): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
