import { formatAgo, formatMoment } from '../language/dates.ts';
import type { Language } from '../language/language.ts';
import { formatMoney } from '../language/money.ts';
import { showPhone } from '../language/phones.ts';
import { actions, button, context, fields, section, typed } from '../slack/blocks.ts';
import { mention, messageLink, plain } from '../slack/escape.ts';
import { type AnyBlock, message, type Post, type Reply } from '../slack/reply.ts';
import type { Team } from '../teams/directory.ts';
import type { Member } from '../teams/member.ts';
import { canChange } from '../teams/rights.ts';
import { standing } from '../workspaces/undo.ts';
import type { Assigned } from './assign-lead.ts';
import type { Captured, HeldBack } from './capture-lead.ts';
import type { Changed } from './change-lead.ts';
import { isOpen, type Lead, type LeadFields, showIts, titleOf } from './lead.ts';
import type { SavedEvent } from './lead-event.ts';
import { leadWords } from './lead-words.ts';
import type { Twin } from './twin.ts';

const factsOf = (lead: Lead) => ({ title: titleOf(lead), number: lead.number });

export const undoButton = (eventId: string, language: Language) =>
  typed(leadWords(language).undo, `/lead undo ${eventId}`);
export const showButton = (number: number, language: Language) =>
  typed(leadWords(language).showIt({ number }), `/lead show #${number}`);

/** What is known, one fact a field; what is not known takes no room. */
export function factsShown(lead: LeadFields, language: Language): string[] {
  const say = leadWords(language);
  const facts: [string, string | null][] = [
    [say.phone, lead.phone && showPhone(lead.phone)],
    [say.email, lead.email && plain(lead.email)],
    [say.amount, lead.amount && formatMoney(lead.amount, language)],
    [say.source, lead.source && say.sourceName({ source: lead.source })],
  ];
  return facts.flatMap(([name, value]) => (value ? [`*${name}*\n${value}`] : []));
}

/** All that is known of a lead. */
function leadCard(lead: Lead, team: Team, member: Member, now: Date): AnyBlock[] {
  const { language, zone } = member;
  const say = leadWords(language);
  const reason = lead.status === 'dropped' && lead.dropReason ? `: ${plain(lead.dropReason)}` : '';
  const waits = isOpen(lead) && !lead.firstTouchAt && lead.ownerId !== lead.capturedBy;
  const about = [
    waits ? say.waiting({ ago: formatAgo(lead.createdAt, now, language) }) : null,
    say.capturedBy({ userId: lead.capturedBy, at: formatMoment(lead.createdAt, language, zone) }),
    lead.message
      ? `<${messageLink(lead.message.channelId, lead.message.ts)}|${say.theMessage}>`
      : null,
    plain(team.name),
  ].filter((part) => part !== null);
  return [
    section(
      `*#${lead.number} ${plain(titleOf(lead))}*\n${say.status({ status: lead.status })}${reason}`,
    ),
    fields([
      ...factsShown(lead, language),
      `*${say.owner}*\n${lead.ownerId ? mention(lead.ownerId) : say.free}`,
    ]),
    ...(lead.note ? [section(`*${say.note}*\n${plain(lead.note)}`)] : []),
    context(about.join(' · ')),
  ];
}

/** Only what this person may press. */
function cardActions(lead: Lead, member: Member) {
  const say = leadWords(member.language);
  const ref = `#${lead.number}`;
  const history = typed(say.history, `/lead history ${ref}`);
  if (lead.dealId) return [typed(say.showDeal, showIts(lead).command), history];
  if (!isOpen(lead) || !canChange(member, lead)) return [history];
  return [
    ...(lead.ownerId ? [] : [typed(say.take, `/lead take ${ref}`, { style: 'primary' })]),
    ...(lead.status === 'qualified' ? [] : [typed(say.qualify, `/lead qualify ${ref}`)]),
    typed(
      say.convert,
      `/lead convert ${ref}`,
      lead.status === 'qualified' ? { style: 'primary' } : {},
    ),
    typed(say.edit, `/lead edit ${ref}`),
    typed(say.drop, `/lead drop ${ref}`),
    history,
  ];
}

const LATEST_NOTES = 3;

export function leadShown(
  lead: Lead,
  team: Team,
  events: readonly SavedEvent[],
  member: Member,
  now: Date,
): Reply {
  const { language, zone } = member;
  const notes = standing(events)
    .filter((event) => event.kind === 'note' && event.comment)
    .slice(-LATEST_NOTES);
  const status = leadWords(language).status({ status: lead.status });
  return message(`#${lead.number} ${plain(titleOf(lead))}: ${status}`, [
    ...leadCard(lead, team, member, now),
    ...notes.map((event) =>
      context(
        `${mention(event.byId)}, ${formatMoment(event.at, language, zone)}: ${plain(event.comment ?? '')}`,
      ),
    ),
    actions(cardActions(lead, member)),
  ]);
}

