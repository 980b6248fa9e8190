import type { Tx } from '../db/connection.ts';
import { newId } from '../db/ids.ts';
import { bumpDirectory } from '../workspaces/workspace-store.ts';
import type { TeamChanges, TeamEvent, TeamEventKind, TeamKey } from './team-change.ts';
import { applyChange } from './team-parts-store.ts';

/** Holds the team until the transaction ends: two heads who change it take turns, and new deals do not wait. */
export async function lockTeam(tx: Tx, { workspaceId, teamId }: TeamKey): Promise<void> {
  await tx
    .selectFrom('teams')
    .select('team_id')
    .where('workspace_id', '=', workspaceId)
    .where('team_id', '=', teamId)
    .forNoKeyUpdate()
    .execute();
}

export interface TeamChange {
  kind: TeamEventKind;
  changes: TeamChanges;
  by: string;
  at: Date;
  undoes?: string;
}

/** Makes the changes, keeps them in the team's history, and lets every replica know. Returns the event's id, for Undo. */
export async function saveTeamChange(tx: Tx, key: TeamKey, change: TeamChange): Promise<string> {
  for (const [subject, [, to]] of Object.entries(change.changes))
    await applyChange(tx, key, subject, to, change);
  const eventId = newId(change.at);
  await tx
    .insertInto('team_events')
    .values({
      workspace_id: key.workspaceId,
      event_id: eventId,
      team_id: key.teamId,
      kind: change.kind,
      changes: JSON.stringify(change.changes),
      by_id: change.by,
      at: change.at,
      undoes: change.undoes ?? null,
    })
    .execute();
  await bumpDirectory(tx, key.workspaceId);
  return eventId;
}

const MOST_EVENTS = 500;

/** The team's latest history, the oldest first. */
export async function readTeamEvents(
  tx: Tx,
  { workspaceId, teamId }: TeamKey,
): Promise<TeamEvent[]> {
  const rows = await tx
    .selectFrom('team_events')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('team_id', '=', teamId)
    .orderBy('event_id', 'desc')
    .limit(MOST_EVENTS)
    .execute();
  return rows.toReversed().map((row, version) => ({
    id: row.event_id,
    version,
    kind: row.kind as TeamEventKind,
    changes: row.changes as TeamChanges,
    byId: row.by_id,
    at: row.at,
    undoes: row.undoes,
  }));
}

export async function findTeamOfEvent(
  tx: Tx,
  workspaceId: string,
  eventId: string,
): Promise<string | undefined> {
  const row = await tx
    .selectFrom('team_events')
    .select('team_id')
    .where('workspace_id', '=', workspaceId)
    .where('event_id', '=', eventId)
    .executeTakeFirst();
  return row?.team_id;
}

/** How many open deals stand in a stage. A move to it that is under way is waited for. */
export async function countDealsIn(
  tx: Tx,
  { workspaceId, teamId }: TeamKey,
  stageId: string,
): Promise<number> {
  await tx
    .selectFrom('stages')
    .select('stage_id')
    .where('workspace_id', '=', workspaceId)
    .where('team_id', '=', teamId)
    .where('stage_id', '=', stageId)
    .forUpdate()
    .execute();
  const row = await tx
    .selectFrom('deals')
    .select((eb) => eb.fn.countAll<bigint>().as('n'))
    .where('workspace_id', '=', workspaceId)
    .where('team_id', '=', teamId)
    .where('stage_id', '=', stageId)
    .where('stage_kind', '=', 'open')
    .where('removed_at', 'is', null)
    .executeTakeFirst();
  return Number(row?.n ?? 0);
}
