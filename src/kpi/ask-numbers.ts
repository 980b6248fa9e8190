import type { Tx } from '../db/connection.ts';
import { Refusal } from '../errors.ts';
import { todayIn } from '../language/dates.ts';
import { cut, fold } from '../language/text.ts';
import type { CommandCall } from '../services.ts';
import { mentioned } from '../slack/escape.ts';
import type { Team } from '../teams/directory.ts';
import { personIn, withTeam } from '../teams/parse-team.ts';
import { isHeadOf, readableTeams } from '../teams/rights.ts';
import { kpiWords } from './kpi-words.ts';
import { monthOf, type Period } from './period.ts';
import { readPeriod } from './read-period.ts';

export interface AskedNumbers {
  team: Team;
  ownerId: string | undefined;
  period: Period;
}

const ME = new Set(['me', 'mine', 'my', 'я', 'мои', 'мой']);
const TEAM = new Set(['team', 'all', 'команда', 'команды', 'все']);

/** `[me|team|@ann] [period]`: a manager means their own month when nothing is said, a head the team's. */
export async function askedNumbers(typed: CommandCall, tx: Tx): Promise<AskedNumbers> {
  const { call, team } = withTeam(typed, '/kpi');
  const { member } = call;
  const named = await personIn(call, '/kpi', tx);
  const isPerson = (text: string) => mentioned(text) !== undefined || text.startsWith('@');
  const rest = call.words.map(({ text }) => text).filter((text) => !isPerson(text));
  const whose = fold(rest[0] ?? '');
  const isMine = ME.has(whose);
  const isTeams = TEAM.has(whose);
  const told = rest.slice(isMine || isTeams ? 1 : 0).join(' ');
  const today = todayIn(team.zone, call.now);
  const period = told === '' ? monthOf(today) : readPeriod(told, today);
  if (!period)
    throw new Refusal(
      'unknown_period',
      (l) => kpiWords(l).unknownPeriod({ word: cut(told, 40) }),
      ['week', 'month', 'quarter'].map((one) => ({
        label: (l) => kpiWords(l)[one as 'week' | 'month' | 'quarter'],
        command: `/kpi ${[isTeams ? 'team' : 'me', one].join(' ')}`,
      })),
    );
  const isHeads = !team.roles.has(member.userId) || isHeadOf(member, team.id);
  const own = isTeams || (isHeads && !isMine) ? undefined : member.userId;
  const ownerId = named ?? own;
  return { team: named ? teamWith(named, team, call) : team, ownerId, period };
}

/** The team of that person, among those that may be read; the one at hand before others. */
function teamWith(userId: string, team: Team, { member }: CommandCall): Team {
  const theirs = [team, ...readableTeams(member)].find(({ roles }) => roles.has(userId));
  if (theirs) return theirs;
  throw new Refusal('not_in_team', (l) => kpiWords(l).notInYourTeams({ userId }));
}
