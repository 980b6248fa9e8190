import type { Attention } from '../deals/deal-attention.ts';
import { dealLine } from '../deals/deal-card-views.ts';
import { formatAgo, formatDay, todayIn } from '../language/dates.ts';
import type { Language } from '../language/language.ts';
import { cut } from '../language/text.ts';
import { titleOf } from '../leads/lead.ts';
import { actions, context, section, typed } from '../slack/blocks.ts';
import { mention, plain } from '../slack/escape.ts';
import type { AnyBlock, Message } from '../slack/reply.ts';
import { workingDaysBetween } from '../teams/calendar.ts';
import { inTeam } from '../teams/rights.ts';
import type { Morning, Pressing, Unanswered } from './attention.ts';
import { attentionWords } from './attention-words.ts';

/** As much as is read over the first coffee. */
const SHOWN = 7;

/** What waits for its owner, each with the buttons that answer it. */
export function morningShown(morning: Morning, language: Language, now: Date): Message {
  const text = asksText(morning, language);
  return { text, blocks: [section(`*${text}*`), ...morningRows(morning, language, now)] };
}

/** `Waiting for you today: 2 deals and 1 lead` */
export const asksText = ({ deals, leads }: Morning, language: Language): string =>
  attentionWords(language).asks({ deals: deals.length, leads: leads.length });

export function morningRows({ deals, leads }: Morning, language: Language, now: Date): AnyBlock[] {
  const say = attentionWords(language);
  const shownLeads = leads.slice(0, SHOWN);
  const shownDeals = deals.slice(0, SHOWN - shownLeads.length);
  const rest = deals.length + leads.length - shownLeads.length - shownDeals.length;
  return [
    ...shownLeads.map((one) => leadRow(one, language, now)),
    ...shownDeals.flatMap((one) => dealRows(one, language, now)),
    ...(rest > 0 ? [context(say.more({ n: rest })), actions([typed(say.all, '/deal')])] : []),
  ];
}

/** Only those that are told of at once; the rest stands behind "and 5 more". */
export const dealsShown = ({ deals, leads }: Morning): Pressing[] =>
  deals.slice(0, SHOWN - Math.min(SHOWN, leads.length));

function leadRow({ lead }: Unanswered, language: Language, now: Date): AnyBlock {
  const say = attentionWords(language);
  const ago = formatAgo(lead.createdAt, now, language);
  return section(
    `*#${lead.number} ${plain(cut(titleOf(lead), 120))}* · _${say.unanswered({ ago })}_`,
    typed(say.show, `/lead show #${lead.number}`),
  );
}

/** One deal with its next step, and the buttons for what is done about it in the morning. */
export function dealRows(
  { deal, team, attention }: Pick<Pressing, 'deal' | 'team'> & { attention: Attention | null },
  language: Language,
  now: Date,
): AnyBlock[] {
  const say = attentionWords(language);
  const ref = `#${deal.number}`;
  const line = dealLine(deal, team, language, attention);
  const step = deal.nextStep
    ? `\n${say.step({
        what: plain(cut(deal.nextStep.what, 120)),
        day: formatDay(deal.nextStep.on, language, todayIn(team.zone, now)),
      })}`
    : '';
  return [
    section(`${line}${step}`),
    actions([
      deal.nextStep
        ? typed(say.done, `/deal done ${ref}`, { style: 'primary' })
        : typed(say.next, `/deal next ${ref}`),
      typed(say.snooze, `/deal snooze ${ref}`),
      typed(say.move, `/deal move ${ref}`),
    ]),
  ];
}

/** To a head: the deals that have stood still for longer than the head allows. */
export function pastLimitShown(deals: readonly Pressing[], language: Language, now: Date): Message {
  const say = attentionWords(language);
  const text = say.pastLimit({ n: deals.length });
  const row = ({ deal, team }: Pressing) => {
    const [from, to] = [todayIn(team.zone, deal.touchedAt), todayIn(team.zone, now)];
    const idle = say.idle({ n: workingDaysBetween(team.calendar, from, to) });
    const owner = deal.ownerId ? ` · ${mention(deal.ownerId)}` : '';
    return section(
      `${dealLine(deal, team, language, null)}${owner} · _${idle}_`,
      typed(say.show, `/deal show #${deal.number}`),
    );
  };
  const rest = deals.length - SHOWN;
  return {
    text,
    blocks: [
      section(`*${text}*`),
      ...deals.slice(0, SHOWN).map(row),
      ...(rest > 0
        ? [context(say.more({ n: rest })), actions([typed(say.all, listLine(deals))])]
        : []),
    ],
  };
}

/** Of the one team that they are of; of all, where they are of several. */
function listLine(deals: readonly Pressing[]): string {
  const teams = new Set(deals.map(({ team }) => team));
  const [team] = teams;
  return team && teams.size === 1 ? `/deal list ${inTeam(team.name)} team` : '/deal list team';
}
