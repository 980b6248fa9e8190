import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  // A run that a head asked for (asked_by) stands beside that of the day; the day's own is one, as before.
  // posting: its post is in the queue; waiting: the channel is not open, it is tried again at retry_at while the day lasts.
  await sql`
    alter table digest_runs
      add column run_id uuid not null default gen_random_uuid(),
      add column asked_by text,
      add column post_id uuid,
      add column trouble text,
      add column retry_at timestamptz,
      drop constraint digest_runs_pkey,
      drop constraint digest_runs_status_check,
      add primary key (workspace_id, run_id),
      add check (status in ('posting', 'posted', 'waiting', 'missed'))`.execute(db);
  await sql`alter table digest_runs alter column run_id drop default`.execute(db);
  await sql`
    create unique index digest_runs_of_day on digest_runs (workspace_id, digest_id, day)
    where asked_by is null`.execute(db);
  await sql`
    create index digest_runs_open on digest_runs (workspace_id)
    where status in ('posting', 'waiting')`.execute(db);
  // Why it cannot be posted at present; its head has been told.
  await sql`alter table digests add column trouble text`.execute(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`alter table digests drop column trouble`.execute(db);
  await sql`delete from digest_runs where asked_by is not null`.execute(db);
  await sql`update digest_runs set status = 'missed' where status = 'waiting'`.execute(db);
  await sql`update digest_runs set status = 'posted' where status = 'posting'`.execute(db);
  await sql`drop index digest_runs_open`.execute(db);
  await sql`drop index digest_runs_of_day`.execute(db);
  await sql`
    alter table digest_runs
      drop constraint digest_runs_pkey,
      drop constraint digest_runs_status_check,
      drop column retry_at, drop column trouble, drop column post_id, drop column asked_by, drop column run_id,
      add primary key (workspace_id, digest_id, day),
      add check (status in ('posted', 'missed'))`.execute(db);
}
