import type { Language } from '../language/language.ts';
import { words } from '../language/words.ts';
import { plain } from '../slack/escape.ts';
import type { Content, Kind } from './digest.ts';

interface Line {
  kind: Kind;
  time: string;
  channelId: string;
  team: string;
}
interface Posted {
  day: string;
  moment: string;
}

const WHEN = {
  en: {
    daily: 'Working days',
    everyday: 'Every day',
    weekly: 'Mondays, for the previous week',
    monthly: 'On the 1st, for the previous month',
  },
  ru: {
    daily: 'По рабочим дням',
    everyday: 'Каждый день',
    weekly: 'По понедельникам за прошлую неделю',
    monthly: '1-го числа за прошлый месяц',
  },
};

const CONTENTS: Record<Language, Record<Content, string>> = {
  en: {
    month: 'Month to date, target and forecast',
    corrections: 'Corrections',
    trend: 'Sales vs. target chart',
    people: 'Who sold what',
    funnel: 'Funnel',
    attention: 'Deals that need attention',
    objections: 'Most common objections',
  },
  ru: {
    month: 'Месяц на сегодня, план и прогноз',
    corrections: 'Поправки',
    trend: 'График продаж и плана',
    people: 'Кто сколько продал',
    funnel: 'Воронка',
    attention: 'Сделки, которым нужно внимание',
    objections: 'Самые частые возражения',
  },
};

