import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  // What customers think of what they bought. Nothing is overwritten: a mark is taken back, or followed by another.
  await sql`
    create table marks (
      workspace_id text not null,
      mark_id uuid not null,
      deal_id uuid not null,
      team_id uuid not null,
      customer_id uuid,
      owner_id text,
      mark integer not null check (mark between 1 and 5),
      comment text,
      by_id text not null,
      at timestamptz not null,
      undone_at timestamptz,
      primary key (workspace_id, mark_id),
      foreign key (workspace_id, deal_id) references deals (workspace_id, deal_id) on delete cascade
    )`.execute(db);
  await sql`create index marks_team on marks (workspace_id, team_id, at)`.execute(db);
  await sql`create index marks_deal on marks (workspace_id, deal_id)`.execute(db);
  // Each owner is asked once, and once more when they said "not now".
  await sql`
    create table mark_asks (
      workspace_id text not null,
      deal_id uuid not null,
      nth integer not null check (nth between 1 and 2),
      due_on date not null,
      asked_at timestamptz,
      primary key (workspace_id, deal_id, nth),
      foreign key (workspace_id, deal_id) references deals (workspace_id, deal_id) on delete cascade
    )`.execute(db);
  await sql`create index mark_asks_open on mark_asks (workspace_id, due_on) where asked_at is null`.execute(
    db,
  );
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`drop table mark_asks`.execute(db);
  await sql`drop table marks`.execute(db);
}
