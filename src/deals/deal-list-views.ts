import { todayIn } from '../language/dates.ts';
import type { Language } from '../language/language.ts';
import { formatMoney } from '../language/money.ts';
import { actions, context, divider, header, section, typed } from '../slack/blocks.ts';
import { mention, plain } from '../slack/escape.ts';
import { type AnyBlock, message, type Reply } from '../slack/reply.ts';
import type { Team } from '../teams/directory.ts';
import type { Member } from '../teams/member.ts';
import { everStage } from '../teams/pipeline.ts';
import { teamById } from '../teams/rights.ts';
import { type Sum, sumIn } from '../workspaces/rates.ts';
import type { Deal } from './deal.ts';
import { ATTENTION, type Attention, attentionOf } from './deal-attention.ts';
import { dealLine, nameOf } from './deal-card-views.ts';
import { dealWords } from './deal-words.ts';
import type { Pipeline } from './find-pipeline.ts';
import type { Listed } from './list-deals.ts';

const PRESSING_SHOWN = 5;

interface Pressing {
  deal: Deal;
  team: Team;
  attention: Attention;
}

const teamOf = (deal: Deal, member: Member) => teamById(member, deal.teamId);

const urgency = ({ attention }: Pressing) => ATTENTION.indexOf(attention);

/** The open deals that ask for something, the most pressing first. */
export function pressing(deals: readonly Deal[], member: Member, now: Date): Pressing[] {
  return deals
    .flatMap((deal) => {
      const team = teamOf(deal, member);
      const stage = team && everStage(team, deal.stageId);
      const attention = team && stage ? attentionOf(deal, stage, team, now) : null;
      return team && attention ? [{ deal, team, attention }] : [];
    })
    .sort((a, b) => urgency(a) - urgency(b) || a.deal.number - b.deal.number);
}

function sumOf(deals: readonly Deal[], team: Team, member: Member, now: Date): Sum {
  const day = todayIn(team.zone, now);
  const amounts = deals.flatMap((deal) => (deal.amount ? [{ money: deal.amount, day }] : []));
  return sumIn(team.currency, amounts, member.directory.rates);
}

function sumText(deals: readonly Deal[], team: Team, member: Member, now: Date): string {
  const say = dealWords(member.language);
  const { total, unpriced } = sumOf(deals, team, member, now);
  const bare = deals.filter((deal) => deal.amount === null).length;
  const notes = [
    ...(unpriced > 0 ? [say.unpriced({ n: unpriced })] : []),
    ...(bare > 0 ? [say.noAmount({ n: bare })] : []),
  ];
  const count = say.deals({ n: deals.length });
  // Nothing to add up is not the same as nothing.
  if (bare === deals.length) return `${count} (${notes.join('; ')})`;
  const sum = `${count} · ${formatMoney(total, member.language)}`;
  return notes.length > 0 ? `${sum} (${notes.join('; ')})` : sum;
}

/** Stage by stage: how many, how much. */
function stageLines(deals: readonly Deal[], team: Team, member: Member, now: Date): string[] {
  return team.stages
    .filter((stage) => stage.kind === 'open')
    .map((stage) => ({ stage, here: deals.filter((deal) => deal.stageId === stage.id) }))
    .filter(({ here }) => here.length > 0)
    .map(
      ({ stage, here }) =>
        `*${plain(nameOf(stage, member.language))}* — ${sumText(here, team, member, now)}`,
    );
}

export function pipelineBlocks(deals: readonly Deal[], member: Member, now: Date): AnyBlock[] {
  const say = dealWords(member.language);
  const teams = member.directory.teams.filter((team) =>
    deals.some((deal) => deal.teamId === team.id),
  );
  if (teams.length === 0) return [section(say.emptyPipeline)];
  return teams.flatMap((team) => {
    const own = deals.filter((deal) => deal.teamId === team.id);
    const title = teams.length > 1 ? `*${plain(team.name)}* — ` : '';
    return [
      section(
        `${title}${sumText(own, team, member, now)}\n${stageLines(own, team, member, now).join('\n')}`,
      ),
    ];
  });
}

/** The most pressing ones, each with a button, and how many more there are. */
export function attentionBlocks(deals: readonly Deal[], member: Member, now: Date): AnyBlock[] {
  const say = dealWords(member.language);
  const all = pressing(deals, member, now);
  const shown = all
    .slice(0, PRESSING_SHOWN)
    .map(({ deal, team, attention }) =>
      section(
        dealLine(deal, team, member.language, attention),
        typed(say.show, `/deal show #${deal.number}`),
      ),
    );
  const rest = all.length - shown.length;
  return rest > 0 ? [...shown, context(say.moreWaiting({ n: rest }))] : shown;
}

export const pipelineTitle = ({ whose }: Pipeline, language: Language): string =>
  dealWords(language)[whose === 'team' ? 'teamPipeline' : 'myPipeline'];

/** What `/deal` alone shows: the pipeline by stage, and what needs attention first. */
export function pipelineShown(pipeline: Pipeline, member: Member, now: Date): Reply {
  const say = dealWords(member.language);
  const { deals } = pipeline;
  const title = pipelineTitle(pipeline, member.language);
  const text =
    deals.length > 0 ? `${title}: ${say.openDeals({ n: deals.length })}` : say.emptyPipeline;
  const attention = attentionBlocks(deals, member, now);
  return message(text, [
    header(title),
    ...pipelineBlocks(deals, member, now),
    ...(attention.length > 0 ? [divider(), section(`*${say.attention}*`), ...attention] : []),
    actions([listButton(pipeline, member.language), typed(say.newDeal, '/deal new')]),
  ]);
}

export const listButton = ({ whose }: Pipeline, language: Language) =>
  whose === 'team'
    ? typed(dealWords(language).teamDeals, '/deal list team')
    : typed(dealWords(language).myDeals, '/deal list');

export function dealList({ deals, total, whose, line }: Listed, member: Member, now: Date): Reply {
  const say = dealWords(member.language);
  const title =
    whose === 'mine' ? say.myDeals : whose === 'team' ? say.teamDeals : say.dealsOf(whose);
  const { items, page, pages } = deals;
  const text = `${title}: ${say.deals({ n: total })}`;
  if (total === 0) {
    return message(text, [
      section(`*${title}*\n${say.nothingFound}`),
      actions([typed(say.newDeal, '/deal new')]),
    ]);
  }
  const lines = items.map((deal) => listLine(deal, member, now));
  const more = typed(say.more({ page: page + 1, pages }), `${line} page:${page + 1}`);
  return message(text, [
    section(`*${title}* — ${say.deals({ n: total })}`),
    ...lines,
    ...(page < pages ? [actions([more])] : []),
  ]);
}

export function listLine(deal: Deal, member: Member, now: Date): AnyBlock {
  const say = dealWords(member.language);
  const team = teamOf(deal, member);
  const stage = team && everStage(team, deal.stageId);
  const attention = team && stage ? attentionOf(deal, stage, team, now) : null;
  const owner = deal.ownerId ? mention(deal.ownerId) : say.free;
  const pressingOne = attention === 'no_step' ? null : attention;
  return section(
    `${dealLine(deal, team, member.language, pressingOne)} · ${owner}`,
    typed(say.show, `/deal show #${deal.number}`),
  );
}
