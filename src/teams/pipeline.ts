import { match } from '../language/match.ts';
import { fold } from '../language/text.ts';
import type { Asked, Stage, StageKind, Team } from './directory.ts';

interface ReadyStage {
  en: string;
  ru: string;
  kind: StageKind;
  probability: number;
  rotDays: number | null;
  asks: readonly Asked[];
}

/** The B2B funnel that a new team starts with. */
export const READY_PIPELINE: readonly ReadyStage[] = [
  { en: 'New', ru: 'Новая', kind: 'open', probability: 10, rotDays: 5, asks: [] },
  { en: 'Qualified', ru: 'Квалификация', kind: 'open', probability: 20, rotDays: 7, asks: [] },
  {
    en: 'Proposal',
    ru: 'Предложение',
    kind: 'open',
    probability: 40,
    rotDays: 10,
    asks: ['amount'],
  },
  {
    en: 'Negotiation',
    ru: 'Переговоры',
    kind: 'open',
    probability: 60,
    rotDays: 10,
    asks: ['amount'],
  },
  {
    en: 'Contract',
    ru: 'Договор',
    kind: 'open',
    probability: 80,
    rotDays: 7,
    asks: ['amount', 'close_date'],
  },
  { en: 'Won', ru: 'Выиграна', kind: 'won', probability: 100, rotDays: null, asks: ['amount'] },
  {
    en: 'Lost',
    ru: 'Проиграна',
    kind: 'lost',
    probability: 0,
    rotDays: null,
    asks: ['loss_reason'],
  },
];

export const READY_LOSS_REASONS: readonly { reason: string; en: string; ru: string }[] = [
  { reason: 'price', en: 'Price', ru: 'Цена' },
  { reason: 'competitor', en: 'Competitor', ru: 'Конкурент' },
  { reason: 'no_budget', en: 'No budget', ru: 'Нет бюджета' },
  { reason: 'no_decision', en: 'No decision', ru: 'Нет решения' },
  { reason: 'timing', en: 'Timing', ru: 'Не время' },
  { reason: 'not_a_fit', en: 'Not a fit', ru: 'Не подходит' },
  { reason: 'no_contact', en: 'No contact', ru: 'Нет связи' },
  { reason: 'other', en: 'Other', ru: 'Другое' },
];

// Said of any pipeline, whatever its closing stages are called.
const ALWAYS: Readonly<Record<StageKind, readonly string[]>> = {
  open: [],
  won: ['won', 'win', 'выиграна', 'выиграли', 'победа', 'успех'],
  lost: ['lost', 'lose', 'проиграна', 'проиграли', 'отказ', 'потеряна'],
};

const namesOf = (stage: Stage) => [stage.names.en, stage.names.ru, ...ALWAYS[stage.kind]];

export function firstStage(team: Team): Stage {
  const first = team.stages.find((stage) => stage.kind === 'open');
  if (!first) throw new Error(`team ${team.id} has no open stage`);
  return first;
}

export function stageOfKind(team: Team, kind: 'won' | 'lost'): Stage {
  const stage = team.stages.find((one) => one.kind === kind);
  if (!stage) throw new Error(`team ${team.id} has no stage for ${kind}`);
  return stage;
}

/** A stage that a deal may move to. */
export function stageById(team: Team, stageId: string): Stage | undefined {
  return team.stages.find((stage) => stage.id === stageId);
}

/** The same, or one that has been retired: what history and old rows speak of. */
export function everStage(team: Team, stageId: string): Stage | undefined {
  return stageById(team, stageId) ?? team.retired.find((stage) => stage.id === stageId);
}

/** `на этап договор`, `to contract`. */
const TO_STAGE = /^(?:в|во|на|to|into|in)\s+(?:(?:этапе?|стадию|стадии|the|stage)\s+)*/iu;

/** The name of a stage by itself, without what leads up to it. */
export const withoutTo = (words: string): string => words.trim().replace(TO_STAGE, '');

/** By either language's name, its beginning, or with a typo, behind a preposition or not; undefined when nothing or several fit. */
export function stageCalled(team: Team, words: string): Stage | undefined {
  for (const name of new Set([words, withoutTo(words)])) {
    // `в` is a word by itself, and no way to say `выиграна`.
    if (fold(name).length < 2) continue;
    const found = match(name, team.stages, namesOf);
    if (found.kind === 'one') return found.item;
  }
  return undefined;
}
