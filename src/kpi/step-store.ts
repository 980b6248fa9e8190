import { sql } from 'kysely';
import type { Tx } from '../db/connection.ts';
import { startOfDay } from '../language/dates.ts';
import type { Scope } from './deal-facts-store.ts';
import type { Activity, Step } from './facts.ts';
import type { Period } from './period.ts';

interface Row {
  deal_id: string;
  at: Date;
  owner_id: string | null;
  entered: string | null;
  left: string | null;
  paused: [unknown, { until: string } | null] | null;
  close_on: [string | null, string | null] | null;
}

/** Taken back by then: as good as never done. */
export const stands = (asOf: Date) => sql`
  e.kind <> 'undone' and not exists (
    select from deal_events u
    where u.workspace_id = e.workspace_id and u.undoes = e.event_id and u.at <= ${asOf}
  )`;

/** Not of a deal that was removed by then. They are few, so they are looked at first. */
export const isThere = (
  dealId: ReturnType<typeof sql>,
  { workspaceId, team }: Scope,
  asOf: Date,
) => sql`
  not exists (
    select from deals d
    where d.workspace_id = ${workspaceId} and d.team_id = ${team.id} and d.removed_at is not null
      and d.removed_at <= ${asOf} and d.deal_id = ${dealId}
  )`;

/** All steps of the deals that entered a stage in the period, and of `open` ones. */
export async function findSteps(
  tx: Tx,
  scope: Scope,
  { from, to }: Period,
  open: readonly string[],
  asOf: Date,
): Promise<Step[]> {
  const { workspaceId, team } = scope;
  const { rows } = await sql<Row>`
    with moving as materialized (
      select deal_id from deal_events
      where workspace_id = ${workspaceId} and team_id = ${team.id} and entered_stage_id is not null
        and at >= ${startOfDay(team.zone, from)} and at < ${startOfDay(team.zone, to)} and at <= ${asOf}
      union
      select unnest(${[...open]}::uuid[])
    )
    select step.* from moving
    -- Deal by deal, whatever is thought of how many there are: a join may read all that ever happened.
    cross join lateral (
      select e.deal_id, e.version, e.at, e.owner_id, e.entered_stage_id as entered,
        case when e.kind = 'moved' then e.changes -> 'stageId' ->> 0 end as left,
        e.changes -> 'snoozed' as paused, e.changes -> 'closeOn' as close_on
      from deal_events e
      where e.workspace_id = ${workspaceId} and e.deal_id = moving.deal_id and e.at <= ${asOf} and ${stands(asOf)}
        and (e.entered_stage_id is not null or e.changes ?| array['snoozed', 'closeOn'])
      order by e.version
      offset 0
    ) step
    where ${isThere(sql`moving.deal_id`, scope, asOf)}`.execute(tx);
  return rows.map((row) => ({
    dealId: row.deal_id,
    at: row.at,
    ownerId: row.owner_id,
    entered: row.entered,
    left: row.left,
    ...(row.paused ? { pausedUntil: row.paused[1]?.until ?? null } : {}),
    ...(row.close_on ? { closeOn: row.close_on } : {}),
  }));
}

/** As people begin a note or a next step of one. */
const CALL = '^\\s*(call|called|phone|rang|звон|позвон|созвон|набрал|перезвон)';
const MEETING = '^\\s*(meet|met |meeting|visit|demo|встреч|встрет|визит|демо)';

/** What was done on deals in the period, by those who did it. */
export async function countActivity(
  tx: Tx,
  scope: Scope,
  { from, to }: Period,
  asOf: Date,
): Promise<Activity> {
  const { workspaceId, team, ownerId } = scope;
  const { rows } = await sql<Activity>`
    with done as (
      select case
          when e.kind = 'moved' then 'moves'
          when e.comment ~* ${CALL} then 'calls'
          when e.comment ~* ${MEETING} then 'meetings'
          when e.kind = 'note' then 'notes' else 'steps' end as what
      from deal_events e
      where e.workspace_id = ${workspaceId} and e.team_id = ${team.id}
        and e.at >= ${startOfDay(team.zone, from)} and e.at < ${startOfDay(team.zone, to)} and e.at <= ${asOf}
        and e.kind in ('note', 'step_done', 'moved') and ${stands(asOf)}
        and ${isThere(sql`e.deal_id`, scope, asOf)}
        and (${ownerId}::text is null or e.by_id = ${ownerId})
    )
    select count(*) filter (where what = 'calls') as calls, count(*) filter (where what = 'meetings') as meetings,
      count(*) filter (where what = 'notes') as notes, count(*) filter (where what = 'steps') as steps,
      count(*) filter (where what = 'moves') as moves
    from done`.execute(tx);
  const counted = Object.entries(rows[0] ?? {}).map(([what, count]) => [what, Number(count)]);
  return { calls: 0, meetings: 0, notes: 0, steps: 0, moves: 0, ...Object.fromEntries(counted) };
}
