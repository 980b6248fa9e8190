import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table teams (
      workspace_id text not null references workspaces (workspace_id) on delete cascade,
      team_id uuid not null,
      name text not null check (name <> '' and length(name) <= 80),
      name_key text not null check (name_key <> ''),
      channel_id text,
      zone text not null,
      currency text not null check (currency ~ '^[A-Z]{3}$'),
      language text not null check (language in ('en', 'ru')),
      celebrates boolean not null default true,
      created_by text not null,
      created_at timestamptz not null default now(),
      primary key (workspace_id, team_id),
      unique (workspace_id, name_key)
    )`.execute(db);

  await sql`
    create table team_members (
      workspace_id text not null,
      team_id uuid not null,
      user_id text not null,
      role text not null check (role in ('manager', 'head')),
      joined_at timestamptz not null default now(),
      primary key (workspace_id, team_id, user_id),
      foreign key (workspace_id, team_id) references teams (workspace_id, team_id) on delete cascade
    )`.execute(db);

  await sql`
    create table stages (
      workspace_id text not null,
      team_id uuid not null,
      stage_id uuid not null,
      position integer not null,
      name_en text not null check (name_en <> '' and length(name_en) <= 40),
      name_ru text not null check (name_ru <> '' and length(name_ru) <= 40),
      kind text not null check (kind in ('open', 'won', 'lost')),
      probability integer not null check (probability between 0 and 100),
      rot_days integer check (rot_days between 1 and 365),
      asks text[] not null default '{}'
        check (asks <@ array['amount', 'close_date', 'next_step', 'loss_reason']),
      retired_at timestamptz,
      primary key (workspace_id, team_id, stage_id),
      foreign key (workspace_id, team_id) references teams (workspace_id, team_id) on delete cascade,
      check (kind = 'open' or rot_days is null),
      check (kind <> 'won' or probability = 100),
      check (kind <> 'lost' or probability = 0)
    )`.execute(db);

  await sql`
    create table loss_reasons (
      workspace_id text not null,
      team_id uuid not null,
      reason text not null check (reason <> '' and length(reason) <= 40),
      position integer not null,
      name_en text not null check (name_en <> ''),
      name_ru text not null check (name_ru <> ''),
      retired_at timestamptz,
      primary key (workspace_id, team_id, reason),
      foreign key (workspace_id, team_id) references teams (workspace_id, team_id) on delete cascade
    )`.execute(db);

  // owner is a user's id, or 'team' for the target of the whole team.
  await sql`
    create table targets (
      workspace_id text not null,
      team_id uuid not null,
      owner text not null,
      month date not null check (extract(day from month) = 1),
      amount_minor bigint not null check (amount_minor >= 0),
      currency text not null check (currency ~ '^[A-Z]{3}$'),
      set_by text not null,
      set_at timestamptz not null default now(),
      primary key (workspace_id, team_id, owner, month),
      foreign key (workspace_id, team_id) references teams (workspace_id, team_id) on delete cascade
    )`.execute(db);

  // Who did what to the team: roles, stages, settings, targets.
  await sql`
    create table team_events (
      workspace_id text not null,
      event_id uuid not null,
      team_id uuid not null,
      kind text not null,
      changes jsonb not null,
      by_id text not null,
      at timestamptz not null,
      undoes uuid,
      primary key (workspace_id, event_id),
      unique (workspace_id, undoes)
    )`.execute(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  for (const table of [
    'team_events',
    'targets',
    'loss_reasons',
    'stages',
    'team_members',
    'teams',
  ]) {
    await sql`drop table ${sql.table(table)}`.execute(db);
  }
}
