import { Refusal } from '../errors.ts';
import type { Language } from '../language/language.ts';
import type { Command, CommandCall, Subcommand } from '../services.ts';
import { mention } from '../slack/escape.ts';
import { homeTeam, noTeam, readableTeams } from '../teams/rights.ts';
import { captureLead } from './capture-lead.ts';
import { changeLead, requireColleague } from './change-lead.ts';
import { lockLead, lockOwnLead } from './find-lead.ts';
import { addNote, assign, drop, type Lead, mustBeOpen, qualify, titleOf } from './lead.ts';
import { readEvents } from './lead-history-store.ts';
import { historyShown, leadsListed, myLeads } from './lead-list-views.ts';
import { editLeadForm, newLeadForm } from './lead-modals.ts';
import { findOpenLeads, findOwnAndFree } from './lead-store.ts';
import {
  leadAssigned,
  leadCaptured,
  leadDropped,
  leadNoted,
  leadQualified,
  leadShown,
  leadTaken,
  leadUndone,
} from './lead-views.ts';
import { DROP_REASONS, leadWords } from './lead-words.ts';
import { asSpoken } from './message-text.ts';
import { asAssignment, asLead, asList, asText, type Listed, usage } from './parse-lead.ts';
import { readingContext, readRequest } from './read-request.ts';
import { takeLead } from './take-lead.ts';
import { undoLead } from './undo-lead.ts';

/** The same command for the lead of a number, as a button types it. */
const again =
  (name: string, rest = '') =>
  (ref: string) =>
    `/lead ${name} ${ref} ${rest}`.trim();

function teamIdsOf({ member }: CommandCall): string[] {
  const teams = readableTeams(member);
  if (teams.length === 0) throw noTeam(member);
  return teams.map((team) => team.id);
}

const bare: NonNullable<Command['bare']> = async (call, tx) => {
  const { member, now } = call;
  const leads = await findOwnAndFree(tx, member.workspaceId, teamIdsOf(call), member.userId);
  return myLeads(leads, member, now);
};

const capturing: Subcommand = {
  name: 'new',
  also: ['новый', 'создать', 'добавить', 'add'],
  usage: {
    en: 'new Ann Lee, Acme, 614 555 0151, $5k, referral',
    ru: 'новый Иван Петров, ООО Ромашка, 8 999 123-45-67, 300к, с сайта',
  },
  does: {
    en: 'save a lead, in any words and order; a form when alone',
    ru: 'сохранить лид: в любом порядке, любыми словами; без слов — форма',
  },
  async run({ text, member, channelId, now }, tx) {
    const team = homeTeam(member, channelId);
    if (text === '') return newLeadForm(team.id, member.language);
    const read = readRequest(asSpoken(text), readingContext(team));
    return leadCaptured(await captureLead(tx, team, read, member, now), member, now);
  },
};

const listing: Subcommand = {
  name: 'list',
  also: ['список', 'лиды'],
  usage: { en: 'list [mine|team|free|@name]', ru: 'список [мои|команда|свободные|@имя]' },
  does: { en: 'open leads', ru: 'открытые лиды' },
  async run(call, tx) {
    const { member, now, words } = call;
    const request = asList(words);
    const filter = { teamIds: teamIdsOf(call), ...ownerIn(request.listed, member.userId) };
    const leads = await findOpenLeads(tx, member.workspaceId, filter);
    return leadsListed(leads, request, member, now);
  },
};

function ownerIn(listed: Listed, me: string): { ownerId?: string | null } {
  if (listed === 'team') return {};
  if (listed === 'free') return { ownerId: null };
  return { ownerId: listed === 'mine' ? me : listed.userId };
}

const showing: Subcommand = {
  name: 'show',
  also: ['покажи', 'показать', 'открыть'],
  usage: { en: 'show <lead>', ru: 'покажи <лид>' },
  does: { en: 'one lead: contacts, notes, buttons', ru: 'один лид: контакты, заметки, кнопки' },
  async run({ words, member, now }, tx) {
    const { lead, team } = await lockLead(
      tx,
      asLead(words, '/lead show #7'),
      member,
      again('show'),
    );
    const events = await readEvents(tx, member.workspaceId, lead.id);
    return leadShown(lead, team, events, member, now);
  },
};

