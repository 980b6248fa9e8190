import { words } from '../language/words.ts';
import type { Trouble } from './digest-run.ts';

interface About {
  trouble: Trouble;
  channelId: string;
}

export const troubleWords = words({
  why: {
    en: ({ trouble, channelId }: About) =>
      ({
        absent: `I’m not in <#${channelId}>`,
        archived: `<#${channelId}> is archived`,
        shared: `<#${channelId}> is shared with another organization`,
        closed: `I’m not allowed to post in <#${channelId}>`,
        failed: 'Slack didn’t accept it',
      })[trouble],
    ru: ({ trouble, channelId }) =>
      ({
        absent: `меня нет в канале <#${channelId}>`,
        archived: `канал <#${channelId}> в архиве`,
        shared: `канал <#${channelId}> открыт другой организации`,
        closed: `мне нельзя писать в канал <#${channelId}>`,
        failed: 'Slack её не принял',
      })[trouble],
  },
  remedy: {
    en: ({ trouble }: { trouble: Trouble }) =>
      ({
        absent: 'Type `/invite @Voronka` in that channel.',
        archived: 'Unarchive it, or set the digest up elsewhere: `/digest new daily 09:00 #sales`.',
        shared:
          'A team’s numbers stay within the company: set the digest up elsewhere, `/digest new daily 09:00 #sales`, and delete this one.',
        closed:
          'Allow the app to post in the channel’s settings, or set the digest up elsewhere: `/digest new daily 09:00 #sales`.',
        failed: '',
      })[trouble],
    ru: ({ trouble }) =>
      ({
        absent: 'Наберите в этом канале `/invite @Voronka`.',
        archived:
          'Верните канал из архива или настройте сводку в другом: `/digest новая ежедневная 09:00 #sales`.',
        shared:
          'Показатели команды не выходят за пределы компании: настройте сводку в другом канале, `/digest новая ежедневная 09:00 #sales`, а эту удалите.',
        closed:
          'Разрешите приложению писать в настройках канала или настройте сводку в другом: `/digest новая ежедневная 09:00 #sales`.',
        failed: '',
      })[trouble],
  },
  notPosted: {
    en: ({ team, why }: { team: string; why: string }) =>
      `The digest for *${team}* couldn’t be posted: ${why}.`,
    ru: ({ team, why }) => `Сводка команды *${team}* не вышла: ${why}.`,
  },
  waits: {
    en: 'It’s waiting, and will go out by itself if that’s done today.',
    ru: 'Сводка ждёт и выйдет сама, если сделать это сегодня.',
  },
  tryNow: { en: 'Try now', ru: 'Попробовать сейчас' },
  triesAgain: {
    en: ({ channelId }: { channelId: string }) =>
      `Today’s digest is waiting for <#${channelId}>. I’m trying again: it will be there within a minute if I’m allowed to post.`,
    ru: ({ channelId }) =>
      `Сегодняшняя сводка ждёт канал <#${channelId}>. Пробую ещё раз: если писать туда можно, она выйдет в течение минуты.`,
  },
  onItsWay: {
    en: ({ day }: { day: string }) => `${day}: on its way`,
    ru: ({ day }) => `${day}: отправляется`,
  },
  waitsOn: {
    en: ({ day, why }: { day: string; why: string }) => `${day}: waiting, ${why}`,
    ru: ({ day, why }) => `${day}: ждёт, ${why}`,
  },
  missedFor: {
    en: ({ day, why }: { day: string; why: string }) => `${day}: not posted, ${why}`,
    ru: ({ day, why }) => `${day}: не вышла, ${why}`,
  },
  askedBy: {
    en: ({ line, userId }: { line: string; userId: string }) =>
      `${line}, requested by <@${userId}>`,
    ru: ({ line, userId }) => `${line}, по просьбе <@${userId}>`,
  },
});
