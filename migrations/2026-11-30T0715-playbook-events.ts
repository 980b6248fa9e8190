import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  // Append-only: who changed a card or a fact, from what to what, and whether that was taken back.
  await sql`
    create table playbook_events (
      workspace_id text not null references workspaces (workspace_id) on delete cascade,
      event_id uuid not null,
      -- Null: a fact's.
      card_id text,
      kind text not null check (kind in ('created', 'edited', 'proposed', 'approved', 'declined',
        'retired', 'restored', 'fact', 'undone')),
      changes jsonb not null,
      by_id text not null,
      at timestamptz not null,
      undoes uuid,
      -- Of the cards that came in together.
      import_id uuid,
      primary key (workspace_id, event_id),
      unique (workspace_id, undoes),
      foreign key (workspace_id, card_id) references cards (workspace_id, card_id) on delete cascade,
      check ((kind = 'undone') = (undoes is not null)),
      check (kind = 'undone' or (kind = 'fact') = (card_id is null))
    )`.execute(db);
  await sql`create index playbook_events_of on playbook_events (workspace_id, card_id, event_id)`.execute(
    db,
  );
  await sql`create index playbook_events_import on playbook_events (workspace_id, import_id) where import_id is not null`.execute(
    db,
  );

  // A starter card stands in a first version that nobody wrote: with a row of its own, it can come back.
  await sql`
    alter table card_versions
      alter column by_id drop not null,
      drop constraint card_versions_status_check,
      add constraint card_versions_status_check
        check (status in ('proposed', 'approved', 'declined', 'withdrawn'))`.execute(db);
  await sql`
    insert into card_versions (workspace_id, card_id, version, content, status, at)
    select workspace_id, card_id, version, content, 'approved', created_at from cards
    where version > 0
    on conflict do nothing`.execute(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`drop table playbook_events`.execute(db);
  await sql`delete from card_versions where by_id is null`.execute(db);
  await sql`update card_versions set status = 'declined' where status = 'withdrawn'`.execute(db);
  await sql`
    alter table card_versions
      alter column by_id set not null,
      drop constraint card_versions_status_check,
      add constraint card_versions_status_check
        check (status in ('proposed', 'approved', 'declined'))`.execute(db);
}
