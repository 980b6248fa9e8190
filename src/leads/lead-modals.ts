import type { Language } from '../language/language.ts';
import { decimalMoney } from '../language/money.ts';
import { showPhone } from '../language/phones.ts';
import { input, modal, selectInput, textInput } from '../slack/modals.ts';
import type { AnyBlock, Reply } from '../slack/reply.ts';
import type { Draft } from './draft.ts';
import type { Lead, LeadFields } from './lead.ts';
import { LEAD_SOURCES } from './lead-source.ts';
import { leadWords } from './lead-words.ts';

const NOTHING: LeadFields = {
  name: null,
  company: null,
  phone: null,
  email: null,
  amount: null,
  source: null,
  note: null,
};

function inputs(lead: LeadFields, language: Language): AnyBlock[] {
  const say = leadWords(language);
  const sources = LEAD_SOURCES.map((source) => ({
    label: say.sourceName({ source }),
    value: source,
  }));
  const amount =
    lead.amount && `${decimalMoney(lead.amount).replace(/\.0+$/, '')} ${lead.amount.currency}`;
  const line = (initial: string | null) => textInput({ initial, maxLength: 200 });
  return [
    input('name', say.name, line(lead.name), { optional: true }),
    input('company', say.company, line(lead.company), { optional: true }),
    input('phone', say.phone, line(lead.phone && showPhone(lead.phone)), { optional: true }),
    input('email', say.email, line(lead.email), { optional: true }),
    input('amount', say.amount, line(amount), { optional: true }),
    input('source', say.source, selectInput(say.choose, sources, lead.source ?? undefined), {
      optional: true,
    }),
    input('note', say.note, textInput({ initial: lead.note, multiline: true }), { optional: true }),
  ];
}

function form(
  id: string,
  title: string,
  metadata: Record<string, unknown>,
  lead: LeadFields,
  language: Language,
): Reply {
  const say = leadWords(language);
  return {
    kind: 'modal',
    view: modal({
      id,
      title,
      submit: say.save,
      close: say.cancel,
      metadata: JSON.stringify(metadata),
      blocks: inputs(lead, language),
    }),
  };
}

export const newLeadForm = (teamId: string, language: Language): Reply =>
  form('lead.new', leadWords(language).newLead, { teamId }, NOTHING, language);

/** The version says what the person saw when they began to type. */
export const editLeadForm = (lead: Lead, language: Language): Reply =>
  form(
    'lead.edit',
    leadWords(language).editLead,
    { leadId: lead.id, version: lead.version },
    lead,
    language,
  );

export const draftForm = (draft: Draft, language: Language): Reply =>
  form('lead.draft', leadWords(language).newLead, { draftId: draft.id }, draft.fields, language);
