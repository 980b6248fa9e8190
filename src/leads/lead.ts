import { type Choice, Refusal } from '../errors.ts';
import type { Money } from '../language/money.ts';
import { showPhone } from '../language/phones.ts';
import { cut, fold } from '../language/text.ts';
import { type Change, changed, type Doing } from './lead-event.ts';
import type { LeadSource } from './lead-source.ts';
import { leadWords } from './lead-words.ts';

export type LeadStatus = 'new' | 'working' | 'qualified' | 'converted' | 'dropped' | 'removed';

/** What people say of a lead. */
export interface LeadFields {
  name: string | null;
  company: string | null;
  /** E.164 */
  phone: string | null;
  email: string | null;
  amount: Money | null;
  source: LeadSource | null;
  note: string | null;
}

export interface Lead extends LeadFields {
  id: string;
  number: number;
  teamId: string;
  status: LeadStatus;
  ownerId: string | null;
  capturedBy: string;
  customerId: string | null;
  dealId: string | null;
  dropReason: string | null;
  /** The message that it was read from. */
  message: { channelId: string; ts: string } | null;
  createdAt: Date;
  /** The first take, note or change of status. */
  firstTouchAt: Date | null;
  closedAt: Date | null;
  /** Counts the events; the next one must be one more. */
  version: number;
}

/** Longer than any real name, reason or note; the rest is cut off. */
const LINE_MOST = 200;
const NOTE_MOST = 3_000;
const OPEN: ReadonlySet<LeadStatus> = new Set(['new', 'working', 'qualified']);

export const isOpen = (lead: Pick<Lead, 'status'>): boolean => OPEN.has(lead.status);

/** What a lead is called in one line: who and where from, else how to reach them, else what it is about. */
export function titleOf(lead: LeadFields): string {
  const called = [lead.name, lead.company].filter((part) => part !== null).join(', ');
  return (
    called || (lead.phone ? showPhone(lead.phone) : null) || lead.email || cut(lead.note ?? '–', 60)
  );
}

const facts = (lead: Lead) => ({ title: titleOf(lead), number: lead.number });

/** Blank text is no text, and none is endless. */
function tidy(fields: LeadFields): LeadFields {
  const text = (value: string | null, most: number) =>
    value?.trim() ? cut(value.trim(), most) : null;
  return {
    name: text(fields.name, LINE_MOST),
    company: text(fields.company, LINE_MOST),
    phone: fields.phone,
    email: text(fields.email, LINE_MOST)?.toLowerCase() ?? null,
    amount: fields.amount,
    source: fields.source,
    note: text(fields.note, NOTE_MOST),
  };
}

function requireSomething(fields: LeadFields): LeadFields {
  const { name, company, phone, email, note } = fields;
  // Signs alone (`,;.`) say nothing that anybody could look for.
  if (/[\p{L}\p{N}]/u.test([name, company, phone, email, note].join(''))) return fields;
  throw new Refusal('lead_empty', (l) => leadWords(l).empty);
}

export interface NewLead {
  id: string;
  teamId: string;
  fields: LeadFields;
  ownerId: string | null;
  message: Lead['message'];
}

/** Its number is given by the store. */
export function capture(request: NewLead, by: Doing): Change {
  const blank: Lead = {
    id: request.id,
    number: 0,
    teamId: request.teamId,
    status: 'new',
    name: null,
    company: null,
    phone: null,
    email: null,
    amount: null,
    source: null,
    note: null,
    ownerId: null,
    capturedBy: by.byId,
    customerId: null,
    dealId: null,
    dropReason: null,
    message: request.message,
    createdAt: by.at,
    firstTouchAt: null,
    closedAt: null,
    version: 0,
  };
  const fields = requireSomething(tidy(request.fields));
  const created = changed(blank, { ...fields, ownerId: request.ownerId }, 'created', by);
  created.event.changes.status = [null, 'new'];
  return created;
}

