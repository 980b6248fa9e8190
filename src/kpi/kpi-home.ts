import { todayIn } from '../language/dates.ts';
import type { HomeSection } from '../services.ts';
import { actions, divider, header, section, typed } from '../slack/blocks.ts';
import { plain } from '../slack/escape.ts';
import type { AnyBlock } from '../slack/reply.ts';
import { inTeam, isHeadOf, ownTeams } from '../teams/rights.ts';
import { countNumbers } from './count-numbers.ts';
import { glanceLines, titleText } from './kpi-lines.ts';
import { kpiWords } from './kpi-words.ts';
import { monthOf } from './period.ts';

const MOST_TEAMS = 3;

/** App Home: a manager's month against target, a head's team's. */
export const kpiHome: HomeSection = {
  async run({ member, now }, tx) {
    const { workspaceId, directory, language, userId } = member;
    const say = kpiWords(language);
    const glances = ownTeams(member)
      .slice(0, MOST_TEAMS)
      .map(async (team) => {
        const isTeams = isHeadOf(member, team.id);
        const whose = { workspaceId, directory, team, ownerId: isTeams ? undefined : userId };
        const period = monthOf(todayIn(team.zone, now));
        const numbers = await countNumbers(tx, whose, period, now);
        const title = titleText(numbers, language, member.name);
        const lines = glanceLines(numbers, language);
        const line = `/kpi ${inTeam(team.name)} ${isTeams ? 'team' : 'me'}`;
        return [
          section([`*${plain(title)}*`, ...lines].join('\n')),
          actions([typed(say.allNumbers, line), typed(say.quarter, `${line} quarter`)]),
        ];
      });
    const shown: AnyBlock[] = (await Promise.all(glances)).flat();
    return shown.length > 0 ? [divider(), header(say.myMonth), ...shown] : [];
  },
};