const taking: Subcommand = {
  name: 'take',
  also: ['взять', 'беру', 'забрать'],
  usage: { en: 'take <lead>', ru: 'взять <лид>' },
  does: { en: 'make a free lead yours', ru: 'взять свободный лид себе' },
  async run({ words, member, now }, tx) {
    const ref = asLead(words, '/lead take #7');
    return leadTaken(await takeLead(tx, ref, member, now, again('take')), member, now);
  },
};

const assigning: Subcommand = {
  name: 'assign',
  also: ['назначить', 'передать', 'отдать'],
  usage: { en: 'assign <lead> @name|free', ru: 'назначить <лид> @имя|свободен' },
  does: {
    en: 'give a lead to a colleague, or set it free',
    ru: 'передать лид коллеге или освободить',
  },
  async run({ words, member, now }, tx) {
    const { ref, ownerId } = asAssignment(words, '/lead assign #7 @name');
    const whom = ownerId ? mention(ownerId) : 'free';
    const assigned = await changeLead(
      tx,
      ref,
      (lead, by, team) => {
        requireColleague(team, ownerId);
        return assign(lead, ownerId, by);
      },
      member,
      now,
      again('assign', whom),
    );
    return leadAssigned(assigned, member);
  },
};

const qualifying: Subcommand = {
  name: 'qualify',
  also: ['квалифицировать', 'квалификация', 'годен'],
  usage: { en: 'qualify <lead>', ru: 'квалифицировать <лид>' },
  does: {
    en: 'there is a need, a budget, somebody who decides',
    ru: 'есть потребность, бюджет и кто решает',
  },
  async run({ words, member, now }, tx) {
    const ref = asLead(words, '/lead qualify #7');
    const qualified = await changeLead(tx, ref, qualify, member, now, again('qualify'));
    return leadQualified(qualified, member.language);
  },
};

const dropping: Subcommand = {
  name: 'drop',
  also: ['отклонить', 'отказ', 'закрыть'],
  usage: { en: 'drop <lead> <reason>', ru: 'отклонить <лид> <причина>' },
  does: { en: 'it will not become a deal; say why', ru: 'сделки не будет; укажите почему' },
  async run({ words, text, member, now }, tx) {
    const { ref, rest } = asText(words, text, '/lead drop #7 no budget');
    const dropped = await changeLead(
      tx,
      ref,
      (lead, by) => {
        mustBeOpen(lead);
        if (!rest) throw reasonMissing(lead, member.language);
        return drop(lead, rest, by);
      },
      member,
      now,
      again('drop', rest),
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
    const ref = asLead(words, '/lead edit #7');
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
    const { ref, rest } = asText(words, text, '/lead note #7 called, wants a demo');
    if (!rest) throw usage('/lead note #7 called, wants a demo');
    const noted = await changeLead(
      tx,
      ref,
      (lead, by) => addNote(lead, rest, by),
      member,
      now,
      again('note', rest),
    );
    return leadNoted(noted, rest, member.language);
  },
};

const telling: Subcommand = {
  name: 'history',
  also: ['история'],
  usage: { en: 'history <lead>', ru: 'история <лид>' },
  does: { en: 'who did what and when', ru: 'кто, что и когда делал' },
  async run({ words, member, now }, tx) {
    const ref = asLead(words, '/lead history #7');
    const { lead } = await lockLead(tx, ref, member, again('history'));
    const events = await readEvents(tx, member.workspaceId, lead.id);
    return historyShown(lead, events, member, now);
  },
};

const undoing: Subcommand = {
  name: 'undo',
  also: ['отменить', 'отмена'],
  usage: { en: 'undo', ru: 'отменить' },
  does: { en: 'take back your last change', ru: 'отменить ваше последнее изменение' },
  async run({ words, member, now }, tx) {
    const undone = await undoLead(tx, words[0]?.text ?? null, member, now);
    return leadUndone(undone, member.language);
  },
};

/** `/lead convert` opens a deal, so it stands in deals/. */
export const leadCommand: Command = {
  name: '/lead',
  bare,
  subcommands: [
    capturing,
    listing,
    showing,
    taking,
    assigning,
    qualifying,
    dropping,
    editing,
    noting,
    telling,
    undoing,
  ],
};
