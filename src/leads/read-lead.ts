import type { Language } from '../language/language.ts';
import { type FoundMoney, findMoney } from '../language/money.ts';
import { findPhones } from '../language/phones.ts';
import { straightenLines } from '../language/text.ts';
import type { LeadFields } from './lead.ts';
import { leadWords } from './lead-words.ts';
import { plainAmounts, weighAmount } from './read-lead-amounts.ts';
import { readCompany } from './read-lead-companies.ts';
import { readFirmBeside } from './read-lead-firm-beside.ts';
import { readForm } from './read-lead-form.ts';
import { CONTACT } from './read-lead-name-cues.ts';
import { readName } from './read-lead-names.ts';
import { readNote, withoutNoise } from './read-lead-note.ts';
import { withoutOrders } from './read-lead-orders.ts';
import { piecesOf } from './read-lead-several.ts';
import { isLead } from './read-lead-signs.ts';
import { readSource } from './read-lead-sources.ts';
import { asTyped } from './read-lead-speech.ts';

/** How the people of a team mean a phone without a country code, and an amount without a currency. */
export interface ReadingContext {
  region: string;
  currency: string;
  language: Language;
}

/** A message longer than this is read by its beginning. */
const LONGEST = 6_000;
const EMAIL = /[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,4}/giu;
const MAIL_HEADER = /(?:^|\n)\s*>?\s*(?:from|от(?: кого)?):\s/iu;
/** Whom a mail was sent to is not whom it came from. */
const TO_US = /^\s*>?\s*(?:to|cc|bcc|sent|date|кому|копия|дата)\s*:.*$/gimu;

/** The leads that a message tells of: none where it is about something else. */
export function readLeads(text: string, context: ReadingContext): LeadFields[] {
  const clean = withoutOrders(tidied(text).replace(TO_US, ''));
  const said = readSource(clean)?.source ?? null;
  const read = partsOf(clean, context)
    .map((part) => readOne(part, context))
    .map((lead) => ({ ...lead, source: lead.source ?? said }));
  const leads = read.filter((lead) => lead.phone || lead.email || lead.name || lead.company);
  return leads.length > 0 && isLead(clean, leads) ? leads : [];
}

/** As it is read: no longer than it need be, each line without what phones and copied pages add, and typed where it was dictated. */
const tidied = (text: string) => asTyped(straightenLines(text.slice(0, LONGEST)));

/** What follows `/lead new`, in any order; whatever is recognised as nothing else is the note. */
export function readLeadLine(text: string, context: ReadingContext): LeadFields {
  return readOne(withoutOrders(tidied(text)), context, true);
}

interface Taken {
  start: number;
  end: number;
}

const emailsIn = (text: string) =>
  [...text.matchAll(EMAIL)].map((found) => ({
    address: found[0].toLowerCase(),
    start: found.index,
    end: found.index + found[0].length,
  }));

const contactsIn = (text: string, context: ReadingContext): Taken[] => [
  ...findPhones(text, context.region),
  ...emailsIn(text),
];

function readOne(text: string, context: ReadingContext, asked = false): LeadFields {
  const line = text
    .split('\n')
    .map((one) => one.trim())
    .filter(Boolean)
    .join('\n');
  const fields = readForm(line);
  const phones = findPhones(line, context.region);
  const emails = emailsIn(line);
  const addresses = emails.map(({ address }) => address);
  const contacts: Taken[] = [...phones, ...emails];
  const taken = [...contacts];
  const money = chosenMoney(line, taken, currencyOf(line, phones[0]?.e164) ?? context.currency);
  if (money) taken.push(money);
  const source = readSource(line);
  const rest = withoutNoise(blanked(line, taken));
  const marked = blanked(line, taken, contacts);
  const called = fields.company
    ? { name: fields.company, written: fields.company }
    : readCompany(rest, addresses);
  const [restOfCalled, apart] = [rest, marked].map((all) =>
    called ? all.replace(called.written, ', ') : all,
  ) as [string, string];
  const person = fields.name ? null : readName(apart, asked && !called, addresses);
  const name = fields.name ?? person?.name ?? null;
  const written = person ? apart.slice(person.start, person.end) : name;
  const company = called?.name ?? readFirmBeside(restOfCalled, written, fields.name !== null);
  const amount = money && line.slice(money.start, money.end);
  const digits = phones[0]?.extension;
  const extension = digits && leadWords(context.language).extension({ digits });
  const said = readNote(
    withoutNoise(blanked(line, contacts)),
    [called?.written, company, written, name, amount],
    source?.words,
  );
  return {
    name,
    company,
    phone: phones[0]?.e164 ?? null,
    email: addresses[0] ?? null,
    amount: money?.money ?? null,
    source: source?.source ?? null,
    note: [extension, said].filter(Boolean).join(', ') || null,
  };
}

const CROWNS: readonly (readonly [code: string, currency: string])[] = [
  ['+46', 'SEK'],
  ['+47', 'NOK'],
  ['+45', 'DKK'],
  ['+420', 'CZK'],
  ['+354', 'ISK'],
];
const SAYS_CROWNS = /\d ?(?:kr|крон)(?![\p{L}])|(?<!\p{L})kr\.? ?\d/iu;

/** Whose crowns are meant, the phone beside them tells. */
const currencyOf = (line: string, phone: string | undefined) =>
  SAYS_CROWNS.test(line) ? CROWNS.find(([code]) => phone?.startsWith(code))?.[1] : undefined;

/** Of several amounts, the likeliest to be what the lead would spend. */
function chosenMoney(
  line: string,
  taken: readonly Taken[],
  currency: string,
): FoundMoney | undefined {
  const free = findMoney(plainAmounts(withoutAll(line, taken)), currency).filter(
    ({ start, end }) => !taken.some((one) => start < one.end && one.start < end),
  );
  const weighed = free.map((found) => ({
    found,
    weight: weighAmount(line, found.start, found.end, found.named),
  }));
  return weighed.filter(({ weight }) => weight > 0).toSorted((a, b) => b.weight - a.weight)[0]
    ?.found;
}

/** The text with stops where something was taken, so that nothing moves. */
const withoutAll = (line: string, taken: readonly Taken[]) =>
  taken.reduce(
    (text, { start, end }) => text.slice(0, start) + '|'.repeat(end - start) + text.slice(end),
    line,
  );

/** The text without what was taken; with a sign where a contact stood, when `contacts` are named. */
function blanked(line: string, taken: readonly Taken[], contacts: readonly Taken[] = []): string {
  let text = line;
  for (const one of [...taken].sort((a, b) => b.start - a.start)) {
    const sign = contacts.includes(one) ? CONTACT : ', ';
    text = `${text.slice(0, one.start)}${sign}${text.slice(one.end)}`;
  }
  return text;
}

function partsOf(text: string, context: ReadingContext): string[] {
  const contacts = contactsIn(text, context);
  return piecesOf(text, contacts, readForm(text).isOne || MAIL_HEADER.test(text));
}
