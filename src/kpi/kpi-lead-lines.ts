import { formatAgo, todayIn } from '../language/dates.ts';
import type { Language } from '../language/language.ts';
import { LEAD_SOURCES } from '../leads/lead-source.ts';
import { leadWords } from '../leads/lead-words.ts';
import { plain } from '../slack/escape.ts';
import { ratioText, timeText } from './kpi-texts.ts';
import { kpiWords } from './kpi-words.ts';
import type { Numbers } from './numbers.ts';
import { isPast } from './period.ts';

/** Of what is over there is nothing to forecast, and nobody waits in it any more. */
export const isOver = ({ period, team, asOf }: Numbers) => isPast(period, todayIn(team.zone, asOf));

export function leadLines(numbers: Numbers, language: Language): string[] {
  const { leads } = numbers;
  const say = kpiWords(language);
  const became = ratioText({ part: leads.converted, of: leads.created }, language);
  const line =
    leads.created === 0
      ? say.noLeads
      : [
          say.leads({ n: leads.created, became }),
          ...(leads.won > 0
            ? [
                say.becameWins({
                  ratio: ratioText({ part: leads.won, of: leads.created }, language),
                }),
              ]
            : []),
          ...(leads.stillOpen > 0 ? [say.stillOpen({ n: leads.stillOpen })] : []),
        ].join(', ');
  const touch = touchLine(numbers, language);
  return touch === '' ? [line] : [line, touch];
}

function touchLine(numbers: Numbers, language: Language): string {
  const { leads, waiting, asOf } = numbers;
  const say = kpiWords(language);
  const untouched =
    waiting.count > 0 && waiting.since && !isOver(numbers)
      ? say.waiting({ n: waiting.count, ago: formatAgo(waiting.since, asOf, language) })
      : '';
  if (leads.touch === null) return untouched && say.onlyWaiting({ waiting: untouched });
  const touched = [
    say.firstTouch({
      time: timeText(leads.touch.median, language),
      working: timeText(leads.touch.working, language),
    }),
    say.within({
      limit: timeText(leads.touch.limit, language),
      ratio: ratioText(leads.touch.within, language),
    }),
  ];
  return [...touched, untouched].filter(Boolean).join('; ');
}

/** The rest is told together. */
const SOURCES = 4;

export function sourceLines({ leads }: Numbers, language: Language): string[] {
  if (leads.created === 0) return [];
  const say = kpiWords(language);
  const nameOf = (source: string | null) => {
    const known = LEAD_SOURCES.find((one) => one === source);
    return known ? leadWords(language).sourceName({ source: known }) : (source ?? say.noSource);
  };
  const named = leads.sources.slice(0, SOURCES);
  const rest = leads.sources.slice(SOURCES).reduce((sum, { count }) => sum + count, 0);
  const sources = [
    ...named.map(({ source, count }) => `${plain(nameOf(source))} ${count}`),
    ...(rest > 0 ? [say.otherSources({ n: rest })] : []),
  ].join(', ');
  return [say.leadSources({ sources, kinds: leads.kinds })];
}
