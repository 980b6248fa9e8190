import { readFileSync } from 'node:fs';
import path from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import type { Db } from '../../src/db/connection.ts';
import { freshDb } from '../support/fresh-db.ts';
import { keyFaults } from './key-faults.ts';

let db: Db;
beforeAll(async () => {
  ({ db } = await freshDb());
});
afterAll(() => db.close());

describe('the tables', () => {
  it('all begin their keys, unique indexes and references with the workspace', async () => {
    expect(await keyFaults(db)).toEqual([]);
  });

  it('and the check of that sees what is wrong', async () => {
    const { db: faulty } = await freshDb();
    onTestFinished(() => faulty.close());
    for (const statement of PLANTED) await sql.raw(statement).execute(faulty.outside);
    expect(await keyFaults(faulty)).toEqual([
      { table: 'bad_alone', problem: 'no workspace_id' },
      { table: 'bad_child', problem: 'reference does not join on workspace_id first' },
      { table: 'bad_child', problem: 'reference would null workspace_id' },
      { table: 'bad_late', problem: 'unique key does not begin with workspace_id' },
      { table: 'bad_late', problem: 'unique key does not begin with workspace_id' },
      { table: 'bad_nullable', problem: 'no primary key' },
      { table: 'bad_nullable', problem: 'workspace_id may be null' },
      { table: 'bad_trigger', problem: 'trigger' },
    ]);
  });

  it('have the columns and types that schema.ts says', async () => {
    const declared = declaredTables();
    expect(declared.size).toBeGreaterThan(15);
    expect(await catalogTables(db)).toEqual(Object.fromEntries(declared));
  });
});

const PLANTED = [
  'create table bad_alone (id int primary key)',
  'create table bad_nullable (workspace_id text)',
  'create table bad_late (id int, workspace_id text not null, title text, primary key (id, workspace_id), unique (title))',
  'create unique index bad_late_ok on bad_late (workspace_id, id)',
  'create table bad_child (workspace_id text not null, id int not null, other int, primary key (workspace_id, id))',
  'alter table bad_child add foreign key (id, workspace_id) references bad_late (id, workspace_id)',
  'alter table bad_child add foreign key (workspace_id, other) references bad_late (workspace_id, id) on delete set null',
  'create table bad_trigger (workspace_id text primary key)',
  "create function nothing() returns trigger language plpgsql as 'begin return new; end'",
  'create trigger late before insert on bad_trigger for each row execute function nothing()',
];

/** What TypeScript is told of each Postgres type. */
const TYPES: Record<string, string> = {
  text: 'string',
  uuid: 'string',
  numeric: 'string',
  date: 'Day',
  integer: 'number',
  bigint: 'bigint',
  boolean: 'boolean',
  'timestamp with time zone': 'Date',
  json: 'Json',
  jsonb: 'Json',
  ARRAY: 'string[]',
};

type Columns = Record<string, string>;

async function catalogTables(from: Db): Promise<Record<string, Columns>> {
  const { rows } = await sql<{
    table: string;
    column: string;
    type: string;
    nullable: boolean;
    generated: boolean;
  }>`
    select table_name as table, column_name as column, data_type as type,
      is_nullable = 'YES' as nullable, column_default is not null as generated
    from information_schema.columns
    where table_schema = 'public' and table_name not like 'kysely%'`.execute(from.outside);
  const tables: Record<string, Columns> = {};
  for (const { table, column, type, nullable, generated } of rows) {
    tables[table] ??= {};
    tables[table][column] = [TYPES[type] ?? type, nullable && 'null', generated && 'generated']
      .filter(Boolean)
      .join(' ');
  }
  return tables;
}

/** Reads `interface XTable { name: type; }` and the table's name from `Database`, and says of each column what Postgres should. */
function declaredTables(): Map<string, Columns> {
  const text = readFileSync(path.join(import.meta.dirname, '../../src/db/schema.ts'), 'utf8');
  const bodies = new Map(
    [...text.matchAll(/interface (\w+) \{\n([^}]*)\}/g)].map(([, name = '', body = '']) => [
      name,
      [...body.matchAll(/^ {2}(\w+): (.+);$/gm)].map(([, key = '', type = '']) => ({ key, type })),
    ]),
  );
  const tables = bodies.get('Database') ?? [];
  return new Map(
    tables.map(({ key: table, type: of }) => [
      table,
      Object.fromEntries((bodies.get(of) ?? []).map(({ key, type }) => [key, asPostgres(type)])),
    ]),
  );
}

function asPostgres(declared: string): string {
  const generated = /^Generated(?:<(.+)>|(Json))$/.exec(declared);
  const type = generated?.[1] ?? generated?.[2] ?? declared;
  const nullable = type.endsWith(' | null') || type.startsWith('JsonOrNull');
  const bare = type
    .replace(/ \| null$/, '')
    .replace(/^Json(OrNull)?(<.*>)?$/, 'Json')
    .replace(/^'\w+'( \| '\w+')*$/, 'string');
  return [bare, nullable && 'null', generated && 'generated'].filter(Boolean).join(' ');
}
