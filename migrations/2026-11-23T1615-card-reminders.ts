import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  // One row for each day of review that an owner was reminded of.
  await sql`
    create table card_reminders (
      workspace_id text not null,
      card_id text not null,
      review_on date not null,
      reminded_at timestamptz not null,
      primary key (workspace_id, card_id, review_on),
      foreign key (workspace_id, card_id) references cards (workspace_id, card_id) on delete cascade
    )`.execute(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`drop table card_reminders`.execute(db);
}
