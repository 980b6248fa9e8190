import { z } from 'zod';
import { Refusal } from '../errors.ts';
import { parseMoney } from '../language/money.ts';
import { asPhone, regionOf } from '../language/phones.ts';
import type { Form } from '../services.ts';
import type { Entered } from '../slack/call.ts';
import { carriedIn, lineIn, linesIn } from '../slack/form-values.ts';
import type { Reply } from '../slack/reply.ts';
import type { Team } from '../teams/directory.ts';
import type { Member } from '../teams/member.ts';
import { findTeamById } from '../teams/rights.ts';
import { captureLead } from './capture-lead.ts';
import { holdDraft, saveDraft } from './draft-leads.ts';
import { draftsPressed } from './draft-views.ts';
import { editLead } from './edit-lead.ts';
import { lockOwnLead } from './find-lead.ts';
import type { LeadFields } from './lead.ts';
import { LEAD_SOURCES } from './lead-source.ts';
import { leadCaptured, leadEdited, nothingChanged } from './lead-views.ts';
import { leadWords } from './lead-words.ts';

const EMAIL = z.email();

const line = (entered: Entered, name: string) => lineIn(entered, name) || null;

/** What the form says, or a sentence under each field that is wrong. */
function fieldsIn(
  entered: Entered,
  team: Team,
  member: Member,
): { fields: LeadFields } | { wrong: Reply } {
  const say = leadWords(member.language);
  const phone = line(entered, 'phone');
  const email = line(entered, 'email');
  const amount = line(entered, 'amount');
  const source = LEAD_SOURCES.find((one) => one === entered['source']) ?? null;
  const e164 = phone && asPhone(phone, regionOf(team.language));
  const money = amount && parseMoney(amount, team.currency);
  const fields: LeadFields = {
    name: line(entered, 'name'),
    company: line(entered, 'company'),
    phone: e164 || null,
    email,
    amount: money || null,
    source,
    note: linesIn(entered, 'note') || null,
  };
  const errors: Record<string, string> = {};
  if (phone && !e164) errors['phone'] = say.badPhone;
  if (email && !EMAIL.safeParse(email).success) errors['email'] = say.badEmail;
  if (amount && !money) errors['amount'] = say.badAmount({ word: amount });
  const given = [fields.name, fields.company, phone, email, fields.note];
  if (given.every((one) => one === null)) errors['name'] = say.empty;
  return Object.keys(errors).length > 0 ? { wrong: { kind: 'errors', errors } } : { fields };
}

const carried = <T extends z.ZodType>(schema: T, metadata: string) =>
  carriedIn(schema, metadata, () => new Refusal('bad_form', (l) => leadWords(l).badForm));

const ofTeam = z.object({ teamId: z.string() });
const ofLead = z.object({ leadId: z.string(), version: z.int() });
const ofDraft = z.object({ draftId: z.string() });

export const leadForms: readonly Form[] = [
  {
    id: 'lead.new',
    async submit({ entered, metadata, member, now }, tx) {
      const team = findTeamById(member, carried(ofTeam, metadata).teamId);
      const read = fieldsIn(entered, team, member);
      if ('wrong' in read) return read.wrong;
      return leadCaptured(await captureLead(tx, team, read.fields, member, now), member, now);
    },
  },
  {
    id: 'lead.edit',
    async submit({ entered, metadata, member, now }, tx) {
      const { leadId, version } = carried(ofLead, metadata);
      const found = await lockOwnLead(tx, { id: leadId }, member, () => '/lead list');
      const read = fieldsIn(entered, found.team, member);
      if ('wrong' in read) return read.wrong;
      const edited = await editLead(tx, found, version, read.fields, member, now);
      return edited
        ? leadEdited(edited, member.language)
        : nothingChanged(found.lead, member.language);
    },
  },
  {
    id: 'lead.draft',
    async submit({ entered, metadata, member, now }, tx) {
      const { draftId } = carried(ofDraft, metadata);
      const { team } = await holdDraft(tx, draftId, member);
      const read = fieldsIn(entered, team, member);
      if ('wrong' in read) return read.wrong;
      const request = { anyway: false, fields: read.fields };
      return draftsPressed(await saveDraft(tx, draftId, request, member, now), member.language);
    },
  },
];
