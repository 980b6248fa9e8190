import { words } from '../language/words.ts';
import { mention, plain } from '../slack/escape.ts';

const channel = (id: string) => `<#${id}>`;
interface Titled {
  title: string;
  number: number;
}

export const intakeWords = words({
  freeLead: {
    en: ({ title, number }: Titled) => `New lead #${number}: ${plain(title)}`,
    ru: ({ title, number }) => `Новый лид #${number}: ${plain(title)}`,
  },
  nobodys: { en: 'No owner yet', ru: 'Пока ничей' },
  with: {
    en: ({ userId }: { userId: string }) => `With ${mention(userId)}`,
    ru: ({ userId }) => `Ведёт ${mention(userId)}`,
  },
  turnedAway: {
    en: ({ title }: { title: string }) => `Not a lead: ${plain(title)}`,
    ru: ({ title }) => `Не лид: ${plain(title)}`,
  },
  named: {
    en: ({ channelId, team }: { channelId: string; team: string }) =>
      `${channel(channelId)} is now an intake channel for ${plain(team)}: each message there that’s a lead becomes a free lead. Make sure I’m in the channel: \`/invite @Voronka\`.`,
    ru: ({ channelId, team }) =>
      `${channel(channelId)} теперь принимает лиды для команды «${plain(team)}»: каждое сообщение, в котором есть лид, станет свободным лидом. Проверьте, что я в этом канале: \`/invite @Voronka\`.`,
  },
  namedAlready: {
    en: ({ channelId, team }: { channelId: string; team: string }) =>
      `${channel(channelId)} is already an intake channel for ${plain(team)}.`,
    ru: ({ channelId, team }) =>
      `${channel(channelId)} уже принимает лиды для команды «${plain(team)}».`,
  },
  anothers: {
    en: ({ channelId, team }: { channelId: string; team: string }) =>
      `${channel(channelId)} already brings leads to ${plain(team)}. A channel can feed only one team; its head or an admin can turn it off with \`/lead intake off #channel\`.`,
    ru: ({ channelId, team }) =>
      `${channel(channelId)} уже приносит лиды команде «${plain(team)}». Канал работает на одну команду; отключить его может её руководитель или админ: \`/lead приём выкл #канал\`.`,
  },
  off: {
    en: ({ channelId }: { channelId: string }) =>
      `${channel(channelId)} no longer brings in leads. Everything that came from it stays.`,
    ru: ({ channelId }) =>
      `${channel(channelId)} больше не приносит лиды. Всё, что из него пришло, остаётся.`,
  },
  offAlready: {
    en: ({ channelId }: { channelId: string }) =>
      `${channel(channelId)} isn’t an intake channel. \`/lead intake\` shows the ones that are.`,
    ru: ({ channelId }) =>
      `${channel(channelId)} и так не принимает лиды. Какие принимают, покажет \`/lead приём\`.`,
  },
  list: { en: 'Intake channels', ru: 'Каналы приёма лидов' },
  one: {
    en: ({ channelId, team }: { channelId: string; team: string }) =>
      `${channel(channelId)} → ${plain(team)}`,
    ru: ({ channelId, team }) => `${channel(channelId)} → ${plain(team)}`,
  },
  none: {
    en: 'No intake channels yet. `/lead intake #channel` adds one: each message there that’s a lead becomes a free lead.',
    ru: 'Каналов приёма пока нет. Назовите канал: `/lead приём #канал`. Каждое сообщение в нём, в котором есть лид, станет свободным лидом.',
  },
  turnOff: { en: 'Turn off', ru: 'Отключить' },
  undo: { en: 'Undo', ru: 'Отменить' },
});

export const INTAKE_EXAMPLE = { en: '/lead intake #web-forms', ru: '/lead приём #заявки' };
