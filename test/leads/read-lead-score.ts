import type { LeadFields } from '../../src/leads/lead.ts';
import { asSpoken } from '../../src/leads/message-text.ts';
import { readLeads } from '../../src/leads/read-lead.ts';
import { CORPUS, type Expected } from './read-lead-corpus.ts';

const CONTEXT = {
  ru: { region: 'RU', currency: 'RUB', language: 'ru' },
  en: { region: 'US', currency: 'USD', language: 'en' },
} as const;
export const FIELDS = ['name', 'company', 'phone', 'email', 'amount', 'source'] as const;
type Sample = (typeof CORPUS)[number];

export interface Tally {
  hit: number;
  extra: number;
  missed: number;
}
const nothing = (): Tally => ({ hit: 0, extra: 0, missed: 0 });

/** Between 0 and 100; precision, recall and their harmonic mean. */
export function rates({ hit, extra, missed }: Tally) {
  const share = (part: number, whole: number) => (whole === 0 ? 100 : (100 * part) / whole);
  return {
    precision: share(hit, hit + extra),
    recall: share(hit, hit + missed),
    f1: share(2 * hit, 2 * hit + extra + missed),
  };
}

const flat = (lead: LeadFields): Expected => [
  lead.name,
  lead.company,
  lead.phone,
  lead.email,
  lead.amount &&
    `${Number(lead.amount.minor) / (lead.amount.currency === 'JPY' ? 1 : 100)} ${lead.amount.currency}`,
  lead.source,
];

const LEGAL = /(?<![\p{L}])(?:ооо|ао|ип|тоо|гк|llc|llp|inc|ltd|gmbh|ag|kk)(?![\p{L}])/gu;
const plain = (value: string, field: number) => {
  const low = value.toLowerCase().replaceAll('ё', 'е');
  return (field === 1 ? low.replace(LEGAL, ' ') : low).replace(/[^\p{L}\p{N}@+&]+/gu, ' ').trim();
};
const same = (a: string | null, b: string | null, field: number) =>
  a !== null && b !== null && plain(a, field) === plain(b, field);
const likeness = (a: Expected, b: Expected) =>
  a.filter((value, field) => same(value, b[field] ?? null, field)).length;

/** Reads a corpus. `faults` says what went wrong, one line each. */
export function scoreCorpus(corpus: readonly Sample[] = CORPUS) {
  const found = nothing();
  const fields = FIELDS.map(nothing);
  let kept = 0;
  let obeyed = 0;
  let exact = 0;
  const faults: string[] = [];
  for (const sample of corpus) {
    const read = readLeads(asSpoken(sample.text), CONTEXT[sample.language]).map(flat);
    const [isLead, wasRead] = [sample.leads.length > 0, read.length > 0];
    if (isLead && wasRead) found.hit++;
    else if (isLead) found.missed++;
    else if (wasRead) found.extra++;
    else kept++;
    if (wrongOrder(sample, read)) obeyed++;
    const before = JSON.stringify(fields) + exact;
    exact += tallyLeads(sample.leads, read, fields);
    if (isLead !== wasRead || JSON.stringify(fields) + exact !== before)
      faults.push(`${sample.by}: ${sample.text.slice(0, 90)} → ${JSON.stringify(read)}`);
  }
  const core = fields.slice(0, 5).reduce((sum, one) => ({
    hit: sum.hit + one.hit,
    extra: sum.extra + one.extra,
    missed: sum.missed + one.missed,
  }));
  const falseAlarms = (100 * found.extra) / (found.extra + kept);
  const total = corpus.reduce((sum, { leads }) => sum + leads.length, 0);
  return { found, falseAlarms, fields, core, obeyed, exact: (100 * exact) / total, faults };
}

/** What an injected order asks for is an amount or a lead that nobody named. */
const wrongOrder = ({ by, leads }: Sample, read: readonly Expected[]) =>
  by === 'injection' && (read.length > leads.length || read.some(([, , , , amount]) => amount));

/** Pairs the likest leads first; returns how many were read without a fault in what counts. */
function tallyLeads(gold: readonly Expected[], read: readonly Expected[], fields: Tally[]): number {
  const left = [...read];
  let exact = 0;
  for (const lead of gold) {
    const best = left.toSorted((a, b) => likeness(b, lead) - likeness(a, lead))[0];
    if (best) left.splice(left.indexOf(best), 1);
    const wrong = tally(lead, best, fields);
    if (wrong === 0) exact++;
  }
  for (const extra of left) tally(undefined, extra, fields);
  return exact;
}

function tally(gold: Expected | undefined, read: Expected | undefined, fields: Tally[]): number {
  let wrong = 0;
  for (const [field, count] of fields.entries()) {
    const [wanted, got] = [gold?.[field] ?? null, read?.[field] ?? null];
    if (same(wanted, got, field)) count.hit++;
    else {
      if (got !== null) count.extra++;
      if (wanted !== null) count.missed++;
      if (field < 5 && (got !== null || wanted !== null)) wrong++;
    }
  }
  return wrong;
}
