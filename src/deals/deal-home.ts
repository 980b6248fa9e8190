import { todayIn } from '../language/dates.ts';
import type { HomeSection } from '../services.ts';
import { actions, divider, header, section, typed } from '../slack/blocks.ts';
import { plain } from '../slack/escape.ts';
import type { AnyBlock } from '../slack/reply.ts';
import type { Member } from '../teams/member.ts';
import { readableTeams, teamById } from '../teams/rights.ts';
import { noTeamBlocks } from '../teams/team-views.ts';
import type { Deal } from './deal.ts';
import { dealLine } from './deal-card-views.ts';
import { attentionBlocks, listButton, pipelineBlocks, pipelineTitle } from './deal-list-views.ts';
import { dealWords } from './deal-words.ts';
import { findPipeline } from './find-pipeline.ts';

const STEPS_SHOWN = 10;

/** My day: steps due today, then what needs attention; and my pipeline. */
export const dealHome: HomeSection = {
  async run({ member, now }, tx) {
    if (readableTeams(member).length === 0) return noTeamBlocks(member);
    const say = dealWords(member.language);
    const pipeline = await findPipeline(tx, member);
    // The day of a head is not their team's: what waits there is its owners' to do.
    const deals = pipeline.whose === 'mine' ? pipeline.deals : [];
    const due = deals.filter((deal) => isDueToday(deal, member, now));
    const others = deals.filter((deal) => !due.includes(deal));
    const day = [
      ...due.slice(0, STEPS_SHOWN).map((deal) => stepBlock(deal, member)),
      ...attentionBlocks(others, member, now),
    ];
    return [
      header(say.myDay),
      ...(day.length > 0 ? day : [section(say.nothingToday)]),
      divider(),
      header(pipelineTitle(pipeline, member.language)),
      ...pipelineBlocks(pipeline.deals, member, now),
      actions([
        typed(say.newDeal, '/deal new', { style: 'primary' }),
        listButton(pipeline, member.language),
      ]),
    ];
  },
};

function isDueToday(deal: Deal, member: Member, now: Date): boolean {
  const team = teamById(member, deal.teamId);
  return team !== undefined && deal.nextStep?.on === todayIn(team.zone, now);
}

function stepBlock(deal: Deal, member: Member): AnyBlock {
  const { language } = member;
  const line = dealLine(deal, teamById(member, deal.teamId), language, null);
  return section(
    `${line}\n${plain(deal.nextStep?.what ?? '')}`,
    typed(dealWords(language).done, `/deal done #${deal.number}`),
  );
}