/** A free lead goes to whoever is first; the others are told who was, and when. */
export function take(lead: Lead, heldSince: Date | null, by: Doing): Change {
  mustBeOpen(lead);
  if (lead.ownerId === by.byId)
    throw new Refusal('taken_by_you', (l) => leadWords(l).alreadyYours(facts(lead)));
  const { ownerId } = lead;
  if (ownerId !== null) {
    const since = heldSince ?? lead.createdAt;
    throw new Refusal(
      'taken',
      (l) => leadWords(l).alreadyTaken({ ...facts(lead), ownerId, since, now: by.at }),
      [{ label: (l) => leadWords(l).freeLeads, command: '/lead list free' }],
    );
  }
  return changed(lead, { ownerId: by.byId, status: worked(lead.status) }, 'taken', by);
}

const worked = (status: LeadStatus): LeadStatus => (status === 'new' ? 'working' : status);

/** Gives it to somebody, or with null to nobody. */
export function assign(lead: Lead, ownerId: string | null, by: Doing): Change {
  mustBeOpen(lead);
  if (lead.ownerId === ownerId)
    throw new Refusal('assigned', (l) => leadWords(l).assignedAlready({ ...facts(lead), ownerId }));
  return changed(lead, { ownerId }, 'assigned', by);
}

export function qualify(lead: Lead, by: Doing): Change {
  mustBeOpen(lead);
  if (lead.status === 'qualified')
    throw new Refusal('qualified', (l) => leadWords(l).qualifiedAlready(facts(lead)), [
      {
        label: (l) => leadWords(l).convert,
        command: `/lead convert #${lead.number}`,
      },
    ]);
  const ownerId = lead.ownerId ?? (by.sells ? by.byId : null);
  return changed(lead, { status: 'qualified', ownerId }, 'qualified', by);
}

export function drop(lead: Lead, reason: string, by: Doing): Change {
  mustBeOpen(lead);
  const dropReason = cut(reason, LINE_MOST);
  return changed(lead, { status: 'dropped', dropReason, closedAt: by.at }, 'dropped', by);
}

/** As people say that it never was a lead, after `fold`. */
const NO_LEAD = new Set([
  ...['spam', 'duplicate', 'dup', 'dupe', 'not a lead', 'test'],
  ...['спам', 'дубль', 'дубликат', 'повтор', 'не лид', 'это не лид', 'тест'],
]);

/** Dropped because it never was one: spam, one that is there already, a test. Such a lead counts nowhere. */
export const neverWasOne = ({ status, dropReason }: Pick<Lead, 'status' | 'dropReason'>): boolean =>
  status === 'dropped' && NO_LEAD.has(fold(dropReason ?? ''));

export function edit(lead: Lead, fields: LeadFields, by: Doing): Change {
  mustBeOpen(lead);
  return changed(lead, requireSomething(tidy(fields)), 'edited', by);
}

/** A closed lead may be commented too: people call back. */
export function addNote(lead: Lead, note: string, by: Doing): Change {
  return changed(lead, {}, 'note', by, { comment: cut(note, NOTE_MOST) });
}

/** The lead became a deal; the deal is opened in the same transaction. */
export function convert(lead: Lead, to: { dealId: string; customerId: string }, by: Doing): Change {
  mustBeOpen(lead);
  const ownerId = lead.ownerId ?? by.byId;
  return changed(lead, { ...to, ownerId, status: 'converted', closedAt: by.at }, 'converted', by);
}

export function mustBeOpen(lead: Lead): void {
  if (isOpen(lead)) return;
  throw new Refusal(
    'lead_closed',
    (l) => leadWords(l).closed({ ...facts(lead), status: lead.status, reason: lead.dropReason }),
    [showIts(lead)],
  );
}

/** The deal that it became, or the lead itself. */
export const showIts = ({ dealId, number }: Lead): Choice =>
  dealId
    ? { label: (l) => leadWords(l).showDeal, command: `/deal show ${dealId}` }
    : { label: (l) => leadWords(l).showIt({ number }), command: `/lead show #${number}` };
