import { sql } from 'kysely';
import type { Tx } from '../db/connection.ts';
import { newId } from '../db/ids.ts';
import { fold } from '../language/text.ts';
import { bumpDirectory } from '../workspaces/workspace-store.ts';
import type { Role, Team } from './directory.ts';
import { READY_LOSS_REASONS, READY_PIPELINE } from './pipeline.ts';
import type { Target } from './target.ts';

export interface NewTeam {
  name: string;
  channelId: string | null;
  zone: string;
  currency: string;
  language: 'en' | 'ru';
}

export interface TeamChange {
  teamId: string;
  kind: string;
  changes: Record<string, unknown>;
}

/** What was done to a team, by whom; then every replica learns that the directory has changed. */
async function saveTeamEvent(
  tx: Tx,
  workspaceId: string,
  by: string,
  now: Date,
  change: TeamChange,
): Promise<void> {
  await tx
    .insertInto('team_events')
    .values({
      workspace_id: workspaceId,
      event_id: newId(now),
      team_id: change.teamId,
      kind: change.kind,
      changes: JSON.stringify(change.changes),
      by_id: by,
      at: now,
      undoes: null,
    })
    .execute();
  await bumpDirectory(tx, workspaceId);
}

/** A team with the ready pipeline and reasons; returns its id. */
export async function insertTeam(
  tx: Tx,
  workspaceId: string,
  team: NewTeam,
  by: string,
  now: Date,
): Promise<string> {
  const teamId = newId(now);
  const key = { workspace_id: workspaceId, team_id: teamId };
  await tx
    .insertInto('teams')
    .values({
      ...key,
      name: team.name,
      name_key: fold(team.name),
      channel_id: team.channelId,
      zone: team.zone,
      currency: team.currency,
      language: team.language,
      created_by: by,
      created_at: now,
    })
    .execute();
  await tx
    .insertInto('stages')
    .values(
      READY_PIPELINE.map((stage, position) => ({
        ...key,
        stage_id: newId(now),
        position,
        name_en: stage.en,
        name_ru: stage.ru,
        kind: stage.kind,
        probability: stage.probability,
        rot_days: stage.rotDays,
        asks: sql<
          string[]
        >`array(select jsonb_array_elements_text(${JSON.stringify(stage.asks)}::jsonb))`,
      })),
    )
    .execute();
  await tx
    .insertInto('loss_reasons')
    .values(
      READY_LOSS_REASONS.map(({ reason, en, ru }, position) => ({
        ...key,
        reason,
        position,
        name_en: en,
        name_ru: ru,
      })),
    )
    .execute();
  await saveTeamEvent(tx, workspaceId, by, now, { teamId, kind: 'created', changes: { ...team } });
  return teamId;
}

export async function saveRole(
  tx: Tx,
  workspaceId: string,
  teamId: string,
  userId: string,
  role: Role,
  by: string,
  now: Date,
): Promise<void> {
  await tx
    .insertInto('team_members')
    .values({ workspace_id: workspaceId, team_id: teamId, user_id: userId, role, joined_at: now })
    .onConflict((conflict) =>
      conflict.columns(['workspace_id', 'team_id', 'user_id']).doUpdateSet({ role }),
    )
    .execute();
  await saveTeamEvent(tx, workspaceId, by, now, {
    teamId,
    kind: 'role',
    changes: { userId, role },
  });
}

export async function deleteRole(
  tx: Tx,
  workspaceId: string,
  teamId: string,
  userId: string,
  by: string,
  now: Date,
): Promise<void> {
  await tx
    .deleteFrom('team_members')
    .where('workspace_id', '=', workspaceId)
    .where('team_id', '=', teamId)
    .where('user_id', '=', userId)
    .execute();
  await saveTeamEvent(tx, workspaceId, by, now, {
    teamId,
    kind: 'role',
    changes: { userId, role: null },
  });
}

export interface TeamSettings {
  name: string;
  channelId: string | null;
  zone: string;
  currency: string;
  language: 'en' | 'ru';
  celebrates: boolean;
}

export async function saveSettings(
  tx: Tx,
  workspaceId: string,
  team: Team,
  settings: TeamSettings,
  by: string,
  now: Date,
): Promise<void> {
  await tx
    .updateTable('teams')
    .set({
      name: settings.name,
      name_key: fold(settings.name),
      channel_id: settings.channelId,
      zone: settings.zone,
      currency: settings.currency,
      language: settings.language,
      celebrates: settings.celebrates,
    })
    .where('workspace_id', '=', workspaceId)
    .where('team_id', '=', team.id)
    .execute();
  await saveTeamEvent(tx, workspaceId, by, now, {
    teamId: team.id,
    kind: 'settings',
    changes: { ...settings },
  });
}

export async function saveTarget(
  tx: Tx,
  workspaceId: string,
  teamId: string,
  target: Target,
  by: string,
  now: Date,
): Promise<void> {
  const amount = { amount_minor: target.minor, currency: target.currency, set_by: by, set_at: now };
  await tx
    .insertInto('targets')
    .values({
      workspace_id: workspaceId,
      team_id: teamId,
      owner: target.owner,
      month: target.month,
      ...amount,
    })
    .onConflict((conflict) =>
      conflict.columns(['workspace_id', 'team_id', 'owner', 'month']).doUpdateSet(amount),
    )
    .execute();
}

export async function findTargets(
  tx: Tx,
  workspaceId: string,
  teamId: string,
  fromMonth: string,
): Promise<Target[]> {
  const rows = await tx
    .selectFrom('targets')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('team_id', '=', teamId)
    .where('month', '>=', fromMonth)
    .orderBy('month')
    .orderBy('owner')
    .limit(60)
    .execute();
  return rows.map((row) => ({
    owner: row.owner,
    month: row.month,
    minor: row.amount_minor,
    currency: row.currency,
  }));
}

/** The name that Slack gave for somebody, where it was asked. */
export async function findName(
  tx: Tx,
  workspaceId: string,
  userId: string,
): Promise<string | null> {
  const row = await tx
    .selectFrom('members')
    .select('name')
    .where('workspace_id', '=', workspaceId)
    .where('user_id', '=', userId)
    .executeTakeFirst();
  return row?.name ?? null;
}
