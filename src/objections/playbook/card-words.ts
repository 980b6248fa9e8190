import { words } from '../../language/words.ts';

export const cardWords = words({
  incomplete: {
    en: 'A card needs a title, at least one way customers say it, and a reply.',
    ru: 'Карточке нужны название, хотя бы одна фраза клиента и ответ.',
  },
  tooLong: {
    en: 'That’s too long for a card: a title can be up to 120 characters, a line 300, a reply 1,500.',
    ru: 'Для карточки слишком длинно: название до 120 знаков, строка до 300, ответ до 1500.',
  },
  noCard: {
    en: 'That card isn’t in the playbook. Type `/objection cards` to see them all.',
    ru: 'Такой карточки в базе нет. Все карточки: `/objection карточки`.',
  },
  several: {
    en: ({ asked }: { asked: string }) => `Which card do you mean by “${asked}”?`,
    ru: ({ asked }) => `Какая карточка имеется в виду: «${asked}»?`,
  },
  changed: {
    en: 'Someone changed this card while you were writing. Open it again to see what’s new.',
    ru: 'Пока вы писали, карточку изменили. Откройте её ещё раз, чтобы увидеть новое.',
  },
  decided: {
    en: 'This proposal is no longer waiting: it has been decided on, withdrawn, or replaced by a newer version.',
    ru: 'Это предложение уже не ждёт решения: его рассмотрели, отозвали или заменили новой версией.',
  },
});
