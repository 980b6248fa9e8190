import { type Kysely, sql } from 'kysely';
import type { Tx } from '../db/connection.ts';
import type { Database } from '../db/schema.ts';
import type { Scope } from './deal-facts-store.ts';
import type { KeptForecast } from './forecast-accuracy.ts';

/** What another replica has kept meanwhile stays as it kept it. */
export async function insertForecasts(
  tx: Tx,
  workspaceId: string,
  teamId: string,
  forecasts: readonly KeptForecast[],
  now: Date,
): Promise<void> {
  await tx
    .insertInto('kpi_forecasts')
    .values(
      forecasts.map(({ day, kind, from, weighted, won, due }) => ({
        workspace_id: workspaceId,
        team_id: teamId,
        day,
        kind,
        period_from: from,
        weighted_minor: weighted.minor,
        currency: weighted.currency,
        won,
        due,
        kept_at: now,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Of the periods that began on `since` or later. */
export async function findForecasts(
  tx: Tx,
  { workspaceId, team }: Pick<Scope, 'workspaceId' | 'team'>,
  since: string,
): Promise<KeptForecast[]> {
  const rows = await tx
    .selectFrom('kpi_forecasts')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('team_id', '=', team.id)
    .where('day', '>=', since)
    .where('period_from', '>=', since)
    .execute();
  return rows.map((row) => ({
    day: row.day,
    kind: row.kind,
    from: row.period_from,
    weighted: { minor: row.weighted_minor, currency: row.currency },
    won: row.won,
    due: row.due,
  }));
}

/** It is Monday by the team's clock, and its forecast was not kept yet. */
const isDue = (now: Date) => sql`
  extract(isodow from ${now}::timestamptz at time zone t.zone) = 1 and not exists (
    select from kpi_forecasts f
    where f.workspace_id = t.workspace_id and f.team_id = t.team_id and f.day = (${now}::timestamptz at time zone t.zone)::date
  )`;

export async function findUnkept(db: Kysely<Database>, now: Date): Promise<string[]> {
  const { rows } = await sql<{ workspace_id: string }>`
    select distinct t.workspace_id from teams t where ${isDue(now)}`.execute(db);
  return rows.map(({ workspace_id }) => workspace_id);
}

/** One team of the workspace whose forecast is to be kept; held, so that replicas take turns. */
export async function claimUnkept(
  tx: Tx,
  workspaceId: string,
  now: Date,
): Promise<string | undefined> {
  const { rows } = await sql<{ team_id: string }>`
    select team_id from teams t
    where workspace_id = ${workspaceId} and ${isDue(now)}
    order by team_id limit 1 for no key update skip locked`.execute(tx);
  return rows[0]?.team_id;
}
