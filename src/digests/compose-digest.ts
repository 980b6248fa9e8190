import { slippingOf } from '../attention/slipping.ts';
import type { Tx } from '../db/connection.ts';
import type { Deal } from '../deals/deal.ts';
import { findDeals } from '../deals/deal-list-store.ts';
import { type Correction, correctionsOf, refundCorrections } from '../kpi/corrections.ts';
import { countPeriods } from '../kpi/count-numbers.ts';
import { findChangedDeals, type Scope } from '../kpi/deal-facts-store.ts';
import type { Numbers } from '../kpi/numbers.ts';
import { bestBefore } from '../kpi/own-best.ts';
import { monthOf } from '../kpi/period.ts';
import { findUndoneRefunds } from '../kpi/refund-store.ts';
import { readYear } from '../kpi/year-store.ts';
import { addDays, todayIn } from '../language/dates.ts';
import type { JobCall } from '../services.ts';
import type { Message } from '../slack/reply.ts';
import { findNames } from '../teams/colleague-store.ts';
import type { Rate } from '../workspaces/rates.ts';
import { type Digest, periodBefore } from './digest.ts';
import { findLastPosted } from './digest-run-store.ts';
import { digestShown } from './digest-views.ts';
import type { Board } from './leaderboard-views.ts';

/** More open deals than a team can tend. */
const DEALS_LOOKED_AT = 2_000;

/** What of the numbers is kept of a digest; which deals stood behind them, history tells. */
const kept = ({ team, behind: _, ...numbers }: Numbers) => ({ ...numbers, teamId: team.id });

/** The digest of `day` as it is posted, in the team's language, and its numbers, to be kept. */
export async function composeDigest(
  tx: Tx,
  { workspaceId, directory, now }: JobCall,
  digest: Digest,
  { day, isLate }: { day: string; isLate: boolean },
): Promise<{ message: Message; numbers: unknown }> {
  const team = directory.teams.find(({ id }) => id === digest.teamId);
  if (!team)
    throw new Error(`digest ${digest.id} belongs to a team that the directory does not know`);
  const whose = { workspaceId, directory, team };
  const before = periodBefore(digest.kind, day, team.calendar);
  // On the 1st, the month that has just ended.
  const toDate = digest.kind === 'monthly' ? [] : [monthOf(addDays(day, -1))];
  const reach = { workspaceId, teamIds: [team.id] };
  const page = { offset: 0, limit: DEALS_LOOKED_AT };
  const scope = { workspaceId, team, ownerId: null };
  const [deals, corrections, [past, month = null]] = await Promise.all([
    findDeals(tx, reach, { isOpen: true }, page),
    findCorrections(tx, scope, digest.id, before.from),
    countPeriods(tx, whose, [before, ...toDate], now),
  ]);
  const board = await boardOf(tx, scope, directory.rates, deals, month ?? past);
  return {
    message: digestShown({
      team,
      past,
      month,
      deals,
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

/** What of the days before has changed since this digest was posted last. */
async function findCorrections(
  tx: Tx,
  scope: Scope,
  digestId: string,
  before: string,
): Promise<Correction[]> {
  const at = await findLastPosted(tx, scope.workspaceId, digestId);
  if (!at) return [];
  const [changed, undone] = await Promise.all([
    findChangedDeals(tx, scope, at),
    findUndoneRefunds(tx, scope, at),
  ]);
  const told = { at, before, zone: scope.team.zone };
  return [...correctionsOf(changed, told), ...refundCorrections(undone, told)];
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
