import type { Change as DealChange } from '../../deals/deal-event.ts';
import type { Change as LeadChange } from '../../leads/lead-event.ts';
import { addMilliseconds, DAYS, HOURS, workingMoment } from './days.ts';
import { liveDeal, type Seller, type Story } from './deal-life.ts';
import { Dice } from './dice.ts';
import { liveLead } from './lead-life.ts';

export interface Quarter {
  leads: LeadChange[][];
  deals: DealChange[][];
}

export interface Plan extends Story {
  from: Date;
  sellers: readonly Seller[];
  botId: string;
  leads: number;
  /** Deals that the team had already when it came here, and those that no lead led to. */
  brought: number;
  direct: number;
}

/** A team's quarter, lived through in memory by the rules of the domain: the same whenever the dice begin alike. */
export function liveQuarter(plan: Plan): Quarter {
  const { dice, market, until, sellers, botId } = plan;
  const companies = distinctCompanies(plan);
  // Each life has dice of its own: one that ends earlier, as it began on another weekday, leaves the others as they are.
  const nextLife = () => ({
    story: { ...plan, dice: new Dice(dice.whole(0, 2 ** 31)) },
    seller: dice.weighed(sellers.map((one) => [one, one.weight] as const)),
    company: companies.pop() ?? '',
    at: moment(plan),
  });
  const quarter: Quarter = { leads: [], deals: [] };
  for (let n = 0; n < plan.brought + plan.direct; n++) {
    const { story, seller, company, at } = nextLife();
    const isBrought = n < plan.brought;
    const stage = plan.team.stages[isBrought ? story.dice.whole(0, 3) : 0];
    const title = `${company}, ${story.dice.pick(market.products)}`;
    const opensAt = isBrought ? addMilliseconds(plan.from, (1 + n / 4) * HOURS) : at;
    if (stage && opensAt < until)
      quarter.deals.push(liveDeal(story, { title, stage, seller, at: opensAt }));
  }
  for (let n = 0; n < plan.leads; n++) {
    const { story, seller, company, at } = nextLife();
    const person = story.dice.pick(market.people);
    const { lead, deal } = liveLead(story, { at, company, person, n, seller, botId });
    quarter.leads.push(lead);
    if (deal) quarter.deals.push(deal);
  }
  return quarter;
}

/** Evenly over the quarter, mostly in office hours; a site works on some evenings and Sundays too. */
function moment({ dice, market, from, until }: Plan): Date {
  const about = addMilliseconds(from, dice.next() * (until.getTime() - from.getTime()));
  const inOffice = workingMoment(about, 0, market.opens, new Dice(dice.whole(0, 2 ** 31)));
  return dice.chance(0.16) || inOffice > until ? about : inOffice;
}

const SISTERS = {
  ru: ['Плюс', 'Групп', 'Регион', 'Сервис', 'Трейд', 'и Ко'],
  en: ['Group', 'Partners', 'West', 'Labs', 'Supply', '& Co'],
};

/** Every company once, and again as some of its sisters, so that a title says which deal is meant. */
function distinctCompanies({ market, dice }: Plan): string[] {
  const shuffled = <T>(some: readonly T[]) =>
    some
      .map((one) => [dice.next(), one] as const)
      .toSorted(([a], [b]) => a - b)
      .map(([, one]) => one);
  const sisters = market.companies.flatMap((company) =>
    shuffled(SISTERS[market.language])
      .filter((sister) => !company.endsWith(sister))
      .slice(0, 4)
      .map((sister) => `${company} ${sister}`),
  );
  return shuffled([...market.companies, ...sisters]);
}

/** So long ago that a calendar quarter fits in, with the days before its first sales. */
export const LENGTH = 105 * DAYS;
