import { type Kysely, sql } from 'kysely';

/** With a workspace goes the history of its teams. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    delete from team_events e
    where not exists (select from workspaces w where w.workspace_id = e.workspace_id)`.execute(db);
  await sql`
    alter table team_events add constraint team_events_workspace
      foreign key (workspace_id) references workspaces (workspace_id) on delete cascade`.execute(
    db,
  );
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`alter table team_events drop constraint team_events_workspace`.execute(db);
}
