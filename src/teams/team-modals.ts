import type { Language } from '../language/language.ts';
import { actions, context, section, typed } from '../slack/blocks.ts';
import { plain } from '../slack/escape.ts';
import {
  channelInput,
  input,
  modal,
  multiSelectInput,
  selectInput,
  textInput,
  userInput,
  usersInput,
} from '../slack/modals.ts';
import type { AnyBlock, Reply } from '../slack/reply.ts';
import type { Stage, Team } from './directory.ts';
import { ASKED } from './stage.ts';
import { stageLine } from './team-views.ts';
import { teamWords } from './team-words.ts';

interface TeamFields {
  name: string | null;
  channelId: string | null;
  zone: string;
  currency: string;
  language: Language;
}

/** The fields that a new team and its settings share. */
export function teamInputs(team: TeamFields, language: Language): AnyBlock[] {
  const say = teamWords(language);
  return [
    input('name', say.name, textInput({ initial: team.name, maxLength: 80 })),
    input('channel', say.channel, channelInput(team.channelId), { optional: true }),
    input('zone', say.zone, textInput({ initial: team.zone, maxLength: 60 }), {
      hint: 'Europe/Moscow, America/New_York',
    }),
    input('currency', say.currency, textInput({ initial: team.currency, maxLength: 3 }), {
      hint: 'RUB, USD, EUR',
    }),
    input(
      'language',
      say.languageOfTeam,
      selectInput(
        say.languageOfTeam,
        [
          { label: say.russian, value: 'ru' },
          { label: say.english, value: 'en' },
        ],
        team.language,
      ),
    ),
  ];
}

export function newTeamForm(team: TeamFields, language: Language): Reply {
  const say = teamWords(language);
  return {
    kind: 'modal',
    view: modal({
      id: 'team.new',
      title: say.newTeam,
      submit: say.create,
      close: say.cancel,
      blocks: [
        ...teamInputs(team, language),
        input('head', say.head, userInput(), { optional: true }),
        input('members', say.members, usersInput(), { optional: true }),
      ],
    }),
  };
}

/** The pipeline, each stage with a button to its form. */
export function stagesForm(team: Team, language: Language): Reply {
  const say = teamWords(language);
  return {
    kind: 'modal',
    view: modal({
      id: 'team.stages',
      title: say.stages,
      close: say.close,
      blocks: [
        context(`${plain(team.name)} · ${say.stagesHint}`),
        ...team.stages.map((stage) =>
          section(stageLine(stage, language), typed(say.edit, `/team stages edit ${stage.id}`)),
        ),
        actions([typed(say.addStage, `/team stages add "${team.name}"`)]),
      ],
    }),
  };
}

const FIRST = 'first';

/** One stage's form; `stage` is null for a new one. */
export function stageForm(team: Team, stage: Stage | null, language: Language): Reply {
  const say = teamWords(language);
  const open = team.stages.filter(({ kind, id }) => kind === 'open' && id !== stage?.id);
  const at = stage ? team.stages.findIndex(({ id }) => id === stage.id) : team.stages.length;
  const behind = team.stages.slice(0, at).findLast(({ kind }) => kind === 'open');
  const places = [
    { label: say.placeFirst, value: FIRST },
    ...open.map(({ id, names }) => ({
      label: say.placeBehind({ stage: names[language] }),
      value: id,
    })),
  ];
  const asked = ASKED.map((one) => ({ label: say.askedName({ asked: one }), value: one }));
  const number = (value: number | null | undefined) => (value == null ? null : String(value));
  const name = (field: 'name_en' | 'name_ru', label: string, initial: string | undefined) =>
    input(field, label, textInput({ initial, maxLength: 40 }), {
      optional: true,
      hint: field === 'name_ru' ? say.oneNameHint : undefined,
    });
  const ofOpen = [
    input('place', say.place, selectInput(say.place, places, behind?.id ?? FIRST)),
    input(
      'probability',
      say.probability,
      textInput({ initial: number(stage?.probability ?? 50), maxLength: 3 }),
    ),
    input('rot', say.rotDays, textInput({ initial: number(stage?.rotDays), maxLength: 3 }), {
      optional: true,
      hint: say.rotHint,
    }),
  ];
  const names = [
    name('name_en', say.nameEn, stage?.names.en),
    name('name_ru', say.nameRu, stage?.names.ru),
  ];
  const retire = typed(say.retire, `/team stages retire ${stage?.id}`, {
    style: 'danger',
    confirm: { title: say.retire, text: say.retireSure, yes: say.retire, no: say.cancel },
  });
  return {
    kind: 'modal',
    view: modal({
      id: 'team.stage',
      title: stage ? say.stage : say.newStage,
      submit: say.save,
      close: say.cancel,
      metadata: JSON.stringify({ teamId: team.id, stageId: stage?.id ?? null }),
      blocks: [
        ...(language === 'ru' ? names.toReversed() : names),
        ...(stage && stage.kind !== 'open' ? [] : ofOpen),
        input('asks', say.asksFor, multiSelectInput(say.asksFor, asked, stage?.asks), {
          optional: true,
        }),
        ...(stage?.kind === 'open' ? [actions([retire])] : []),
      ],
    }),
  };
}
