import { addDays, daysBetween, parseDay } from '../language/dates.ts';
import type { Language } from '../language/language.ts';
import { cut } from '../language/text.ts';
import type { Entered } from '../slack/call.ts';
import { lineIn, linesIn } from '../slack/form-values.ts';
import { COUNTRIES, type DayKind } from './calendar.ts';
import { LEADERBOARDS, type Team } from './directory.ts';
import { settingsWords } from './settings-words.ts';
import type { TeamSettings } from './team-change.ts';

type Habits = Pick<
  TeamSettings,
  'calendar' | 'firstTouchMinutes' | 'satisfactionDays' | 'leaderboard' | 'stalledLimitDays'
>;

const MOST_DAYS = 200;

/** How a team works, as its form tells it; what is wrong, by field. A field that the form did not hold stays as it was. */
export function habitsIn(
  entered: Entered,
  team: Team,
  today: string,
  language: Language,
): { habits: Habits; errors: Record<string, string> } {
  const errors: Record<string, string> = {};
  const wrong = (field: string, why: string) => {
    errors[field] = why;
    return undefined;
  };
  const say = settingsWords(language);
  const whole = (field: string, [from, to]: readonly [number, number]) => {
    const text = lineIn(entered, field);
    const isRight = /^\d{1,6}$/.test(text) && Number(text) >= from && Number(text) <= to;
    return isRight ? Number(text) : wrong(field, say.badNumber({ from, to }));
  };
  const orNone = (field: string, was: number | null) => {
    if (!(field in entered)) return was;
    return lineIn(entered, field) === '' ? null : (whole(field, [0, 365]) ?? was);
  };
  const days = (field: string, kind: DayKind): Record<string, DayKind> => {
    const read = daysIn(linesIn(entered, field), today);
    if ('wrong' in read) wrong(field, say.badDays({ text: cut(read.wrong, 40) }));
    else if (read.days.length > MOST_DAYS) wrong(field, say.tooManyDays({ n: MOST_DAYS }));
    else return Object.fromEntries(read.days.map((day) => [day, kind]));
    return {};
  };
  const off = days('days_off', 'off');
  const on = days('extra_days', 'on');
  const both = Object.keys(on).find((day) => day in off);
  if (both) wrong('extra_days', say.offAndOn({ day: both }));
  const { calendar } = team;
  const chosen = lineIn(entered, 'calendar');
  return {
    errors,
    habits: {
      calendar: {
        country: COUNTRIES.find((one) => one === chosen) ?? calendar.country,
        days: 'calendar' in entered ? { ...off, ...on } : calendar.days,
      },
      firstTouchMinutes:
        ('first_touch' in entered ? whole('first_touch', [1, 100_000]) : undefined) ??
        team.firstTouchMinutes,
      satisfactionDays: orNone('satisfaction', team.satisfactionDays),
      leaderboard:
        LEADERBOARDS.find((one) => one === lineIn(entered, 'leaderboard')) ?? team.leaderboard,
      stalledLimitDays: orNone('stalled_limit', team.stalledLimitDays),
    },
  };
}

/** `31.12.2026, 3 мая..7 мая`: each day, sorted; or the first piece that is none. */
export function daysIn(text: string, today: string): { days: string[] } | { wrong: string } {
  const days = new Set<string>();
  const pieces = text
    .split(/[\n,;]/)
    .map((piece) => piece.trim())
    .filter(Boolean);
  for (const piece of pieces) {
    const [from, to = from] = piece
      .split(/\s*\.\.+\s*|\s+[-–—]\s+/)
      .map((end) => parseDay(end, today));
    const length = from && to ? daysBetween(from, to) : -1;
    if (!from || length < 0 || length > MOST_DAYS) return { wrong: piece };
    for (let n = 0; n <= length; n++) days.add(addDays(from, n));
  }
  return { days: [...days].sort() };
}

/** The team's own days of a kind as they are typed, runs of days as one. */
export function daysAsTyped(
  days: Readonly<Record<string, DayKind>>,
  kind: DayKind,
  language: Language,
): string {
  const typed = (day: string) => (language === 'ru' ? day.split('-').toReversed().join('.') : day);
  const runs: [string, string][] = [];
  for (const day of Object.keys(days)
    .filter((one) => days[one] === kind)
    .sort()) {
    const last = runs.at(-1);
    if (last && addDays(last[1], 1) === day) last[1] = day;
    else runs.push([day, day]);
  }
  return runs
    .map(([from, to]) => (from === to ? typed(from) : `${typed(from)}..${typed(to)}`))
    .join('\n');
}
