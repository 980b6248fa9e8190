import { formatDay, todayIn } from '../language/dates.ts';
import type { Language } from '../language/language.ts';
import { formatMoney } from '../language/money.ts';
import { actions, context, fields, section, select, typed } from '../slack/blocks.ts';
import { mention, plain } from '../slack/escape.ts';
import { type AnyBlock, message, type Reply } from '../slack/reply.ts';
import type { Stage, Team } from '../teams/directory.ts';
import type { Member } from '../teams/member.ts';
import { everStage } from '../teams/pipeline.ts';
import type { Deal } from './deal.ts';
import { type Attention, attentionOf, daysInStage } from './deal-attention.ts';
import { dealWords } from './deal-words.ts';
import type { ShownDeal } from './show-deal.ts';

export const nameOf = (stage: Stage | undefined, language: Language): string =>
  stage?.names[language] ?? '–';

/** A reason as the team's list has it; one that left the list, as it was kept. */
export const reasonName = (reason: string, team: Team, language: Language): string =>
  team.lossReasons.find((one) => one.reason === reason)?.names[language] ?? reason;

/** ▰▰▰▱▱ Proposal */
function stageBar(deal: Deal, team: Team, language: Language): string {
  const open = team.stages.filter((one) => one.kind === 'open');
  const at = open.findIndex((one) => one.id === deal.stageId) + 1;
  const filled = { open: at, won: open.length, lost: 0 }[deal.stageKind];
  const name = plain(nameOf(everStage(team, deal.stageId), language));
  return `${'▰'.repeat(filled)}${'▱'.repeat(open.length - filled)} *${name}*`;
}

function cardFacts(shown: ShownDeal, language: Language, now: Date): string[] {
  const { deal, team, customer } = shown;
  const say = dealWords(language);
  const day = (iso: string) => formatDay(iso, language, todayIn(team.zone, now));
  const reason = deal.lossReason && reasonName(deal.lossReason, team, language);
  return [
    `*${say.amount}*\n${deal.amount ? formatMoney(deal.amount, language) : '–'}`,
    ...(deal.refunded ? [`*${say.refunded}*\n${formatMoney(deal.refunded, language)}`] : []),
    `*${say.owner}*\n${deal.ownerId ? mention(deal.ownerId) : say.free}`,
    ...(customer ? [`*${say.customer}*\n${plain(customer)}`] : []),
    deal.closedAt
      ? `*${say.closedOn}*\n${day(todayIn(team.zone, deal.closedAt))}`
      : `*${say.closeDate}*\n${deal.closeOn ? day(deal.closeOn) : '–'}`,
    ...(deal.stageKind === 'open'
      ? [
          `*${say.next}*\n${deal.nextStep ? `${day(deal.nextStep.on)}: ${plain(deal.nextStep.what)}` : '–'}`,
        ]
      : []),
    ...(reason ? [`*${say.reason}*\n${plain(reason)}`] : []),
  ];
}

function cardNotes({ deal, team }: ShownDeal, language: Language, now: Date): string {
  const say = dealWords(language);
  const stage = everStage(team, deal.stageId);
  const attention = stage && attentionOf(deal, stage, team, now);
  const day = (iso: string) => formatDay(iso, language, todayIn(team.zone, now));
  const { snoozed } = deal;
  return [
    say.inStage({ days: daysInStage(deal, team, now) }),
    snoozed && say.snoozedUntil({ day: day(snoozed.until), reason: snoozed.reason }),
    attention && attention !== 'no_step' && `:warning: ${say.attentionKind({ kind: attention })}`,
    plain(team.name),
  ]
    .filter(Boolean)
    .join(' · ');
}

/** All that is known of a deal, with what can be done about it. */
export function dealCard(shown: ShownDeal, member: Member, now: Date): AnyBlock[] {
  const { deal, team } = shown;
  const { language } = member;
  return [
    section(`*#${deal.number} ${plain(deal.title)}*\n${stageBar(deal, team, language)}`),
    fields(cardFacts(shown, language, now)),
    context(cardNotes(shown, language, now)),
    actions(cardActions(deal, team, language)),
  ];
}

function cardActions(deal: Deal, team: Team, language: Language) {
  const say = dealWords(language);
  const ref = `#${deal.number}`;
  const history = typed(say.history, `/deal history ${ref}`);
  if (deal.stageKind !== 'open') return [typed(say.reopen, `/deal reopen ${ref}`), history];
  const stages = team.stages
    .filter((stage) => stage.kind === 'open' && stage.id !== deal.stageId)
    .map((stage) => ({ label: nameOf(stage, language), value: `${deal.id} ${stage.id}` }));
  return [
    ...(stages.length > 0 ? [select('deal.move', say.moveTo, stages)] : []),
    typed(say.next, `/deal next ${ref}`),
    ...(deal.nextStep ? [typed(say.done, `/deal done ${ref}`)] : []),
    typed(say.wonButton, `/deal won ${ref}`, { style: 'primary' }),
    typed(say.lostButton, `/deal lost ${ref}`),
    typed(say.snooze, `/deal snooze ${ref}`),
    history,
  ];
}

export function dealShown(shown: ShownDeal, member: Member, now: Date): Reply {
  const { deal, team } = shown;
  const stage = plain(nameOf(everStage(team, deal.stageId), member.language));
  const amount = deal.amount ? `, ${formatMoney(deal.amount, member.language)}` : '';
  const text = `#${deal.number} ${plain(deal.title)}: ${stage}${amount}`;
  return message(text, dealCard(shown, member, now));
}

/** One deal in one line of a list. */
export function dealLine(
  deal: Deal,
  team: Team | undefined,
  language: Language,
  attention: Attention | null,
): string {
  const parts = [
    `*#${deal.number} ${plain(deal.title)}*`,
    plain(nameOf(team && everStage(team, deal.stageId), language)),
    ...(deal.amount ? [formatMoney(deal.amount, language)] : []),
    ...(attention ? [`_${dealWords(language).attentionKind({ kind: attention })}_`] : []),
  ];
  return parts.join(' · ');
}
