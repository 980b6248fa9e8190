import type { Tx } from '../db/connection.ts';
import { type Choice, Refusal } from '../errors.ts';
import { matchBeginning } from '../language/beginning.ts';
import { type Match, match } from '../language/match.ts';
import { cut } from '../language/text.ts';
import type { Team } from '../teams/directory.ts';
import type { Member } from '../teams/member.ts';
import { canChange, noTeam, readableTeams, teamById } from '../teams/rights.ts';
import type { Deal } from './deal.ts';
import { findDealsLike, lockDealsLike } from './deal-search-store.ts';
import {
  findDealById,
  findDealByNumber,
  lockDealById,
  lockDealByNumber,
  type Reach,
} from './deal-store.ts';
import { dealWords } from './deal-words.ts';
import { aloneAs, type DealRef, type LineRef, textOf } from './parse-deal.ts';

export interface FoundDeal {
  deal: Deal;
  team: Team;
  /** What stands behind it in the line that begins with it. */
  rest: string;
}

/** How to type the same command for the deal of that number, and what stood behind its title. */
export type Retype = (ref: string, rest: string) => string;

export const reachOf = (member: Member): Reach => ({
  workspaceId: member.workspaceId,
  teamIds: readableTeams(member).map((team) => team.id),
});

interface Finding {
  byId: typeof findDealById;
  byNumber: typeof findDealByNumber;
  like: typeof findDealsLike;
}
const looking: Finding = { byId: findDealById, byNumber: findDealByNumber, like: findDealsLike };
const holding: Finding = { byId: lockDealById, byNumber: lockDealByNumber, like: lockDealsLike };

/**
 * Finds the deal that the person means among those they may read. A deal of another team or workspace looks
 * just like one that does not exist.
 */
export const findDeal = (tx: Tx, ref: DealRef, member: Member, retype: Retype) =>
  find(tx, ref, member, retype, looking);

/** The same, for the form of a change. */
export async function findOwnDeal(
  tx: Tx,
  ref: DealRef,
  member: Member,
  retype: Retype,
): Promise<FoundDeal> {
  const found = await findDeal(tx, ref, member, retype);
  requireChange(found.deal, member);
  return found;
}

/** Finds it among the same, holds it, and refuses when it is not the person's to change. */
export async function lockDeal(
  tx: Tx,
  ref: DealRef,
  member: Member,
  retype: Retype,
): Promise<FoundDeal> {
  const found = await find(tx, ref, member, retype, holding);
  requireChange(found.deal, member);
  return found;
}

async function find(
  tx: Tx,
  ref: DealRef,
  member: Member,
  retype: Retype,
  finding: Finding,
): Promise<FoundDeal> {
  const reach = reachOf(member);
  if (reach.teamIds.length === 0) throw noTeam(member);
  if ('line' in ref) return findFirst(tx, ref, member, retype, finding);
  const { byId, byNumber, like } = finding;
  if ('id' in ref) {
    const deal = await byId(tx, reach, ref.id);
    if (!deal) throw new Refusal('deal_gone', (l) => dealWords(l).gone);
    return withTeam(deal, member);
  }
  const typed = (number: string) => retype(number, '');
  if ('number' in ref) {
    const deal = await byNumber(tx, reach, ref.number);
    if (!deal) throw unknown(`#${ref.number}`, [], typed);
    return withTeam(deal, member);
  }
  const { title } = ref;
  const found = openFirst(title, await like(tx, reach, { words: title }));
  return withTeam(chosen(found, title, typed), member);
}

/** The deal that a line begins with: a number or quotes, else as many of its words as name one. */
async function findFirst(
  tx: Tx,
  { line, words }: LineRef,
  member: Member,
  retype: Retype,
  finding: Finding,
): Promise<FoundDeal> {
  const [first] = words;
  const alone = aloneAs(first);
  if (alone) {
    const rest = line.slice(first?.end).trim();
    return { ...(await find(tx, alone, member, (ref) => retype(ref, rest), finding)), rest };
  }
  const { found, name, rest } = await beginningOf(tx, { line, words }, member, finding);
  const typed = (number: string) => retype(number, rest);
  return { ...withTeam(chosen(found, name, typed), member), rest };
}

/** The same, where it is not certain that a deal is meant at all. */
export async function findMeant(
  tx: Tx,
  ref: LineRef,
  member: Member,
  retype: Retype,
): Promise<FoundDeal | undefined> {
  if (aloneAs(ref.words[0])) return findFirst(tx, ref, member, retype, looking);
  const { found, name, rest } = await beginningOf(tx, ref, member, looking);
  if (found.kind === 'none') return undefined;
  const typed = (number: string) => retype(number, rest);
  return { ...withTeam(chosen(found, name, typed), member), rest };
}

async function beginningOf(tx: Tx, { line, words }: LineRef, member: Member, { like }: Finding) {
  const title = { words: words[0]?.text ?? '', line: textOf(words.slice(0, MOST_TITLE_WORDS)) };
  const candidates = await like(tx, reachOf(member), title);
  return matchBeginning(line, words, (name) => openFirst(name, candidates), namesOf);
}

/** Longer titles are known by their beginning. */
const MOST_TITLE_WORDS = 12;

export function requireChange(deal: Deal, member: Member): void {
  if (canChange(member, deal)) return;
  throw new Refusal('not_yours', (l) => dealWords(l).notYours(deal), [showChoice(deal)]);
}

function withTeam(deal: Deal, member: Member): FoundDeal {
  const team = teamById(member, deal.teamId);
  if (!team) throw new Error(`deal ${deal.id} belongs to a team that the directory does not know`);
  return { deal, team, rest: '' };
}

/** Open deals come first: a closed one is meant only when no open one fits. */
function openFirst(words: string, like: readonly Deal[]): Match<Deal> {
  const open = like.filter((deal) => deal.stageKind === 'open');
  const amongOpen = match(words, open, namesOf);
  return amongOpen.kind === 'none' ? match(words, like, namesOf) : amongOpen;
}

const namesOf = (deal: Deal) => [deal.title];

type Typed = (ref: string) => string;

function chosen(found: Match<Deal>, words: string, retype: Typed): Deal {
  if (found.kind === 'one') return found.item;
  if (found.kind === 'none') throw unknown(words, found.nearest, retype);
  throw new Refusal(
    'several_deals',
    (l) => dealWords(l).severalDeals({ word: cut(words, 40) }),
    choices(found.items, retype),
  );
}

function unknown(words: string, near: readonly Deal[], retype: Typed): Refusal {
  const word = cut(words, 40);
  return new Refusal(
    'unknown_deal',
    (l) =>
      near.length > 0 ? dealWords(l).unknownButNear({ word }) : dealWords(l).unknownDeal({ word }),
    choices(near, retype),
  );
}

const choices = (deals: readonly Deal[], retype: Typed): Choice[] =>
  deals.map((deal) => ({
    label: () => cut(`#${deal.number} ${deal.title}`, 60),
    command: retype(`#${deal.number}`),
  }));

export const showChoice = (deal: Deal): Choice => ({
  label: (l) => dealWords(l).showIt(deal),
  command: `/deal show #${deal.number}`,
});
