import { sql } from 'kysely';
import type { Tx } from '../db/connection.ts';
import { newId } from '../db/ids.ts';
import { fold } from '../language/text.ts';
import { calendarFor } from './calendar.ts';
import { READY_LOSS_REASONS, READY_PIPELINE } from './pipeline.ts';
import type { Target } from './target.ts';

export interface NewTeam {
  name: string;
  channelId: string | null;
  zone: string;
  currency: string;
  language: 'en' | 'ru';
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
      calendar: JSON.stringify(calendarFor(team.language)),
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
        asks: sql<string[]>`${[...stage.asks]}::text[]`,
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
  return teamId;
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

export async function findTarget(
  tx: Tx,
  workspaceId: string,
  teamId: string,
  { owner, month }: Pick<Target, 'owner' | 'month'>,
): Promise<Target | undefined> {
  const all = await findTargets(tx, workspaceId, teamId, month);
  return all.find((target) => target.owner === owner && target.month === month);
}

/** The targets of those months (their first days), of all teams. */
export async function findMonthTargets(
  tx: Tx,
  workspaceId: string,
  months: readonly string[],
): Promise<(Target & { teamId: string })[]> {
  if (months.length === 0) return [];
  const rows = await tx
    .selectFrom('targets')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('month', 'in', months)
    .execute();
  return rows.map((row) => ({
    teamId: row.team_id,
    owner: row.owner,
    month: row.month,
    minor: row.amount_minor,
    currency: row.currency,
  }));
}
