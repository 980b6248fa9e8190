import { formatDay, formatMoment, todayIn } from '../language/dates.ts';
import type { Language } from '../language/language.ts';
import { formatMoney } from '../language/money.ts';
import { cut } from '../language/text.ts';
import { actions, context, divider, header, pageOf, section, typed } from '../slack/blocks.ts';
import { mention, plain } from '../slack/escape.ts';
import { type AnyBlock, message, type Reply } from '../slack/reply.ts';
import type { Team } from '../teams/directory.ts';
import type { Member } from '../teams/member.ts';
import { stageById } from '../teams/pipeline.ts';
import { teamById } from '../teams/rights.ts';
import { type Sum, sumIn } from '../workspaces/rates.ts';
import { type Attention, attentionOf, type Deal, type SavedEvent } from './deal.ts';
import { dealLine, nameOf, undoButton } from './deal-views.ts';
import { dealWords } from './deal-words.ts';

const PER_PAGE = 12;
const PRESSING_SHOWN = 5;
const URGENCY: Record<Attention, number> = {
  step_overdue: 0,
  close_passed: 1,
  stalled: 2,
  no_step: 3,
};

interface Pressing {
  deal: Deal;
  team: Team;
  attention: Attention;
}

const teamOf = (deal: Deal, member: Member) => teamById(member, deal.teamId);

/** The open deals that ask for something, the most pressing first. */
export function pressing(deals: readonly Deal[], member: Member, now: Date): Pressing[] {
  return deals
    .flatMap((deal) => {
      const team = teamOf(deal, member);
      const stage = team && stageById(team, deal.stageId);
      const attention = team && stage ? attentionOf(deal, stage, team, now) : null;
      return team && attention ? [{ deal, team, attention }] : [];
    })
    .sort((a, b) => URGENCY[a.attention] - URGENCY[b.attention] || a.deal.number - b.deal.number);
}

function sumOf(deals: readonly Deal[], team: Team, member: Member, now: Date): Sum {
  const day = todayIn(team.zone, now);
  const amounts = deals.flatMap((deal) => (deal.amount ? [{ money: deal.amount, day }] : []));
  return sumIn(team.currency, amounts, member.directory.rates);
}

function sumText(deals: readonly Deal[], team: Team, member: Member, now: Date): string {
  const say = dealWords(member.language);
  const { total, unpriced } = sumOf(deals, team, member, now);
  const note = unpriced > 0 ? ` (${say.unpriced({ n: unpriced })})` : '';
  return `${say.deals({ n: deals.length })} · ${formatMoney(total, member.language)}${note}`;
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

export function attentionBlocks(deals: readonly Deal[], member: Member, now: Date): AnyBlock[] {
  const say = dealWords(member.language);
  return pressing(deals, member, now)
    .slice(0, PRESSING_SHOWN)
    .map(({ deal, team, attention }) =>
      section(
        dealLine(deal, team, member.language, attention),
        typed(say.show, `/deal show #${deal.number}`),
      ),
    );
}

/** What `/deal` alone shows: the pipeline by stage, and what needs attention first. */
export function myPipeline(deals: readonly Deal[], member: Member, now: Date): Reply {
  const say = dealWords(member.language);
  const text =
    deals.length > 0
      ? `${say.myPipeline}: ${say.openDeals({ n: deals.length })}`
      : say.emptyPipeline;
  const attention = attentionBlocks(deals, member, now);
  return message(text, [
    header(say.myPipeline),
    ...pipelineBlocks(deals, member, now),
    ...(attention.length > 0 ? [divider(), section(`*${say.attention}*`), ...attention] : []),
    actions([typed(say.myDeals, '/deal list'), typed(say.newDeal, '/deal new')]),
  ]);
}

export interface ListRequest {
  title: string;
  page: number;
  /** The command for another page, without its number. */
  line: string;
}

export function dealList(
  deals: readonly Deal[],
  request: ListRequest,
  member: Member,
  now: Date,
): Reply {
  const say = dealWords(member.language);
  const { items, page, pages } = pageOf(deals, request.page, PER_PAGE);
  const text = `${request.title}: ${say.deals({ n: deals.length })}`;
  if (deals.length === 0)
    return message(text, [section(`*${request.title}*\n${say.nothingFound}`)]);
  const lines = items.map((deal) => {
    const team = teamOf(deal, member);
    const stage = team && stageById(team, deal.stageId);
    const attention = team && stage ? attentionOf(deal, stage, team, now) : null;
    const owner = deal.ownerId ? mention(deal.ownerId) : say.free;
    const line = `${dealLine(deal, team, member.language, attention === 'no_step' ? null : attention)} · ${owner}`;
    return section(line, typed(say.show, `/deal show #${deal.number}`));
  });
  return message(text, [
    section(`*${request.title}* — ${say.deals({ n: deals.length })}`),
    ...lines,
    ...(page < pages
      ? [actions([typed(say.more({ page: page + 1, pages }), `${request.line} page:${page + 1}`)])]
      : []),
  ]);
}

const HISTORY_SHOWN = 20;

export function dealHistory(
  deal: Deal,
  team: Team,
  events: readonly SavedEvent[],
  member: Member,
  now: Date,
): Reply {
  const say = dealWords(member.language);
  const title = `${say.history}: #${deal.number} ${plain(deal.title)}`;
  const undone = new Set(events.map((event) => event.undoes));
  const today = todayIn(team.zone, now);
  const line = (event: SavedEvent) => {
    const when = formatMoment(event.at, member.language, team.zone);
    const what = [
      say.eventKind({ kind: event.kind }),
      changesText(event, team, member.language, today),
      event.comment && plain(event.comment),
    ];
    const text = `${when} · ${mention(event.byId)} · ${what.filter(Boolean).join(': ')}`;
    return undone.has(event.id) ? `~${text}~` : text;
  };
  const shown = events.toReversed().slice(0, HISTORY_SHOWN);
  const last = shown.find((event) => event.kind !== 'undone' && !undone.has(event.id));
  return message(title, [
    section(`*${title}*`),
    ...shown.map((event) => context(line(event))),
    ...(last ? [actions([undoButton(last.id, member.language)])] : []),
  ]);
}

function changesText(event: SavedEvent, team: Team, language: Language, today: string): string {
  const { stageId, amount, closeOn, ownerId, title, nextStep } = event.changes;
  const stage = (id: unknown) => plain(nameOf(stageById(team, String(id)), language));
  const money = (value: unknown) => {
    const { minor, currency } = (value ?? {}) as { minor?: string; currency?: string };
    return minor !== undefined && currency
      ? formatMoney({ minor: BigInt(minor), currency }, language)
      : '–';
  };
  const day = (value: unknown) =>
    typeof value === 'string' ? formatDay(value, language, today) : '–';
  return [
    stageId &&
      (stageId[0] === '' ? stage(stageId[1]) : `${stage(stageId[0])} → ${stage(stageId[1])}`),
    amount && `${money(amount[0])} → ${money(amount[1])}`,
    closeOn && `${day(closeOn[0])} → ${day(closeOn[1])}`,
    ownerId && `→ ${ownerId[1] ? mention(String(ownerId[1])) : '–'}`,
    title?.[0] && `${plain(cut(String(title[0]), 60))} → ${plain(cut(String(title[1]), 60))}`,
    nextStep?.[1] && plain(cut((nextStep[1] as { what: string }).what, 80)),
  ]
    .filter(Boolean)
    .join(', ');
}
