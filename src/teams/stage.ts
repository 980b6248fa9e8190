import { Refusal, type Sentence } from '../errors.ts';
import type { Language } from '../language/language.ts';
import { fold } from '../language/text.ts';
import type { Asked, Stage, Team } from './directory.ts';
import { inTeam } from './rights.ts';
import type { PlacedStage } from './team-change.ts';
import { teamWords } from './team-words.ts';

export const ASKED: readonly Asked[] = ['amount', 'close_date', 'next_step', 'loss_reason'];
const MOST_OPEN_STAGES = 15;

/** What a head says of a stage. */
export interface StageFields {
  names: Record<Language, string>;
  /** Per cent. */
  probability: number;
  /** Working days; null: never stalls. */
  rotDays: number | null;
  asks: readonly Asked[];
  /** The stage that it stands behind; null: it stands first. */
  behindId: string | null;
}

/** The pipeline as it stands, each stage with its place. */
export const placed = (team: Team): PlacedStage[] =>
  team.stages.map(({ teamId: _, ...stage }, position) => ({ ...stage, position, retired: false }));

/** Whose name it takes, when another stage of the team is called so in either language. */
export function nameTaken(team: Team, names: Stage['names'], stageId: string | null) {
  const wanted = new Set(Object.values(names).map(fold));
  return team.stages.find(
    (stage) =>
      stage.id !== stageId && Object.values(stage.names).some((name) => wanted.has(fold(name))),
  );
}

/** The pipeline with the stage as told, put in its place; `stageId` is new or one of the team's. */
export function withStage(team: Team, stageId: string, fields: StageFields): PlacedStage[] {
  const { behindId, ...told } = fields;
  const all = placed(team);
  const before = all.find(({ id }) => id === stageId);
  const kind = before?.kind ?? 'open';
  const open = all.filter((stage) => stage.kind === 'open' && stage.id !== stageId);
  if (!before && open.length >= MOST_OPEN_STAGES)
    throw new Refusal('too_many_stages', (l) =>
      teamWords(l).tooManyStages({ most: MOST_OPEN_STAGES }),
    );
  const stage: PlacedStage =
    before && kind !== 'open'
      ? { ...before, names: told.names, asks: told.asks }
      : { ...told, id: stageId, kind, position: 0, retired: false };
  if (kind === 'open') open.splice(open.findIndex(({ id }) => id === behindId) + 1, 0, stage);
  const closing = all
    .filter((one) => one.kind !== 'open')
    .map((one) => (one.id === stageId ? stage : one));
  return inOrder([...open, ...closing]);
}

/** The pipeline without the stage. Refuses the last open one, and one in which deals stand. */
export function withoutStage(team: Team, stage: Stage, openDeals: number): PlacedStage[] {
  const refuse = (code: string, sentence: Sentence, command?: string) => {
    const show = { label: (l: Language) => teamWords(l).showDeals, command: command ?? '' };
    return new Refusal(code, sentence, command ? [show] : []);
  };
  if (stage.kind !== 'open') throw refuse('closing_stage', (l) => teamWords(l).closingStage);
  if (team.stages.filter(({ kind }) => kind === 'open').length === 1)
    throw refuse('last_stage', (l) => teamWords(l).lastStage);
  if (openDeals > 0)
    throw refuse(
      'stage_in_use',
      (l) => teamWords(l).stageInUse({ stage: stage.names[l], n: openDeals }),
      `/deal list ${inTeam(team.name)} team ${stage.names.en}`,
    );
  return inOrder(placed(team).filter(({ id }) => id !== stage.id));
}

const inOrder = (stages: readonly PlacedStage[]) =>
  stages.map((stage, position) => ({ ...stage, position }));
