import { Refusal } from '../errors.ts';
import { fold, type Word } from '../language/text.ts';
import type { CommandCall } from '../services.ts';
import { mentioned } from '../slack/escape.ts';
import { KINDS, type Kind } from './digest.ts';
import { digestWords } from './digest-words.ts';

const KIND_NAMES: Readonly<Record<Kind, readonly string[]>> = {
  daily: [
    ...['daily', 'weekdays', 'on weekdays', 'working days', 'on working days', 'workdays'],
    ...['будни', 'по будням', 'рабочие', 'рабочие дни', 'по рабочим дням'],
    ...['ежедневно', 'ежедневная'],
  ],
  everyday: ['everyday', 'every day', 'каждый день', 'каждыйдень', 'все дни'],
  weekly: [
    ...['weekly', 'every week', 'on mondays', 'every monday', 'неделя', 'раз в неделю'],
    ...['каждую неделю', 'еженедельно', 'еженедельная', 'по понедельникам'],
  ],
  monthly: [
    ...['monthly', 'every month', 'месяц', 'раз в месяц', 'каждый месяц'],
    ...['ежемесячно', 'ежемесячная'],
  ],
};
const NAMES: ReadonlyMap<string, Kind> = new Map(
  KINDS.flatMap((kind) => KIND_NAMES[kind].map((name) => [name, kind] as const)),
);
const MOST_KIND_WORDS = 3;

/** `9:00`, `09.30`, `9`, `9am`, `9:30 p.m.`: 'HH:MM'; undefined when it is no time of day. */
export function readTime(text: string): string | undefined {
  const [, typed, minutes = '00', half] =
    /^(\d{1,2})(?:[:.](\d{2}))?(?:\s?([ap])\.?m\.?)?$/i.exec(text.trim()) ?? [];
  const isLate = half?.toLowerCase() === 'p';
  const hours = half ? (Number(typed) % 12) + (isLate ? 12 : 0) : Number(typed);
  const isHour = half ? Number(typed) >= 1 && Number(typed) <= 12 : hours <= 23;
  if (!isHour || Number(minutes) > 59) return undefined;
  return `${String(hours).padStart(2, '0')}:${minutes}`;
}

/** The kind that is named, in one word or several, and the words around it: `every day` is a kind, and no team called Every. */
export function takeKind(words: readonly Word[]): {
  kind: Kind | undefined;
  rest: readonly Word[];
} {
  for (let length = MOST_KIND_WORDS; length > 0; length--)
    for (let at = 0; at + length <= words.length; at++) {
      const named = words.slice(at, at + length);
      const kind = NAMES.get(fold(named.map(({ text }) => text).join(' ')));
      if (kind && !named.some(({ quoted }) => quoted))
        return { kind, rest: words.toSpliced(at, length) };
    }
  return { kind: undefined, rest: words };
}

export interface Asked {
  kind: Kind | undefined;
  time: string | undefined;
  channelId: string | undefined;
  /** The words left over: a team. */
  teamName: string;
}

const BEFORE_WHEN_OR_WHERE: ReadonlySet<string> = new Set(['at', 'in', 'to', 'в', 'на']);

/** `daily at 9 am in #sales North`, in any order. Refuses a time that there is not, `25:00`. */
export function readDigest({ words }: Pick<CommandCall, 'words'>): Asked {
  const { kind, rest } = takeKind(words);
  const asked: Asked = { kind, time: undefined, channelId: undefined, teamName: '' };
  const others: string[] = [];
  for (let at = 0; at < rest.length; at++) {
    const { text, quoted } = rest[at] as Word;
    const is = mentioned(text);
    const time = timeAt(rest, at);
    if (is?.kind === 'channel') asked.channelId = is.id;
    else if (time && !asked.time) {
      asked.time = time.time;
      at += time.length - 1;
    } else if (!quoted && /^\d{1,2}:\d{2}$/.test(text))
      throw new Refusal('bad_time', (l) => digestWords(l).noSuchTime({ word: text }));
    else if (!isBeforeWhenOrWhere(rest, at)) others.push(text);
  }
  return { ...asked, teamName: others.join(' ') };
}

/** A time that begins there, in one word or in two: `9 am`. */
function timeAt(words: readonly Word[], at: number): { time: string; length: number } | undefined {
  for (const length of [2, 1]) {
    const typed = words.slice(at, at + length);
    const time = readTime(typed.map(({ text }) => text).join(' '));
    if (time && !typed.some(({ quoted }) => quoted)) return { time, length: typed.length };
  }
  return undefined;
}

function isBeforeWhenOrWhere(words: readonly Word[], at: number): boolean {
  const [word, next] = words.slice(at, at + 2);
  if (!word || !next || word.quoted || !BEFORE_WHEN_OR_WHERE.has(fold(word.text))) return false;
  return timeAt(words, at + 1) !== undefined || mentioned(next.text)?.kind === 'channel';
}
