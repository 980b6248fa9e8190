import type { Tx } from '../db/connection.ts';
import type { MessageCall, MessageListener, Shortcut } from '../services.ts';
import { section } from '../slack/blocks.ts';
import { message } from '../slack/reply.ts';
import type { Team } from '../teams/directory.ts';
import type { Member } from '../teams/member.ts';
import { homeTeam, ownTeams, readableTeams } from '../teams/rights.ts';
import { draftLeads } from './draft-leads.ts';
import { draftsShown } from './draft-views.ts';
import { hearIntake } from './intake-messages.ts';
import type { LeadFields } from './lead.ts';
import { draftForm } from './lead-modals.ts';
import { leadWords } from './lead-words.ts';
import { asSpoken, cutRequest } from './message-text.ts';
import { readLeads } from './read-lead.ts';
import { readingContext, readRequest } from './read-request.ts';

/** A mention or direct message that tells of a lead: read into fields, and nothing saved before somebody presses. */
export const leadMessages: MessageListener = {
  on: ['mention', 'direct'],
  async run(call, tx) {
    const { asked, text } = cutRequest(asSpoken(call.text));
    const { language } = call.member;
    if (asked && text === '') {
      const say = leadWords(language);
      return message(say.tellMeMore, [section(say.tellMeMore)]);
    }
    const taken = await hearIntake(call, tx);
    if (taken) return taken;
    const read = text === '' ? [] : readIn(text, asked, call);
    if (read.length === 0) return undefined;
    const retype = (team: string) => `/lead new in:"${team}" ${text}`;
    const team = homeTeam(call.member, call.channelId, { retype });
    const drafts = await draft(tx, read, call, team);
    return { kind: 'message', ...draftsShown(drafts, language) };
  },
};

/** "Create lead" on any message: a form with what was read, or, of several leads, a card for each. */
export const leadShortcut: Shortcut = {
  id: 'lead.from_message',
  async run(call, tx) {
    const { language } = call.member;
    const { text } = cutRequest(asSpoken(call.text));
    const retype = (team: string) => `/lead new in:"${team}" ${text}`;
    const team = homeTeam(call.member, call.channelId, { retype });
    if (text === '') return message(leadWords(language).noLeadHere);
    const drafts = await draft(tx, readIn(text, true, call), call, team);
    const [only, another] = drafts;
    if (only && !another && !only.lead) return draftForm(only, language);
    return { kind: 'message', ...draftsShown(drafts, language) };
  },
};

const draft = (tx: Tx, read: readonly LeadFields[], call: MessageCall, team: Team) =>
  draftLeads(tx, read, { channelId: call.channelId, ts: call.ts }, team, call.member, call.now);

/** Whoever asks for a lead in so many words gets one, however little was recognised. */
function readIn(text: string, asked: boolean, { member, channelId }: MessageCall): LeadFields[] {
  const context = readingContext(teamHeard(member, channelId) ?? DEFAULTS[member.language]);
  const read = readLeads(text, context);
  return read.length === 0 && asked ? [readRequest(text, context)] : read;
}

/** Read by the usages of the team that the lead would go to; whether there is one is asked only when there is a lead. */
function teamHeard(member: Member, channelId: string): Team | undefined {
  const own = ownTeams(member);
  const teams = own.length > 0 ? own : readableTeams(member);
  return teams.find((team) => team.channelId === channelId) ?? teams[0];
}

const DEFAULTS = {
  ru: { language: 'ru', currency: 'RUB' },
  en: { language: 'en', currency: 'USD' },
} as const;
