import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  // What a team's history is read by: whose deal it was then, and the stage that it entered.
  await sql`
    alter table deal_events
      add column team_id uuid,
      add column owner_id text,
      add column entered_stage_id uuid`.execute(db);
  await sql`
    update deal_events e set team_id = d.team_id, owner_id = d.owner_id,
      entered_stage_id = case when e.kind in ('created', 'moved') then (e.changes -> 'stageId' ->> 1)::uuid end
    from deals d where d.workspace_id = e.workspace_id and d.deal_id = e.deal_id`.execute(db);
  await sql`alter table deal_events alter column team_id set not null`.execute(db);
  await sql`create index deal_events_team on deal_events (workspace_id, team_id, at)`.execute(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`drop index deal_events_team`.execute(db);
  await sql`
    alter table deal_events drop column entered_stage_id, drop column owner_id, drop column team_id`.execute(
    db,
  );
}
