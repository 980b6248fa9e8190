import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table deals (
      workspace_id text not null references workspaces (workspace_id) on delete cascade,
      deal_id uuid not null,
      number integer not null,
      team_id uuid not null,
      title text not null check (title <> '' and length(title) <= 200),
      title_key text not null,
      stage_id uuid not null,
      stage_kind text not null check (stage_kind in ('open', 'won', 'lost')),
      stage_since timestamptz not null,
      amount_minor bigint check (amount_minor >= 0),
      currency text check (currency ~ '^[A-Z]{3}$'),
      close_on date,
      next_on date,
      next_step text,
      snoozed_until date,
      snooze_reason text,
      loss_reason text,
      owner_id text,
      customer_id uuid,
      lead_id uuid,
      source text,
      created_by text not null,
      created_at timestamptz not null,
      touched_at timestamptz not null,
      closed_at timestamptz,
      removed_at timestamptz,
      version integer not null default 1,
      primary key (workspace_id, deal_id),
      unique (workspace_id, number),
      foreign key (workspace_id, team_id, stage_id) references stages (workspace_id, team_id, stage_id),
      foreign key (workspace_id, team_id) references teams (workspace_id, team_id) on delete cascade,
      foreign key (workspace_id, customer_id) references customers (workspace_id, customer_id),
      foreign key (workspace_id, lead_id) references leads (workspace_id, lead_id),
      check ((amount_minor is null) = (currency is null)),
      check ((next_on is null) = (next_step is null)),
      check ((snoozed_until is null) = (snooze_reason is null)),
      check ((closed_at is not null) = (stage_kind in ('won', 'lost'))),
      check ((loss_reason is not null) = (stage_kind = 'lost'))
    ) with (fillfactor = 80)`.execute(db);
  // No index on the stage: a move then rewrites no index at all (a heap-only update), least of all the one on titles.
  await sql`create index deals_pipeline on deals (workspace_id, team_id) where removed_at is null`.execute(
    db,
  );
  await sql`create index deals_owner on deals (workspace_id, owner_id) where removed_at is null`.execute(
    db,
  );
  await sql`create index deals_title on deals using gin (title_key gin_trgm_ops)`.execute(db);

  // Append-only: the row above is what these add up to.
  await sql`
    create table deal_events (
      workspace_id text not null,
      event_id uuid not null,
      deal_id uuid not null,
      version integer not null,
      kind text not null,
      changes jsonb not null,
      comment text,
      by_id text not null,
      at timestamptz not null,
      undoes uuid,
      primary key (workspace_id, event_id),
      unique (workspace_id, deal_id, version),
      foreign key (workspace_id, deal_id) references deals (workspace_id, deal_id) on delete cascade
    )`.execute(db);
  await sql`create unique index deal_events_undoes on deal_events (workspace_id, undoes) where undoes is not null`.execute(
    db,
  );
  await sql`create index deal_events_by on deal_events (workspace_id, by_id, at desc)`.execute(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`drop table deal_events`.execute(db);
  await sql`drop table deals`.execute(db);
}
