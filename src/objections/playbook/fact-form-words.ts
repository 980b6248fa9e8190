import { plural, words } from '../../language/words.ts';

export const factFormWords = words({
  title: { en: 'Facts for your cards', ru: 'Факты для карточек' },
  intro: {
    en: 'Cards leave gaps for what only your company knows: prices, terms, case studies. Fill one in once, and every reply that needs it gets stronger. A gap is never sent to a customer.',
    ru: 'В карточках есть пропуски для того, что знает только ваша компания: цены, условия, кейсы. Впишите один раз, и все ответы станут сильнее. Клиенту пропуск не уйдёт никогда.',
  },
  filled: {
    en: ({ filled, all }: { filled: number; all: number }) => `Filled in: ${filled} of ${all}.`,
    ru: ({ filled, all }) => `Заполнено: ${filled} из ${all}.`,
  },
  missingMost: { en: 'Most often missing', ru: 'Чаще всего не хватает' },
  inCards: {
    en: ({ n }: { n: number }) => `${n} ${plural('en', n, { one: 'card', other: 'cards' })}`,
    ru: ({ n }) =>
      `${n} ${plural('ru', n, { one: 'карточка', few: 'карточки', many: 'карточек' })}`,
  },
  choose: { en: 'Fill in or change…', ru: 'Вписать или изменить…' },
  headsOnly: {
    en: 'Only team heads and admins fill in facts: what’s there goes to customers.',
    ru: 'Факты вписывают руководители и администраторы: это уходит клиентам.',
  },
  unknown: {
    en: ({ name }: { name: string }) =>
      `No card has a gap called “${name}”. \`/objection facts\` lists them.`,
    ru: ({ name }) => `Пропуска «${name}» ни в одной карточке нет. Список: \`/objection факты\`.`,
  },
  russian: { en: 'In Russian replies', ru: 'В русских ответах' },
  english: { en: 'In English replies', ru: 'В английских ответах' },
  stands: {
    en: ({ sentence }: { sentence: string }) =>
      `It goes here: “${sentence}” Leave it empty to keep the gap.`,
    ru: ({ sentence }) => `Встанет сюда: «${sentence}» Если не заполнить, пропуск останется.`,
  },
  emptyKeeps: {
    en: 'Leave it empty to keep the gap.',
    ru: 'Если не заполнить, пропуск останется.',
  },
  saved: {
    en: ({ name }: { name: string }) => `Saved: ${name}.`,
    ru: ({ name }) => `Сохранено: ${name}.`,
  },
  noBraces: { en: 'No braces here, please.', ru: 'Без фигурных скобок, пожалуйста.' },
  noCards: {
    en: 'No card in your playbook has a gap.',
    ru: 'В карточках нет ни одного пропуска.',
  },
});
