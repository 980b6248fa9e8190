import { sql } from 'kysely';
import type { Tx } from '../db/connection.ts';
import { startOfDay } from '../language/dates.ts';
import { UNDO_WITHIN } from '../workspaces/undo.ts';
import type { Scope } from './deal-facts-store.ts';
import type { Activity, Step } from './facts.ts';
import type { Period } from './period.ts';

interface Row {
  deal_id: string;
  event_id: string;
  undoes: string | null;
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

/**
 * All steps of the deals that are open or entered a stage in the period, and of those that were open then. One look into
 * an index for each: whatever is thought of how many there are, all that ever happened is not read.
 */
export async function findSteps(
  tx: Tx,
  scope: Scope,
  { from, to }: Period,
  asOf: Date,
  openThen: readonly string[],
): Promise<Step[]> {
  const { workspaceId, team } = scope;
  const { rows } = await sql<Row>`
    with moving as (
      select deal_id from deal_events
      where workspace_id = ${workspaceId} and team_id = ${team.id} and entered_stage_id is not null
        and at >= ${startOfDay(team.zone, from)} and at < ${startOfDay(team.zone, to)} and at <= ${asOf}
      union select deal_id from deals
      where workspace_id = ${workspaceId} and team_id = ${team.id} and stage_kind = 'open' and removed_at is null
      union select unnest(${[...openThen]}::uuid[])
    )
    select e.deal_id, e.event_id, e.undoes, e.at, e.owner_id, e.entered_stage_id as entered,
      case when e.kind = 'moved' then e.changes -> 'stageId' ->> 0 end as left,
      e.changes -> 'snoozed' as paused, e.changes -> 'closeOn' as close_on
    from deal_events e
    where e.workspace_id = ${workspaceId} and e.at <= ${asOf}
      and e.deal_id = any(array(select deal_id from moving where ${isThere(sql`moving.deal_id`, scope, asOf)}))
      and (e.entered_stage_id is not null or e.undoes is not null or e.changes ?| array['snoozed', 'closeOn'])
    order by e.deal_id, e.version`.execute(tx);
  const undone = new Set(rows.map(({ undoes }) => undoes));
  return rows
    .filter(({ event_id, undoes }) => undoes === null && !undone.has(event_id))
    .map((row) => ({
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

/** What was done on deals in the period, by those who did it. Read in one go with what took of it back, in the day after. */
export async function countActivity(
  tx: Tx,
  scope: Scope,
  { from, to }: Period,
  asOf: Date,
): Promise<Activity> {
  const { workspaceId, team, ownerId } = scope;
  const end = startOfDay(team.zone, to);
  const { rows } = await sql<Activity>`
    with told as materialized (
      select event_id, undoes, deal_id, kind, comment, by_id, at from deal_events
      where workspace_id = ${workspaceId} and team_id = ${team.id} and kind in ('note', 'step_done', 'moved', 'undone')
        and at >= ${startOfDay(team.zone, from)} and at < ${new Date(end.getTime() + UNDO_WITHIN)} and at <= ${asOf}
    ),
    done as (
      select case
          when kind = 'moved' then 'moves'
          when comment ~* ${CALL} then 'calls'
          when comment ~* ${MEETING} then 'meetings'
          when kind = 'note' then 'notes' else 'steps' end as what
      from told
      where kind <> 'undone' and at < ${end} and event_id not in (select undoes from told where undoes is not null)
        and ${isThere(sql`told.deal_id`, scope, asOf)} and (${ownerId}::text is null or by_id = ${ownerId})
    )
    select count(*) filter (where what = 'calls') as calls, count(*) filter (where what = 'meetings') as meetings,
      count(*) filter (where what = 'notes') as notes, count(*) filter (where what = 'steps') as steps,
      count(*) filter (where what = 'moves') as moves
    from done`.execute(tx);
  const counted = Object.entries(rows[0] ?? {}).map(([what, count]) => [what, Number(count)]);
  return { calls: 0, meetings: 0, notes: 0, steps: 0, moves: 0, ...Object.fromEntries(counted) };
}
