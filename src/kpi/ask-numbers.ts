import type { Tx } from '../db/connection.ts';
import { Refusal } from '../errors.ts';
import { addDays, startOfDay, todayIn } from '../language/dates.ts';
import { cut, fold, splitWords } from '../language/text.ts';
import type { CommandCall } from '../services.ts';
import { mentioned } from '../slack/escape.ts';
import { findColleague } from '../teams/colleague-store.ts';
import type { Team } from '../teams/directory.ts';
import { personIn, whoIsMeant, withTeam } from '../teams/parse-team.ts';
import { inTeam, isHeadOf, readableTeams } from '../teams/rights.ts';
import { countNumbers } from './count-numbers.ts';
import { guessPeriod } from './guess-period.ts';
import { wasEverIn } from './joined-store.ts';
import { kpiWords } from './kpi-words.ts';
import { monthOf, type Period } from './period.ts';
import { readPeriod } from './read-period.ts';
import { pastDay } from './read-range.ts';
import { typedPeriod, typedWhose } from './typed-numbers.ts';

interface AskedNumbers {
  team: Team;
  ownerId: string | undefined;
  period: Period;
  /** The end of a past day, when the numbers are asked for as they stood then. */
  past: Date | null;
  /** Whose and of when, as it is typed again. */
  whose: string;
  when: string;
}

const ME = new Set(['me', 'mine', 'my', 'я', 'мои', 'мой']);
const MOST_NAME_WORDS = 6;
const TEAM = new Set(['team', 'all', 'команда', 'команды', 'все']);

const OUR = new Set(['my', 'our', 'the', 'моя', 'наша']);

/** `[me|team|@ann] [period] [as of day]`: a manager means their own month when nothing is said, a head the team's. */
async function askedNumbers(typed: CommandCall, tx: Tx): Promise<AskedNumbers> {
  const { call, team: atHand } = withTeam(teamFirst(typed), '/kpi');
  const { member } = call;
  const named = await personIn(call, '/kpi', tx);
  const isPerson = (text: string) => mentioned(text) !== undefined || text.startsWith('@');
  const said = call.words.map(({ text }) => text).filter((text) => !isPerson(text));
  const isOurs = OUR.has(fold(said[0] ?? '')) && TEAM.has(fold(said[1] ?? ''));
  const rest = isOurs ? said.slice(1) : said;
  const whose = fold(rest[0] ?? '');
  const isMine = ME.has(whose);
  const isTeams = TEAM.has(whose);
  const team = named ? await teamWith(named, atHand, call, tx) : atHand;
  const today = todayIn(team.zone, call.now);
  const { told, asOf } = readAsOf(rest.slice(isMine || isTeams ? 1 : 0).join(' '), today);
  const isHeads = !team.roles.has(member.userId) || isHeadOf(member, team.id);
  const own = isTeams || (isHeads && !isMine) ? undefined : member.userId;
  const ownerId = named ?? own;
  const typedAgain = typedWhose(team, ownerId);
  const period =
    (told === '' ? monthOf(asOf ?? today) : readPeriod(told, today)) ??
    (await periodMeant(call, told, { today, whose: typedAgain }, tx));
  return {
    team,
    ownerId,
    period,
    past: asOf ? endOfDay(team.zone, asOf) : null,
    whose: typedAgain,
    when: `${typedPeriod(period)}${asOf ? ` as of ${asOf}` : ''}`,
  };
}

/** A word that is no period may be somebody's name, or a slip of the keys. `whose`: as it is typed. */
async function periodMeant(
  call: CommandCall,
  told: string,
  { today, whose }: { today: string; whose: string },
  tx: Tx,
): Promise<Period> {
  const word = call.words.find(({ text }) => told.startsWith(text));
  const who = word && (await whoIsMeant(call, word, '/kpi', tx));
  if (who) throw who;
  const period = guessPeriod(told, today);
  if (period) return period;
  throw new Refusal(
    'unknown_period',
    (l) => kpiWords(l).unknownPeriod({ word: cut(told, 40) }),
    (['week', 'month', 'quarter'] as const).map((one) => ({
      label: (l) => kpiWords(l)[one],
      command: `/kpi ${whose} ${one}`,
    })),
  );
}

/** `East Coast q3`, `команда Север`: a line about a team that is called by its whole name, with the team ahead. */
function teamFirst(call: CommandCall): CommandCall {
  const { words, member } = call;
  const start = TEAM.has(fold(words[0]?.text ?? '')) ? 1 : 0;
  const teams = readableTeams(member).map(({ name }) => ({ name, folded: fold(name) }));
  for (let end = start + 1; end <= words.length && end <= start + MOST_NAME_WORDS; end++) {
    const said = fold(
      words
        .slice(start, end)
        .map(({ text }) => text)
        .join(' '),
    );
    const team = teams.find(({ folded }) => folded === said);
    if (!team) continue;
    const text = `${inTeam(team.name)} team ${call.text.slice(words[end - 1]?.end).trim()}`.trim();
    return { ...call, text, words: splitWords(text) };
  }
  return call;
}

const endOfDay = (zone: string, day: string) =>
  new Date(startOfDay(zone, addDays(day, 1)).getTime() - 1);

const AS_OF = /^(.*?)\s*(?:as of|по состоянию на|на)\s+(.+)$/iu;

/** `october as of 2026-11-05`, `октябрь на 5 ноября`; a day that is not over is as good as now. */
function readAsOf(text: string, today: string): { told: string; asOf: string | null } {
  const [, told = '', when = ''] = AS_OF.exec(text) ?? [];
  const day = when === '' ? undefined : pastDay(when, today);
  if (day === undefined) return { told: text, asOf: null };
  return { told: told.trim(), asOf: day < today ? day : null };
}

/** The team that the person is in, or was in, among those that may be read; the one at hand before others. */
async function teamWith(
  userId: string,
  team: Team,
  { member }: CommandCall,
  tx: Tx,
): Promise<Team> {
  const readable = [team, ...readableTeams(member)];
  const theirs = readable.find(({ roles }) => roles.has(userId));
  if (theirs) return theirs;
  for (const left of new Set(readable))
    if (await wasEverIn(tx, member.workspaceId, left.id, userId)) return left;
  throw new Refusal('not_in_team', (l) => kpiWords(l).notInYourTeams({ userId }));
}

/** The numbers that a line asks for, with the name of the person they are of. */
export async function numbersAsked(call: CommandCall, tx: Tx) {
  const { workspaceId, directory } = call.member;
  const asked = await askedNumbers(call, tx);
  const { ownerId, period, past } = asked;
  const whose = { workspaceId, directory, ...asked };
  const numbers = await countNumbers(tx, whose, period, call.now, past);
  const person = ownerId ? await findColleague(tx, workspaceId, ownerId) : undefined;
  return { numbers, asked: { ...asked, name: person?.name ?? null } };
}
