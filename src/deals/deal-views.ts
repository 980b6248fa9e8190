import { formatDay, todayIn } from '../language/dates.ts';
import type { Language } from '../language/language.ts';
import { formatMoney } from '../language/money.ts';
import { actions, context, fields, section, select, typed } from '../slack/blocks.ts';
import { mention, plain } from '../slack/escape.ts';
import { type AnyBlock, message, type Post, type Reply } from '../slack/reply.ts';
import type { Stage, Team } from '../teams/directory.ts';
import type { Member } from '../teams/member.ts';
import { stageById } from '../teams/pipeline.ts';
import type { Changed } from './change-deal.ts';
import { type Attention, attentionOf, type Deal, daysInStage } from './deal.ts';
import { dealWords } from './deal-words.ts';
import type { Moved } from './move-deal.ts';
import type { Opened } from './open-deal.ts';
import type { Undone } from './undo-deal.ts';

export const nameOf = (stage: Stage | undefined, language: Language): string =>
  stage?.names[language] ?? '–';

export function undoButton(eventId: string, language: Language) {
  return typed(dealWords(language).undo, `/deal undo ${eventId}`);
}

const showButton = (deal: Deal, language: Language) =>
  typed(dealWords(language).show, `/deal show #${deal.number}`);

/** What was done, in one line, with the way back. */
function done(
  text: string,
  deal: Deal,
  eventId: string,
  language: Language,
  more: readonly AnyBlock[] = [],
): Reply {
  return message(text, [
    section(text),
    ...more,
    actions([undoButton(eventId, language), showButton(deal, language)]),
  ]);
}

export function dealMoved(moved: Moved, member: Member): Reply {
  const { deal, from, to, team, comment, eventId } = moved;
  const { language } = member;
  const say = dealWords(language);
  const facts = { title: plain(deal.title), number: deal.number };
  const reason =
    team.lossReasons.find((one) => one.reason === deal.lossReason)?.names[language] ??
    deal.lossReason ??
    '–';
  const text = say.moved({ ...facts, from: nameOf(from, language), to: nameOf(to, language) });
  const outcome =
    to.kind === 'won'
      ? say.won(facts)
      : to.kind === 'lost'
        ? say.lost({ ...facts, reason: plain(reason) })
        : null;
  const amount = deal.amount ? formatMoney(deal.amount, language) : null;
  const details = [outcome, to.kind === 'lost' ? null : amount, comment && plain(comment)].filter(
    (one) => one !== null,
  );
  const reply = done(
    text,
    deal,
    eventId,
    language,
    details.length > 0 ? [context(details.join(' · '))] : [],
  );
  return { ...reply, posts: to.kind === 'won' ? celebration(moved) : [] };
}

/** A win is the one thing that a channel hears of by itself. By name: a mention would ring. */
function celebration({ deal, team, winner }: Moved): Post[] {
  if (!team.celebrates || !team.channelId) return [];
  const amount = deal.amount && formatMoney(deal.amount, team.language);
  const text = dealWords(team.language).celebration({
    title: plain(deal.title),
    who: plain(winner ?? '–'),
    amount,
  });
  return [
    { audience: 'channel', channelId: team.channelId, message: { text, blocks: [section(text)] } },
  ];
}

export function dealOpened(
  { deal, team, stage, eventId }: Opened,
  member: Member,
  now: Date,
): Reply {
  const { language } = member;
  const say = dealWords(language);
  const text = say.opened({
    title: plain(deal.title),
    number: deal.number,
    stage: nameOf(stage, language),
  });
  return message(text, [
    ...dealCard(deal, team, member, now),
    actions([undoButton(eventId, language)]),
  ]);
}

export function dealChanged({ deal, eventId }: Changed, what: string, language: Language): Reply {
  const text = dealWords(language).changed({ title: plain(deal.title), number: deal.number, what });
  return done(text, deal, eventId, language);
}

