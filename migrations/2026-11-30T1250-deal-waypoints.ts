import { type Kysely, sql } from 'kysely';

/** Where each deal went is kept with it, so that numbers need not read its history; `json`, since it is only written and read as it is. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table deals add column waypoints json not null default '[]'`.execute(db);
  // A close date is moved when it was there before.
  await sql`
    with standing as (
      select e.workspace_id, e.deal_id, e.version, e.at, e.owner_id, e.entered_stage_id, e.changes ? 'snoozed' as is_snoozed,
        e.changes -> 'snoozed' -> 1 ->> 'until' as until, e.changes -> 'closeOn' as close_on
      from deal_events e
      where e.kind <> 'undone' and not exists (
        select from deal_events u where u.workspace_id = e.workspace_id and u.undoes = e.event_id
      )
    ),
    told as (
      select *, jsonb_typeof(close_on -> 0) = 'string' and jsonb_typeof(close_on -> 1) = 'string' as is_put_off from standing
    ),
    ways as (
      select workspace_id, deal_id, jsonb_agg(
        jsonb_build_object('version', version, 'at', (extract(epoch from at) * 1000)::bigint, 'ownerId', owner_id)
          || case when entered_stage_id is null then '{}' else jsonb_build_object('entered', entered_stage_id) end
          || case when is_snoozed then jsonb_build_object('pausedUntil', until) else '{}' end
          || case when is_put_off then jsonb_build_object('closeOn', close_on) else '{}' end
        order by version) as waypoints
      from told
      where entered_stage_id is not null or is_snoozed or is_put_off
      group by 1, 2
    )
    update deals d set waypoints = w.waypoints::json
    from ways w where w.workspace_id = d.workspace_id and w.deal_id = d.deal_id`.execute(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`alter table deals drop column waypoints`.execute(db);
}
