import { words } from '../language/words.ts';
import type { Country } from './calendar.ts';
import type { Leaderboard } from './directory.ts';

export const settingsWords = words({
  calendar: { en: 'Working calendar', ru: 'Рабочий календарь' },
  country: {
    en: ({ country }: { country: Country }) =>
      ({
        ru: 'Russian public holidays',
        us: 'US federal holidays',
        none: 'Monday to Friday, no holidays',
      })[country],
    ru: ({ country }) =>
      ({
        ru: 'Праздники и переносы России',
        us: 'Федеральные праздники США',
        none: 'С понедельника по пятницу, без праздников',
      })[country],
  },
  daysOff: { en: 'Other days off', ru: 'Другие выходные' },
  extraDays: { en: 'Extra working days', ru: 'Дополнительные рабочие дни' },
  daysHint: {
    en: 'One per line, or separated by commas: 2026-12-31, 24 December, 2027-05-03..2027-05-07',
    ru: 'По одному в строке или через запятую: 31.12.2026, 24 декабря, 03.05.2027..07.05.2027',
  },
  badDays: {
    en: ({ text }: { text: string }) => `“${text}” isn't a date. For example: 2026-12-31.`,
    ru: ({ text }) => `«${text}» не дата. Например: 31.12.2026.`,
  },
  tooManyDays: {
    en: ({ n }: { n: number }) => `No more than ${n} days, please.`,
    ru: ({ n }) => `Не больше ${n} дней.`,
  },
  offAndOn: {
    en: ({ day }: { day: string }) =>
      `${day} is already listed above as a day off. Keep it in only one of the two.`,
    ru: ({ day }) => `${day} уже указан выходным выше. Оставьте его в одном из двух полей.`,
  },
  firstTouch: {
    en: 'First touch on a lead within (working minutes)',
    ru: 'Первое касание лида, рабочих минут',
  },
  satisfaction: {
    en: 'Ask for the customer’s rating this many days after a win',
    ru: 'Спросить оценку клиента, дней после победы',
  },
  nobodyAsked: { en: 'Leave empty, and nobody is asked.', ru: 'Пусто: никого не спрашивать.' },
  leaderboard: { en: 'Individual results in digests', ru: 'Результаты людей в сводках' },
  leaderboardOf: {
    en: ({ leaderboard }: { leaderboard: Leaderboard }) =>
      ({
        named: 'Everyone, by name',
        top: 'Only the top three',
        own_best: 'Personal bests only, no ranking',
        off: 'Not shown',
      })[leaderboard],
    ru: ({ leaderboard }) =>
      ({
        named: 'Все поимённо',
        top: 'Только первые трое',
        own_best: 'Только личные рекорды, без мест',
        off: 'Не показывать',
      })[leaderboard],
  },
  stalledLimit: {
    en: 'Tell the head about a stalled deal this many working days past its limit',
    ru: 'Сообщить руководителю о зависшей сделке, рабочих дней сверх срока',
  },
  neverTold: {
    en: 'Leave empty for never: the digest shows it anyway.',
    ru: 'Пусто: никогда, её и так видно в сводке.',
  },
  badNumber: {
    en: ({ from, to }: { from: number; to: number }) =>
      `Enter a whole number from ${from} to ${to}.`,
    ru: ({ from, to }) => `Целое число от ${from} до ${to}.`,
  },
});
