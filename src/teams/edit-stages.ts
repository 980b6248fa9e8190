import { isDeepStrictEqual } from 'node:util';
import type { Tx } from '../db/connection.ts';
import { newId } from '../db/ids.ts';
import { Refusal } from '../errors.ts';
import type { Stage, Team } from './directory.ts';
import { holdTeam } from './hold-team.ts';
import type { Member } from './member.ts';
import { requireHead } from './rights.ts';
import { placed, type StageFields, withoutStage, withStage } from './stage.ts';
import { ofStages, type PlacedStage } from './team-change.ts';
import { countDealsIn, saveTeamChange } from './team-change-store.ts';
import { teamWords } from './team-words.ts';

/** Changes a stage, or adds one when `stage` is null. Returns the event's id, for Undo. */
export async function saveStage(
  tx: Tx,
  seen: Team,
  stage: Stage | null,
  fields: StageFields,
  by: Member,
  now: Date,
): Promise<string> {
  const team = await holdTeam(tx, seen, by);
  requireHead(by, team);
  if (stage) requireStage(team, stage);
  return savePipeline(tx, team, withStage(team, stage?.id ?? newId(now), fields), by, now);
}

/** From now on no deal moves there; what stood there stays in history. */
export async function retireStage(
  tx: Tx,
  seen: Team,
  stage: Stage,
  by: Member,
  now: Date,
): Promise<string> {
  const team = await holdTeam(tx, seen, by);
  requireHead(by, team);
  requireStage(team, stage);
  const key = { workspaceId: by.workspaceId, teamId: team.id };
  const pipeline = withoutStage(team, stage, await countDealsIn(tx, key, stage.id));
  return savePipeline(tx, team, pipeline, by, now);
}

/** Another head may have retired it since the form was opened. */
function requireStage(team: Team, { id }: Stage): void {
  if (!team.stages.some((stage) => stage.id === id))
    throw new Refusal('unknown_stage', (l) => teamWords(l).unknownStageOf);
}

async function savePipeline(
  tx: Tx,
  team: Team,
  pipeline: readonly PlacedStage[],
  by: Member,
  now: Date,
): Promise<string> {
  const was = placed(team);
  const gone = was.filter(({ id }) => !pipeline.some((stage) => stage.id === id));
  const stages = [...pipeline, ...gone.map((stage) => ({ ...stage, retired: true }))].map((to) => ({
    id: to.id,
    from: was.find(({ id }) => id === to.id) ?? null,
    to,
  }));
  const changes = ofStages(stages.filter(({ from, to }) => !isDeepStrictEqual(from, to)));
  const key = { workspaceId: by.workspaceId, teamId: team.id };
  return saveTeamChange(tx, key, { kind: 'stages', changes, by: by.userId, at: now });
}
