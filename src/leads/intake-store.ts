import type { Tx } from '../db/connection.ts';

export interface IntakeChannel {
  channelId: string;
  teamId: string;
}

export async function findIntake(
  tx: Tx,
  workspaceId: string,
  channelId: string,
): Promise<IntakeChannel | undefined> {
  const row = await tx
    .selectFrom('intake_channels')
    .select('team_id')
    .where('workspace_id', '=', workspaceId)
    .where('channel_id', '=', channelId)
    .executeTakeFirst();
  return row && { channelId, teamId: row.team_id };
}

/** Those of some teams, in the order in which they were named. */
export async function listIntakes(
  tx: Tx,
  workspaceId: string,
  teamIds: readonly string[],
): Promise<IntakeChannel[]> {
  const rows = await tx
    .selectFrom('intake_channels')
    .select(['channel_id', 'team_id'])
    .where('workspace_id', '=', workspaceId)
    .where('team_id', 'in', [...teamIds])
    .orderBy('named_at')
    .execute();
  return rows.map((row) => ({ channelId: row.channel_id, teamId: row.team_id }));
}

/** Names the channel for the team, and tells which team has it: another's, when it was named before. */
export async function insertIntake(
  tx: Tx,
  workspaceId: string,
  { channelId, teamId }: IntakeChannel,
  by: { byId: string; at: Date },
): Promise<{ teamId: string; isNew: boolean }> {
  const row = await tx
    .insertInto('intake_channels')
    .values({
      workspace_id: workspaceId,
      channel_id: channelId,
      team_id: teamId,
      named_by: by.byId,
      named_at: by.at,
    })
    .onConflict((conflict) => conflict.columns(['workspace_id', 'channel_id']).doNothing())
    .returning('team_id')
    .executeTakeFirst();
  if (row) return { teamId, isNew: true };
  const there = await findIntake(tx, workspaceId, channelId);
  return { teamId: there?.teamId ?? teamId, isNew: false };
}

export async function deleteIntake(tx: Tx, workspaceId: string, channelId: string): Promise<void> {
  await tx
    .deleteFrom('intake_channels')
    .where('workspace_id', '=', workspaceId)
    .where('channel_id', '=', channelId)
    .execute();
}
