import type { Language } from '../language/language.ts';
import {
  channelInput,
  input,
  modal,
  multiSelectInput,
  selectInput,
  textInput,
} from '../slack/modals.ts';
import type { Reply } from '../slack/reply.ts';
import type { Team } from '../teams/directory.ts';
import { CONTENT, KINDS } from './digest.ts';
import { digestWords } from './digest-words.ts';

/** `teams`: those that the person heads; `team`: the one that is meant. */
export function newDigestForm(teams: readonly Team[], team: Team, language: Language): Reply {
  const say = digestWords(language);
  const among = [team, ...teams.filter(({ id }) => id !== team.id)].slice(0, 100);
  const ofTeams = among.map(({ id, name }) => ({ label: name, value: id }));
  const contents = CONTENT.map((content) => ({
    label: say.contentOf({ content }),
    value: content,
  }));
  const kinds = KINDS.map((kind) => ({ label: say.kind({ kind }), value: kind }));
  return {
    kind: 'modal',
    view: modal({
      id: 'digest.new',
      title: say.make,
      submit: say.create,
      close: say.cancel,
      blocks: [
        input('team', say.team, selectInput(say.team, ofTeams, team.id)),
        input('channel', say.channel, channelInput(team.channelId)),
        input('kind', say.when, selectInput(say.when, kinds, 'daily')),
        input('content', say.content, multiSelectInput(say.content, contents, CONTENT), {
          optional: true,
        }),
        input('time', say.time, textInput({ initial: '09:00', maxLength: 5 })),
        input('zone', say.zone, textInput({ initial: team.zone, maxLength: 60 })),
      ],
    }),
  };
}
