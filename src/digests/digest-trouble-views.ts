import type { Language } from '../language/language.ts';
import { actions, section, typed } from '../slack/blocks.ts';
import { plain } from '../slack/escape.ts';
import type { Message } from '../slack/reply.ts';
import type { Team } from '../teams/directory.ts';
import type { Digest } from './digest.ts';
import type { Trouble } from './digest-run.ts';
import { troubleWords } from './digest-trouble-words.ts';
import { digestWords } from './digest-words.ts';

interface Told {
  digest: Digest;
  team: Team;
  trouble: Trouble;
  /** Whether it still goes out today once the channel is open. */
  waits: boolean;
}

/** To a head: what is wrong with the channel, and what to do. */
export function troubleTold({ digest, team, trouble, waits }: Told, language: Language): Message {
  const say = troubleWords(language);
  const { channelId } = digest;
  const text = [
    say.notPosted({ team: plain(team.name), why: say.why({ trouble, channelId }) }),
    say.remedy({ trouble }),
    ...(waits ? [say.waits] : []),
  ].join(' ');
  const buttons = [
    typed(say.tryNow, `/digest now ${digest.id}`),
    typed(digestWords(language).list, '/digest list'),
  ];
  return { text, blocks: [section(text), actions(buttons)] };
}
