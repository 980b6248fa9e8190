import type { Language } from '../language/language.ts';
import { percent } from '../language/text.ts';
import { objectionWords } from '../objections/objection-words.ts';
import { plain } from '../slack/escape.ts';
import type { Activity, Heard } from './facts.ts';
import { isOver, sourceLines } from './kpi-lead-lines.ts';
import { ratioText, roughText, timesText } from './kpi-texts.ts';
import { kpiWords } from './kpi-words.ts';
import type { Numbers } from './numbers.ts';

/** What is asked for less often. */
export const moreLines = (numbers: Numbers, language: Language): string[] => [
  ...sourceLines(numbers, language),
  ...(isOver(numbers) ? [] : stalledLines(numbers, language)),
  ...slippedLines(numbers, language),
  ...(isOver(numbers) ? [] : velocityLines(numbers, language)),
  ...activityLines(numbers, language),
  ...objectionLines(numbers, language),
  ...reminderLines(numbers, language),
];

function stalledLines({ behind: { stalled, open } }: Numbers, language: Language): string[] {
  if (stalled.length === 0) return [];
  return [kpiWords(language).stalled({ n: stalled.length, of: open.length })];
}

function slippedLines({ flow: { slipped, pushes } }: Numbers, language: Language): string[] {
  const say = kpiWords(language);
  if (slipped.part === 0 && pushes === 0) return [];
  return [
    say.slipped({
      ratio: ratioText(slipped, language),
      pushes:
        pushes > 0 ? say.pushes({ n: pushes, each: timesText(pushes / slipped.of, language) }) : '',
    }),
  ];
}

function velocityLines({ velocity }: Numbers, language: Language): string[] {
  if (!velocity || velocity.qualified === 0) return [];
  const say = kpiWords(language);
  return [
    say.velocity({
      perDay: roughText(velocity.perDay, language),
      deals: velocity.qualified,
      rate: percent(velocity.winRate, language),
      average: roughText(velocity.averageWon, language),
      days: say.days({ n: Math.round(velocity.cycleDays) }),
    }),
  ];
}

const DID = ['calls', 'meetings', 'notes', 'steps', 'moves'] as const satisfies (keyof Activity)[];

export function activityLines({ activity }: Numbers, language: Language): string[] {
  const say = kpiWords(language);
  const did = DID.filter((what) => activity[what] > 0);
  if (did.length === 0) return [];
  return [
    say.activity({ what: did.map((what) => say.did({ what, n: activity[what] })).join(', ') }),
  ];
}

/** More categories are read in `/objection stats`. */
const CATEGORIES = 3;

function objectionLines({ objections }: Numbers, language: Language): string[] {
  const heard = objections.filter(({ asked }) => asked > 0);
  if (heard.length === 0) return [];
  const [part, of] = [sumBy(heard, 'used'), sumBy(heard, 'asked')];
  const most = heard
    .slice(0, CATEGORIES)
    .map((one) => `${plain(objectionWords(language).category(one))} ${one.asked}`);
  return [
    kpiWords(language).objections({
      n: of,
      used: ratioText({ part, of }, language),
      most: most.join(', '),
    }),
  ];
}

const sumBy = (heard: readonly Heard[], what: 'asked' | 'used') =>
  heard.reduce((sum, one) => sum + one[what], 0);

function reminderLines({ reminders }: Numbers, language: Language): string[] {
  if (reminders.of === 0) return [];
  return [kpiWords(language).reminders({ ratio: ratioText(reminders, language) })];
}
