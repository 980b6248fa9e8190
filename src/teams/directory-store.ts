import { sql } from 'kysely';
import type { Tx } from '../db/connection.ts';
import type { Rate } from '../workspaces/rates.ts';
import type { Asked, Directory, LossReason, Role, Stage, StageKind, Team } from './directory.ts';

interface TeamJson extends Omit<Team, 'stages' | 'retired' | 'lossReasons' | 'roles'> {
  stages: {
    id: string;
    en: string;
    ru: string;
    kind: StageKind;
    probability: number;
    rotDays: number | null;
    asks: Asked[];
    retired: boolean;
  }[];
  lossReasons: { reason: string; en: string; ru: string }[];
  roles: Record<string, Role>;
}

/** Everything that a directory holds, in one statement. Retired reasons are left out, retired stages stand apart. */
export async function readDirectory(tx: Tx, workspaceId: string): Promise<Directory> {
  const { rows } = await sql<{ version: bigint; teams: TeamJson[]; rates: Rate[] }>`
    select w.directory_version as version,
      (select coalesce(jsonb_agg(jsonb_build_object(
        'id', t.team_id, 'name', t.name, 'channelId', t.channel_id, 'zone', t.zone, 'currency', t.currency,
        'language', t.language, 'celebrates', t.celebrates,
        'calendar', t.calendar, 'firstTouchMinutes', t.first_touch_minutes, 'satisfactionDays', t.satisfaction_days,
        'leaderboard', t.leaderboard, 'stalledLimitDays', t.stalled_limit_days,
        'stages', (select coalesce(jsonb_agg(jsonb_build_object('id', s.stage_id, 'en', s.name_en, 'ru', s.name_ru,
            'kind', s.kind, 'probability', s.probability, 'rotDays', s.rot_days, 'asks', s.asks,
            'retired', s.retired_at is not null) order by s.position), '[]')
          from stages s where s.workspace_id = t.workspace_id and s.team_id = t.team_id),
        'lossReasons', (select coalesce(jsonb_agg(jsonb_build_object('reason', r.reason, 'en', r.name_en, 'ru', r.name_ru) order by r.position), '[]')
          from loss_reasons r where r.workspace_id = t.workspace_id and r.team_id = t.team_id and r.retired_at is null),
        'roles', (select coalesce(jsonb_object_agg(m.user_id, m.role), '{}')
          from team_members m where m.workspace_id = t.workspace_id and m.team_id = t.team_id)
      ) order by t.created_at, t.name), '[]') from teams t where t.workspace_id = w.workspace_id) as teams,
      (select coalesce(jsonb_agg(jsonb_build_object('currency', r.currency, 'into', r.into_currency,
          'validFrom', r.valid_from, 'rate', r.rate::text)), '[]') from rates r where r.workspace_id = w.workspace_id) as rates
    from workspaces w where w.workspace_id = ${workspaceId}`.execute(tx);
  const row = rows[0];
  return {
    version: row?.version ?? 0n,
    teams: row?.teams.map(toTeam) ?? [],
    rates: row?.rates ?? [],
  };
}

function toTeam({ stages, lossReasons, roles, ...team }: TeamJson): Team {
  const kept = (isRetired: boolean): Stage[] =>
    stages
      .filter(({ retired }) => retired === isRetired)
      .map(({ en, ru, retired: _, ...stage }) => ({
        ...stage,
        teamId: team.id,
        names: { en, ru },
      }));
  const reasons: LossReason[] = lossReasons.map(({ reason, en, ru }) => ({
    reason,
    names: { en, ru },
  }));
  return {
    ...team,
    stages: kept(false),
    retired: kept(true),
    lossReasons: reasons,
    roles: new Map(Object.entries(roles)),
  };
}
