import type { Person, Seen } from './slack.ts';

const EN = {
  youAre: 'You are',
  channels: 'Channels',
  apps: 'Apps',
  home: 'Voronka home',
  morning: 'Jump to 09:00 tomorrow',
  nowIs: (moment: string) => `It is now ${moment}`,
  light: 'Light',
  dark: 'Dark',
  tour: 'Tour',
  thread: 'Thread',
  closeThread: 'Close the thread',
  reply: 'Reply…',
  messageTo: (channel: string) => `Message #${channel}`,
  messageApp: 'Message Voronka',
  writing: 'Voronka is writing…',
  send: 'Send',
  commands: 'Commands',
  messagesIn: (channel: string) => `Messages in ${channel}`,
  earlier: 'Show earlier messages',
  onlyYou: 'Only visible to you',
  edited: '(edited)',
  more: (name: string) => `More for the message of ${name}`,
  inThread: 'Reply in thread',
  replies: (n: number) => `${n} ${n === 1 ? 'reply' : 'replies'}`,
  close: 'Close',
  optional: '(optional)',
  gone: 'The demo does not answer. Is npm run demo still running?',
  badAnswer: (name: string) => `Slack: the app answered with “${name}”.`,
};

export type PageWords = typeof EN;

function replies(n: number): string {
  const [tens, ones] = [n % 100, n % 10];
  if (ones === 1 && tens !== 11) return `${n} ответ`;
  return ones >= 2 && ones <= 4 && (tens < 10 || tens > 20) ? `${n} ответа` : `${n} ответов`;
}

const RU: PageWords = {
  youAre: 'Вы смотрите как',
  channels: 'Каналы',
  apps: 'Приложения',
  home: 'Главная Voronka',
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
  onlyYou: 'Видите только вы',
  edited: '(изменено)',
  more: (name) => `Действия с сообщением: ${name}`,
  inThread: 'Ответить в ветке',
  replies,
  close: 'Закрыть',
  optional: '(необязательно)',
  gone: 'Демо не отвечает. npm run demo ещё работает?',
  badAnswer: (name) => `Slack не смог показать ответ приложения (${name}).`,
};

/** The page's own words, in the language of the person whose Slack it shows. */
export const wordsFor = (me: Person | undefined): PageWords =>
  me?.locale.startsWith('ru') ? RU : EN;

export const meIn = (seen: Seen | undefined): Person | undefined =>
  seen?.people.find(({ id }) => id === seen.me);

/** When something was said, by the person's own clock: with the day when it is not today. */
export function momentFor(me: Person | undefined, now: string) {
  const [locale, timeZone] = [me?.locale ?? 'en-US', me?.tz ?? 'UTC'];
  const day = new Intl.DateTimeFormat(locale, { timeZone, day: 'numeric', month: 'short' });
  const time = new Intl.DateTimeFormat(locale, { timeZone, hour: 'numeric', minute: '2-digit' });
  const today = day.format(new Date(now));
  return (at: Date): string =>
    day.format(at) === today ? time.format(at) : `${day.format(at)}, ${time.format(at)}`;
}
