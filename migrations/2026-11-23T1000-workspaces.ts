import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create extension if not exists pg_trgm`.execute(db);

  // directory_version moves with every change of teams, roles, stages or rates, so that any
  // replica can tell in its first statement whether what it remembers is still so.
  await sql`
    create table workspaces (
      workspace_id text primary key check (workspace_id <> ''),
      name text,
      directory_version bigint not null default 1,
      created_at timestamptz not null default now(),
      gone_at timestamptz
    )`.execute(db);

  await sql`
    create table members (
      workspace_id text not null references workspaces (workspace_id) on delete cascade,
      user_id text not null,
      name text not null,
      locale text,
      zone text not null,
      kind text not null check (kind in ('member', 'guest', 'outsider', 'bot', 'gone')),
      is_admin boolean not null default false,
      seen_at timestamptz not null default now(),
      primary key (workspace_id, user_id)
    )`.execute(db);

  await sql`
    create table rates (
      workspace_id text not null references workspaces (workspace_id) on delete cascade,
      currency text not null check (currency ~ '^[A-Z]{3}$'),
      into_currency text not null check (into_currency ~ '^[A-Z]{3}$' and into_currency <> currency),
      valid_from date not null,
      rate numeric(24, 10) not null check (rate > 0 and rate <> 'NaN' and rate <> 'Infinity'),
      set_by text not null,
      set_at timestamptz not null default now(),
      primary key (workspace_id, currency, into_currency, valid_from)
    )`.execute(db);

  await sql`
    create table counters (
      workspace_id text not null references workspaces (workspace_id) on delete cascade,
      counted text not null check (counted in ('lead', 'deal')),
      last integer not null check (last > 0),
      primary key (workspace_id, counted)
    )`.execute(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  for (const table of ['counters', 'rates', 'members', 'workspaces']) {
    await sql`drop table ${sql.table(table)}`.execute(db);
  }
}
