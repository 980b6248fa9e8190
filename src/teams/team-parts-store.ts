import { sql } from 'kysely';
import type { Tx } from '../db/connection.ts';
import { fold } from '../language/text.ts';
import type { Calendar } from './calendar.ts';
import type { Leaderboard, LossReason, Role } from './directory.ts';
import type { PlacedStage, TeamKey } from './team-change.ts';

const SETTINGS: Readonly<Record<string, (value: never) => Record<string, unknown>>> = {
  name: (name: string) => ({ name, name_key: fold(name) }),
  channelId: (channel_id: string | null) => ({ channel_id }),
  zone: (zone: string) => ({ zone }),
  currency: (currency: string) => ({ currency }),
  language: (language: string) => ({ language }),
  celebrates: (celebrates: boolean) => ({ celebrates }),
  calendar: (calendar: Calendar) => ({ calendar: JSON.stringify(calendar) }),
  firstTouchMinutes: (first_touch_minutes: number) => ({ first_touch_minutes }),
  satisfactionDays: (satisfaction_days: number | null) => ({ satisfaction_days }),
  leaderboard: (leaderboard: Leaderboard) => ({ leaderboard }),
  stalledLimitDays: (stalled_limit_days: number | null) => ({ stalled_limit_days }),
};

/** Makes one thing of a team what a change says: a setting, a role, a stage, the reasons, a target. */
export async function applyChange(
  tx: Tx,
  key: TeamKey,
  subject: string,
  to: unknown,
  { by, at }: { by: string; at: Date },
): Promise<void> {
  const [what, ...about] = subject.split(':');
  const about1 = about[0] ?? '';
  const asColumns = SETTINGS[subject];
  if (asColumns) return setColumns(tx, key, asColumns(to as never));
  if (what === 'role') return setRole(tx, key, about1, to as Role | null, at);
  if (what === 'stage') return setStage(tx, key, about1, to as PlacedStage | null, at);
  if (what === 'lossReasons') return setLossReasons(tx, key, to as readonly LossReason[], at);
  if (what === 'target') {
    const amount = to as { minor: string; currency: string } | null;
    return setTarget(tx, key, about1, about[1] ?? '', amount, { by, at });
  }
  throw new Error(`nothing of a team is called ${subject}`);
}

async function setColumns(
  tx: Tx,
  { workspaceId, teamId }: TeamKey,
  columns: Record<string, unknown>,
) {
  await tx
    .updateTable('teams')
    .set(columns)
    .where('workspace_id', '=', workspaceId)
    .where('team_id', '=', teamId)
    .execute();
}

async function setRole(
  tx: Tx,
  { workspaceId, teamId }: TeamKey,
  userId: string,
  role: Role | null,
  at: Date,
) {
  const key = { workspace_id: workspaceId, team_id: teamId, user_id: userId };
  if (role === null) {
    await tx
      .deleteFrom('team_members')
      .where('workspace_id', '=', workspaceId)
      .where('team_id', '=', teamId)
      .where('user_id', '=', userId)
      .execute();
    return;
  }
  await tx
    .insertInto('team_members')
    .values({ ...key, role, joined_at: at })
    .onConflict((conflict) =>
      conflict.columns(['workspace_id', 'team_id', 'user_id']).doUpdateSet({ role }),
    )
    .execute();
}

/** A stage is never deleted: history speaks of it. Without one (an addition taken back) it is retired. */
async function setStage(
  tx: Tx,
  { workspaceId, teamId }: TeamKey,
  stageId: string,
  stage: PlacedStage | null,
  at: Date,
) {
  const columns = stage
    ? {
        position: stage.position,
        name_en: stage.names.en,
        name_ru: stage.names.ru,
        probability: stage.probability,
        rot_days: stage.rotDays,
        asks: sql<string[]>`${[...stage.asks]}::text[]`,
        retired_at: stage.retired ? at : null,
      }
    : { retired_at: at };
  const { numUpdatedRows } = await tx
    .updateTable('stages')
    .set(columns)
    .where('workspace_id', '=', workspaceId)
    .where('team_id', '=', teamId)
    .where('stage_id', '=', stageId)
    .executeTakeFirst();
  if (numUpdatedRows > 0n || !stage) return;
  await tx
    .insertInto('stages')
    .values({
      ...(columns as Required<typeof columns> & { position: number }),
      workspace_id: workspaceId,
      team_id: teamId,
      stage_id: stageId,
      kind: stage.kind,
      name_en: stage.names.en,
      name_ru: stage.names.ru,
      probability: stage.probability,
    })
    .execute();
}

/** The list as it is to be: what is not on it any more is retired, since lost deals still name it. */
async function setLossReasons(
  tx: Tx,
  { workspaceId, teamId }: TeamKey,
  reasons: readonly LossReason[],
  at: Date,
) {
  const key = { workspace_id: workspaceId, team_id: teamId };
  await tx
    .updateTable('loss_reasons')
    .set({ retired_at: at })
    .where('workspace_id', '=', workspaceId)
    .where('team_id', '=', teamId)
    .execute();
  for (const [position, { reason, names }] of reasons.entries()) {
    const columns = { position, name_en: names.en, name_ru: names.ru, retired_at: null };
    await tx
      .insertInto('loss_reasons')
      .values({ ...key, reason, ...columns })
      .onConflict((conflict) =>
        conflict.columns(['workspace_id', 'team_id', 'reason']).doUpdateSet(columns),
      )
      .execute();
  }
}

async function setTarget(
  tx: Tx,
  { workspaceId, teamId }: TeamKey,
  owner: string,
  month: string,
  amount: { minor: string; currency: string } | null,
  { by, at }: { by: string; at: Date },
) {
  if (!amount) {
    await tx
      .deleteFrom('targets')
      .where('workspace_id', '=', workspaceId)
      .where('team_id', '=', teamId)
      .where('owner', '=', owner)
      .where('month', '=', month)
      .execute();
    return;
  }
  const columns = {
    amount_minor: BigInt(amount.minor),
    currency: amount.currency,
    set_by: by,
    set_at: at,
  };
  await tx
    .insertInto('targets')
    .values({ workspace_id: workspaceId, team_id: teamId, owner, month, ...columns })
    .onConflict((conflict) =>
      conflict.columns(['workspace_id', 'team_id', 'owner', 'month']).doUpdateSet(columns),
    )
    .execute();
}
