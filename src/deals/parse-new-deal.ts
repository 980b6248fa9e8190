import { parseMoney } from '../language/money.ts';
import { fold, type Word } from '../language/text.ts';
import type { Stage, Team } from '../teams/directory.ts';
import type { Member } from '../teams/member.ts';
import { withoutTo } from '../teams/pipeline.ts';
import { homeTeam, noTeam, ownTeams, readableTeams } from '../teams/rights.ts';
import { withoutFor } from './parse-deal.ts';

/** What was typed after `/deal new`, read as far as it can be while the team may still be chosen. */
export interface AskedDeal {
  title: string;
  amount: string | null;
  stage: string | null;
}

/** `Ромашка, 30 мест 300к предложение`: an amount and a stage are taken from the end, in either order; quotes hold a title together. */
export function asNewDeal(text: string, words: readonly Word[], teams: readonly Team[]): AskedDeal {
  const asked: AskedDeal = { title: '', amount: null, stage: null };
  let rest = words;
  const take = (part: 'amount' | 'stage', fits: (end: string) => boolean) => {
    const taken = asked[part] === null ? endThatFits(rest, fits) : 0;
    if (taken === 0) return;
    const said = joined(rest.slice(-taken));
    asked[part] = part === 'amount' ? withoutFor(said) : withoutTo(said);
    rest = rest.slice(0, -taken);
  };
  // A currency's sign is not heard in a stage's name, so it would be taken along: `1,2 млн ₽ предложение`.
  const isHeard = (end: string) => fold(end.split(' ')[0] ?? '') !== '';
  const isStage = (end: string) =>
    isHeard(end) && teams.some((team) => stageOf(team, end) !== null);
  // Any currency will do to tell whether it is an amount at all.
  const isAmount = (end: string) => parseMoney(withoutFor(end), 'USD') !== undefined;
  take('amount', isAmount);
  take('stage', isStage);
  take('amount', isAmount);
  return { ...asked, title: titleIn(text, rest) };
}

const LONGEST_END = 4;
const joined = (words: readonly Word[]) =>
  words
    .map((word) => word.text)
    .join(' ')
    .replace(/^[,;]|[,;]$/g, '');

/** How many words at the end it is; the first word is always the title's. */
function endThatFits(words: readonly Word[], fits: (end: string) => boolean): number {
  for (let taken = Math.min(LONGEST_END, words.length - 1); taken > 0; taken--) {
    const end = words.slice(-taken);
    if (!end.some((word) => word.quoted) && fits(joined(end))) return taken;
  }
  return 0;
}

/** Quotes within quotes, as «Кофейня "Заря"» looks once they are straight. */
const NESTED = /^"([^"]*"[^"]+")"$/;

/** As typed, with the quotes inside it; those around the whole of it only hold it together. */
function titleIn(text: string, words: readonly Word[]): string {
  const [first] = words;
  const last = words.at(-1);
  if (!first || !last) return '';
  if (first === last) return first.text;
  return text
    .slice(first.start, last.end)
    .replace(/[,;]+$/, '')
    .replace(NESTED, '$1')
    .trim();
}

/** A title may well end in a word like "contract new": only a stage's whole name counts here. */
export function stageOf(team: Team, text: string | null): Stage | null {
  if (text === null) return null;
  const keys = [fold(text), fold(withoutTo(text))];
  const isCalled = (name: string) => keys.includes(fold(name));
  return team.stages.find(({ names }) => isCalled(names.en) || isCalled(names.ru)) ?? null;
}

/** Where a new deal of theirs may go: the team that was named, the channel's, else every team of theirs, for an admin without one all. */
export function teamsFor(
  member: Member,
  channelId: string | null,
  named: string | null,
): readonly [Team, ...Team[]] {
  if (named) return [homeTeam(member, channelId, { named })];
  const own = ownTeams(member);
  const teams = own.length > 0 ? own : readableTeams(member);
  const here = teams.find((team) => channelId !== null && team.channelId === channelId);
  const [first, ...others] = teams;
  if (here) return [here];
  if (!first) throw noTeam(member);
  return [first, ...others];
}
