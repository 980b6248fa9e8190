import { plural, words } from '../language/words.ts';

export const statsWords = words({
  title: {
    en: ({ days }: { days: number }) => `Objections, last ${days} days`,
    ru: ({ days }) =>
      `Возражения за ${days} ${plural('ru', days, { one: 'день', few: 'дня', many: 'дней' })}`,
  },
  nothing: {
    en: 'Nobody in your team has asked about an objection in this time.',
    ru: 'За это время в вашей команде никто не спрашивал про возражения.',
  },
  headsOnly: {
    en: 'The outcome of replies is shown to heads of teams.',
    ru: 'Итоги ответов видят руководители команд.',
  },
  overall: {
    en: ({ asked, used }: { asked: number; used: string }) =>
      `Asked ${asked}, a reply used in ${used}.`,
    ru: ({ asked, used }) => `Спросили: ${asked}, ответ взяли: ${used}.`,
  },
  overallMoved: {
    en: ({ moved }: { moved: string }) => `Deals that moved on within 14 days: ${moved}.`,
    ru: ({ moved }) => `Сделок сдвинулось за 14 дней: ${moved}.`,
  },
  byCategory: { en: 'By what it is about', ru: 'О чём' },
  byCard: { en: 'By card', ru: 'По карточкам' },
  byStage: { en: 'By stage of the deal', ru: 'По этапам сделки' },
  row: {
    en: ({ asked, used }: { asked: number; used: string }) => `asked ${asked}, used ${used}`,
    ru: ({ asked, used }) => `спросили ${asked}, взяли ${used}`,
  },
  rowOffered: {
    en: ({ asked, used }: { asked: number; used: string }) => `offered ${asked}, used ${used}`,
    ru: ({ asked, used }) => `предложили ${asked}, взяли ${used}`,
  },
  rowDeals: {
    en: ({ moved, won }: { moved: string; won: string }) => `deals moved on ${moved}, won ${won}`,
    ru: ({ moved, won }) => `сделок сдвинулось ${moved}, выиграно ${won}`,
  },
  above: { en: 'more often than the rest', ru: 'чаще, чем с остальными' },
  below: { en: 'less often than the rest', ru: 'реже, чем с остальными' },
  howToRead: {
    en: 'In brackets: between which shares the true one lies (95 %). Rows stand by how often they were asked; “more often” is said only where the intervals do not overlap. A deal counts once; it moving on does not prove that the reply moved it.',
    ru: 'В скобках — границы, между которыми лежит настоящая доля (95 %). Строки стоят по числу вопросов, «чаще» и «реже» пишу, только когда интервалы не пересекаются. Каждая сделка считается один раз; то, что она сдвинулась, ещё не значит, что помог именно ответ.',
  },
  tooFew: { en: 'too few to tell', ru: 'пока мало, чтобы судить' },
});