export function handedOver(changed: Changed, member: Member): Reply {
  const { deal, team } = changed;
  const say = dealWords(member.language);
  const reply = dealChanged(
    changed,
    say.ownerIs({ who: mention(deal.ownerId ?? '') }),
    member.language,
  );
  if (!deal.ownerId || deal.ownerId === member.userId) return reply;
  const facts = { title: plain(deal.title), number: deal.number, who: mention(member.userId) };
  const text = dealWords(team.language).handedToYou(facts);
  const blocks = [section(text), actions([showButton(deal, team.language)])];
  return {
    ...reply,
    posts: [{ audience: 'direct', userId: deal.ownerId, message: { text, blocks } }],
  };
}

export function dealUndone({ deal }: Undone, language: Language): Reply {
  const say = dealWords(language);
  const facts = { title: plain(deal.title), number: deal.number };
  if (deal.removedAt) return message(say.removed(facts), [section(say.removed(facts))]);
  const text = say.undone(facts);
  return message(text, [section(text), actions([showButton(deal, language)])]);
}

/** ▰▰▰▱▱ Proposal */
function stageBar(deal: Deal, team: Team, language: Language): string {
  const stage = stageById(team, deal.stageId);
  const open = team.stages.filter((one) => one.kind === 'open');
  const at = open.findIndex((one) => one.id === deal.stageId) + 1;
  const name = `*${plain(nameOf(stage, language))}*`;
  if (deal.stageKind === 'won') return `${'▰'.repeat(open.length)} ${name}`;
  if (deal.stageKind === 'lost') return `${'▱'.repeat(open.length)} ${name}`;
  return `${'▰'.repeat(at)}${'▱'.repeat(open.length - at)} ${name}`;
}

/** All that is known of a deal, with what can be done about it. */
export function dealCard(deal: Deal, team: Team, member: Member, now: Date): AnyBlock[] {
  const { language } = member;
  const say = dealWords(language);
  const today = todayIn(team.zone, now);
  const stage = stageById(team, deal.stageId);
  const attention = stage && attentionOf(deal, stage, team, now);
  const day = (iso: string) => formatDay(iso, language, today);
  const facts = [
    `*${say.amount}*\n${deal.amount ? formatMoney(deal.amount, language) : '–'}`,
    `*${say.owner}*\n${deal.ownerId ? mention(deal.ownerId) : say.free}`,
    `*${say.closeDate}*\n${deal.closeOn ? day(deal.closeOn) : '–'}`,
    `*${say.next}*\n${deal.nextStep ? `${day(deal.nextStep.on)}: ${plain(deal.nextStep.what)}` : '–'}`,
  ];
  const notes = [
    say.inStage({ days: daysInStage(deal, team, now) }),
    ...(deal.snoozed
      ? [say.snoozedUntil({ day: day(deal.snoozed.until), reason: plain(deal.snoozed.reason) })]
      : []),
    ...(attention && attention !== 'no_step'
      ? [`:warning: ${say.attentionKind({ kind: attention })}`]
      : []),
    plain(team.name),
  ];
  return [
    section(`*#${deal.number} ${plain(deal.title)}*\n${stageBar(deal, team, language)}`),
    fields(facts),
    context(notes.join(' · ')),
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

export function dealShown(deal: Deal, team: Team, member: Member, now: Date): Reply {
  const stage = nameOf(stageById(team, deal.stageId), member.language);
  const amount = deal.amount ? `, ${formatMoney(deal.amount, member.language)}` : '';
  return message(
    `#${deal.number} ${plain(deal.title)}: ${stage}${amount}`,
    dealCard(deal, team, member, now),
  );
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
    plain(nameOf(team && stageById(team, deal.stageId), language)),
    ...(deal.amount ? [formatMoney(deal.amount, language)] : []),
    ...(attention ? [`_${dealWords(language).attentionKind({ kind: attention })}_`] : []),
  ];
  return parts.join(' · ');
}
