import { words } from '../language/words.ts';

export const workspaceWords = words({
  welcome: {
    en: 'Voronka keeps your pipeline in Slack',
    ru: 'Voronka ведёт вашу воронку продаж в Slack',
  },
  firstSteps: {
    en: 'Start here:\n• `/lead new Ann Lee, Acme, +1 614 555 0155, 5k` — a lead, in any order\n• `/deal new Acme 5k` — a deal\n• `/deal move Acme proposal` — to the next stage\n• `/deal` — your pipeline and what needs attention\nEvery answer has an *Undo*. `/lead help`, `/deal help` and `/team help` list the rest. Write to me directly and I make a lead of it.',
    ru: 'С чего начать:\n• `/lead new Иван Петров, ООО Ромашка, +7 999 123-45-67, 300к` — лид, в любом порядке\n• `/deal new Ромашка 300к` — сделка\n• `/deal move Ромашка предложение` — на следующий этап\n• `/deal` — ваша воронка и что требует внимания\nПод каждым ответом есть кнопка *Отменить*. Остальное покажут `/lead help`, `/deal help` и `/team help`. Напишите мне в личку про клиента — сделаю лид.',
  },
  adminSteps: {
    en: 'For admins: `/voronka setup` makes a team, `/voronka rate USD EUR 0.92` sets an exchange rate, `/voronka status` says how I am doing.',
    ru: 'Для администраторов: `/voronka setup` создаёт команду, `/voronka rate USD RUB 92,5` задаёт курс, `/voronka status` расскажет, как у меня дела.',
  },
  adminsOnly: {
    en: 'Only a Slack admin of this workspace can do that.',
    ru: 'Это может только администратор Slack в этом пространстве.',
  },
  status: {
    en: ({ teams, waiting, failed, rates, model }: StatusFacts) =>
      [
        failed > 0 ? 'Nearly all is well.' : 'All is well.',
        `Teams: ${teams}. Exchange rates: ${rates}. Messages waiting to be sent: ${waiting}.`,
        failed > 0 ? `Given up in the last days: ${failed}; the log says why.` : '',
        model ? `Model: ${model}.` : 'No model is connected; everything works from rules.',
      ]
        .filter(Boolean)
        .join(' '),
    ru: ({ teams, waiting, failed, rates, model }) =>
      [
        failed > 0 ? 'Почти всё в порядке.' : 'Всё в порядке.',
        `Команд: ${teams}. Курсов валют: ${rates}. Сообщений ждёт отправки: ${waiting}.`,
        failed > 0 ? `Не удалось отправить за последние дни: ${failed}; причина — в журнале.` : '',
        model ? `Модель: ${model}.` : 'Модель не подключена, всё работает по правилам.',
      ]
        .filter(Boolean)
        .join(' '),
  },
  rateUsage: {
    en: 'Like this: `/voronka rate USD EUR 0.92` or `/voronka rate USD EUR 0.92 2026-11-01`.',
    ru: 'Например: `/voronka rate USD RUB 92,5` или `/voronka rate USD RUB 92,5 01.11.2026`.',
  },
  rateSet: {
    en: ({ from, into, rate, day }: { from: string; into: string; rate: string; day: string }) =>
      `From ${day} on: 1 ${from} = ${rate} ${into}.`,
    ru: ({ from, into, rate, day }) => `С даты «${day}»: 1 ${from} = ${rate} ${into}.`,
  },
  rates: { en: 'Exchange rates', ru: 'Курсы валют' },
  noRates: {
    en: 'No exchange rates yet. Deals in other currencies are counted but not priced. `/voronka rate USD EUR 0.92` adds one.',
    ru: 'Курсов пока нет. Сделки в других валютах считаются в штуках, но не в деньгах. Добавить: `/voronka rate USD RUB 92,5`.',
  },
  addRate: { en: 'Add a rate', ru: 'Добавить курс' },
  setUp: { en: 'Set up a team', ru: 'Создать команду' },
  settings: { en: 'Settings', ru: 'Настройки' },
  save: { en: 'Save', ru: 'Сохранить' },
  cancel: { en: 'Cancel', ru: 'Отмена' },
  from: { en: 'One unit of', ru: 'Одна единица' },
  into: { en: 'Is in', ru: 'Это в валюте' },
  rate: { en: 'Rate', ru: 'Курс' },
  since: { en: 'From the day', ru: 'С какого дня' },
  badCurrency: {
    en: 'No such currency. For example: USD, EUR, RUB.',
    ru: 'Такой валюты нет. Например: RUB, USD, EUR.',
  },
  badRate: {
    en: 'The rate is a number above zero, such as 92.5.',
    ru: 'Курс — число больше нуля, например 92,5.',
  },
  badDay: { en: 'That is no day.', ru: 'Это не дата.' },
});

interface StatusFacts {
  teams: number;
  waiting: number;
  failed: number;
  rates: number;
  /** Its name; null when none is connected. */
  model: string | null;
}
