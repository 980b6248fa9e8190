import type { Language } from '../language/language.ts';
import { type FoundMoney, findMoney } from '../language/money.ts';
import { findPhones } from '../language/phones.ts';
import { straighten } from '../language/text.ts';
import type { LeadFields } from './lead.ts';
import { leadWords } from './lead-words.ts';
import { plainAmounts } from './read-lead-amounts.ts';
import { readCompany, readFirmBehind } from './read-lead-companies.ts';
import { readForm } from './read-lead-form.ts';
import { CONTACT, readName, withoutNoise } from './read-lead-names.ts';
import { readNote } from './read-lead-note.ts';
import { withoutOrders } from './read-lead-orders.ts';
import { isCalledLead, soundsLikeLead, soundsLikeNone } from './read-lead-signs.ts';
import { readSource } from './read-lead-sources.ts';

/** How the people of a team mean a phone without a country code, and an amount without a currency. */
export interface ReadingContext {
  region: string;
  currency: string;
  language: Language;
}

/** A message longer than this is read by its beginning. */
const LONGEST = 6_000;
const EMAIL = /[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,4}/giu;
/** Whom a mail was sent to is not whom it came from. */
const TO_US = /^\s*>?\s*(?:to|cc|bcc|sent|date|кому|копия|дата)\s*:.*$/gimu;

/** The leads that a message tells of: none where it is about something else. */
export function readLeads(text: string, context: ReadingContext): LeadFields[] {
  const clean = withoutOrders(text.slice(0, LONGEST).replace(TO_US, ''));
  const said = readSource(clean)?.source ?? null;
  const read = parts(clean, context)
    .map((part) => readOne(part, context))
    .map((lead) => ({ ...lead, source: lead.source ?? said }));
  const leads = read.filter((lead) => lead.phone || lead.email || lead.name || lead.company);
  return leads.length > 0 && isLead(clean, leads) ? leads : [];
}

/** What follows `/lead new`, in any order; whatever is recognised as nothing else is the note. */
export function readLeadLine(text: string, context: ReadingContext): LeadFields {
  return readOne(withoutOrders(text.slice(0, LONGEST)), context, true);
}

/** Words of somebody who buys, and enough to go on with; or a way to reach somebody by name with little said beside it. */
function isLead(text: string, leads: readonly LeadFields[]): boolean {
  if (soundsLikeNone(text)) return false;
  if (soundsLikeLead(text)) {
    const known = ({ phone, email, company, amount }: LeadFields) =>
      Boolean(phone ?? email ?? company ?? amount);
    return isCalledLead(text) || leads.some(known);
  }
  const isShort = text.trim().split(/\s+/).length <= SHORT;
  return leads.some(
    ({ phone, email, name, company, amount }) =>
      (phone ?? email) && name && (readForm(text).isOne || amount || company || isShort),
  );
}

/** Words of a message that says hardly more than who it is. */
const SHORT = 8;

interface Taken {
  start: number;
  end: number;
}

function readOne(text: string, context: ReadingContext, asked = false): LeadFields {
  const line = text.split('\n').map(straighten).filter(Boolean).join('\n');
  const fields = readForm(line);
  const phones = findPhones(line, context.region);
  const emails = [...line.matchAll(EMAIL)];
  const contacts: Taken[] = [
    ...phones,
    ...emails.map((found) => ({ start: found.index, end: found.index + found[0].length })),
  ];
  const taken = [...contacts];
  const money = chosenMoney(line, taken, context);
  if (money) taken.push(money);
  const source = readSource(line);
  const rest = withoutNoise(blanked(line, taken));
  const marked = blanked(line, taken, contacts);
  const called = fields.company ?? readCompany(rest);
  const restOfCalled = called ? rest.replace(called, ', ') : rest;
  const apart = called ? marked.replace(called, ', ') : marked;
  const name = fields.name ?? readName(apart, asked && !called);
  const company = called ?? readFirmBehind(restOfCalled, name);
  const amount = money && line.slice(money.start, money.end);
  const digits = phones[0]?.extension;
  const extension = digits && leadWords(context.language).extension({ digits });
  const said = readNote(
    withoutNoise(blanked(line, contacts)),
    [company, name, amount],
    source?.words,
  );
  return {
    name,
    company,
    phone: phones[0]?.e164 ?? null,
    email: emails[0]?.[0].toLowerCase() ?? null,
    amount: money?.money ?? null,
    source: source?.source ?? null,
    note: [extension, said].filter(Boolean).join(', ') || null,
  };
}

/** The amount that names a currency or a scale before one that is a bare number; bare small numbers are counts of something. */
function chosenMoney(
  line: string,
  taken: readonly Taken[],
  context: ReadingContext,
): FoundMoney | undefined {
  const free = findMoney(plainAmounts(line), context.currency).filter(
    ({ start, end }) => !taken.some((one) => start < one.end && one.start < end),
  );
  const plain = (found: FoundMoney) => /^[\d\s.,]+$/.test(line.slice(found.start, found.end));
  const said = free.filter((found) => found.named || !plain(found));
  const bare = free.filter(
    (found) =>
      plain(found) &&
      found.money.minor >= 100_000n &&
      !/^(19|20)\d\d$/.test(line.slice(found.start, found.end)),
  );
  return said[0] ?? bare[0];
}

/** The text without what was taken; with a sign where a contact stood, when `contacts` are named. */
function blanked(line: string, taken: readonly Taken[], contacts: readonly Taken[] = []): string {
  let text = line;
  for (const one of [...taken].sort((a, b) => b.start - a.start)) {
    const sign = contacts.includes(one) ? CONTACT : ', ';
    text = `${text.slice(0, one.start)}${sign}${text.slice(one.end)}`;
  }
  return text;
}

/** A message of several leads: a line, or a piece between semicolons, for each phone or e-mail. */
function parts(text: string, context: ReadingContext): string[] {
  const waysIn = (piece: string) =>
    findPhones(piece, context.region).length + [...piece.matchAll(EMAIL)].length;
  if (waysIn(text) < 2 || readForm(text).isOne) return [text];
  // A comma parts leads only within one line: in a letter it parts a name from the firm in its signature.
  for (const split of text.includes('\n') ? [/\n+/, /;+/] : [/;+/, /,\s+(?=\p{Lu})/u]) {
    const pieces = text
      .split(split)
      .map((piece) => piece.trim())
      .filter(Boolean);
    const reachable = pieces.filter((piece) => waysIn(piece) > 0);
    const named = reachable.filter((piece) => /\p{Lu}\p{Ll}+/u.test(piece.replace(EMAIL, '')));
    if (
      reachable.length >= 2 &&
      named.length === reachable.length &&
      !/^[\p{L} -]{2,20}:/u.test(reachable[1] ?? '')
    ) {
      return reachable;
    }
  }
  return [text];
}
