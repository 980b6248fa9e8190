import { asksText, dealRows, morningRows } from '../attention/attention-views.ts';
import { dealWords } from '../deals/deal-words.ts';
import { glanceLines, happenedLines, numbersText, titleText } from '../kpi/kpi-lines.ts';
import { rangeText } from '../kpi/kpi-texts.ts';
import type { Period } from '../kpi/period.ts';
import { typedNumbers } from '../kpi/typed-numbers.ts';
import { addDays, formatDay, formatMoment, formatWeekday } from '../language/dates.ts';
import type { Language } from '../language/language.ts';
import { leadRow } from '../leads/lead-list-views.ts';
import { actions, context, divider, header, section, typed } from '../slack/blocks.ts';
import { plain } from '../slack/escape.ts';
import { type AnyBlock, type Message, message, type Reply } from '../slack/reply.ts';
import type { Page } from './compose-morning-page.ts';
import type { MorningPage } from './morning-page.ts';
import { pageWords } from './morning-page-words.ts';

const STEPS_SHOWN = 10;
const FREE_SHOWN = 3;
const TIMES = ['08:00', '09:00', '10:00'];

/** My day, my month, and what happened since the last working day. */
export function pageShown(page: Page, now: Date): Message {
  const { reader, day, isLate, numbers } = page;
  const { language } = reader;
  const say = pageWords(language);
  const title = say.title({ day: formatWeekday(day, language) });
  const months = numbers.map(({ month }) => numbersText(month, language, reader.name));
  return {
    text: [title, waitsText(page), ...months].join('. '),
    blocks: [
      header(title),
      ...(isLate ? [context(say.late)] : []),
      ...missedBlocks(page),
      ...dayBlocks(page, now),
      ...numbers.flatMap((one) => [divider(), ...numbersBlocks(one, page)]),
      actions([typed(say.settings, '/digest morning')]),
    ],
  };
}

function missedBlocks({ missed, day, reader: { language } }: Page): AnyBlock[] {
  const [first, last = first] = [missed[0], missed.at(-1)];
  if (first === undefined || last === undefined) return [];
  const kind = first === last ? 'day' : 'range';
  const when = whenText({ kind, from: first, to: addDays(last, 1) }, day, language);
  return [context(pageWords(language).missed({ when }))];
}

/** A full stop follows. */
function waitsText({ reader: { language }, morning }: Page): string {
  const waits = morning.deals.length + morning.leads.length > 0;
  return waits ? asksText(morning, language) : dealWords(language).nothingToday.replace(/\.$/, '');
}

function dayBlocks(page: Page, now: Date): AnyBlock[] {
  const { reader, teams, due, morning, free } = page;
  const { language } = reader;
  const say = pageWords(language);
  const steps = due.slice(0, STEPS_SHOWN).flatMap((deal) => {
    const team = teams.find(({ id }) => id === deal.teamId);
    return team ? dealRows({ deal, team, attention: null }, language, now) : [];
  });
  const waits = morningRows(morning, language, now);
  const isFree = steps.length + waits.length === 0;
  return [
    ...(isFree ? [section(dealWords(language).nothingToday)] : []),
    ...(steps.length > 0 ? [section(`*${say.dueToday}*`), ...steps] : []),
    ...(waits.length > 0 ? [section(`*${asksText(morning, language)}*`), ...waits] : []),
    ...freeBlocks(free, language, now),
  ];
}

function freeBlocks(free: Page['free'], language: Language, now: Date): AnyBlock[] {
  if (free.length === 0) return [];
  const say = pageWords(language);
  return [
    section(`*${say.free({ n: free.length })}*`),
    ...free.slice(0, FREE_SHOWN).map((lead) => leadRow(lead, language, now)),
    ...(free.length > FREE_SHOWN ? [actions([typed(say.allFree, '/lead list free')])] : []),
  ];
}

function numbersBlocks({ month, past }: Page['numbers'][number], { reader, day }: Page) {
  const { language, name } = reader;
  const say = pageWords(language);
  const happened = happenedLines(past, language);
  const when = whenText(past.period, day, language);
  const line = `/kpi ${typedNumbers(month.team, month.ownerId ?? undefined, month.period)}`;
  return [
    section(
      [`*${plain(titleText(month, language, name))}*`, ...glanceLines(month, language)].join('\n'),
      typed(say.allNumbers, line),
    ),
    section(
      [`*${say.happened({ when })}*`, ...(happened.length > 0 ? happened : [say.quiet])].join('\n'),
    ),
  ];
}

/** `yesterday`, or all the days since the last working one. */
const whenText = (period: Period, today: string, language: Language): string =>
  period.kind === 'day' ? formatDay(period.from, language, today) : rangeText(period, language);

/** `at`: when the next one comes; null: it is off. */
export function pageState(
  page: MorningPage | undefined,
  at: Date | null,
  language: Language,
): Reply {
  const say = pageWords(language);
  const isOn = page !== undefined && at !== null;
  const text = isOn ? comesText(page, at, language) : say.isOff;
  const times = TIMES.filter((time) => !isOn || time !== page.time);
  return message(`${say.page}. ${text}`, [
    section(`*${say.page}*\n${say.about}\n${text}`),
    actions([
      ...times.map((time) => typed(say.at({ time }), `/digest morning ${time}`)),
      ...(isOn ? [typed(say.turnOff, '/digest morning off')] : []),
      typed(say.preview, '/digest morning preview'),
    ]),
  ]);
}

const comesText = ({ time, zone }: MorningPage, at: Date, language: Language): string =>
  pageWords(language).comes({ time, zone, moment: formatMoment(at, language, zone) });

/** `before`: the page as it was, for the button that takes the change back. */
export function pageTurnedOn(
  { page, before }: { page: MorningPage; before: MorningPage | undefined },
  at: Date,
  language: Language,
): Reply {
  const say = pageWords(language);
  const text = comesText(page, at, language);
  return message(text, [
    section(text),
    actions([
      typed(say.undo, `/digest morning ${before?.nextAt ? before.time : 'off'}`),
      typed(say.preview, '/digest morning preview'),
    ]),
  ]);
}

/** `before`: undefined where there was nothing to turn off. */
export function pageTurnedOff(before: MorningPage | undefined, language: Language): Reply {
  const say = pageWords(language);
  if (!before) return message(say.offAlready);
  return message(say.off, [
    section(say.off),
    actions([typed(say.undo, `/digest morning ${before.time}`)]),
  ]);
}

export function pagePreview(page: Page, now: Date): Reply {
  const { text, blocks = [] } = pageShown(page, now);
  return message(text, [context(pageWords(page.reader.language).previewNote), ...blocks]);
}

/** At Home, in one line. */
export function pageAtHome(page: MorningPage | undefined, language: Language): AnyBlock {
  const say = pageWords(language);
  return page?.nextAt
    ? section(`*${say.page}*: ${say.short(page)}`, typed(say.change, '/digest morning'))
    : section(`*${say.page}*\n${say.about}`, typed(say.turnOn, '/digest morning 09:00'));
}