export const digestWords = words({
  digests: { en: 'Digests', ru: 'Сводки' },
  none: {
    en: 'No digests yet. `/digest new daily 09:00 #sales` posts the numbers every workday morning.',
    ru: 'Сводок пока нет. `/digest новая ежедневная 09:00 #sales` – и показатели будут приходить каждое рабочее утро.',
  },
  make: { en: 'New digest', ru: 'Новая сводка' },
  ownPage: { en: 'My morning page', ru: 'Моя утренняя страница' },
  kind: {
    en: ({ kind }: { kind: Kind }) => WHEN.en[kind],
    ru: ({ kind }) => WHEN.ru[kind],
  },
  one: {
    en: ({ kind, time, channelId, team }: Line) =>
      `*${WHEN.en[kind]}* at ${time} in <#${channelId}>: ${plain(team)}`,
    ru: ({ kind, time, channelId, team }) =>
      `*${WHEN.ru[kind]}* в ${time}, канал <#${channelId}>: ${plain(team)}`,
  },
  next: {
    en: ({ moment }: { moment: string }) => `next: ${moment}`,
    ru: ({ moment }) => `следующая: ${moment}`,
  },
  isPaused: { en: 'paused', ru: 'на паузе' },
  late: {
    en: 'Later than usual: it couldn’t be posted on time.',
    ru: 'Позже обычного: в назначенное время отправить не получилось.',
  },
  footnote: {
    en: ({ moment, zone }: { moment: string; zone: string }) =>
      `As of ${moment}, ${zone} time. With fewer than 30 cases, a share shows its 95% range.`,
    ru: ({ moment, zone }) =>
      `По состоянию на ${moment}, время ${zone}. Если случаев меньше 30, рядом с долей стоит её 95 % интервал.`,
  },
  allDeals: {
    en: ({ rest }: { rest: number }) => `${rest} more: all open deals`,
    ru: ({ rest }) => `Ещё ${rest}: все открытые сделки`,
  },
  content: { en: 'In addition to the results', ru: 'Кроме результатов' },
  contentOf: {
    en: ({ content }: { content: Content }) => CONTENTS.en[content],
    ru: ({ content }) => CONTENTS.ru[content],
  },
  ownBest: {
    en: 'Their best month in a year',
    ru: 'Лучший месяц за год',
  },
  objections: { en: 'Most common objections', ru: 'Самые частые возражения' },
  made: {
    en: ({ line, moment }: { line: string; moment: string }) =>
      `Digest set up. ${line}. The first one comes ${moment}. Make sure I’m in the channel: \`/invite @Voronka\`.`,
    ru: ({ line, moment }) =>
      `Сводка настроена. ${line}. Первая выйдет ${moment}. Проверьте, что я в этом канале: \`/invite @Voronka\`.`,
  },
  alreadyThere: {
    en: 'That team already has the same digest in that channel.',
    ru: 'Такая сводка в этом канале у команды уже есть.',
  },
  paused: {
    en: ({ line }: { line: string }) => `Digest paused. ${line}.`,
    ru: ({ line }) => `Сводка на паузе. ${line}.`,
  },
  resumed: {
    en: ({ line, moment }: { line: string; moment: string }) =>
      `The digest is back on. ${line}. The next one comes ${moment}.`,
    ru: ({ line, moment }) => `Сводка снова включена. ${line}. Следующая выйдет ${moment}.`,
  },
  deleted: {
    en: ({ line }: { line: string }) => `Digest deleted. ${line}.`,
    ru: ({ line }) => `Сводка удалена. ${line}.`,
  },
  postedNow: {
    en: ({ channelId }: { channelId: string }) => `On its way to <#${channelId}>.`,
    ru: ({ channelId }) => `Отправляю в <#${channelId}>.`,
  },
  previewNote: {
    en: ({ channelId }: { channelId: string }) =>
      `Only you can see this. It’s how the digest would look in <#${channelId}> right now.`,
    ru: ({ channelId }) =>
      `Это видите только вы. Так сводка выглядела бы сейчас в <#${channelId}>.`,
  },
  asItWas: {
    en: 'As it was posted; only you can see this.',
    ru: 'В том виде, в каком вышла; это видите только вы.',
  },
  noHistory: { en: 'It hasn’t been posted yet.', ru: 'Эта сводка ещё не выходила.' },
  missedOn: {
    en: ({ day }: { day: string }) => `${day}: missed, I wasn’t running that day`,
    ru: ({ day }) => `${day}: пропущена, в тот день Voronka не работала`,
  },
  postedOn: {
    en: ({ day, moment }: Posted) => `${day}: posted ${moment}`,
    ru: ({ day, moment }) => `${day}: вышла ${moment}`,
  },
  postedLate: {
    en: ({ day, moment }: Posted) => `${day}: posted late, ${moment}`,
    ru: ({ day, moment }) => `${day}: вышла с опозданием, ${moment}`,
  },
  gone: {
    en: 'That digest doesn’t exist. `/digest list` shows the ones that do.',
    ru: 'Такой сводки нет. Какие есть, покажет `/digest список`.',
  },
  which: { en: 'Which digest?', ru: 'Какую сводку?' },
  whichShort: {
    en: ({ kind, time, team }: Omit<Line, 'channelId'>) => `${team}: ${WHEN.en[kind]}, ${time}`,
    ru: ({ kind, time, team }) => `${team}: ${WHEN.ru[kind]}, ${time}`,
  },
  noChannel: {
    en: 'Where to? Name a channel: `/digest new daily 09:00 #sales`.',
    ru: 'Куда отправлять? Назовите канал: `/digest новая ежедневная 09:00 #sales`.',
  },
  noSuchTime: {
    en: ({ word }: { word: string }) => `${word} isn’t a time of day. Write it like 09:00.`,
    ru: ({ word }) => `Времени ${word} не бывает. Напишите, например, 09:00.`,
  },
  badTime: { en: 'Enter a time such as 09:00.', ru: 'Время в виде 09:00.' },
  badZone: {
    en: 'Enter a time zone such as America/New_York.',
    ru: 'Часовой пояс в виде Europe/Moscow.',
  },
  channelMissing: { en: 'Choose a channel.', ru: 'Выберите канал.' },
  team: { en: 'Team', ru: 'Команда' },
  channel: { en: 'Channel', ru: 'Канал' },
  when: { en: 'When', ru: 'Когда' },
  time: { en: 'Time', ru: 'Время' },
  zone: { en: 'Time zone', ru: 'Часовой пояс' },
  create: { en: 'Create', ru: 'Создать' },
  cancel: { en: 'Cancel', ru: 'Отмена' },
  list: { en: 'All digests', ru: 'Все сводки' },
  preview: { en: 'Preview', ru: 'Предпросмотр' },
  history: { en: 'History', ru: 'История' },
  pause: { en: 'Pause', ru: 'Пауза' },
  resume: { en: 'Resume', ru: 'Включить' },
  delete: { en: 'Delete', ru: 'Удалить' },
  show: { en: 'Show', ru: 'Показать' },
  undo: { en: 'Undo', ru: 'Отменить' },
});
