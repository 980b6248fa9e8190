import { formatDay, todayIn } from '../language/dates.ts';
import type { Language } from '../language/language.ts';
import { decimalMoney, formatMoney } from '../language/money.ts';
import { actions, context, section, typed } from '../slack/blocks.ts';
import { plain } from '../slack/escape.ts';
import { type AnyBlock, message, type Post, type Reply } from '../slack/reply.ts';
import type { Member } from '../teams/member.ts';
import { everStage } from '../teams/pipeline.ts';
import type { Changed } from './change-deal.ts';
import type { Deal } from './deal.ts';
import { dealCard, nameOf, reasonName } from './deal-card-views.ts';
import { changesText } from './deal-changes-views.ts';
import { dealWords } from './deal-words.ts';
import type { Moved } from './move-deal.ts';
import type { Opened } from './open-deal.ts';
import type { Undone } from './undo-deal.ts';

export const undoButton = (eventId: string, language: Language) =>
  typed(dealWords(language).undo, `/deal undo ${eventId}`);

const showButton = (deal: Deal, language: Language) =>
  typed(dealWords(language).show, `/deal show #${deal.number}`);

/** What was done, in one line, with the way back; and what an open deal without a next step is in want of. */
function done(
  text: string,
  { deal, eventId }: { deal: Deal; eventId: string },
  language: Language,
  more: readonly AnyBlock[] = [],
): Reply {
  const wantsStep = deal.stageKind === 'open' && deal.nextStep === null;
  const next = typed(dealWords(language).next, `/deal next #${deal.number}`);
  const buttons = [undoButton(eventId, language), showButton(deal, language)];
  return message(text, [section(text), ...more, actions(wantsStep ? [...buttons, next] : buttons)]);
}

export function dealMoved(moved: Moved, { language }: Member): Reply {
  const { deal, from, to, team, comment } = moved;
  const say = dealWords(language);
  const text = say.moved({ deal, from: nameOf(from, language), to: nameOf(to, language) });
  const reason = deal.lossReason && reasonName(deal.lossReason, team, language);
  const details = [
    to.kind === 'won' && say.won,
    reason && say.lost({ reason }),
    to.kind !== 'lost' && deal.amount && formatMoney(deal.amount, language),
    comment && plain(comment),
  ].filter((one) => typeof one === 'string' && one !== '');
  const more = details.length > 0 ? [context(details.join(' · '))] : [];
  const reply = done(text, moved, language, more);
  return { ...reply, posts: to.kind === 'won' ? celebration(moved) : [] };
}

/** A win is the one thing that a channel hears of by itself. By name: a mention would ring. */
function celebration({ deal, team, winner, eventId }: Moved): Post[] {
  const { channelId, language, celebrates } = team;
  if (!celebrates || !channelId) return [];
  const amount = deal.amount && formatMoney(deal.amount, language);
  const text = dealWords(language).celebration({
    title: deal.title,
    who: winner ?? team.name,
    amount,
  });
  const blocks = [section(text)];
  return [{ audience: 'channel', channelId, message: { text, blocks }, id: eventId }];
}

/** A win that was none is not left standing in the channel. */
const celebrationBack = ({ team: { channelId }, undone: { id, changes } }: Undone): Post[] =>
  channelId && changes.stageKind?.[1] === 'won' ? [{ takesBack: id, channelId }] : [];

export function dealOpened(opened: Opened, member: Member, now: Date): Reply {
  const { deal, stage, eventId } = opened;
  const { language } = member;
  const text = dealWords(language).opened({ deal, stage: nameOf(stage, language) });
  const card = dealCard(opened, member, now);
  return message(text, [...card, actions([undoButton(eventId, language)])]);
}

export function dealChanged(changed: Changed, { language }: Member, now: Date): Reply {
  const what = whatChanged(changed, language, now);
  const text = dealWords(language).changed({ deal: changed.deal, what });
  return done(text, changed, language, currencyNote(changed, language));
}

/** A bare number is in the team's currency, whatever the deal's was: that is easily overlooked. */
function currencyNote({ deal, event }: Changed, language: Language): AnyBlock[] {
  const was = (event.changes.amount?.[0] as { currency: string } | null | undefined)?.currency;
  if (!deal.amount || !was || was === deal.amount.currency) return [];
  const { number, amount } = deal;
  const digits = decimalMoney(amount).replace(/\.0+$/, '');
  return [context(dealWords(language).otherCurrency({ was, is: amount.currency, number, digits }))];
}

function whatChanged({ deal, event, team }: Changed, language: Language, now: Date): string {
  const say = dealWords(language);
  const today = todayIn(team.zone, now);
  const day = (iso: string) => formatDay(iso, language, today);
  const { closeOn, nextStep, ownerId, snoozed } = deal;
  switch (event.kind) {
    case 'amount':
      return say.amountIs({ amount: changesText(event, team, language, today) });
    case 'refunded':
      return say.refundIs({ amount: changesText(event, team, language, today) });
    case 'close_date':
      return say.closeIs({ day: closeOn ? day(closeOn) : '–' });
    case 'next_step':
      return nextStep ? say.nextIs({ day: day(nextStep.on), what: nextStep.what }) : '–';
    case 'owner':
      return ownerId ? say.ownerIs({ ownerId }) : say.free;
    case 'snoozed':
      return snoozed ? say.snoozedUntil({ day: day(snoozed.until), reason: snoozed.reason }) : '–';
    case 'renamed':
      return say.renamed({ before: String(event.changes.title?.[0]) });
    case 'step_done':
      return say.stepDone({ what: event.comment ?? '' });
    case 'note':
      return say.noted({ note: event.comment ?? '' });
    default:
      return say.eventKind({ kind: event.kind });
  }
}

/** The answer to whoever handed it over, and a direct message to the new owner in their own language. */
export function handedOver(changed: Changed, language: Language, member: Member, now: Date): Reply {
  const { deal } = changed;
  const reply = dealChanged(changed, member, now);
  if (!deal.ownerId || deal.ownerId === member.userId) return reply;
  const text = dealWords(language).handedToYou({ deal, byId: member.userId });
  const blocks = [section(text), actions([showButton(deal, language)])];
  return {
    ...reply,
    posts: [{ audience: 'direct', userId: deal.ownerId, message: { text, blocks } }],
  };
}

export function dealUndone(taken: Undone, { language }: Member, now: Date): Reply {
  const { deal, team, undone } = taken;
  const say = dealWords(language);
  if (deal.removedAt) return message(say.removed({ deal }), [section(say.removed({ deal }))]);
  const stage = nameOf(everStage(team, deal.stageId), language);
  const changes = changesText(undone, team, language, todayIn(team.zone, now));
  const what = [say.eventKind({ kind: undone.kind }), changes].filter(Boolean).join(': ');
  const text = undone.kind === 'moved' ? say.backIn({ deal, stage }) : say.undone({ deal, what });
  const blocks = [section(text), actions([showButton(deal, language)])];
  return { ...message(text, blocks), posts: celebrationBack(taken) };
}
