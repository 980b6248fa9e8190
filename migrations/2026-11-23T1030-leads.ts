import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table customers (
      workspace_id text not null references workspaces (workspace_id) on delete cascade,
      customer_id uuid not null,
      team_id uuid not null,
      name text check (name <> ''),
      company text check (company <> ''),
      phone text,
      email text,
      created_at timestamptz not null,
      primary key (workspace_id, customer_id),
      foreign key (workspace_id, team_id) references teams (workspace_id, team_id) on delete cascade,
      check (coalesce(name, company, phone, email) is not null)
    )`.execute(db);
  await sql`create index customers_phone on customers (workspace_id, team_id, phone)`.execute(db);
  await sql`create index customers_email on customers (workspace_id, team_id, email)`.execute(db);

  await sql`
    create table leads (
      workspace_id text not null references workspaces (workspace_id) on delete cascade,
      lead_id uuid not null,
      number integer not null,
      team_id uuid not null,
      status text not null check (status in ('new', 'working', 'qualified', 'converted', 'dropped', 'removed')),
      name text,
      company text,
      phone text,
      email text,
      amount_minor bigint check (amount_minor >= 0),
      currency text check (currency ~ '^[A-Z]{3}$'),
      source text,
      note text,
      search_key text not null,
      owner_id text,
      captured_by text not null,
      customer_id uuid,
      deal_id uuid,
      drop_reason text,
      message_channel text,
      message_ts text,
      message_link text,
      created_at timestamptz not null,
      first_touch_at timestamptz,
      closed_at timestamptz,
      version integer not null default 1,
      primary key (workspace_id, lead_id),
      unique (workspace_id, number),
      foreign key (workspace_id, team_id) references teams (workspace_id, team_id) on delete cascade,
      check ((amount_minor is null) = (currency is null)),
      check (coalesce(name, company, phone, email, note) is not null),
      check ((status = 'converted') = (deal_id is not null)),
      check (status <> 'dropped' or drop_reason is not null),
      check ((closed_at is not null) = (status in ('converted', 'dropped', 'removed')))
    )`.execute(db);
  await sql`create index leads_open on leads (workspace_id, team_id, owner_id) where status in ('new', 'working', 'qualified')`.execute(
    db,
  );
  await sql`create index leads_search on leads using gin (search_key gin_trgm_ops)`.execute(db);
  await sql`create index leads_phone on leads (workspace_id, team_id, phone) where phone is not null`.execute(
    db,
  );
  await sql`create index leads_email on leads (workspace_id, team_id, email) where email is not null`.execute(
    db,
  );

  // Append-only: the row above is what these add up to.
  await sql`
    create table lead_events (
      workspace_id text not null,
      event_id uuid not null,
      lead_id uuid not null,
      version integer not null,
      kind text not null,
      changes jsonb not null,
      comment text,
      by_id text not null,
      at timestamptz not null,
      undoes uuid,
      primary key (workspace_id, event_id),
      unique (workspace_id, lead_id, version),
      foreign key (workspace_id, lead_id) references leads (workspace_id, lead_id) on delete cascade
    )`.execute(db);
  await sql`create unique index lead_events_undoes on lead_events (workspace_id, undoes) where undoes is not null`.execute(
    db,
  );
  await sql`create index lead_events_by on lead_events (workspace_id, by_id, at desc)`.execute(db);

  // A message read into fields, waiting for Save; one per message, however many events told of it.
  await sql`
    create table lead_drafts (
      workspace_id text not null references workspaces (workspace_id) on delete cascade,
      draft_id uuid not null,
      channel_id text not null,
      message_ts text not null,
      position integer not null default 0,
      message_link text,
      fields jsonb not null,
      asked_by text not null,
      lead_id uuid,
      refused_at timestamptz,
      created_at timestamptz not null,
      primary key (workspace_id, draft_id),
      unique (workspace_id, channel_id, message_ts, position)
    )`.execute(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  for (const table of ['lead_drafts', 'lead_events', 'leads', 'customers']) {
    await sql`drop table ${sql.table(table)}`.execute(db);
  }
}
