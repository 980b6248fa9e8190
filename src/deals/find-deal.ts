import type { Tx } from '../db/connection.ts';
import { type Choice, Refusal } from '../errors.ts';
import { match } from '../language/match.ts';
import { cut } from '../language/text.ts';
import { mention } from '../slack/escape.ts';
import type { Team } from '../teams/directory.ts';
import type { Member } from '../teams/member.ts';
import { canChange, noTeam, readableTeams, teamById } from '../teams/rights.ts';
import type { Deal } from './deal.ts';
import { lockDealById, lockDealByNumber, lockDealsLike } from './deal-store.ts';
import { dealWords } from './deal-words.ts';
import type { DealRef } from './parse-deal.ts';

export interface FoundDeal {
  deal: Deal;
  team: Team;
}

/** How to type the same command for the deal of that number. */
export type Retype = (ref: string) => string;

/**
 * Finds the deal that the person means among those they may read, and holds it. A deal of another team or
 * workspace looks just like one that does not exist.
 */
export async function lockDeal(
  tx: Tx,
  ref: DealRef,
  member: Member,
  retype: Retype,
): Promise<FoundDeal> {
  const teamIds = readableTeams(member).map((team) => team.id);
  if (teamIds.length === 0) throw noTeam(member);
  if ('number' in ref) {
    const deal = await lockDealByNumber(tx, member.workspaceId, teamIds, ref.number);
    if (!deal) throw unknown(`#${ref.number}`, [], retype);
    return withTeam(deal, member);
  }
  const like = await lockDealsLike(tx, member.workspaceId, teamIds, ref.title);
  return withTeam(choose(like, ref.title, retype), member);
}

/** The same, for changing it. */
export async function lockOwnDeal(
  tx: Tx,
  ref: DealRef,
  member: Member,
  retype: Retype,
): Promise<FoundDeal> {
  const found = await lockDeal(tx, ref, member, retype);
  requireChange(found.deal, member);
  return found;
}

export async function lockOwnDealById(tx: Tx, dealId: string, member: Member): Promise<FoundDeal> {
  const teamIds = readableTeams(member).map((team) => team.id);
  const deal = await lockDealById(tx, member.workspaceId, teamIds, dealId);
  if (!deal) throw unknown('?', [], () => '/deal list');
  requireChange(deal, member);
  return withTeam(deal, member);
}

function requireChange(deal: Deal, member: Member): void {
  if (canChange(member, deal)) return;
  const who = deal.ownerId ? mention(deal.ownerId) : '–';
  throw new Refusal(
    'not_yours',
    (l) => dealWords(l).notYours({ title: deal.title, number: deal.number, who }),
    [
      {
        label: (l) => dealWords(l).showIt({ number: deal.number }),
        command: `/deal show #${deal.number}`,
      },
    ],
  );
}

function withTeam(deal: Deal, member: Member): FoundDeal {
  const team = teamById(member, deal.teamId);
  if (!team) throw new Error(`deal ${deal.id} belongs to a team that the directory does not know`);
  return { deal, team };
}

/** Open deals come first: a closed one is meant only when no open one fits. */
function choose(like: readonly Deal[], words: string, retype: Retype): Deal {
  const names = (deal: Deal) => [deal.title];
  const open = match(
    words,
    like.filter((deal) => deal.stageKind === 'open'),
    names,
  );
  const found = open.kind === 'none' ? match(words, like, names) : open;
  if (found.kind === 'one') return found.item;
  if (found.kind === 'none') throw unknown(words, found.nearest, retype);
  throw new Refusal(
    'several_deals',
    (l) => dealWords(l).severalDeals({ word: cut(words, 40) }),
    choices(found.items, retype),
  );
}

function unknown(word: string, near: readonly Deal[], retype: Retype): Refusal {
  const short = cut(word, 40);
  return new Refusal(
    'unknown_deal',
    (l) =>
      near.length > 0
        ? dealWords(l).unknownButNear({ word: short })
        : dealWords(l).unknownDeal({ word: short }),
    choices(near, retype),
  );
}

const choices = (deals: readonly Deal[], retype: Retype): Choice[] =>
  deals.map((deal) => ({
    label: () => cut(`#${deal.number} ${deal.title}`, 60),
    command: retype(`#${deal.number}`),
  }));
