import { Refusal } from '../errors.ts';
import type { CommandCall, Subcommand } from '../services.ts';
import { plain } from '../slack/escape.ts';
import type { Stage, Team } from './directory.ts';
import { retireStage } from './edit-stages.ts';
import { named, parts } from './parse-team.ts';
import { readableTeams, requireHead } from './rights.ts';
import { stageForm, stagesForm } from './team-modals.ts';
import { stageChanged } from './team-views.ts';
import { teamWords } from './team-words.ts';

/** `stages`, `stages North`; the buttons of its form type `edit`, `retire` with a stage's id, and `add` with a team. */
export const stagesSubcommand: Subcommand = {
  name: 'stages',
  also: ['этапы', 'воронка'],
  usage: { en: 'stages [team]', ru: 'этапы [команда]' },
  does: {
    en: 'pipeline stages: names, order, win probability, what they ask for',
    ru: 'этапы воронки: названия, порядок, вероятности, что требуют',
  },
  async run(call, tx) {
    const { member, now } = call;
    const { language } = member;
    const [verb, id] = call.words.map(({ text }) => text);
    if (verb === 'retire') {
      const { team, stage } = stageWithId(call, id);
      const eventId = await retireStage(tx, team, stage, member, now);
      const facts = { stage: plain(stage.names[language]), team: plain(team.name) };
      return stageChanged(teamWords(language).stageRetired(facts), team, eventId, language);
    }
    if (verb === 'edit') {
      const { team, stage } = stageWithId(call, id);
      requireHead(member, team);
      return stageForm(team, stage, language);
    }
    const word = parts(call).rest;
    const team = named(call, verb === 'add' ? word.replace(/^add\s*/, '') : word, '/team stages');
    requireHead(member, team);
    return verb === 'add' ? stageForm(team, null, language) : stagesForm(team, language);
  },
};

function stageWithId(call: CommandCall, id: string | undefined): { team: Team; stage: Stage } {
  for (const team of readableTeams(call.member)) {
    const stage = team.stages.find((one) => one.id === id);
    if (stage) return { team, stage };
  }
  throw new Refusal('unknown_stage', (l) => teamWords(l).unknownStageOf);
}
