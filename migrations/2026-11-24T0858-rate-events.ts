import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  // A rate changes every sum of money in other currencies: who set it, what it was before, and whether that was taken back.
  await sql`
    alter table workspace_events
      add column undoes uuid,
      drop constraint workspace_events_kind_check,
      add constraint workspace_events_kind_check
        check (kind in ('exported', 'erased', 'imported', 'rate', 'undone'))`.execute(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`delete from workspace_events where kind in ('rate', 'undone')`.execute(db);
  await sql`
    alter table workspace_events
      drop column undoes,
      drop constraint workspace_events_kind_check,
      add constraint workspace_events_kind_check check (kind in ('exported', 'erased', 'imported'))`.execute(
    db,
  );
}
