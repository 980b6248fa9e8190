import { newId } from '../../db/ids.ts';
import {
  addNote,
  finishStep,
  move,
  type NewDeal,
  open,
  setCloseDay,
  setNextStep,
  snooze,
} from '../../deals/deal.ts';
import type { Change } from '../../deals/deal-event.ts';
import type { Money } from '../../language/money.ts';
import type { Stage, Team } from '../../teams/directory.ts';
import { stageOfKind } from '../../teams/pipeline.ts';
import { addMilliseconds, DAYS, dayOf, HOURS, workingMoment } from './days.ts';
import type { Dice } from './dice.ts';
import { LOSS_REASONS, type Market } from './market.ts';

export interface Seller {
  id: string;
  /** 1 is usual: how often a deal goes on. */
  skill: number;
  /** How much of the team's work is theirs. */
  weight: number;
}

export interface Story {
  team: Team;
  market: Market;
  dice: Dice;
  /** The present: nothing is told of later. */
  until: Date;
}

/** Of each open stage of the ready pipeline: how many go on, and after how many working days most do. */
const GOES_ON = [0.9, 0.84, 0.76, 0.76, 0.87];
const STAYS = [2, 4, 5, 6, 4];
/** Few deals are forgotten for weeks. */
const FORGOTTEN = 0.07;

/** What a deal costs: round, as people quote it; in the team's currency mostly. */
export function priceIn({ market, dice }: Story): Money {
  const [currency, , worth] = market.foreign.find(([, share]) => dice.chance(share)) ?? [
    market.currency,
    1,
    1,
  ];
  const amount = dice.around(market.price, 0.6) / worth;
  const round = 10 ** Math.max(2, Math.floor(Math.log10(amount)) - 1);
  return { minor: BigInt(Math.max(1, Math.round(amount / round)) * round * 100), currency };
}

export interface Beginning extends Omit<NewDeal, 'id' | 'team' | 'amount' | 'ownerId'> {
  id?: string;
  seller: Seller;
  at: Date;
}

/** A deal from its opening to its end, or to the present: every change that it went through, as the domain makes them. */
export function liveDeal(story: Story, { seller, at, id, ...request }: Beginning): Change[] {
  const { team, market, dice } = story;
  const opened = { ...request, team, id: id ?? newId(at), ownerId: seller.id };
  const amount = dice.chance(0.85) ? priceIn(story) : null;
  const history = [open({ ...opened, amount }, { byId: seller.id, at })];
  const stages = team.stages.filter(({ kind }) => kind === 'open');
  let n = stages.findIndex((stage) => stage.id === request.stage.id);
  for (let now = at; n < stages.length; ) {
    const patience = (STAYS[n] ?? 5) * (dice.chance(FORGOTTEN) ? 4.5 : 1);
    now = workingMoment(now, dice.around(patience, 0.45), market.opens, dice);
    if (now > story.until) return withPlans(story, history, seller);
    spokeOf(story, history, seller, now);
    const goesOn = dice.chance((GOES_ON[n] ?? 0.8) * seller.skill);
    n += dice.chance(0.08) && n === 0 ? 2 : 1;
    const to = goesOn ? (stages[n] ?? stageOfKind(team, 'won')) : stageOfKind(team, 'lost');
    const last = lastOf(history);
    history.push(move(last, to, { byId: seller.id, at: now }, broughtTo(story, to, last, now)));
    if (to.kind !== 'open') break;
  }
  return history;
}

const lastOf = (history: readonly Change[]) => {
  const last = history.at(-1);
  if (!last) throw new Error('a history begins with an opening');
  return last.deal;
};

/** What the stage asks for, as people fill it in when they move a deal there. */
function broughtTo(story: Story, to: Stage, { amount, closeOn }: Change['deal'], at: Date) {
  const { dice } = story;
  const isPriced = to.asks.includes('amount') && amount === null;
  const isDated = (to.asks.includes('close_date') || dice.chance(0.3)) && closeOn === null;
  return {
    ...(isPriced ? { amount: priceIn(story) } : {}),
    ...(isDated && to.kind === 'open'
      ? { closeOn: dayOf(addMilliseconds(at, dice.whole(8, 26) * DAYS)) }
      : {}),
    ...(to.kind === 'lost' ? { lossReason: dice.weighed(LOSS_REASONS) } : {}),
  };
}

/** Before a deal moves somebody spoke with the customer: some of it is written down. */
function spokeOf({ market, dice }: Story, history: Change[], seller: Seller, until: Date): void {
  const at = addMilliseconds(until, -dice.between(0.05, 0.2) * HOURS);
  if (at <= (history.at(-1)?.event.at ?? at)) return;
  const by = { byId: seller.id, at };
  if (dice.chance(0.2)) history.push(addNote(lastOf(history), dice.pick(market.notes), by));
  if (lastOf(history).nextStep) history.push(finishStep(lastOf(history), by));
}

/** What is still open has plans: most of it a next step, what is near its end a day, what waits a reason. */
function withPlans({ team, market, dice, until }: Story, history: Change[], seller: Seller) {
  const began = history.at(-1)?.event.at ?? until;
  const at = new Date(Math.max(began.getTime(), until.getTime() - dice.between(4, 60) * HOURS));
  const by = { byId: seller.id, at: addMilliseconds(at, 60_000) };
  const today = dayOf(until);
  const inDays = (from: number, to: number) =>
    dayOf(addMilliseconds(until, dice.whole(from, to) * DAYS));
  const { stageId, closeOn } = lastOf(history);
  const place = team.stages.findIndex(({ id }) => id === stageId);
  if (place >= 2 && !closeOn) history.push(setCloseDay(lastOf(history), inDays(2, 34), by));
  const idle = (until.getTime() - began.getTime()) / DAYS;
  if (idle > 12 && dice.chance(0.45))
    history.push(snooze(lastOf(history), inDays(5, 30), dice.pick(market.pauses), today, by));
  else if (dice.chance(0.7))
    history.push(setNextStep(lastOf(history), inDays(-1, 9), dice.pick(market.steps), by));
  return history;
}
