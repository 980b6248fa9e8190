import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  // Who wants a page of their own in the morning, and when. next_at is null while it is off; days after settled_day are
  // still to come. zone: that of the person's profile by which next_at was reckoned. sent_day: of the last page.
  await sql`
    create table morning_pages (
      workspace_id text not null references workspaces (workspace_id) on delete cascade,
      user_id text not null,
      time text not null,
      zone text not null,
      next_at timestamptz,
      settled_day date not null,
      sent_day date,
      set_at timestamptz not null,
      primary key (workspace_id, user_id)
    )`.execute(db);
  await sql`create index morning_pages_due on morning_pages (next_at) where next_at is not null`.execute(
    db,
  );
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`drop table morning_pages`.execute(db);
}
