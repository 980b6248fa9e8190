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
import { findOpenDeals } from './deal-list-store.ts';
import { attentionBlocks, pipelineBlocks } from './deal-list-views.ts';
import { dealWords } from './deal-words.ts';
import { reachOf } from './find-deal.ts';

const STEPS_SHOWN = 10;

/** My day: steps due today, then what needs attention; and my pipeline. */
export const dealHome: HomeSection = {
  async run({ member, now }, tx) {
    if (readableTeams(member).length === 0) return noTeamBlocks(member);
    const say = dealWords(member.language);
    const deals = await findOpenDeals(tx, reachOf(member), member.userId);
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
      header(say.myPipeline),
      ...pipelineBlocks(deals, member, now),
      actions([
        typed(say.newDeal, '/deal new', { style: 'primary' }),
        typed(say.myDeals, '/deal list'),
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
