import { Refusal } from '../errors.ts';
import type { Language } from '../language/language.ts';
import type { Subcommand } from '../services.ts';
import { mention } from '../slack/escape.ts';
import { assignLead } from './assign-lead.ts';
import { changeLead } from './change-lead.ts';
import { lockOwnLead } from './find-lead.ts';
import { addNote, drop, type Lead, mustBeOpen, qualify, titleOf } from './lead.ts';
import { editLeadForm } from './lead-modals.ts';
import { leadAssigned, leadDropped, leadNoted, leadQualified } from './lead-views.ts';
import { DROP_REASONS, EXAMPLES, leadWords } from './lead-words.ts';
import { asAssignment, asLead, asLine, usage } from './parse-lead.ts';

/** The same command for the lead of a number, as a button types it. */
export const again =
  (name: string, what = '') =>
  (ref: string, rest = '') =>
    ['/lead', name, ref, what, rest].filter(Boolean).join(' ');

const assigning: Subcommand = {
  name: 'assign',
  also: ['назначить', 'передать', 'отдать'],
  usage: { en: 'assign <lead> @name|free', ru: 'назначить <лид> @имя|свободен' },
  does: {
    en: 'give a lead to a colleague, or free it up',
    ru: 'передать лид коллеге или освободить',
  },
  async run({ words, member, now }, tx) {
    const { ref, ownerId } = asAssignment(words, EXAMPLES.assign);
    const retype = again('assign', ownerId ? mention(ownerId) : 'free');
    const assigned = await assignLead(tx, { ref, ownerId }, member, now, retype);
    return leadAssigned(assigned, member);
  },
};

const qualifying: Subcommand = {
  name: 'qualify',
  also: ['квалифицировать', 'квалификация', 'годен'],
  usage: { en: 'qualify <lead>', ru: 'квалифицировать <лид>' },
  does: {
    en: 'there’s a need, a budget and a decision maker',
    ru: 'есть потребность, бюджет и кто решает',
  },
  async run({ words, member, now }, tx) {
    const ref = asLead(words, EXAMPLES.qualify);
    const qualified = await changeLead(tx, ref, qualify, member, now, again('qualify'));
    return leadQualified(qualified, member.language);
  },
};

const dropping: Subcommand = {
  name: 'drop',
  also: ['отклонить', 'отказ', 'закрыть'],
  usage: { en: 'drop <lead> <reason>', ru: 'отклонить <лид> <причина>' },
  does: { en: 'it won’t become a deal; say why', ru: 'сделки не будет; укажите почему' },
  async run({ words, text, member, now }, tx) {
    const ref = asLine(text, words, EXAMPLES.drop);
    const dropped = await changeLead(
      tx,
      ref,
      (lead, by, _, rest) => {
        mustBeOpen(lead);
        if (!rest) throw reasonMissing(lead, member.language);
        return drop(lead, rest, by);
      },
      member,
      now,
      again('drop'),
    );
    return leadDropped(dropped, member.language);
  },
};

/** The reason is written down in the language of whoever is asked. */
const reasonMissing = (lead: Lead, language: Language) =>
  new Refusal(
    'reason_missing',
    (l) => leadWords(l).whyDrop({ title: titleOf(lead), number: lead.number }),
    DROP_REASONS.map((reason) => ({
      label: (l) => reason[l],
      command: `/lead drop #${lead.number} ${reason[language]}`,
    })),
  );

const editing: Subcommand = {
  name: 'edit',
  also: ['изменить', 'править', 'исправить'],
  usage: { en: 'edit <lead>', ru: 'изменить <лид>' },
  does: { en: 'a form with all its fields', ru: 'форма со всеми полями' },
  async run({ words, member }, tx) {
    const ref = asLead(words, EXAMPLES.edit);
    const { lead } = await lockOwnLead(tx, ref, member, again('edit'));
    mustBeOpen(lead);
    return editLeadForm(lead, member.language);
  },
};

const noting: Subcommand = {
  name: 'note',
  also: ['заметка', 'комментарий'],
  usage: { en: 'note <lead> <text>', ru: 'заметка <лид> <текст>' },
  does: { en: 'write down what was said', ru: 'записать, о чём говорили' },
  async run({ words, text, member, now }, tx) {
    const ref = asLine(text, words, EXAMPLES.note);
    const noted = await changeLead(
      tx,
      ref,
      (lead, by, _, rest) => {
        if (!rest) throw usage(EXAMPLES.note);
        return addNote(lead, rest, by);
      },
      member,
      now,
      again('note'),
    );
    return leadNoted(noted, noted.rest, member.language);
  },
};

/** Qualify, drop, edit, note, assign: for whoever may change the lead. */
export const changing: readonly Subcommand[] = [assigning, qualifying, dropping, editing, noting];