export function leadCaptured(captured: Captured | HeldBack, member: Member, now: Date): Reply {
  if (captured.kind === 'twin') return twinFound(captured, member.language);
  const { lead, team, eventId } = captured;
  const say = leadWords(member.language);
  const text = say.saved(factsOf(lead));
  const ref = `#${lead.number}`;
  return message(text, [
    section(text),
    ...leadCard(lead, team, member, now),
    actions([
      typed(say.edit, `/lead edit ${ref}`),
      undoButton(eventId, member.language),
      ...(lead.ownerId
        ? [typed(say.qualify, `/lead qualify ${ref}`)]
        : [typed(say.take, `/lead take ${ref}`)]),
    ]),
  ]);
}

export function twinText(twin: Twin, language: Language): string {
  const say = leadWords(language);
  return twin.kind === 'lead' ? say.twinLead(factsOf(twin.lead)) : say.twinCustomer(twin);
}

export const twinNumber = (twin: Twin): number | null =>
  twin.kind === 'lead' ? twin.lead.number : twin.leadNumber;

function twinFound({ twin, draftId }: HeldBack, language: Language): Reply {
  const say = leadWords(language);
  const text = `${twinText(twin, language)} ${say.twinNotSaved}`;
  const number = twinNumber(twin);
  return message(text, [
    section(text),
    actions([
      ...(number === null ? [] : [showButton(number, language)]),
      button(say.saveAnyway, 'lead.save_anyway', draftId),
    ]),
  ]);
}

/** What was done, in one sentence, with the way back. */
function done(text: string, { lead, eventId }: Changed, language: Language): Reply {
  return message(text, [
    section(text),
    actions([undoButton(eventId, language), showButton(lead.number, language)]),
  ]);
}

export function leadTaken(changed: Changed, member: Member, now: Date): Reply {
  const { lead, team, eventId } = changed;
  const say = leadWords(member.language);
  const text = say.taken(factsOf(lead));
  return message(text, [
    section(text),
    ...leadCard(lead, team, member, now),
    actions([...cardActions(lead, member), undoButton(eventId, member.language)]),
  ]);
}

/** The new owner hears of it in a direct message. */
export function leadAssigned(assigned: Assigned, member: Member): Reply {
  const { lead, told } = assigned;
  const say = leadWords(member.language);
  const { ownerId } = lead;
  if (!ownerId) return done(say.freed(factsOf(lead)), assigned, member.language);
  const reply = done(say.assigned({ ...factsOf(lead), ownerId }), assigned, member.language);
  return told ? { ...reply, posts: [given(lead, told, member)] } : reply;
}

function given(
  lead: Lead,
  { userId, language }: NonNullable<Assigned['told']>,
  member: Member,
): Post {
  const text = leadWords(language).givenToYou({ ...factsOf(lead), byId: member.userId });
  const blocks = [section(text), actions([showButton(lead.number, language)])];
  return { audience: 'direct', userId, message: { text, blocks } };
}

export function leadQualified(changed: Changed, language: Language): Reply {
  const say = leadWords(language);
  const text = say.qualified(factsOf(changed.lead));
  return message(text, [
    section(text),
    actions([
      typed(say.convert, `/lead convert #${changed.lead.number}`, { style: 'primary' }),
      undoButton(changed.eventId, language),
    ]),
  ]);
}

export const leadDropped = (changed: Changed, language: Language): Reply =>
  done(
    leadWords(language).dropped({
      ...factsOf(changed.lead),
      reason: changed.lead.dropReason ?? '–',
    }),
    changed,
    language,
  );

export const leadNoted = (changed: Changed, note: string, language: Language): Reply =>
  done(leadWords(language).noted({ ...factsOf(changed.lead), note }), changed, language);

export const leadEdited = (changed: Changed, language: Language): Reply =>
  done(leadWords(language).edited(factsOf(changed.lead)), changed, language);

export function nothingChanged(lead: Lead, language: Language): Reply {
  const text = leadWords(language).nothingChanged(factsOf(lead));
  return message(text, [section(text), actions([showButton(lead.number, language)])]);
}

export function leadUndone({ lead }: Changed, language: Language): Reply {
  const say = leadWords(language);
  if (lead.status === 'removed') {
    const text = say.removed(factsOf(lead));
    return message(text, [section(text)]);
  }
  const text = say.undone(factsOf(lead));
  return message(text, [section(text), actions([showButton(lead.number, language)])]);
}
