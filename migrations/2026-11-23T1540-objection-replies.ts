import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table objections (
      workspace_id text not null references workspaces (workspace_id) on delete cascade,
      objection_id uuid not null,
      asked_by text not null,
      team_id uuid,
      deal_id uuid,
      stage_id uuid,
      customer_words text not null check (customer_words <> '' and length(customer_words) <= 4000),
      customer_language text not null check (customer_language in ('en', 'ru')),
      category text,
      card_ids text[] not null,
      came_by text not null check (came_by in ('command', 'shortcut', 'direct', 'mention')),
      asked_at timestamptz not null,
      primary key (workspace_id, objection_id),
      foreign key (workspace_id, team_id) references teams (workspace_id, team_id) on delete cascade,
      foreign key (workspace_id, deal_id) references deals (workspace_id, deal_id) on delete cascade,
      check ((deal_id is null) = (stage_id is null))
    )`.execute(db);
  await sql`create index objections_team on objections (workspace_id, team_id, asked_at desc)`.execute(
    db,
  );
  await sql`create index objections_deal on objections (workspace_id, deal_id) where deal_id is not null`.execute(
    db,
  );

  // What was offered to the manager, word for word, and what they did with it.
  await sql`
    create table objection_replies (
      workspace_id text not null,
      reply_id uuid not null,
      objection_id uuid not null,
      card_id text not null,
      kind text not null check (kind in ('card', 'short', 'angle', 'tailored')),
      body text not null check (body <> ''),
      explanation text,
      gaps text[] not null default '{}',
      position integer not null,
      offered_at timestamptz not null,
      used_at timestamptz,
      was_helpful boolean,
      primary key (workspace_id, reply_id),
      foreign key (workspace_id, objection_id) references objections (workspace_id, objection_id) on delete cascade
    )`.execute(db);
  await sql`create index objection_replies_of on objection_replies (workspace_id, objection_id, position)`.execute(
    db,
  );

  // Append-only: asked, tied to a deal, used, helpful or not.
  await sql`
    create table objection_events (
      workspace_id text not null,
      event_id uuid not null,
      objection_id uuid not null,
      reply_id uuid,
      kind text not null check (kind in ('asked', 'tied', 'used', 'helpful', 'unhelpful')),
      by_id text not null,
      at timestamptz not null,
      primary key (workspace_id, event_id),
      foreign key (workspace_id, objection_id) references objections (workspace_id, objection_id) on delete cascade
    )`.execute(db);
  await sql`create index objection_events_of on objection_events (workspace_id, objection_id)`.execute(
    db,
  );

  // Sums of the events by the team's day on which the objection was asked; numbers and digests read nothing else.
  await sql`
    create table objection_days (
      workspace_id text not null,
      team_id uuid not null,
      day date not null,
      user_id text not null,
      category text not null,
      asked integer not null default 0 check (asked >= 0),
      used integer not null default 0 check (used >= 0),
      helpful integer not null default 0 check (helpful >= 0),
      unhelpful integer not null default 0 check (unhelpful >= 0),
      primary key (workspace_id, team_id, day, user_id, category),
      foreign key (workspace_id, team_id) references teams (workspace_id, team_id) on delete cascade
    )`.execute(db);

  // What the {{placeholders}} of cards stand for.
  await sql`
    create table objection_facts (
      workspace_id text not null references workspaces (workspace_id) on delete cascade,
      name text not null check (name ~ '^[a-z][a-z0-9_]{0,59}$'),
      language text not null check (language in ('en', 'ru')),
      value text not null check (value <> '' and length(value) <= 300),
      set_by text not null,
      set_at timestamptz not null,
      primary key (workspace_id, name, language)
    )`.execute(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  for (const table of [
    'objection_facts',
    'objection_days',
    'objection_events',
    'objection_replies',
    'objections',
  ])
    await sql.raw(`drop table ${table}`).execute(db);
}
