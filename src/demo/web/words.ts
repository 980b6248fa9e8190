import type { Person, Seen } from './slack.ts';

const EN = {
  demo: 'Demo workspace',
  youAre: 'You are',
  people: 'The people of this demo',
  others: 'Their colleagues',
  channels: 'Channels',
  workspace: 'Workspace',
  apps: 'Apps',
  home: 'Home',
  messages: 'Messages',
  morning: 'Jump to 9 AM tomorrow',
  nowIs: (moment: string) => `It’s now ${moment}`,
  light: 'Light theme',
  dark: 'Dark theme',
  tour: 'Guided tour',
  thread: 'Thread',
  closeThread: 'Close the thread',
  reply: 'Reply…',
  messageTo: (channel: string) => `Message #${channel}`,
  messageApp: 'Message Voronka',
  writing: 'Voronka is typing…',
  send: 'Send',
  commands: 'Commands',
  messagesIn: (channel: string) => `Messages in ${channel}`,
  earlier: 'Show earlier messages',
  beginningApp: 'Only you and Voronka see this. Tell it who called, or what a customer said.',
  noCommand: (name: string) => `There’s no ${name} here. Type / to see the commands.`,
  beginning: (channel: string) => `This is the very beginning of #${channel}.`,
  onlyYou: 'Only visible to you',
  dismiss: 'Dismiss this message',
  edited: '(edited)',
  fresh: 'New',
  today: 'Today',
  yesterday: 'Yesterday',
  more: (name: string) => `More actions for ${name}’s message`,
  moreActions: 'More actions',
  inThread: 'Reply in thread',
  replies: (n: number) => `${n} ${n === 1 ? 'reply' : 'replies'}`,
  members: (n: number) => `${n} ${n === 1 ? 'member' : 'members'}`,
  unread: (n: number) => `${n} unread`,
  close: 'Close',
  choose: 'Choose…',
  remove: (what: string) => `Remove ${what}`,
  nothingFits: 'Nothing fits',
  optional: '(optional)',
  chooseFile: 'Choose a file…',
  notUploaded: 'Slack didn’t take this file: it is empty or larger than 10 MB.',
  notDrawn: (type: string) => `Slack shows a “${type}” block here. This demo doesn’t.`,
  step: (at: number, of: number) => `Step ${at} of ${of}`,
  next: 'Next',
  back: 'Back',
  done: 'Done',
  putIn: 'Put it in',
  leave: 'Leave the tour',
  gone: 'The demo isn’t responding. Is npm run demo still running?',
  notDone: 'That didn’t work. It may no longer be there.',
  badAnswer: (name: string) => `Slack: the app answered with “${name}”.`,
};

export type PageWords = typeof EN;

/** «1 ответ, 2 ответа, 5 ответов». */
function counted(n: number, one: string, few: string, many: string): string {
  const [tens, ones] = [n % 100, n % 10];
  if (ones === 1 && tens !== 11) return `${n} ${one}`;
  return ones >= 2 && ones <= 4 && (tens < 10 || tens > 20) ? `${n} ${few}` : `${n} ${many}`;
}

const RU: PageWords = {
  demo: 'Демо',
  youAre: 'Вы смотрите как',
  people: 'Герои демо',
  others: 'Их коллеги',
  channels: 'Каналы',
  workspace: 'Рабочее пространство',
  apps: 'Приложения',
  home: 'Главная',
  messages: 'Сообщения',
  morning: 'К 09:00 следующего дня',
  nowIs: (moment) => `Теперь ${moment}`,
  light: 'Светлая тема',
  dark: 'Тёмная тема',
  tour: 'Знакомство',
  thread: 'Ветка',
  closeThread: 'Закрыть ветку',
  reply: 'Ответить…',
  messageTo: (channel) => `Написать в #${channel}`,
  messageApp: 'Написать Voronka',
  writing: 'Voronka пишет…',
  send: 'Отправить',
  commands: 'Команды',
  messagesIn: (channel) => `Сообщения в ${channel}`,
  earlier: 'Показать более ранние',
  beginningApp:
    'Эту переписку видите только вы и Voronka. Напишите, кто звонил или что сказал клиент.',
  noCommand: (name) => `Команды ${name} здесь нет. Наберите /, чтобы увидеть все.`,
  beginning: (channel) => `Это самое начало канала #${channel}.`,
  onlyYou: 'Видите только вы',
  dismiss: 'Скрыть это сообщение',
  edited: '(изменено)',
  fresh: 'Новые',
  today: 'Сегодня',
  yesterday: 'Вчера',
  more: (name) => `Действия с сообщением: ${name}`,
  moreActions: 'Другие действия',
  inThread: 'Ответить в ветке',
  replies: (n) => counted(n, 'ответ', 'ответа', 'ответов'),
  members: (n) => counted(n, 'участник', 'участника', 'участников'),
  unread: (n) => counted(n, 'непрочитанное', 'непрочитанных', 'непрочитанных'),
  close: 'Закрыть',
  choose: 'Выберите…',
  remove: (what) => `Убрать: ${what}`,
  nothingFits: 'Ничего не подходит',
  optional: '(необязательно)',
  chooseFile: 'Выбрать файл…',
  notUploaded: 'Slack не принял файл: он пустой или больше 10 МБ.',
  notDrawn: (type) => `Здесь Slack показывает блок «${type}», а это демо — нет.`,
  step: (at, of) => `Шаг ${at} из ${of}`,
  next: 'Дальше',
  back: 'Назад',
  done: 'Готово',
  putIn: 'Подставить',
  leave: 'Закончить знакомство',
  gone: 'Демо не отвечает. npm run demo ещё работает?',
  notDone: 'Не получилось. Возможно, этого здесь уже нет.',
  badAnswer: (name) => `Slack не смог показать ответ приложения (${name}).`,
};

/** The page's own words, in the language of the person whose Slack it shows. */
export const wordsFor = (me: Person | undefined): PageWords =>
  me?.locale.startsWith('ru') ? RU : EN;

export const meIn = (seen: Seen | undefined): Person | undefined =>
  seen?.people.find(({ id }) => id === seen.me);

/** How a moment is told to a person: in their language, by their own clock. */
export interface Moments {
  hour(at: Date): string;
  dayAndHour(at: Date): string;
  /** The day that stands above its messages. */
  daysFrom(now: Date): (at: Date) => string;
}

/** To be made once for many messages: a formatter takes longer to make than to use a hundred times. */
export function momentsFor(me: Person | undefined, say: PageWords): Moments {
  const [locale, timeZone] = [me?.locale ?? 'en-US', me?.tz ?? 'UTC'];
  const format = (how: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { timeZone, ...how });
  const date = format({ day: 'numeric', month: 'short' });
  const time = format({ hour: 'numeric', minute: '2-digit' });
  const weekday = format({ weekday: 'long', day: 'numeric', month: 'long' });
  return {
    hour: (at) => time.format(at),
    dayAndHour: (at) => `${date.format(at)}, ${time.format(at)}`,
    daysFrom(now) {
      const today = weekday.format(now);
      const yesterday = weekday.format(new Date(now.getTime() - DAY));
      return (at) => {
        const told = weekday.format(at);
        if (told === today) return say.today;
        return told === yesterday
          ? say.yesterday
          : told.charAt(0).toLocaleUpperCase() + told.slice(1);
      };
    },
  };
}

const DAY = 86_400_000;
