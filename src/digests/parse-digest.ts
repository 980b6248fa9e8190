import { Refusal } from '../errors.ts';
import { fold } from '../language/text.ts';
import type { CommandCall } from '../services.ts';
import { mentioned } from '../slack/escape.ts';
import type { Kind } from './digest.ts';
import { digestWords } from './digest-words.ts';

const NAMES: ReadonlyMap<string, Kind> = new Map([
  ...['daily', 'weekdays', 'ежедневно', 'будни', 'рабочие', 'ежедневная'].map(
    (name) => [name, 'daily'] as const,
  ),
  ...['everyday', 'каждыйдень', 'вседни'].map((name) => [name, 'everyday'] as const),
  ...['weekly', 'еженедельно', 'неделя', 'еженедельная'].map((name) => [name, 'weekly'] as const),
  ...['monthly', 'ежемесячно', 'месяц', 'ежемесячная'].map((name) => [name, 'monthly'] as const),
]);

/** `9:00`, `09.30`, `9`: 'HH:MM'; undefined when it is no time of day. */
export function readTime(text: string): string | undefined {
  const [, hours, minutes = '00'] = /^(\d{1,2})(?:[:.](\d{2}))?$/.exec(text.trim()) ?? [];
  if (hours === undefined || Number(hours) > 23 || Number(minutes) > 59) return undefined;
  return `${hours.padStart(2, '0')}:${minutes}`;
}

export const readKind = (text: string): Kind | undefined => NAMES.get(fold(text));

export interface Asked {
  kind: Kind | undefined;
  time: string | undefined;
  channelId: string | undefined;
  /** The words left over: a team. */
  teamName: string;
}

/** `daily 09:00 #sales North`, in any order. Refuses a time that there is not, `25:00`. */
export function readDigest({ words }: Pick<CommandCall, 'words'>): Asked {
  const asked: Asked = { kind: undefined, time: undefined, channelId: undefined, teamName: '' };
  const rest: string[] = [];
  for (const { text, quoted } of words) {
    const is = mentioned(text);
    const kind = quoted ? undefined : readKind(text);
    const time = quoted ? undefined : readTime(text);
    if (is?.kind === 'channel') asked.channelId = is.id;
    else if (kind && !asked.kind) asked.kind = kind;
    else if (time && !asked.time) asked.time = time;
    else if (!quoted && /^\d{1,2}:\d{2}$/.test(text))
      throw new Refusal('bad_time', (l) => digestWords(l).noSuchTime({ word: text }));
    else rest.push(text);
  }
  return { ...asked, teamName: rest.join(' ') };
}
