import type { Tx } from '../../db/connection.ts';
import type { Change } from '../../deals/deal-event.ts';
import { addDays } from '../../language/dates.ts';
import { type Money, minorDigits } from '../../language/money.ts';
import { createTeam } from '../../teams/create-team.ts';
import type { Team } from '../../teams/directory.ts';
import type { Member } from '../../teams/member.ts';
import { setTarget } from '../../teams/set-target.ts';
import type { Cast } from './cast.ts';
import { addMilliseconds, DAYS, dayOf } from './days.ts';
import type { Seller } from './deal-life.ts';
import { type Market, MOSCOW_MARKET, NEW_YORK_MARKET } from './market.ts';

export interface DemoTeam {
  name: string;
  channelId: string;
  zone: string;
  head: string;
  intake: string;
  market: Market;
  sellers: readonly Seller[];
}

export const DEMO_TEAMS: readonly DemoTeam[] = [
  {
    name: 'Север',
    channelId: 'C0001',
    zone: 'Europe/Moscow',
    head: 'UHEAD',
    intake: '#site-forms',
    market: MOSCOW_MARKET,
    sellers: [
      { id: 'UANNA', skill: 1.06, weight: 30 },
      { id: 'ULENA', skill: 1.02, weight: 28 },
      { id: 'UIGOR', skill: 0.97, weight: 24 },
      { id: 'UDENIS', skill: 0.9, weight: 18 },
    ],
  },
  {
    name: 'East Coast',
    channelId: 'C0004',
    zone: 'America/New_York',
    head: 'UMEGAN',
    intake: '#web-leads',
    market: NEW_YORK_MARKET,
    sellers: [
      { id: 'USAM', skill: 1.05, weight: 30 },
      { id: 'UKATE', skill: 1.03, weight: 27 },
      { id: 'UOLIVIA', skill: 0.96, weight: 24 },
      { id: 'UJAMES', skill: 0.92, weight: 19 },
    ],
  },
];

/** The rates of a quarter, by how many days after its beginning each came into force. */
const RATES: readonly (readonly [after: number, pair: string, rate: number])[] = [
  [0, 'USD RUB', 88.4],
  [0, 'EUR RUB', 96.9],
  [0, 'EUR USD', 1.08],
  [0, 'GBP USD', 1.26],
  [35, 'USD RUB', 90.1],
  [35, 'EUR RUB', 98.2],
  [42, 'EUR USD', 1.09],
  [42, 'GBP USD', 1.28],
  [77, 'USD RUB', 91.7],
  [77, 'EUR RUB', 99.5],
];

export async function makeTeams(tx: Tx, cast: Cast, now: Date): Promise<Team[]> {
  for (const { name, channelId, zone, head, market, sellers } of DEMO_TEAMS) {
    const { currency, language } = market;
    const people = { head, managers: sellers.map(({ id }) => id) };
    const admin = await cast.member(tx, 'UADMIN');
    await createTeam(tx, { name, channelId, zone, currency, language }, admin, now, people);
  }
  for (const { head, intake, channelId } of DEMO_TEAMS)
    await cast.type(tx, head, `/lead intake ${intake}`, channelId);
  for (const [after, pair, rate] of RATES) {
    const from = addDays(dayOf(now), after);
    await cast.type(tx, 'UADMIN', `/voronka rate ${pair} ${rate} ${from}`, 'C0001');
  }
  const { directory } = await cast.member(tx, 'UADMIN');
  return DEMO_TEAMS.flatMap(({ name }) => directory.teams.filter((team) => team.name === name));
}

/** What the team sells in a month by now, near enough for a target: of the last two, in whole units of its currency. */
function soldMonthly(market: Market, deals: readonly (readonly Change[])[], now: Date) {
  const worth = new Map([
    [market.currency, 1],
    ...market.foreign.map(([currency, , each]) => [currency, each] as const),
  ]);
  const since = addMilliseconds(now, -60 * DAYS);
  const sold = deals.map((history) => {
    const deal = history.at(-1)?.deal;
    const isRecent = deal?.stageKind === 'won' && deal.closedAt && deal.closedAt > since;
    if (!isRecent || !deal.amount) return 0;
    return (Number(deal.amount.minor) / 100) * (worth.get(deal.amount.currency) ?? 0);
  });
  return sold.reduce((sum, one) => sum + one, 0) / 2;
}

interface Targets {
  team: Team;
  head: Member;
  /** When they are set. */
  at: Date;
  /** 'YYYY-MM' */
  months: readonly string[];
  present: Date;
}

/** What a head asks of a month grows with the team: a bit more than it sells, shared by who sells how much; some make it, some do not. */
export async function setTargets(
  tx: Tx,
  { market, sellers }: DemoTeam,
  deals: readonly (readonly Change[])[],
  { team, head, at, months, present }: Targets,
): Promise<void> {
  const usual = soldMonthly(market, deals, present) * 1.4;
  const weights = sellers.reduce((sum, { weight }) => sum + weight, 0);
  for (const [n, month] of months.entries()) {
    const asked = usual * 0.93 ** (months.length - 3 - n);
    const shares = sellers.map(({ id, weight }) => [id, (asked * weight) / weights] as const);
    for (const [owner, amount] of [...shares, ['team', asked] as const])
      await setTarget(tx, team, { owner, month: `${month}-01` }, rounded(amount, team), head, at);
  }
}

/** To two digits: as a head says it. */
function rounded(amount: number, { currency }: Team): Money {
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(1, amount))) - 1);
  const whole = Math.max(unit, Math.round(amount / unit) * unit);
  return { minor: BigInt(whole * 10 ** minorDigits(currency)), currency };
}
