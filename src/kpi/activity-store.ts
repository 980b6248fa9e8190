import { sql } from 'kysely';
import type { Tx } from '../db/connection.ts';
import { startOfDay } from '../language/dates.ts';
import { UNDO_WITHIN } from '../workspaces/undo.ts';
import type { Scope } from './deal-facts-store.ts';
import type { Activity } from './facts.ts';
import type { Period } from './period.ts';

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
