import type { Tx } from '../db/connection.ts';
import { findDeals } from '../deals/deal-list-store.ts';
import { listLine } from '../deals/deal-list-views.ts';
import { reachOf } from '../deals/find-deal.ts';
import { Refusal } from '../errors.ts';
import { cut, fold, splitWords } from '../language/text.ts';
import { findLeadsWithIds } from '../leads/lead-list-store.ts';
import { leadRow } from '../leads/lead-list-views.ts';
import type { CommandCall } from '../services.ts';
import { actions, section, typed } from '../slack/blocks.ts';
import { plain } from '../slack/escape.ts';
import { pageOf } from '../slack/pages.ts';
import { type AnyBlock, message, type Reply } from '../slack/reply.ts';
import { numbersAsked } from './ask-numbers.ts';
import { titleText } from './kpi-lines.ts';
import { BEHIND } from './kpi-views.ts';
import { kpiWords } from './kpi-words.ts';
import type { Behind } from './numbers.ts';

const PER_PAGE = 12;
const PAGE = /\s*\bpage:(\d{1,4})\b/;

/** `won in:"North" team 2026-11 page:2`: the deals or leads that a number counts. */
export async function showBehind(call: CommandCall, tx: Tx): Promise<Reply> {
  const { language } = call.member;
  const say = kpiWords(language);
  const page = Number(PAGE.exec(call.text)?.[1] ?? 1);
  const { what, rest } = readWhat(call.text.replace(PAGE, ''));
  const typedRest = { ...call, text: rest, words: splitWords(rest) };
  const { numbers, asked } = await numbersAsked(typedRest, tx);
  const ids = numbers.behind[what];
  const shown = pageOf(ids.toSorted().toReversed(), page, PER_PAGE);
  const line = `${asked.whose} ${asked.when}`;
  // A Russian date ends with a full stop of its own.
  const of = titleText(numbers, language, asked.name).replace(/\.$/, '');
  const title = `${of}. ${say.behindWhat({ what, n: ids.length })}`;
  const turns = [
    ...(shown.page > 1 ? [{ label: say.before, to: shown.page - 1 }] : []),
    ...(shown.page < shown.pages ? [{ label: say.next, to: shown.page + 1 }] : []),
  ].map(({ label, to }) => typed(label, `/kpi deals ${what} ${line} page:${to}`));
  return message(title, [
    section(`*${plain(title)}*${ids.length === 0 ? `\n${say.nothingBehind}` : ''}`),
    ...(await rowsOf(what, shown.items, call, tx)),
    actions([...turns, typed(say.allNumbers, `/kpi ${line}`)]),
  ]);
}

function readWhat(text: string): { what: keyof Behind; rest: string } {
  const [first = '', ...more] = text.split(' ');
  const name = fold(first);
  const what = BEHIND.find((one) => one === name) ?? BEHIND.find((one) => SPELT[one].test(name));
  const rest = more.join(' ');
  if (what) return { what, rest };
  throw new Refusal(
    'unknown_number',
    (l) => kpiWords(l).unknownNumber({ word: cut(first, 40) }),
    BEHIND.map((one) => ({
      label: (l) => kpiWords(l).behindName({ what: one }),
      command: `/kpi deals ${one} ${rest}`.trim(),
    })),
  );
}

const SPELT: Record<keyof Behind, RegExp> = {
  won: /^выигра/u,
  lost: /^проигра/u,
  refunded: /^возвра/u,
  open: /^открыт/u,
  due: /^(?:прогноз|forecast)/u,
  overdue: /^просроч/u,
  stalled: /^(?:завис|застря)/u,
  slipped: /^(?:сдвину|ушл)/u,
  leads: /^лид/u,
  waiting: /^(?:ждут|без)/u,
};

async function rowsOf(
  what: keyof Behind,
  ids: readonly string[],
  { member, now }: CommandCall,
  tx: Tx,
): Promise<AnyBlock[]> {
  const { workspaceId, teamIds } = reachOf(member);
  if (what === 'leads' || what === 'waiting') {
    const leads = await findLeadsWithIds(tx, workspaceId, teamIds, ids);
    return leads.map((lead) => leadRow(lead, member.language, now));
  }
  const page = { offset: 0, limit: PER_PAGE };
  const deals = await findDeals(tx, { workspaceId, teamIds }, { ids }, page);
  return deals.map((deal) => listLine(deal, member, now));
}
