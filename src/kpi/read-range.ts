import { addDays, daysBetween, parseDay } from '../language/dates.ts';
import { MONTHS, WEEKDAYS } from '../language/day-words.ts';
import { fold, straighten } from '../language/text.ts';
import { dayOf, monthOf, type Period, quarterOf, weekOf, yearOf } from './period.ts';

// Where no year is said, targets look ahead and numbers look back: in January `декабрь` is the one that was.

/** The same day or month a year earlier, where it is still to come and nobody has said its year. */
export function begun(text: string, day: string, today: string): string {
  if (/\d{4}/.test(text)) return day;
  let back = day;
  while (back > today || !isDay(back)) back = `${Number(back.slice(0, 4)) - 1}${back.slice(4)}`;
  return back;
}

/** The 29th of February is not in every year. */
const isDay = (day: string) => !Number.isNaN(Date.parse(day)) && addDays(day, 0) === day;

const namesMonth = (text: string) =>
  /^\D{0,4}\d{1,2}[./]\d{1,2}\.?$/.test(text.trim()) ||
  fold(text)
    .split(' ')
    .some((word) => MONTHS.has(word));

/** `5 ноября`, `пятница`: the last one that was; what is said of the future (`завтра`, `next tue`) stays there. */
export function pastDay(text: string, today: string): string | undefined {
  const day = parseDay(text, today);
  if (!day || day <= today) return day;
  if (WEEKDAYS.has(fold(text).replace(/^(?:в|во|за|на|on) /u, ''))) return addDays(day, -7);
  return namesMonth(text) ? begun(text, day, today) : day;
}

const LONGEST = 60;
const MOST_DAYS = 731;

/** Two days and all between them, or so many up to today. */
export function readRange(text: string, today: string): Period | undefined {
  if (text.length > LONGEST) return undefined;
  const line = straighten(text).trim();
  const latest = latestDays(fold(line), today);
  if (latest) return latest;
  const [first, last] = endsOf(line) ?? [];
  if (first === undefined || last === undefined) return undefined;
  const from = pastDay(first, today);
  const until = from && endAfter(from, last, today);
  return from && until ? rangeOf(from, addDays(until, 1)) : undefined;
}

function rangeOf(from: string, to: string): Period {
  const known = [dayOf, weekOf, monthOf, quarterOf, yearOf].map((periodOf) => periodOf(from));
  return known.find((one) => one.from === from && one.to === to) ?? { kind: 'range', from, to };
}

const LATEST =
  /^(?:за |for )?(?:the )?(?:последн\p{L}+|last|past) (\d{1,3}) (?:(дн\p{L}+|days?)|недел\p{L}*|weeks?)$/u;

function latestDays(asked: string, today: string): Period | undefined {
  const [, n, inDays] = LATEST.exec(asked) ?? [];
  const days = Number(n) * (inDays ? 1 : 7);
  if (!(days >= 1 && days <= MOST_DAYS)) return undefined;
  return rangeOf(addDays(today, 1 - days), addDays(today, 1));
}

const ENDS: readonly RegExp[] = [
  /^([^.].*?)\s*\.\.\s*([^.].*)$/u,
  /^(?:за |for )?(?:с|со|from)\s+(.+?)\s+(?:по|до|to|till|until|through)\s+(.+)$/iu,
  /^(.*\S)\s+-\s+(\S.*)$/u,
  /^(\d{1,2})-(\d{1,2}\s+\p{L}.*)$/u,
];
const WITHIN_MONTH = /^(\p{L}+)\s+(\d{1,2})\s*-\s*(\d{1,2})$/u;

/** `1-15 ноября`: what the last end says of the month holds for the first. */
function endsOf(line: string): [string, string] | undefined {
  const [, month, a, b] = WITHIN_MONTH.exec(line) ?? [];
  if (month) return [`${month} ${a}`, `${month} ${b}`];
  for (const pattern of ENDS) {
    const [, first = '', last = ''] = pattern.exec(line) ?? [];
    if (first === '') continue;
    const rest = /^\d{1,2}([.\s].*)$/u.exec(last)?.[1];
    return [/^\d{1,2}$/.test(first) && rest ? `${first}${rest}` : first, last];
  }
  return undefined;
}

/** Farther ahead, the ends were typed the wrong way round. */
const MOST_AHEAD = 92;

/** `20 ноября - 5 декабря` may end in days that are still to come. */
function endAfter(from: string, text: string, today: string): string | undefined {
  const past = pastDay(text, today);
  if (past && past >= from) return past;
  const ahead = parseDay(text, today);
  return ahead && ahead >= from && daysBetween(today, ahead) <= MOST_AHEAD ? ahead : undefined;
}
