import { plural, words } from '../language/words.ts';

export const statsWords = words({
  title: {
    en: ({ days }: { days: number }) => `Objections, last ${days} days`,
    ru: ({ days }) =>
      `Возражения за ${days} ${plural('ru', days, { one: 'день', few: 'дня', many: 'дней' })}`,
  },
  nothing: {
    en: 'No one on your team has asked about an objection in this period.',
    ru: 'За это время в вашей команде никто не спрашивал про возражения.',
  },
  headsOnly: {
    en: 'Only team heads see how replies turned out.',
    ru: 'Итоги ответов видят руководители команд.',
  },
  overall: {
    en: ({ asked, used }: { asked: number; used: string }) =>
      `Asked: ${asked}; a reply was used in ${used}.`,
    ru: ({ asked, used }) => `Спросили: ${asked}, ответ взяли: ${used}.`,
  },
  overallMoved: {
    en: ({ moved }: { moved: string }) => `Deals that moved on within 14 days: ${moved}.`,
    ru: ({ moved }) => `Сделок сдвинулось за 14 дней: ${moved}.`,
  },
  early: {
    en: ({ n }: { n: number }) =>
      `Too early to tell: ${n} ${plural('en', n, { one: 'deal', other: 'deals' })} whose 14 days aren’t over.`,
    ru: ({ n }) =>
      `Ещё рано судить: ${n} ${plural('ru', n, { one: 'сделка', few: 'сделки', many: 'сделок' })}, где 14 дней не прошли.`,
  },
  byCategory: { en: 'By topic', ru: 'О чём' },
  byCard: { en: 'By card', ru: 'По карточкам' },
  byStage: { en: 'By deal stage', ru: 'По этапам сделки' },
  row: {
    en: ({ asked, used }: { asked: number; used: string }) => `asked ${asked}, used ${used}`,
    ru: ({ asked, used }) => `спросили ${asked}, взяли ${used}`,
  },
  rowOffered: {
    en: ({ asked, used }: { asked: number; used: string }) => `offered ${asked}, used ${used}`,
    ru: ({ asked, used }) => `предложили ${asked}, взяли ${used}`,
  },
  rowMoved: {
    en: ({ moved }: { moved: string }) => `deals moved on ${moved}`,
    ru: ({ moved }) => `сделок сдвинулось ${moved}`,
  },
  rowWon: {
    en: ({ won }: { won: string }) => `won ${won}`,
    ru: ({ won }) => `выиграно ${won}`,
  },
  above: { en: 'more often than the rest', ru: 'чаще, чем с остальными' },
  below: { en: 'less often than the rest', ru: 'реже, чем с остальными' },
  howToRead: {
    en: ({ few }: { few: number }) =>
      `In parentheses: the range that holds the true share (95%); fewer than ${few} cases are too few to tell. Rows are in order of how often they were asked; “more often” appears only where the ranges don’t overlap. A deal counts once, and its moving on doesn’t prove that the reply moved it.`,
    ru: ({ few }) =>
      `В скобках — границы, между которыми лежит настоящая доля (95 %); если случаев меньше ${few}, судить рано. Строки стоят по числу вопросов, «чаще» и «реже» пишу, только когда интервалы не пересекаются. Каждая сделка считается один раз; то, что она сдвинулась, ещё не значит, что помог именно ответ.`,
  },
});
