import type { CommandCall } from '../services.ts';
import { mentioned } from '../slack/escape.ts';
import type { Team } from './directory.ts';
import { findTeam, homeTeam, readableTeams } from './rights.ts';

/** The words apart from mentions of people and channels. */
export function parts(call: CommandCall): {
  userId: string | undefined;
  channelId: string | undefined;
  rest: string;
} {
  const found = call.words.map((word) => ({ word, is: mentioned(word.text) }));
  return {
    userId: found.find(({ is }) => is?.kind === 'user')?.is?.id,
    channelId: found.find(({ is }) => is?.kind === 'channel')?.is?.id,
    rest: found
      .filter(({ is }) => !is)
      .map(({ word }) => word.text)
      .join(' '),
  };
}

/** The team called so, or the one that is meant where nothing is said. */
export const named = (call: CommandCall, word: string): Team =>
  word
    ? findTeam(call.member, word, readableTeams(call.member))
    : homeTeam(call.member, call.channelId);
