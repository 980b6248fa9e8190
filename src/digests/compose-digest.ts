import { slippingOf } from '../attention/slipping.ts';
import type { Tx } from '../db/connection.ts';
import type { Deal } from '../deals/deal.ts';
import { findOpenDeals } from '../deals/deal-list-store.ts';
import { countPeriods } from '../kpi/count-numbers.ts';
import type { Scope } from '../kpi/deal-facts-store.ts';
import type { Numbers } from '../kpi/numbers.ts';
import { bestBefore } from '../kpi/own-best.ts';
import { monthOf } from '../kpi/period.ts';
import { priceOf } from '../kpi/volume.ts';
import { readYear } from '../kpi/year-store.ts';
import { addDays, todayIn } from '../language/dates.ts';
import type { JobCall } from '../services.ts';
import type { Message } from '../slack/reply.ts';
import { findNames } from '../teams/colleague-store.ts';
import type { Team } from '../teams/directory.ts';
import type { Rate } from '../workspaces/rates.ts';
import { type Digest, periodBefore, teamOf, toldOn } from './digest.ts';
import { digestShown } from './digest-views.ts';
import { findCorrections } from './find-corrections.ts';
import type { Board } from './leaderboard-views.ts';

/** What of the numbers is kept of a digest; which deals stood behind them, history tells. */
const kept = ({ team, behind: _, ...numbers }: Numbers) => ({ ...numbers, teamId: team.id });

/** The digest of `day` as it is posted, in the team's language, and its numbers, to be kept. */
export async function composeDigest(
  tx: Tx,
  { workspaceId, directory, now }: JobCall,
  digest: Digest,
  { day, isLate }: { day: string; isLate: boolean },
): Promise<{ message: Message; numbers: unknown }> {
  const team = teamOf(digest, directory);
  const whose = { workspaceId, directory, team };
  const morning = toldOn(digest.kind, day, todayIn(team.zone, now));
  const before = periodBefore(digest.kind, morning, team.calendar);
  // On the 1st, the month that has just ended.
  const toDate = digest.kind === 'monthly' ? [] : [monthOf(addDays(morning, -1))];
  const reach = { workspaceId, teamIds: [team.id] };
  const open = findOpenDeals(tx, reach);
  const scope = { workspaceId, team, ownerId: null };
  const [deals, corrections, [past, month = null]] = await Promise.all([
    open,
    findCorrections(tx, scope, digest.id, before.from, directory.rates),
    countPeriods(tx, { ...whose, open }, [before, ...toDate], now),
  ]);
  const board = await boardOf(tx, scope, directory.rates, deals, month ?? past);
  return {
    message: digestShown({
      team,
      past,
      month,
      deals: biggestFirst(deals, directory.rates, team, now),
      slipping: slippingOf(deals),
      corrections,
      board,
      content: digest.content,
      now,
      isLate,
    }),
    numbers: { past: kept(past), month: month && kept(month) },
  };
}

/** Of the deals that need something, a head looks first at those that are worth the most. */
function biggestFirst(
  deals: readonly Deal[],
  rates: readonly Rate[],
  { currency, zone }: Team,
  now: Date,
): Deal[] {
  const day = todayIn(zone, now);
  const priced = deals.map((deal) => {
    const [minor = 0n] = priceOf({ amount: deal.amount, day }, { currency, rates });
    return { deal, minor };
  });
  return priced
    .toSorted((a, b) => Number(b.minor - a.minor) || a.deal.number - b.deal.number)
    .map(({ deal }) => deal);
}

async function boardOf(
  tx: Tx,
  scope: Scope,
  rates: readonly Rate[],
  deals: readonly Deal[],
  { standings, period, asOf }: Numbers,
): Promise<Board> {
  const { leaderboard, zone } = scope.team;
  const owners = new Set([...deals, ...standings].flatMap(({ ownerId }) => ownerId ?? []));
  const [people, year] = await Promise.all([
    findNames(tx, scope.workspaceId, [...owners]),
    leaderboard === 'own_best' ? readYear(tx, scope, rates, todayIn(zone, asOf)) : null,
  ]);
  return {
    standings,
    names: new Map(people.map(({ userId, name }) => [userId, name])),
    best: year ? bestBefore(period.from, year.months) : new Map(),
  };
}
