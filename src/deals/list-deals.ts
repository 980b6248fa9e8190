import { fold } from '../language/text.ts';
import type { CommandCall } from '../services.ts';
import { mention, mentioned } from '../slack/escape.ts';
import { asStage, stageCalled } from '../teams/pipeline.ts';
import { homeTeam, noTeam, readableTeams } from '../teams/rights.ts';
import type { ListRequest } from './deal-list-views.ts';
import type { DealFilter } from './deal-store.ts';
import { dealWords } from './deal-words.ts';

const MINE = new Set(['mine', 'my', 'me', 'мои', 'моя', 'я']);
const TEAM = new Set(['team', 'all', 'команда', 'команды', 'все']);

/** `mine`, `team`, `@ann`, then perhaps a stage and a page. */
export function asListRequest(call: CommandCall): ListRequest & { filter: DealFilter } {
  const { member } = call;
  const teams = readableTeams(member);
  const [someTeam] = teams;
  if (!someTeam) throw noTeam(member);
  const say = dealWords(member.language);
  const words = call.words.map((word) => word.text);
  const page = Number(words.find((word) => /^page:\d{1,4}$/.test(word))?.slice(5) ?? 1);
  const rest = words.filter((word) => !word.startsWith('page:'));
  const userId = rest.map((word) => mentioned(word)).find((is) => is?.kind === 'user')?.id;
  const isTeam = rest.some((word) => TEAM.has(fold(word)));
  const stageWord = rest
    .filter((word) => !mentioned(word) && !MINE.has(fold(word)) && !TEAM.has(fold(word)))
    .join(' ');
  const staged = stageWord === '' ? undefined : stageIn(call, stageWord);
  const whose = userId ?? (isTeam ? undefined : member.userId);
  return {
    title: userId ? say.dealsOf({ who: mention(userId) }) : isTeam ? say.teamDeals : say.myDeals,
    page,
    line: `/deal list ${rest.join(' ')}`.trim(),
    filter: {
      teamIds: teams.map((team) => team.id),
      ownerId: whose,
      stageId: staged?.id,
      open: staged === undefined,
    },
  };
}

function stageIn(call: CommandCall, word: string) {
  const teams = readableTeams(call.member);
  const fits = teams.map((team) => stageCalled(team, word)).find((stage) => stage !== undefined);
  return fits ?? asStage(homeTeam(call.member, call.channelId), word);
}
