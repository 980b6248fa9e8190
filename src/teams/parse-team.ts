import type { Tx } from '../db/connection.ts';
import { Refusal } from '../errors.ts';
import { match } from '../language/match.ts';
import { cut, fold, splitWords, type Word } from '../language/text.ts';
import type { CommandCall } from '../services.ts';
import { mentioned } from '../slack/escape.ts';
import type { Colleague } from './colleague.ts';
import { findColleagues } from './colleague-store.ts';
import type { Team } from './directory.ts';
import { cutTeam, findTeam, homeTeam, readableTeams } from './rights.ts';
import { teamWords } from './team-words.ts';

const isName = (word: Word) => /^@./.test(word.text);

/** The words apart from people and channels. */
export function parts(call: CommandCall): { channelId: string | undefined; rest: string } {
  const found = call.words.map((word) => ({ word, is: mentioned(word.text) }));
  return {
    channelId: found.find(({ is }) => is?.kind === 'channel')?.is?.id,
    rest: found
      .filter(({ word, is }) => !is && !isName(word))
      .map(({ word }) => word.text)
      .join(' '),
  };
}

/**
 * Whom the line is about. `line`: what was typed up to `call.text`. A name that Slack left as text counts when exactly
 * one colleague is called so; somebody called nearly so is only offered. Undefined: nobody is named.
 */
export async function personIn(
  call: CommandCall,
  line: string,
  tx: Tx,
): Promise<string | undefined> {
  const mention = call.words.map(({ text }) => mentioned(text)).find((is) => is?.kind === 'user');
  if (mention) return mention.id;
  const word = call.words.find(isName);
  if (!word) return undefined;
  const { called, near } = await peopleLike(call, word.text.slice(1), tx);
  const [only, another] = called;
  if (only && !another) return only.userId;
  throw whoIs(call, word, line, near);
}

/** The question who is meant by a word that fits names: `лена` for Елена Белова. Undefined: it fits none. */
export async function whoIsMeant(
  call: CommandCall,
  word: Word,
  line: string,
  tx: Tx,
): Promise<Refusal | undefined> {
  const { fitting } = await peopleLike(call, word.text, tx);
  return fitting.length > 0 ? whoIs(call, word, line, fitting) : undefined;
}

async function peopleLike(call: CommandCall, name: string, tx: Tx) {
  const colleagues = await findColleagues(tx, call.member.workspaceId);
  const found = match(name, colleagues, (one) => [one.name]);
  const fitting = found.kind === 'one' ? [found.item] : found.kind === 'several' ? found.items : [];
  return {
    called: colleagues.filter((one) => fold(one.name) === fold(name)),
    fitting,
    near: found.kind === 'none' ? found.nearest : fitting,
  };
}

function whoIs(call: CommandCall, word: Word, line: string, near: readonly Colleague[]): Refusal {
  const name = word.text.replace(/^@/, '');
  const [before, behind] = [call.text.slice(0, word.start), call.text.slice(word.end)];
  return new Refusal(
    'who_is',
    (l) => teamWords(l).whoIs({ name: cut(name, 40), isNear: near.length > 0 }),
    near.map((one) => ({
      label: () => one.name,
      command: `${line} ${before}<@${one.userId}>${behind}`,
    })),
  );
}

/** The team called so, or the one that is meant where nothing is said. `line`: what was typed up to `call.text`. */
export const named = (call: CommandCall, word: string, line: string): Team =>
  word
    ? findTeam(call.member, word, readableTeams(call.member))
    : homeTeam(call.member, call.channelId, {
        retype: (team) => `${line} ${call.text} "${team}"`.replace(/ +/g, ' '),
      });

/** The line behind `in:"North"`, and that team or the one meant where none is named: for lines whose end is taken. */
export function withTeam(call: CommandCall, line: string): { call: CommandCall; team: Team } {
  const { named: name, rest } = cutTeam(call.text);
  const retype = (team: string) => `${line} in:"${team}" ${rest}`;
  const team = homeTeam(call.member, call.channelId, { named: name, retype });
  return { call: { ...call, text: rest, words: splitWords(rest) }, team };
}
