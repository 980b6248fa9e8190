import { formatMoment } from '../language/dates.ts';
import type { Language } from '../language/language.ts';
import { formatMoney } from '../language/money.ts';
import { percent } from '../language/text.ts';
import { context, section } from '../slack/blocks.ts';
import { plain } from '../slack/escape.ts';
import { message, type Reply } from '../slack/reply.ts';
import { titleText } from './kpi-lines.ts';
import { dayText, rangeText, roughText, volumeText } from './kpi-texts.ts';
import { kpiWords } from './kpi-words.ts';
import type { Numbers } from './numbers.ts';

/** Formula by formula: what was divided by what, over which days, by whose clock. */
export function explained(numbers: Numbers, name: string | null, language: Language): Reply {
  const say = kpiWords(language);
  const { team, period, asOf } = numbers;
  const about = say.countedOver({
    title: plain(titleText(numbers, language, name)),
    days: rangeText(period, language),
    zone: team.zone,
    moment: formatMoment(asOf, language, team.zone),
  });
  return message(say.howCounted, [
    section(`*${say.howCounted}*\n${about}`),
    section(valueLines(numbers, language).join('\n')),
    section(say.explained),
    context(say.rules),
  ]);
}

/** The very figures that went into each share. */
function valueLines(numbers: Numbers, language: Language): string[] {
  const say = kpiWords(language);
  const { won, lost, volume, refunds, leads, target, forecast, cycle, flow } = numbers;
  const priced = won - (volume.unpriced - refunds.sum.unpriced) - volume.noAmount;
  return [
    say.inSales({ sum: volumeText(volume, language), won, priced }),
    ...(refunds.deals > 0
      ? [say.inRefunds({ sum: volumeText(refunds.sum, language), n: refunds.deals })]
      : []),
    say.inWinRate({ won, lost, of: won + lost }),
    say.inLeads({ converted: leads.converted, created: leads.created }),
    ...(cycle ? [say.inCycle({ mean: Math.round(cycle.mean), of: cycle.of })] : []),
    ...(target
      ? [
          say.inTarget({
            won: formatMoney(volume.total, language),
            target: formatMoney(target.amount, language),
            share: percent(target.attained, language),
          }),
        ]
      : []),
    ...(target?.joined
      ? [say.inJoined({ ...target.joined, day: dayText(target.joined.day, language) })]
      : []),
    say.inForecast({
      sum: roughText(forecast.weighted.total, language),
      odds: say.odds({ odds: forecast.odds }),
    }),
    ...flow.stages.map(({ stage, passed }) =>
      say.inStage({ ...passed, name: plain(stage.names[language]) }),
    ),
  ];
}
