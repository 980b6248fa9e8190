import { plural, words } from '../language/words.ts';
import type { Asked, Role } from './directory.ts';

export const teamWords = words({
  noTeamAdmin: {
    en: 'There is no team yet. Set one up and everybody can start: it takes a minute.',
    ru: 'Команды пока нет. Создайте её, и все смогут начать работу: это займёт минуту.',
  },
  noTeam: {
    en: 'There is no sales team here yet. Ask a Slack admin of this workspace to type `/team new`.',
    ru: 'Команды продаж здесь пока нет. Попросите администратора Slack набрать `/team new`.',
  },
  notInTeam: {
    en: 'You are in no team yet. Join one and you will see its leads and deals.',
    ru: 'Вы пока не в команде. Вступите в неё, и увидите её лиды и сделки.',
  },
  whichTeam: {
    en: 'You are in several teams. Type this in the channel of the team you mean.',
    ru: 'Вы в нескольких командах. Наберите это в канале нужной команды.',
  },
  setUp: { en: 'Set up a team', ru: 'Создать команду' },
  join: {
    en: ({ team }: { team: string }) => `Join ${team}`,
    ru: ({ team }) => `Вступить в ${team}`,
  },
  unknownTeam: {
    en: ({ word, names }: { word: string; names: string }) =>
      `There is no team “${word}”. ${names ? `Teams here: ${names}.` : 'There are no teams yet.'}`,
    ru: ({ word, names }) =>
      `Команды «${word}» нет. ${names ? `Есть: ${names}.` : 'Команд пока нет.'}`,
  },
  unknownStage: {
    en: ({ word, names }: { word: string; names: string }) =>
      `There is no stage “${word}”. Stages: ${names}.`,
    ru: ({ word, names }) => `Этапа «${word}» нет. Этапы: ${names}.`,
  },
  adminsOnly: {
    en: 'Only a Slack admin of this workspace can do that.',
    ru: 'Это может только администратор Slack в этом пространстве.',
  },
  headsOnly: {
    en: ({ team }: { team: string }) => `Only the head of ${team} or an admin can do that.`,
    ru: ({ team }) => `Это может только руководитель команды ${team} или администратор.`,
  },
  nameTaken: {
    en: ({ team }: { team: string }) => `There is a team called ${team} already.`,
    ru: ({ team }) => `Команда ${team} уже есть.`,
  },
  created: {
    en: ({ team }: { team: string }) => `Team *${team}* is ready. You are its head.`,
    ru: ({ team }) => `Команда *${team}* готова. Вы её руководитель.`,
  },
  createdNext: {
    en: 'Next: add people with `/team add @name`, or they type `/team join`. Then try `/lead new` and `/deal new`.',
    ru: 'Дальше: добавьте людей — `/team add @имя` — или пусть наберут `/team join`. Потом попробуйте `/lead new` и `/deal new`.',
  },
  joined: {
    en: ({ team }: { team: string }) =>
      `You are in *${team}* now. \`/deal\` shows your pipeline, \`/lead\` the free leads.`,
    ru: ({ team }) =>
      `Теперь вы в команде *${team}*. \`/deal\` покажет вашу воронку, \`/lead\` — свободные лиды.`,
  },
  joinedPost: {
    en: ({ who, team }: { who: string; team: string }) => `${who} joined ${team}.`,
    ru: ({ who, team }) => `${who} теперь в команде ${team}.`,
  },
  alreadyIn: {
    en: ({ who, team, role }: { who: string; team: string; role: string }) =>
      `${who} is in ${team} already (${role}).`,
    ru: ({ who, team, role }) => `${who} уже в команде ${team} (${role}).`,
  },
  added: {
    en: ({ who, team }: { who: string; team: string }) => `${who} is in *${team}* now.`,
    ru: ({ who, team }) => `${who} теперь в команде *${team}*.`,
  },
  madeHead: {
    en: ({ who, team }: { who: string; team: string }) => `${who} is head of *${team}* now.`,
    ru: ({ who, team }) => `${who} теперь руководит командой *${team}*.`,
  },
  removed: {
    en: ({ who, team }: { who: string; team: string }) =>
      `${who} is no longer in *${team}*. Their deals stay theirs until you hand them over.`,
    ru: ({ who, team }) =>
      `${who} больше не в команде *${team}*. Сделки остаются за этим человеком, пока вы их не передадите.`,
  },
  notIn: {
    en: ({ who, team }: { who: string; team: string }) => `${who} is not in ${team}.`,
    ru: ({ who, team }) => `${who} не состоит в команде ${team}.`,
  },
  lastHead: {
    en: ({ team }: { team: string }) =>
      `${team} would be left without a head. Make somebody else head first: \`/team head @name\`.`,
    ru: ({ team }) =>
      `Команда ${team} останется без руководителя. Сначала назначьте другого: \`/team head @имя\`.`,
  },
  whom: {
    en: ({ line }: { line: string }) =>
      `Whom? Pick the person from the list Slack offers after @: \`${line}\`.`,
    ru: ({ line }) =>
      `Кого? Выберите человека из списка, который Slack покажет после @: \`${line}\`.`,
  },
  role: {
    en: ({ role }: { role: Role }) => ({ manager: 'manager', head: 'head' })[role],
    ru: ({ role }) => ({ manager: 'менеджер', head: 'руководитель' })[role],
  },
  people: {
    en: ({ n }: { n: number }) => `${n} ${plural('en', n, { one: 'person', other: 'people' })}`,
    ru: ({ n }) => `${n} ${plural('ru', n, { one: 'человек', few: 'человека', many: 'человек' })}`,
  },
  asks: {
    en: ({ asked }: { asked: Asked }) =>
      ({
        amount: 'amount',
        close_date: 'close date',
        next_step: 'next step',
        loss_reason: 'reason',
      })[asked],
    ru: ({ asked }) =>
      ({
        amount: 'сумма',
        close_date: 'дата закрытия',
        next_step: 'следующий шаг',
        loss_reason: 'причина',
      })[asked],
  },
  stageLine: {
    en: ({
      name,
      probability,
      rot,
      asks,
    }: {
      name: string;
      probability: number;
      rot: number | null;
      asks: string;
    }) =>
      `• *${name}* — ${probability}%${rot ? `, stalled after ${rot} working days` : ''}${asks ? `, asks for ${asks}` : ''}`,
    ru: ({ name, probability, rot, asks }) =>
      `• *${name}* — ${probability} %${rot ? `, зависает через ${rot} раб. дн.` : ''}${asks ? `, нужно: ${asks}` : ''}`,
  },
  channel: { en: 'Channel', ru: 'Канал' },
  noChannel: { en: 'no channel yet', ru: 'канала пока нет' },
  zone: { en: 'Time zone', ru: 'Часовой пояс' },
  currency: { en: 'Currency', ru: 'Валюта' },
  languageOfTeam: { en: 'Language of the channel', ru: 'Язык канала' },
  russian: { en: 'Russian', ru: 'русский' },
  english: { en: 'English', ru: 'английский' },
  name: { en: 'Name', ru: 'Название' },
  members: { en: 'People', ru: 'Люди' },
  head: { en: 'Head of sales', ru: 'Руководитель' },
  celebrate: { en: 'Celebrate wins in the channel', ru: 'Отмечать победы в канале' },
  yes: { en: 'Yes', ru: 'Да' },
  no: { en: 'No', ru: 'Нет' },
  save: { en: 'Save', ru: 'Сохранить' },
  create: { en: 'Create', ru: 'Создать' },
  cancel: { en: 'Cancel', ru: 'Отмена' },
  newTeam: { en: 'New team', ru: 'Новая команда' },
  settings: { en: 'Team settings', ru: 'Настройки команды' },
  settingsSaved: {
    en: ({ team }: { team: string }) => `Settings of *${team}* are saved.`,
    ru: ({ team }) => `Настройки команды *${team}* сохранены.`,
  },
  badZone: {
    en: 'No such time zone. For example: Europe/Moscow, America/New_York.',
    ru: 'Такого часового пояса нет. Например: Europe/Moscow, Asia/Almaty.',
  },
  badCurrency: {
    en: 'No such currency. For example: USD, EUR, RUB.',
    ru: 'Такой валюты нет. Например: RUB, USD, EUR.',
  },
  nameTooLong: {
    en: 'A team name has at most 80 characters.',
    ru: 'В названии команды не больше 80 знаков.',
  },
  nameMissing: { en: 'The team needs a name.', ru: 'У команды должно быть название.' },
  pipeline: { en: 'Pipeline', ru: 'Воронка' },
  targets: { en: 'Targets', ru: 'План' },
  noTargets: {
    en: 'No targets yet. `/team target team 2026-12 15m`',
    ru: 'Плана пока нет. `/team target team 2026-12 15 млн`',
  },
  targetSet: {
    en: ({ who, month, amount }: { who: string; month: string; amount: string }) =>
      `Target of ${who} for ${month}: *${amount}*.`,
    ru: ({ who, month, amount }) => `План на ${month} для ${who}: *${amount}*.`,
  },
  targetUsage: {
    en: 'Say whose, which month and how much: `/team target @name 2026-12 300k` or `/team target team 2026-12 1.5m`.',
    ru: 'Укажите, чей, на какой месяц и сколько: `/team target @имя 2026-12 3 млн` или `/team target team 2026-12 15 млн`.',
  },
  wholeTeam: { en: 'the team', ru: 'всей команды' },
});
