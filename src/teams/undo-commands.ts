import { isId } from '../db/ids.ts';
import type { Subcommand } from '../services.ts';
import { named, parts } from './parse-team.ts';
import { teamUndone } from './team-views.ts';
import { undoTeamChange } from './undo-team.ts';

export const undoSubcommand: Subcommand = {
  name: 'undo',
  also: ['отменить', 'отмена'],
  usage: { en: 'undo [team]', ru: 'отменить [команда]' },
  does: { en: 'undo my last change', ru: 'отменить моё последнее изменение' },
  async run(call, tx) {
    const { rest } = parts(call);
    const request = isId(rest) ? { eventId: rest } : { team: named(call, rest, '/team undo') };
    const undone = await undoTeamChange(tx, request, call.member, call.now);
    return teamUndone(undone, call.member.language);
  },
};
