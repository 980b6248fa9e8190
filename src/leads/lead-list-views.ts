import { formatAgo, formatMoment } from '../language/dates.ts';
import type { Language } from '../language/language.ts';
import { formatMoney, type Money } from '../language/money.ts';
import { showPhone } from '../language/phones.ts';
import { cut } from '../language/text.ts';
import { actions, context, header, section, typed } from '../slack/blocks.ts';
import { mention, plain } from '../slack/escape.ts';
import { pageOf } from '../slack/pages.ts';
import { type AnyBlock, message, type Reply } from '../slack/reply.ts';
import type { Member } from '../teams/member.ts';
import { canChange } from '../teams/rights.ts';
import { judgeUndo } from '../workspaces/undo.ts';
import { type Lead, titleOf } from './lead.ts';
import { type SavedEvent, TOLD } from './lead-event.ts';
import { LEAD_SOURCES } from './lead-source.ts';
import { undoButton } from './lead-views.ts';
import { leadWords } from './lead-words.ts';
import type { Listed } from './parse-lead.ts';

const FIRST_SCREEN = 6;
const PER_PAGE = 10;
const HISTORY_SHOWN = 20;

/** One lead in one line, with the button that is wanted most. */
export function leadRow(lead: Lead, language: Language, now: Date): AnyBlock {
  const say = leadWords(language);
  const ref = `#${lead.number}`;
  const waiting = !lead.firstTouchAt && !lead.ownerId;
  const parts = [
    say.status({ status: lead.status }),
    lead.phone && showPhone(lead.phone),
    lead.amount && formatMoney(lead.amount, language),
    lead.ownerId && mention(lead.ownerId),
    waiting ? say.waiting({ ago: formatAgo(lead.createdAt, now, language) }) : null,
  ].filter((part) => part);
  return section(
    `*${ref} ${plain(cut(titleOf(lead), 120))}*\n${parts.join(' · ')}`,
    lead.ownerId ? typed(say.show, `/lead show ${ref}`) : typed(say.take, `/lead take ${ref}`),
  );
}

function part(
  leads: readonly Lead[],
  title: string,
  none: string,
  all: string,
  member: Member,
  now: Date,
): AnyBlock[] {
  if (leads.length === 0) return [section(`*${title}*\n${none}`)];
  const rows = leads.slice(0, FIRST_SCREEN).map((lead) => leadRow(lead, member.language, now));
  const more = typed(leadWords(member.language).allOf({ n: leads.length }), all);
  return [
    section(`*${title}*`),
    ...rows,
    ...(leads.length > FIRST_SCREEN ? [actions([more])] : []),
  ];
}

/** Free leads first: they wait for somebody. */
export function ownAndFree(
  { own, free }: { own: readonly Lead[]; free: readonly Lead[] },
  member: Member,
  now: Date,
): AnyBlock[] {
  const say = leadWords(member.language);
  return [
    ...part(free, say.freeLeads, say.noFree, '/lead list free', member, now),
    ...part(own, say.myLeads, say.noMine, '/lead list mine', member, now),
  ];
}

/** What `/lead` alone shows. */
export function myLeads(
  leads: { own: readonly Lead[]; free: readonly Lead[] },
  member: Member,
  now: Date,
): Reply {
  const say = leadWords(member.language);
  const text = `${say.myLeads}: ${say.openLeads({ n: leads.own.length })}, ${say.freeCount({ n: leads.free.length })}`;
  return message(text, [
    ...ownAndFree(leads, member, now),
    actions([typed(say.newLead, '/lead new'), typed(say.teamLeads, '/lead list team')]),
  ]);
}

const NAMES = { mine: 'myLeads', team: 'teamLeads', free: 'freeLeads' } as const;

export function leadsListed(
  leads: readonly Lead[],
  { listed, page }: { listed: Listed; page: number },
  member: Member,
  now: Date,
): Reply {
  const say = leadWords(member.language);
  const person = typeof listed === 'object' ? listed : null;
  const title = typeof listed === 'object' ? say.leadsOf(listed) : say[NAMES[listed]];
  const none = listed === 'mine' ? say.noMine : listed === 'free' ? say.noFree : say.noneHere;
  if (leads.length === 0) return message(`${title}. ${none}`, [section(`*${title}*\n${none}`)]);
  const shown = pageOf(leads, page, PER_PAGE);
  const line = (n: number) => `/lead list ${person ? mention(person.userId) : listed} ${n}`;
  const turns = [
    ...(shown.page > 1 ? [typed(say.previousPage, line(shown.page - 1))] : []),
    ...(shown.page < shown.pages ? [typed(say.nextPage, line(shown.page + 1))] : []),
  ];
  return message(`${title}: ${say.openLeads({ n: leads.length })}`, [
    section(`*${title}*: ${say.openLeads({ n: leads.length })}`),
    ...shown.items.map((lead) => leadRow(lead, member.language, now)),
    ...(shown.pages > 1 ? [context(say.page(shown))] : []),
    ...(turns.length > 0 ? [actions(turns)] : []),
  ]);
}

/** Who did what and when, newest first; what can be taken back has its button. */
export function historyShown(
  lead: Lead,
  events: readonly SavedEvent[],
  member: Member,
  now: Date,
): Reply {
  const { language } = member;
  const title = leadWords(language).historyOf({ title: titleOf(lead), number: lead.number });
  const rows = [...events]
    .reverse()
    .slice(0, HISTORY_SHOWN)
    .map((event) => {
      const may =
        (event.byId === member.userId || canChange(member, lead)) &&
        event.kind !== 'converted' &&
        judgeUndo(event, events, now, ['firstTouchAt']).kind === 'may';
      return section(eventLine(event, member), may ? undoButton(event.id, language) : undefined);
    });
  return message(plain(title), [header(title), ...rows]);
}

const HIDDEN = new Set(['firstTouchAt', 'closedAt', 'customerId', 'dealId']);

function eventLine(event: SavedEvent, member: Member): string {
  const { language, zone } = member;
  const say = leadWords(language);
  const changes = TOLD.filter((field) => !HIDDEN.has(field)).flatMap((field) => {
    const change = event.changes[field];
    if (!change) return [];
    const [from, to] = change;
    const was =
      event.kind === 'created' || from === null ? '' : `${valueShown(field, from, language)} → `;
    return [`${say.fieldName({ field })}: ${was}${valueShown(field, to, language)}`];
  });
  const what = [...changes, ...(event.comment ? [plain(cut(event.comment, 300))] : [])].join('; ');
  const head = `*${say.eventKind({ kind: event.kind })}* · ${mention(event.byId)} · ${formatMoment(event.at, language, zone)}`;
  return what ? `${head}\n${what}` : head;
}

function valueShown(field: string, value: unknown, language: Language): string {
  const say = leadWords(language);
  if (value === null || value === undefined) return field === 'ownerId' ? say.free : '–';
  if (field === 'ownerId') return mention(String(value));
  if (field === 'status') return say.status({ status: value as Lead['status'] });
  if (field === 'phone') return showPhone(String(value));
  if (field === 'amount') {
    const { minor, currency } = value as { minor: string; currency: string };
    return formatMoney({ minor: BigInt(minor), currency } satisfies Money, language);
  }
  const source = field === 'source' ? LEAD_SOURCES.find((one) => one === value) : undefined;
  return source ? say.sourceName({ source }) : plain(cut(String(value), 120));
}
