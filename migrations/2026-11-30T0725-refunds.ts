import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  // How much of a won deal was given back, of its amount and in its currency; each time of it stands in the history.
  await sql`
    alter table deals add column refunded_minor bigint,
      add constraint deals_refunded_check check (
        refunded_minor is null or (stage_kind = 'won' and refunded_minor > 0 and refunded_minor <= amount_minor)
      )`.execute(db);
  // Few of the many events.
  await sql`create index deal_events_refunds on deal_events (workspace_id, team_id, at) where kind = 'refunded'`.execute(
    db,
  );
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`drop index deal_events_refunds`.execute(db);
  await sql`alter table deals drop column refunded_minor`.execute(db);
}
