import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  // zone: only where one was chosen for the digest; else it follows its team's. Days after settled_day are still to come.
  // planned_version: the directory that next_at was reckoned by; a later one may have another zone or calendar.
  await sql`
    alter table digests
      alter column zone drop not null,
      add column settled_day date,
      add column planned_version bigint not null default 0`.execute(db);
  await sql`
    update digests set settled_day = (least(now(), coalesce(next_at, now())) at time zone zone)::date
      - case when next_at is null then 0 else 1 end`.execute(db);
  await sql`alter table digests alter column settled_day set not null`.execute(db);
  await sql`
    update digests d set zone = null from teams t
    where t.workspace_id = d.workspace_id and t.team_id = d.team_id and t.zone = d.zone`.execute(
    db,
  );
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`
    update digests d set zone = t.zone from teams t
    where t.workspace_id = d.workspace_id and t.team_id = d.team_id and d.zone is null`.execute(db);
  await sql`
    alter table digests
      alter column zone set not null, drop column planned_version, drop column settled_day`.execute(
    db,
  );
}
