import type { Morning } from '../attention/attention.ts';
import { dealsShown } from '../attention/attention-views.ts';
import { findMornings, rememberShown } from '../attention/find-mornings.ts';
import type { Tx } from '../db/connection.ts';
import type { Deal } from '../deals/deal.ts';
import { findOpenDeals } from '../deals/deal-list-store.ts';
import { periodBefore } from '../digests/digest.ts';
import { countPeriods } from '../kpi/count-numbers.ts';
import type { Numbers } from '../kpi/numbers.ts';
import { monthOf, type Period } from '../kpi/period.ts';
import type { Language } from '../language/language.ts';
import type { Lead } from '../leads/lead.ts';
import { findOpenLeads } from '../leads/lead-list-store.ts';
import type { JobCall } from '../services.ts';
import type { Team } from '../teams/directory.ts';

/** Whose page it is. */
export interface Reader {
  userId: string;
  name: string;
  language: Language;
}

export interface Page {
  reader: Reader;
  /** 'YYYY-MM-DD' by the reader's clock. */
  day: string;
  isLate: boolean;
  /** Days on which no page came though it should have. */
  missed: readonly string[];
  teams: readonly Team[];
  /** The reader's deals with a step due today. */
  due: readonly Deal[];
  /** What else waits for the reader. */
  morning: Morning;
  free: readonly Lead[];
  /** Team by team: this month, and the days since the last working day or the last page; a head's are the team's. */
  numbers: readonly { month: Numbers; past: Numbers }[];
}

const MOST_TEAMS = 3;

/** The reader's day, month and yesterday in these teams. */
export async function composePage(
  tx: Tx,
  { workspaceId, directory, now }: JobCall,
  reader: Reader,
  teams: readonly Team[],
  { day, isLate, missed = [] }: Pick<Page, 'day' | 'isLate'> & Partial<Pick<Page, 'missed'>>,
): Promise<Page> {
  const { userId } = reader;
  const teamIds = teams.map(({ id }) => id);
  const numbersOf = async (team: Team) => {
    const ownerId = team.roles.get(userId) === 'head' ? undefined : userId;
    const whose = { workspaceId, directory, team, ownerId };
    const periods = [monthOf(day), daysSince(missed[0] ?? day, day, team)] as const;
    const [month, past] = await countPeriods(tx, whose, periods, now);
    return { month, past };
  };
  const [deals, [found], free, numbers] = await Promise.all([
    findOpenDeals(tx, { workspaceId, teamIds }, userId),
    findMornings(tx, { workspaceId, teams, userId }, now),
    findOpenLeads(tx, workspaceId, { teamIds, ownerId: null }),
    Promise.all(teams.slice(0, MOST_TEAMS).map(numbersOf)),
  ]);
  const due = deals.filter(({ nextStep }) => nextStep?.on === day);
  const isDue = new Set(due.map(({ id }) => id));
  const waiting = found ?? { userId, deals: [], leads: [] };
  const morning = { ...waiting, deals: waiting.deals.filter(({ deal }) => !isDue.has(deal.id)) };
  return { reader, day, isLate, missed, teams, due, morning, free, numbers };
}

/** What a page of `first` would have told of, and all that came after it. */
function daysSince(first: string, day: string, { calendar }: Team): Period {
  const before = periodBefore('daily', first, calendar);
  return first === day ? before : { kind: 'range', from: before.from, to: day };
}

/** As good as the message of what waits: nobody is told of these deals again today. */
export const rememberPage = (
  tx: Tx,
  workspaceId: string,
  { reader: { userId }, morning }: Page,
  now: Date,
): Promise<void> =>
  rememberShown(tx, workspaceId, [{ userId, deals: dealsShown(morning) }], { toHead: false, now });
