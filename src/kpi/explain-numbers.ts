import { formatMoment } from '../language/dates.ts';
import type { Language } from '../language/language.ts';
import { formatMoney } from '../language/money.ts';
import { percent } from '../language/text.ts';
import { context, section } from '../slack/blocks.ts';
import { plain } from '../slack/escape.ts';
import { message, type Reply } from '../slack/reply.ts';
import { explainWords } from './explain-words.ts';
import { titleText } from './kpi-lines.ts';
import { dayText, rangeText, roughText, timesText, volumeText } from './kpi-texts.ts';
import { kpiWords } from './kpi-words.ts';
import type { Numbers } from './numbers.ts';

/** Formula by formula: what was divided by what, over which days, by whose clock. */
export function explained(numbers: Numbers, name: string | null, language: Language): Reply {
  const [say, how] = [kpiWords(language), explainWords(language)];
  const { team, period, asOf } = numbers;
  const about = how.countedOver({
    title: plain(titleText(numbers, language, name)),
    days: rangeText(period, language),
    zone: team.zone,
    moment: formatMoment(asOf, language, team.zone),
  });
  return message(say.howCounted, [
    section(`*${say.howCounted}*\n${about}`),
    section(valueLines(numbers, language).join('\n')),
    section(how.explained),
    context(how.rules),
  ]);
}

/** The very figures that went into each share. */
function valueLines(numbers: Numbers, language: Language): string[] {
  const [say, how] = [kpiWords(language), explainWords(language)];
  const { won, lost, volume, refunds, leads, cycle, forecast, flow, satisfaction } = numbers;
  const priced = won - (volume.unpriced - refunds.sum.unpriced) - volume.noAmount;
  const days = (n: number) => say.days({ n: Math.round(n) });
  return [
    how.inSales({ sum: volumeText(volume, language), won, priced }),
    ...(refunds.deals > 0
      ? [how.inRefunds({ sum: volumeText(refunds.sum, language), n: refunds.deals })]
      : []),
    how.inWinRate({ won, lost, of: won + lost }),
    how.inLeads({ converted: leads.converted, created: leads.created }),
    ...(satisfaction.of > 0 ? [how.inSatisfaction(satisfaction)] : []),
    ...(cycle
      ? [how.inCycle({ median: days(cycle.median), mean: days(cycle.mean), of: cycle.of })]
      : []),
    ...targetLines(numbers, language),
    how.inForecast({
      sum: roughText(forecast.weighted.total, language),
      due: forecast.due,
      odds: say.odds({ odds: forecast.odds }),
    }),
    ...flow.stages.map(({ stage, passed }) =>
      how.inStage({ ...passed, name: plain(stage.names[language]) }),
    ),
  ];
}

function targetLines({ target, volume }: Numbers, language: Language): string[] {
  if (!target) return [];
  const how = explainWords(language);
  const { amount, attained, left, joined, gone, pace, coverage, due } = target;
  const share = percent(attained, language);
  return [
    how.inTarget({
      won: formatMoney(volume.total, language),
      target: formatMoney(amount, language),
      share,
    }),
    ...(joined ? [how.inJoined({ ...joined, day: dayText(joined.day, language) })] : []),
    ...(pace === null
      ? []
      : [how.inPace({ attained: share, ...gone, pace: percent(pace, language) })]),
    ...(coverage === null || !left
      ? []
      : [
          how.inCoverage({
            due: roughText(due, language),
            left: roughText(left, language),
            times: timesText(coverage, language),
          }),
        ]),
  ];
}
