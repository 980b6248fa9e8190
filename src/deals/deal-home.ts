import { todayIn } from '../language/dates.ts';
import type { HomeSection } from '../services.ts';
import { actions, divider, header, section, typed } from '../slack/blocks.ts';
import { plain } from '../slack/escape.ts';
import { readableTeams, teamById } from '../teams/rights.ts';
import { noTeamBlocks } from '../teams/team-views.ts';
import { attentionBlocks, pipelineBlocks } from './deal-list-views.ts';
import { findDeals } from './deal-store.ts';
import { dealLine } from './deal-views.ts';
import { dealWords } from './deal-words.ts';

/** My day: steps due today and what needs attention; then my pipeline. */
export const dealHome: HomeSection = {
  async run({ member, now }, tx) {
    const teamIds = readableTeams(member).map((team) => team.id);
    if (teamIds.length === 0) return noTeamBlocks(member);
    const say = dealWords(member.language);
    const deals = await findDeals(tx, member.workspaceId, {
      teamIds,
      ownerId: member.userId,
      open: true,
    });
    const due = deals.filter((deal) => {
      const team = teamById(member, deal.teamId);
      return team !== undefined && deal.nextStep?.on === todayIn(team.zone, now);
    });
    const steps = due
      .slice(0, 10)
      .map((deal) =>
        section(
          `${dealLine(deal, teamById(member, deal.teamId), member.language, null)}\n${plain(deal.nextStep?.what ?? '')}`,
          typed(say.done, `/deal done #${deal.number}`),
        ),
      );
    const attention = attentionBlocks(deals, member, now);
    const day = [...steps, ...attention];
    return [
      header(say.myDay),
      ...(day.length > 0 ? day : [section(say.nothingToday)]),
      divider(),
      header(say.myPipeline),
      ...pipelineBlocks(deals, member, now),
      actions([
        typed(say.newDeal, '/deal new', { style: 'primary' }),
        typed(say.myDeals, '/deal list'),
      ]),
    ];
  },
};
