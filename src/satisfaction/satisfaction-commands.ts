import type { Tx } from '../db/connection.ts';
import { readDealMetadata } from '../deals/deal-metadata.ts';
import { lockDealById } from '../deals/deal-store.ts';
import { findDeal, findOwnDeal, reachOf } from '../deals/find-deal.ts';
import { asDeal } from '../deals/parse-deal.ts';
import { Refusal } from '../errors.ts';
import { todayIn } from '../language/dates.ts';
import { fold } from '../language/text.ts';
import type { Command, CommandCall, Form } from '../services.ts';
import { lineIn, linesIn } from '../slack/form-values.ts';
import { message, type Reply } from '../slack/reply.ts';
import { findTeamById } from '../teams/rights.ts';
import { asMark } from './mark.ts';
import { markDeal, unmarkDeal } from './mark-deal.ts';
import { askAgain, findMarks } from './satisfaction-store.ts';
import { marked, markForm, marksShown, markTakenBack } from './satisfaction-views.ts';
import { satisfactionWords } from './satisfaction-words.ts';

const LINE = { en: '/deal mark #12 4', ru: '/deal оценка #12 4' };
const LATER = new Set(['later', 'позже', 'не сейчас', 'потом']);

/** `#12`, `#12 4`, `ромашка 4 быстро привезли`, `#12 later`. */
async function markTyped(call: CommandCall, tx: Tx): Promise<Reply> {
  const { words, text, member, now } = call;
  const { language } = member;
  // The first number from one to five behind the deal; what follows is the customer's words.
  const at = words.findIndex(
    (word, n) => n > 0 && (asMark(word.text) || LATER.has(fold(word.text))),
  );
  // `#12 7`: no part of a title, and no mark.
  if (at === -1 && words.length > 1 && /^#?\d+$/.test(words[0]?.text ?? ''))
    throw new Refusal('unknown_mark', (l) => satisfactionWords(l).usage);
  const named = at === -1 ? words : words.slice(0, at);
  const retype = (ref: string) =>
    `/deal mark ${ref} ${words
      .slice(named.length)
      .map((w) => w.text)
      .join(' ')}`;
  const found = await findOwnDeal(tx, asDeal(named, LINE), member, retype);
  const { deal, team } = found;
  const word = words[at];
  if (!word) return markForm(deal, team, language);
  const value = asMark(word.text);
  if (!value) {
    const say = satisfactionWords(language);
    const today = todayIn(team.zone, now);
    const isAsked = await askAgain(tx, member.workspaceId, deal.id, today);
    return message(isAsked ? say.later(deal) : say.noMore(deal));
  }
  const comment = text.slice(word.end).trim() || null;
  const { mark, posts } = await markDeal(tx, found, { value, comment }, member, now);
  return { ...marked(deal, mark, language), posts };
}

export const satisfactionCommand: Command = {
  name: '/deal',
  subcommands: [
    {
      name: 'mark',
      also: ['оценка'],
      usage: { en: 'mark <deal> <1-5> [comment]', ru: 'оценка <сделка> <1-5> [комментарий]' },
      does: { en: 'how satisfied the customer is', ru: 'насколько доволен клиент' },
      run: markTyped,
    },
    {
      name: 'marks',
      also: ['оценки'],
      usage: { en: 'marks <deal>', ru: 'оценки <сделка>' },
      does: { en: 'every rating from its customer', ru: 'все оценки клиента' },
      run: async ({ words, member }, tx) => {
        const ref = asDeal(words, { en: '/deal marks #12', ru: '/deal оценки #12' });
        const { deal } = await findDeal(tx, ref, member, (to) => `/deal marks ${to}`);
        return marksShown(deal, await findMarks(tx, member.workspaceId, deal.id), member);
      },
    },
    {
      name: 'unmark',
      also: [],
      usage: { en: 'unmark', ru: 'unmark' },
      does: { en: 'remove a rating', ru: 'отменить оценку' },
      isHidden: true,
      run: async ({ text, member, now }, tx) =>
        markTakenBack(await unmarkDeal(tx, text.trim(), member, now), member.language),
    },
  ],
};

export const satisfactionForms: readonly Form[] = [
  {
    id: 'deal.mark',
    async submit({ entered, metadata, member, now }, tx) {
      const { language } = member;
      const { dealId, teamId } = readDealMetadata(metadata);
      const team = findTeamById(member, teamId);
      const deal = await lockDealById(tx, reachOf(member), dealId);
      const value = asMark(lineIn(entered, 'mark'));
      if (!deal) throw new Refusal('mark_gone', (l) => satisfactionWords(l).gone);
      if (!value) return { kind: 'errors', errors: { mark: satisfactionWords(language).usage } };
      const comment = linesIn(entered, 'comment') || null;
      const { mark, posts } = await markDeal(tx, { deal, team }, { value, comment }, member, now);
      return { ...marked(deal, mark, language), posts };
    },
  },
];
