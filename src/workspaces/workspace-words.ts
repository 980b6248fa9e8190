import { words } from '../language/words.ts';

export const workspaceWords = words({
  welcome: {
    en: 'Voronka keeps your pipeline in Slack',
    ru: 'Voronka ведёт вашу воронку продаж в Slack',
  },
  firstSteps: {
    en: 'Start here:\n• `/lead new Ann Lee, Acme, +1 614 555 0155, 5k` — a lead, in any order\n• `/deal new Acme 5k` — a deal\n• `/deal move Acme proposal` — to the next stage\n• `/deal` — your pipeline and what needs attention\n• `/objection it’s too expensive` — replies to what a customer said\n• `/kpi` — your numbers this month\nEvery change has an *Undo*, and every command lists what it can do: `/deal help`. Write to me about a customer directly, and I’ll make a lead of it.',
    ru: 'С чего начать:\n• `/lead новый Иван Петров, ООО Ромашка, +7 999 123-45-67, 300к` — лид, в любом порядке\n• `/deal новая Ромашка 300к` — сделка\n• `/deal перенести Ромашка предложение` — на следующий этап\n• `/deal` — ваша воронка и что требует внимания\n• `/objection дорого, подумаем` — что ответить на возражение\n• `/kpi` — ваши показатели за месяц\nЛюбое изменение можно отменить кнопкой, а что ещё умеет команда, подскажет она сама: `/deal помощь`. Напишите мне в личку про клиента — сделаю лид.',
  },
  adminSteps: {
    en: 'For admins: `/voronka setup` creates a team, `/voronka rate USD EUR 0.92` sets an exchange rate, `/voronka status` tells you how I’m doing.',
    ru: 'Для администраторов: `/voronka настроить` создаёт команду, `/voronka курс USD RUB 92,5` задаёт курс, `/voronka статус` расскажет, как у меня дела.',
  },
  adminsOnly: {
    en: 'Only a Slack admin in this workspace can do that.',
    ru: 'Это может только администратор Slack в этом пространстве.',
  },
  setUpAnother: { en: 'New team', ru: 'Новая команда' },
  statusTitle: { en: 'Status', ru: 'Состояние' },
  allWell: { en: 'Everything’s fine.', ru: 'Всё в порядке.' },
  nearlyWell: { en: 'Almost everything’s fine.', ru: 'Почти всё в порядке.' },
  database: {
    en: ({ version, isEmbedded }: { version: string; isEmbedded: boolean }) =>
      `Database: ${isEmbedded ? 'embedded Postgres' : 'Postgres'} ${version}, responding.`,
    ru: ({ version, isEmbedded }) =>
      `База данных: ${isEmbedded ? 'встроенный Postgres' : 'Postgres'} ${version}, отвечает.`,
  },
  posts: {
    en: ({ sentAt, waiting, failed, isLate }: PostFacts) =>
      [
        sentAt
          ? `Slack: the last message went out ${sentAt}.`
          : 'Slack: I haven’t sent any messages yet.',
        `Waiting to be sent: ${waiting}${isLate ? ', the oldest for more than a minute' : ''}.`,
        failed > 0 ? `Couldn’t be sent in the last few days: ${failed}; the log says why.` : '',
      ]
        .filter(Boolean)
        .join(' '),
    ru: ({ sentAt, waiting, failed, isLate }) =>
      [
        sentAt
          ? `Slack: последнее сообщение ушло ${sentAt}.`
          : 'Slack: моих сообщений ещё не было.',
        `Ждут отправки: ${waiting}${isLate ? ', самое старое — больше минуты' : ''}.`,
        failed > 0 ? `Не удалось отправить за последние дни: ${failed}; причина — в журнале.` : '',
      ]
        .filter(Boolean)
        .join(' '),
  },
  counted: {
    en: ({ teams, rates }: { teams: number; rates: number }) =>
      `Teams: ${teams}. Exchange rates: ${rates}.`,
    ru: ({ teams, rates }) => `Команд: ${teams}. Курсов валют: ${rates}.`,
  },
  model: {
    en: ({ name }: { name: string }) => `Model: ${name}.`,
    ru: ({ name }) => `Модель: ${name}.`,
  },
  noModel: {
    en: 'No model is connected; everything runs on rules.',
    ru: 'Модель не подключена, всё работает по правилам.',
  },
  version: {
    en: ({ version }: { version: string }) => `Voronka ${version}`,
    ru: ({ version }) => `Voronka ${version}`,
  },
  rateUsage: {
    en: 'Like this: `/voronka rate USD EUR 0.92` or `/voronka rate USD EUR 0.92 2026-11-01`.',
    ru: 'Например: `/voronka курс USD RUB 92,5` или `/voronka курс USD RUB 92,5 01.11.2026`.',
  },
  rateSet: {
    en: ({ from, into, rate, day }: RateFacts) => `1 ${from} = ${rate} ${into}, starting ${day}.`,
    ru: ({ from, into, rate, day }) => `1 ${from} = ${rate} ${into}, начиная с ${day}`,
  },
  rateBack: {
    en: ({ from, into, rate, day }: RateFacts) =>
      `Undone. 1 ${from} = ${rate} ${into} again, starting ${day}.`,
    ru: ({ from, into, rate, day }) =>
      `Отменено. Снова 1 ${from} = ${rate} ${into}, начиная с ${day}`,
  },
  rateGone: {
    en: ({ from, into, day }: Omit<RateFacts, 'rate'>) =>
      `Undone. There’s no ${from} to ${into} rate starting ${day} anymore.`,
    ru: ({ from, into, day }) => `Отменено. Курса ${from} к ${into}, начиная с ${day}, больше нет.`,
  },
  undo: { en: 'Undo', ru: 'Отменить' },
  noRateToUndo: {
    en: 'You have no exchange rate to undo.',
    ru: 'Вы пока не меняли курсов, отменять нечего.',
  },
  rates: { en: 'Exchange rates', ru: 'Курсы валют' },
  noRates: {
    en: 'No exchange rates yet. Deals in other currencies are counted but not priced. `/voronka rate USD EUR 0.92` adds one.',
    ru: 'Курсов пока нет. Сделки в других валютах считаются в штуках, но не в деньгах. Добавить: `/voronka курс USD RUB 92,5`.',
  },
  addRate: { en: 'Add a rate', ru: 'Добавить курс' },
  setUp: { en: 'Set up a team', ru: 'Создать команду' },
  settings: { en: 'Settings', ru: 'Настройки' },
  save: { en: 'Save', ru: 'Сохранить' },
  cancel: { en: 'Cancel', ru: 'Отмена' },
  from: { en: 'From currency', ru: 'Из валюты' },
  into: { en: 'To currency', ru: 'В валюту' },
  rate: { en: 'Rate', ru: 'Курс' },
  aRate: { en: 'exchange rate', ru: 'курс валюты' },
  since: { en: 'Starting on', ru: 'С какого дня' },
  badCurrency: {
    en: 'No such currency. For example: USD, EUR, RUB.',
    ru: 'Такой валюты нет. Например: RUB, USD, EUR.',
  },
  badRate: {
    en: 'The rate has to be a number above zero, such as 92.5.',
    ru: 'Курс — число больше нуля, например 92,5.',
  },
  badDay: { en: 'That isn’t a date.', ru: 'Это не дата.' },
});

interface RateFacts {
  from: string;
  into: string;
  rate: string;
  day: string;
}

interface PostFacts {
  /** When the last one went out, as it is said; null: none yet. */
  sentAt: string | null;
  waiting: number;
  failed: number;
  isLate: boolean;
}
