import type { Tx } from '../db/connection.ts';
import { Refusal } from '../errors.ts';
import { cut, fold, splitWords } from '../language/text.ts';
import type { CommandCall } from '../services.ts';
import { mentioned } from '../slack/escape.ts';
import { type Page, pageOf } from '../slack/pages.ts';
import { stageCalled } from '../teams/pipeline.ts';
import { cutTeam, findTeam, inTeam, noTeam, readableTeams } from '../teams/rights.ts';
import type { Deal } from './deal.ts';
import { countDeals, type DealFilter, findDeals } from './deal-list-store.ts';
import { dealWords } from './deal-words.ts';
import { reachOf } from './find-deal.ts';

export type Whose = 'mine' | 'team' | { userId: string };

export interface ListRequest {
  whose: Whose;
  /** In which teams is looked: those that the person reads, or the one that was named. */
  teamIds: readonly string[];
  filter: DealFilter;
  page: number;
  /** The command for another page, without its number. */
  line: string;
}

export interface Listed extends ListRequest {
  deals: Page<Deal>;
  total: number;
}

const MINE = new Set(['mine', 'my', 'me', 'мои', 'моя', 'мое', 'я']);
const TEAM = new Set(['team', 'all', 'команда', 'команды', 'все']);
const PER_PAGE = 12;

/** Whether every word of it says which deals to list. */
export const isList = (words: readonly string[]): boolean =>
  words.every((word) => mentioned(word) || MINE.has(fold(word)) || TEAM.has(fold(word)));

/** `mine`, `team`, `@ann`, then perhaps a stage and a page; ahead of them the one team that is meant. Without a stage, only the open ones. */
export function asListRequest({ text, member }: CommandCall): ListRequest {
  const readable = readableTeams(member);
  if (readable.length === 0) throw noTeam(member);
  const { named, rest: said } = cutTeam(text);
  const teams = named === null ? readable : [findTeam(member, named, readable)];
  const isPage = (word: string) => /^page:\d{1,4}$/.test(word);
  const typed = splitWords(said).map((word) => word.text);
  const rest = typed.filter((word) => !isPage(word));
  const userId = rest.map(mentioned).find((is) => is?.kind === 'user')?.id;
  const isTeam = rest.some((word) => TEAM.has(fold(word)));
  const stage = rest
    .filter((word) => !mentioned(word) && !MINE.has(fold(word)) && !TEAM.has(fold(word)))
    .join(' ');
  const stageIds = teams.flatMap((team) => stageCalled(team, stage)?.id ?? []);
  if (stage !== '' && stageIds.length === 0) throw unknownStage(stage, teams);
  return {
    whose: userId ? { userId } : isTeam ? 'team' : 'mine',
    filter: {
      ownerId: userId ?? (isTeam ? undefined : member.userId),
      ...(stage === '' ? { isOpen: true } : { stageIds }),
    },
    teamIds: teams.map(({ id }) => id),
    page: Number(typed.find(isPage)?.slice('page:'.length) ?? 1),
    line: ['/deal list', named === null ? '' : inTeam(named), ...rest].filter(Boolean).join(' '),
  };
}

function unknownStage(word: string, teams: ReturnType<typeof readableTeams>): Refusal {
  return new Refusal('unknown_stage', (l) =>
    dealWords(l).noSuchList({
      word: cut(word, 40),
      stages: [...new Set(teams.flatMap((team) => team.stages.map(({ names }) => names[l])))],
    }),
  );
}

export async function listDeals(
  tx: Tx,
  request: ListRequest,
  member: CommandCall['member'],
): Promise<Listed> {
  const reach = { ...reachOf(member), teamIds: request.teamIds };
  const total = await countDeals(tx, reach, request.filter);
  const { page, pages } = pageOf(Array.from({ length: total }), request.page, PER_PAGE);
  const offset = (page - 1) * PER_PAGE;
  const items = await findDeals(tx, reach, request.filter, { offset, limit: PER_PAGE });
  return { ...request, total, deals: { items, page, pages } };
}
