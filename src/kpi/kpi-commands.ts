import type { Tx } from '../db/connection.ts';
import { splitWords } from '../language/text.ts';
import type { Action, Command, CommandCall } from '../services.ts';
import { numbersAsked } from './ask-numbers.ts';
import { explained } from './explain-numbers.ts';
import { numbersShown } from './kpi-views.ts';
import { showAccuracy } from './show-accuracy.ts';
import { showBehind } from './show-behind.ts';

async function show(call: CommandCall, tx: Tx) {
  const { numbers, asked } = await numbersAsked(call, tx);
  return numbersShown(numbers, asked, call.member.language);
}

export const kpiCommand: Command = {
  name: '/kpi',
  bare: show,
  otherwise: {
    usage: {
      en: '[me|team|@user] [period] [as of day]',
      ru: '[я|команда|@имя] [период] [на день]',
    },
    does: {
      en: 'the numbers: today, yesterday, week, month, quarter, year, 2026-10 …; as of a day: as they stood then',
      ru: 'показатели: сегодня, вчера, неделя, месяц, квартал, год, 2026-10 …; на день — какими они были тогда',
    },
    run: show,
  },
  subcommands: [
    {
      name: 'deals',
      also: ['сделки'],
      usage: {
        en: 'deals won|lost|refunded|open|due|overdue|stalled|slipped|leads|waiting [me|team|@user] [period]',
        ru: 'сделки выиграны|проиграны|возвраты|открыты|прогноз|просрочены|зависшие|ушли|лиды|ждут [я|команда|@имя] [период]',
      },
      does: { en: 'the deals or leads behind a number', ru: 'сделки или лиды за показателем' },
      run: showBehind,
    },
    {
      name: 'accuracy',
      also: ['точность'],
      usage: { en: 'accuracy [team]', ru: 'точность [команда]' },
      does: {
        en: 'what was forecast, and how it turned out',
        ru: 'что прогнозировали и что вышло',
      },
      run: showAccuracy,
    },
    {
      name: 'how',
      also: ['как'],
      usage: { en: 'how [me|team|@user] [period]', ru: 'как [я|команда|@имя] [период]' },
      does: { en: 'how each number is counted', ru: 'как посчитан каждый показатель' },
      run: async (call, tx) => {
        const { numbers, asked } = await numbersAsked(call, tx);
        return explained(numbers, asked.name, call.member.language);
      },
    },
  ],
};

export const kpiActions: readonly Action[] = [
  {
    // The select under the numbers: what was chosen, and the rest of the line as it would be typed.
    id: 'kpi.behind',
    run: ({ value, ...call }, tx) =>
      showBehind({ ...call, text: value, words: splitWords(value) }, tx),
  },
];
