import type { CommandCall } from '../services.ts';
import { actions, header, section, typed } from '../slack/blocks.ts';
import { type Message, message, type Reply } from '../slack/reply.ts';
import { workspaceWords } from '../workspaces/workspace-words.ts';
import type { Member } from './member.ts';
import { readableTeams } from './rights.ts';
import { noTeamBlocks, noTeamText } from './team-views.ts';

/** `/voronka` typed alone: the way into a team for whoever has none, then the first steps. */
export async function hello({ member }: CommandCall): Promise<Reply> {
  const say = workspaceWords(member.language);
  const hasTeam = readableTeams(member).length > 0;
  return message(say.welcome, [
    header(say.welcome),
    ...(hasTeam ? [] : noTeamBlocks(member)),
    section(say.firstSteps),
    ...(member.isAdmin ? [section(say.adminSteps)] : []),
    ...(member.isAdmin && hasTeam
      ? [
          actions([
            typed(say.setUpAnother, '/team new'),
            typed(say.settings, '/voronka settings'),
            typed(say.statusTitle, '/voronka status'),
          ]),
        ]
      : []),
  ]);
}

/** The answer to words from which nothing could be read. */
export function notUnderstood(member: Member): Message {
  if (readableTeams(member).length === 0)
    return { text: noTeamText(member), blocks: noTeamBlocks(member) };
  const { firstSteps } = workspaceWords(member.language);
  return { text: firstSteps, blocks: [section(firstSteps)] };
}
