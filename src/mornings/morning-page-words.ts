import { words } from '../language/words.ts';

interface Plan {
  time: string;
  zone: string;
  moment: string;
}

export const pageWords = words({
  page: { en: 'Morning page', ru: 'Утренняя страница' },
  title: {
    en: ({ day }: { day: string }) => `Your morning, ${day}`,
    ru: ({ day }) => `Ваше утро, ${day}`,
  },
  late: {
    en: 'Later than you asked for: I wasn’t running at that time.',
    ru: 'Позже, чем вы просили: в это время Voronka не работала.',
  },
  dueToday: { en: 'Steps due today', ru: 'Шаги на сегодня' },
  missed: {
    en: ({ when }: { when: string }) => `I wasn’t running, so no page came: ${when}`,
    ru: ({ when }) => `Voronka не работала, поэтому страницы не было: ${when}`,
  },
  free: {
    en: ({ n }: { n: number }) => `Free leads: ${n}`,
    ru: ({ n }) => `Свободные лиды: ${n}`,
  },
  allFree: { en: 'All free leads', ru: 'Все свободные лиды' },
  happened: {
    en: ({ when }: { when: string }) => `What happened: ${when}`,
    ru: ({ when }) => `Что было: ${when}`,
  },
  quiet: { en: 'Nothing recorded.', ru: 'Ничего не записано.' },
  allNumbers: { en: 'All numbers', ru: 'Все показатели' },
  about: {
    en: 'Your day, your month against target and what happened yesterday: one private message on your team’s working days. It replaces the morning reminder.',
    ru: 'Ваш день, месяц и план, что было вчера — одним личным сообщением по рабочим дням команды. Приходит вместо утреннего напоминания.',
  },
  isOff: { en: 'It is off.', ru: 'Сейчас выключена.' },
  comes: {
    en: ({ time, zone, moment }: Plan) =>
      `Your morning page comes at ${time} by your clock (${zone}) on working days. The next one: ${moment}.`,
    ru: ({ time, zone, moment }) =>
      `Утренняя страница приходит в ${time} по вашим часам (${zone}) по рабочим дням. Ближайшая: ${moment}.`,
  },
  short: {
    en: ({ time }: { time: string }) => `on working days at ${time}`,
    ru: ({ time }) => `по рабочим дням в ${time}`,
  },
  off: {
    en: 'Your morning page is off. I’ll remind you of what’s waiting, as before.',
    ru: 'Утренняя страница выключена. О том, что вас ждёт, напомню утром, как раньше.',
  },
  offAlready: { en: 'Your morning page is already off.', ru: 'Утренняя страница и так выключена.' },
  whatTime: {
    en: ({ word }: { word: string }) =>
      `I don’t understand “${word}”. Try \`/digest morning 08:30\` or \`/digest morning off\`.`,
    ru: ({ word }) =>
      `Не понимаю «${word}». Наберите \`/digest утро 08:30\` или \`/digest утро выкл\`.`,
  },
  previewNote: {
    en: 'Only you see this: your page as it would look now.',
    ru: 'Это видите только вы: так страница выглядела бы сейчас.',
  },
  at: {
    en: ({ time }: { time: string }) => `Send at ${time}`,
    ru: ({ time }) => `Присылать в ${time}`,
  },
  turnOff: { en: 'Turn off', ru: 'Выключить' },
  turnOn: { en: 'Turn on', ru: 'Включить' },
  change: { en: 'Change', ru: 'Изменить' },
  settings: { en: 'Page settings', ru: 'Настроить страницу' },
  preview: { en: 'See it now', ru: 'Посмотреть сейчас' },
  undo: { en: 'Undo', ru: 'Отменить' },
});
