import type { Command, CommandCall, Subcommand } from '../services.ts';
import { cutTeam, homeTeam, noTeam, readableTeams } from '../teams/rights.ts';
import { captureLead } from './capture-lead.ts';
import { lockLead } from './find-lead.ts';
import { takingIn } from './intake-commands.ts';
import { again, changing } from './lead-change-commands.ts';
import { guessLead } from './lead-guess-commands.ts';
import { readEvents } from './lead-history-store.ts';
import { findOpenLeads, findOwnAndFree } from './lead-list-store.ts';
import { historyShown, leadsListed, myLeads } from './lead-list-views.ts';
import { newLeadForm } from './lead-modals.ts';
import { leadCaptured, leadShown, leadTaken, leadUndone } from './lead-views.ts';
import { EXAMPLES } from './lead-words.ts';
import { asSpoken } from './message-text.ts';
import { asLead, asList, isList, type Listed } from './parse-lead.ts';
import { readingContext, readRequest } from './read-request.ts';
import { takeLead } from './take-lead.ts';
import { undoLead } from './undo-lead.ts';

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
    en: 'save a lead, in any words and order; with no text, opens a form',
    ru: 'сохранить лид: в любом порядке, любыми словами; без слов — форма',
  },
  async run({ text, member, channelId, now }, tx) {
    const { named, rest } = cutTeam(text);
    const retype = (team: string) => `/lead new in:"${team}" ${rest}`;
    const team = homeTeam(member, channelId, { named, retype });
    if (rest === '') return newLeadForm(team.id, member.language);
    const read = readRequest(asSpoken(rest), readingContext(team));
    return leadCaptured(await captureLead(tx, team, read, member, now), member, now);
  },
};

const guess: NonNullable<Command['guess']> = (call, tx) =>
  call.words.every(({ text }) => isList(text)) ? listing.run(call, tx) : guessLead(call, tx);

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
    const { lead, team } = await lockLead(tx, asLead(words, EXAMPLES.show), member, again('show'));
    const events = await readEvents(tx, member.workspaceId, lead.id);
    return leadShown(lead, team, events, member, now);
  },
};

const taking: Subcommand = {
  name: 'take',
  also: ['взять', 'беру', 'забрать'],
  usage: { en: 'take <lead>', ru: 'взять <лид>' },
  does: { en: 'take a free lead for yourself', ru: 'взять свободный лид себе' },
  async run({ words, member, now }, tx) {
    const ref = asLead(words, EXAMPLES.take);
    return leadTaken(await takeLead(tx, ref, member, now, again('take')), member, now);
  },
};

const telling: Subcommand = {
  name: 'history',
  also: ['история'],
  usage: { en: 'history <lead>', ru: 'история <лид>' },
  does: { en: 'who did what and when', ru: 'кто, что и когда делал' },
  async run({ words, member, now }, tx) {
    const ref = asLead(words, EXAMPLES.history);
    const { lead } = await lockLead(tx, ref, member, again('history'));
    const events = await readEvents(tx, member.workspaceId, lead.id);
    return historyShown(lead, events, member, now);
  },
};

const undoing: Subcommand = {
  name: 'undo',
  also: ['отменить', 'отмена'],
  usage: { en: 'undo', ru: 'отменить' },
  does: { en: 'undo your last change', ru: 'отменить ваше последнее изменение' },
  async run({ words, member, now }, tx) {
    const undone = await undoLead(tx, words[0]?.text ?? null, member, now);
    return leadUndone(undone, member.language);
  },
};

/** `/lead convert` opens a deal, so it stands in deals/. */
export const leadCommand: Command = {
  name: '/lead',
  bare,
  guess,
  subcommands: [capturing, listing, showing, taking, ...changing, telling, undoing, takingIn],
};
