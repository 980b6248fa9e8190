import { newId } from '../../db/ids.ts';
import type { Change as DealChange } from '../../deals/deal-event.ts';
import { addNote, capture, convert, drop, type Lead, qualify, take } from '../../leads/lead.ts';
import type { Change, Doing } from '../../leads/lead-event.ts';
import { firstStage } from '../../teams/pipeline.ts';
import { addMilliseconds, HOURS, workingMoment } from './days.ts';
import { liveDeal, priceIn, type Seller, type Story } from './deal-life.ts';
import { SOURCES } from './market.ts';

export interface LeadStory {
  lead: Change[];
  deal: DealChange[] | null;
}

export interface Arrival {
  at: Date;
  company: string;
  person: string;
  /** Counts the arrivals: makes phones and addresses of them. */
  n: number;
  seller: Seller;
  /** Who writes down what comes by itself. */
  botId: string;
}

/** What comes by itself has no owner at first; what a manager found is theirs. */
const BY_ITSELF: ReadonlySet<string> = new Set(['site_form', 'ads', 'email']);

/** A lead from its arrival to its end, and the deal that came of it. */
export function liveLead(story: Story, arrival: Arrival): LeadStory {
  const { market, dice, until } = story;
  const { at, seller } = arrival;
  const history = [captured(story, arrival)];
  const by = (moment: Date): Doing => ({ byId: seller.id, at: moment, sells: true });
  const then = (days: number) => workingMoment(lastOf(history).event.at, days, market.opens, dice);
  const isFree = lastOf(history).lead.ownerId === null;
  const touchedAt = isFree ? addMilliseconds(at, dice.around(1.6, 1) * HOURS) : then(0);
  if (touchedAt > until) return { lead: history, deal: null };
  history.push(
    isFree
      ? take(lastOf(history).lead, null, by(touchedAt))
      : addNote(lastOf(history).lead, dice.pick(market.notes), by(touchedAt)),
  );
  const isGood = dice.chance(0.64 * seller.skill);
  const saidAt = then(dice.around(isGood ? 1 : 3, 0.6));
  if (saidAt > until || dice.chance(0.06)) return { lead: history, deal: null };
  const { lead } = lastOf(history);
  if (!isGood) {
    history.push(drop(lead, dice.pick(market.dropReasons), by(saidAt)));
    return { lead: history, deal: null };
  }
  history.push(qualify(lead, by(saidAt)));
  const convertedAt = then(dice.around(1, 0.7));
  if (convertedAt > until || dice.chance(0.2)) return { lead: history, deal: null };
  return { lead: history, deal: converted(story, history, seller, convertedAt) };
}

function lastOf(history: readonly Change[]): Change {
  const last = history.at(-1);
  if (!last) throw new Error('a history begins with a capture');
  return last;
}

function captured(story: Story, { at, company, person, n, seller, botId }: Arrival): Change {
  const { team, market, dice } = story;
  const source = dice.weighed(SOURCES);
  const isByItself = BY_ITSELF.has(source);
  const isCalled = market.language === 'ru' ? dice.chance(0.75) : dice.chance(0.4);
  const fields: Pick<Lead, 'name' | 'company' | 'phone' | 'email' | 'amount' | 'source' | 'note'> =
    {
      name: person,
      company,
      phone: isCalled ? market.phone(1000 + n) : null,
      email: isCalled ? null : `lead${n}@${market.language}.example`,
      amount: dice.chance(0.55) ? priceIn(story) : null,
      source,
      note: dice.chance(0.3) ? dice.pick(market.notes) : null,
    };
  const ownerId = isByItself ? null : seller.id;
  const request = { id: newId(at), teamId: team.id, fields, ownerId, message: null };
  return capture(request, { byId: isByItself ? botId : seller.id, at });
}

function converted(story: Story, history: Change[], seller: Seller, at: Date): DealChange[] {
  const { lead } = lastOf(history);
  const customerId = newId(at);
  const deal = liveDeal(story, {
    title: lead.company ?? lead.name ?? '',
    stage: firstStage(story.team),
    customerId,
    leadId: lead.id,
    source: lead.source,
    seller,
    at,
  });
  const dealId = deal[0]?.deal.id ?? '';
  history.push(convert(lead, { dealId, customerId }, { byId: seller.id, at, sells: true }));
  return deal;
}
