import { plural, words } from '../language/words.ts';

interface Of {
  title: string;
  number: number;
}

export const satisfactionWords = words({
  asks: {
    en: ({ n }: { n: number }) =>
      n === 1
        ? 'How satisfied is your customer?'
        : `How satisfied are your customers? ${n} ${plural('en', n, { one: 'deal', other: 'deals' })}`,
    ru: ({ n }) =>
      n === 1
        ? 'Доволен ли ваш клиент?'
        : `Довольны ли ваши клиенты? ${n} ${plural('ru', n, { one: 'сделка', few: 'сделки', many: 'сделок' })}`,
  },
  hint: {
    en: 'Ask them for a rating: 1 is bad, 5 is excellent.',
    ru: 'Спросите у них оценку: 1 — плохо, 5 — отлично.',
  },
  withComment: { en: 'With a comment', ru: 'С комментарием' },
  notNow: { en: 'Not now', ru: 'Не сейчас' },
  later: {
    en: ({ number }: Of) => `OK, I’ll ask about #${number} once more in a week.`,
    ru: ({ number }) => `Хорошо, спрошу про #${number} ещё раз через неделю.`,
  },
  noMore: {
    en: ({ number }: Of) =>
      `OK, I won’t ask about #${number} again. \`/deal mark #${number} 5\` records a rating at any time.`,
    ru: ({ number }) =>
      `Хорошо, больше про #${number} не спрошу. Записать оценку можно в любой момент: \`/deal оценка #${number} 5\`.`,
  },
  recorded: {
    en: ({ deal, value }: { deal: string; value: number }) =>
      `Recorded: ${value} out of 5 for ${deal}.`,
    ru: ({ deal, value }) => `Записано: ${deal}, оценка ${value} из 5.`,
  },
  takenBack: {
    en: ({ deal }: { deal: string }) => `The rating for ${deal} has been removed.`,
    ru: ({ deal }) => `Оценка по сделке ${deal} отменена.`,
  },
  marksOf: {
    en: ({ deal }: { deal: string }) => `Ratings for ${deal}`,
    ru: ({ deal }) => `Оценки по сделке ${deal}`,
  },
  ofFive: {
    en: ({ value }: { value: number }) => `${value} out of 5`,
    ru: ({ value }) => `${value} из 5`,
  },
  noMarks: {
    en: ({ number }: Of) => `None yet. \`/deal mark #${number} 5\` records one.`,
    ru: ({ number }) => `Пока нет. Записать оценку: \`/deal оценка #${number} 5\`.`,
  },
  gone: { en: 'That rating has already been removed.', ru: 'Эта оценка уже отменена.' },
  undo: { en: 'Undo', ru: 'Отменить' },
  show: { en: 'Show', ru: 'Показать' },
  notWon: {
    en: ({ number }: Of) => `#${number} isn’t won: customers rate what they’ve bought.`,
    ru: ({ number }) => `Сделка #${number} не выиграна: клиент оценивает то, что уже купил.`,
  },
  usage: {
    en: 'A rating is a number from 1 to 5: `/deal mark #12 4 fast delivery`.',
    ru: 'Оценка — число от 1 до 5: `/deal оценка #12 4 быстро привезли`.',
  },
  tooLong: {
    en: ({ most }: { most: number }) => `A comment can be up to ${most} characters.`,
    ru: ({ most }) => `В комментарии не больше ${most} знаков.`,
  },
  mark: { en: 'Rating', ru: 'Оценка' },
  comment: { en: 'What the customer said', ru: 'Что сказал клиент' },
  save: { en: 'Save', ru: 'Сохранить' },
  cancel: { en: 'Cancel', ru: 'Отмена' },
  low: {
    en: ({ value, deal }: { value: number; deal: string }) =>
      `A customer isn’t happy: ${value} out of 5 for ${deal}`,
    ru: ({ value, deal }) => `Клиент недоволен: ${deal}, оценка ${value} из 5`,
  },
  recordedBy: {
    en: ({ who }: { who: string }) => `Recorded by ${who}`,
    ru: ({ who }) => `Записал(а) ${who}`,
  },
  owner: {
    en: ({ who }: { who: string }) => `owner ${who}`,
    ru: ({ who }) => `ведёт ${who}`,
  },
});
