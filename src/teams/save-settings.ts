import { isDeepStrictEqual } from 'node:util';
import type { Tx } from '../db/connection.ts';
import { isUniqueViolation } from '../db/faults.ts';
import { Refusal } from '../errors.ts';
import type { LossReason, Team } from './directory.ts';
import { holdTeam } from './hold-team.ts';
import type { Member } from './member.ts';
import { requireHead } from './rights.ts';
import { differences, ofLossReasons, type TeamSettings } from './team-change.ts';
import { saveTeamChange } from './team-change-store.ts';
import { teamWords } from './team-words.ts';

/** Returns the event's id, for Undo. Refuses a name that another team has. */
export async function saveSettings(
  tx: Tx,
  seen: Team,
  settings: TeamSettings,
  lossReasons: readonly LossReason[],
  by: Member,
  now: Date,
): Promise<string> {
  const team = await holdTeam(tx, seen, by);
  requireHead(by, team);
  const key = { workspaceId: by.workspaceId, teamId: team.id };
  const reasons = isDeepStrictEqual(team.lossReasons, lossReasons)
    ? {}
    : ofLossReasons(team.lossReasons, lossReasons);
  const changes = { ...differences(team, settings), ...reasons };
  return saveTeamChange(tx, key, { kind: 'settings', changes, by: by.userId, at: now }).catch(
    (error: unknown) => {
      if (!isUniqueViolation(error)) throw error;
      throw new Refusal('name_taken', (l) => teamWords(l).nameTaken({ team: settings.name }));
    },
  );
}
