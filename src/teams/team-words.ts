import { plural, words } from '../language/words.ts';
import type { Colleague } from './colleague.ts';
import type { Asked, Role } from './directory.ts';
import type { TeamEventKind } from './team-change.ts';

export const teamWords = words({
  noTeamAdmin: {
    en: "There's no team yet. Set one up and everyone can get started: it takes a minute.",
    ru: 'Команды пока нет. Создайте её, и все смогут начать работу: это займёт минуту.',
  },
  noTeam: {
    en: "There's no sales team here yet. Ask a Slack admin in this workspace to type `/team new`.",
    ru: 'Команды продаж здесь пока нет. Попросите администратора Slack набрать `/team новая`.',
  },
  notInTeam: {
    en: "You're not on a team yet. Join one and you'll see its leads and deals.",
    ru: 'Вы пока не в команде. Вступите в неё, и увидите её лиды и сделки.',
  },
  whichTeam: {
    en: "You're on several teams. Type this in the channel of the team you mean.",
    ru: 'Вы в нескольких командах. Наберите это в канале нужной команды.',
  },
  whichOfTeams: {
    en: "You're on several teams. Which one is this for?",
    ru: 'Вы в нескольких командах. Для какой из них?',
  },
  whichOfAllTeams: {
    en: 'There are several teams. Which one is this for?',
    ru: 'Команд несколько. Для какой из них?',
  },
  setUp: { en: 'Set up a team', ru: 'Создать команду' },
  join: {
    en: ({ team }: { team: string }) => `Join ${team}`,
    ru: ({ team }) => `Вступить в ${team}`,
  },
  unknownTeam: {
    en: ({ word, names }: { word: string; names: string }) =>
      `There's no team called “${word}”. ${names ? `Teams here: ${names}.` : 'There are no teams yet.'}`,
    ru: ({ word, names }) =>
      `Команды «${word}» нет. ${names ? `Есть: ${names}.` : 'Команд пока нет.'}`,
  },
  headsOnly: {
    en: ({ team }: { team: string }) => `Only the head of ${team} or an admin can do that.`,
    ru: ({ team }) => `Это может только руководитель команды ${team} или администратор.`,
  },
  nameTaken: {
    en: ({ team }: { team: string }) => `There's already a team called ${team}.`,
    ru: ({ team }) => `Команда ${team} уже есть.`,
  },
  created: {
    en: ({ team, head }: { team: string; head: string | null }) =>
      `Team *${team}* is ready. ${head ? `${head} is its head.` : 'You are its head.'}`,
    ru: ({ team, head }) =>
      `Команда *${team}* готова. ${head ? `Руководитель — ${head}.` : 'Вы её руководитель.'}`,
  },
  createdNext: {
    en: 'Next: add people with `/team add @name`, or they type `/team join`. Then try `/lead new` and `/deal new`.',
    ru: 'Дальше: добавьте людей — `/team добавить @имя` — или пусть наберут `/team вступить`. Потом попробуйте `/lead новый` и `/deal новая`.',
  },
  joined: {
    en: ({ team }: { team: string }) =>
      `You're now in *${team}*. \`/deal\` shows your pipeline, \`/lead\` the free leads.`,
    ru: ({ team }) =>
      `Теперь вы в команде *${team}*. \`/deal\` покажет вашу воронку, \`/lead\` — свободные лиды.`,
  },
  joinedPost: {
    en: ({ who, team }: { who: string; team: string }) => `${who} joined ${team}.`,
    ru: ({ who, team }) => `${who} теперь в команде ${team}.`,
  },
  alreadyIn: {
    en: ({ who, team, role }: { who: string | null; team: string; role: string }) =>
      `${who ? `${who} is` : "You're"} already in ${team} (${role}).`,
    ru: ({ who, team, role }) => `${who ?? 'Вы'} уже в команде ${team} (${role}).`,
  },
  added: {
    en: ({ who, team }: { who: string; team: string }) => `${who} is now in *${team}*.`,
    ru: ({ who, team }) => `${who} теперь в команде *${team}*.`,
  },
  madeHead: {
    en: ({ who, team }: { who: string; team: string }) => `${who} is now the head of *${team}*.`,
    ru: ({ who, team }) => `${who} теперь руководит командой *${team}*.`,
  },
  removed: {
    en: ({ who, team }: { who: string; team: string }) =>
      `${who} is no longer in *${team}*. Their deals stay theirs until you hand them over.`,
    ru: ({ who, team }) =>
      `${who} больше не в команде *${team}*. Сделки остаются за этим человеком, пока вы их не передадите.`,
  },
  notIn: {
    en: ({ who, team }: { who: string; team: string }) => `${who} isn't in ${team}.`,
    ru: ({ who, team }) => `${who} не состоит в команде ${team}.`,
  },
  notForTeams: {
    en: ({ who, kind }: { who: string; kind: Colleague['kind'] | 'unknown' }) =>
      ({
        member: '',
        guest: `${who} is a guest here, and guests can't be on a sales team.`,
        outsider: `${who} is from another organization and can't be on a team here.`,
        bot: `${who} is a bot, and bots don't sell.`,
        gone: `${who} is no longer in this Slack.`,
        unknown: `Slack didn't say who ${who} is. Try again in a minute.`,
      })[kind],
    ru: ({ who, kind }) =>
      ({
        member: '',
        guest: `${who} здесь гость, а гостей в команду продаж не берут.`,
        outsider: `${who} из другой организации, в команду здесь не добавить.`,
        bot: `${who} — бот, в команду его не добавить.`,
        gone: `${who} больше не в этом Slack.`,
        unknown: `Slack не ответил, кто такой ${who}. Попробуйте через минуту.`,
      })[kind],
  },
  lastHead: {
    en: ({ team }: { team: string }) =>
      `${team} would be left without a head. Make someone else head first: \`/team head @name\`.`,
    ru: ({ team }) =>
      `Команда ${team} останется без руководителя. Сначала назначьте другого: \`/team руководитель @имя\`.`,
  },
  whom: {
    en: ({ line }: { line: string }) =>
      `Who? Type @ and pick the person from the list Slack offers: \`${line} @name\`.`,
    ru: ({ line }) =>
      `Кого? Выберите человека из списка, который Slack покажет после @: \`${line} @имя\`.`,
  },
  whichChannel: {
    en: ({ name }: { name: string }) =>
      `Slack didn't tell me which channel “${name}” is. Type # and pick it from the list Slack offers, or leave it out and choose one later in \`/team settings\`.`,
    ru: ({ name }) =>
      `Slack не передал, что за канал «${name}». Наберите # и выберите его из списка или выберите канал позже в \`/team настройки\`.`,
  },
  inAllTeams: { en: "You're already on every team.", ru: 'Вы уже во всех командах.' },
  myTeams: { en: 'My teams', ru: 'Мои команды' },
  joinWhich: { en: 'Which team do you want to join?', ru: 'В какую команду вступить?' },
  whoIs: {
    en: ({ name, isNear }: { name: string; isNear: boolean }) =>
      isNear
        ? `I'm not sure who “${name}” is. Did you mean one of these people?`
        : `Slack didn't tell me who “${name}” is. Type @ and pick the person from the list Slack offers.`,
    ru: ({ name, isNear }) =>
      isNear
        ? `Не могу понять, кто такой «${name}». Может быть, кто-то из них?`
        : `Slack не передал, кто такой «${name}». Наберите @ и выберите человека из списка.`,
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
  languageOfTeam: { en: 'Channel language', ru: 'Язык канала' },
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
  close: { en: 'Close', ru: 'Закрыть' },
  newTeam: { en: 'New team', ru: 'Новая команда' },
  settings: { en: 'Team settings', ru: 'Настройки команды' },
  settingsSaved: {
    en: ({ team }: { team: string }) => `Settings for *${team}* are saved.`,
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
    en: 'A team name can be up to 80 characters.',
    ru: 'В названии команды не больше 80 знаков.',
  },
  nameMissing: { en: 'The team needs a name.', ru: 'У команды должно быть название.' },
  pipeline: { en: 'Pipeline', ru: 'Воронка' },
  targets: { en: 'Targets', ru: 'План' },
  noTargets: {
    en: 'No targets yet. `/team target team 2026-12 15m`',
    ru: 'Плана пока нет. `/team план команда 2026-12 15 млн`',
  },
  targetSet: {
    en: ({ who, month, amount }: { who: string; month: string; amount: string }) =>
      `Target for ${who}, ${month}: *${amount}*.`,
    ru: ({ who, month, amount }) => `План на ${month} для ${who}: *${amount}*.`,
  },
  targetRemoved: {
    en: ({ who, month }: { who: string; month: string }) =>
      `There's no longer a target for ${who} in ${month}.`,
    ru: ({ who, month }) => `Плана на ${month} для ${who} больше нет.`,
  },
  targetUsage: {
    en: 'Say whose target, which month and how much: `/team target @name 2026-12 300k` or `/team target team 2026-12 1.5m`.',
    ru: 'Укажите, чей, на какой месяц и сколько: `/team план @имя 2026-12 3 млн` или `/team план команда 2026-12 15 млн`.',
  },
  noTargetYet: { en: 'no target for this month', ru: 'плана на этот месяц нет' },
  targetIs: {
    en: ({ month, amount }: { month: string; amount: string }) =>
      `target for ${month}: *${amount}*`,
    ru: ({ month, amount }) => `план на ${month}: *${amount}*`,
  },
  forAdmins: { en: 'For admins', ru: 'Администратору' },
  noTarget: { en: 'no target', ru: 'без плана' },
  teamsSetUp: {
    en: ({ n }: { n: number }) =>
      `${n} ${plural('en', n, { one: 'team', other: 'teams' })} with a head`,
    ru: ({ n }) =>
      `${n} ${plural('ru', n, { one: 'команда', few: 'команды', many: 'команд' })} с руководителем`,
  },
  allHaveManagers: { en: 'Every team has managers', ru: 'В каждой команде есть менеджеры' },
  lackManagers: {
    en: ({ names }: { names: string }) => `No managers yet: ${names}. \`/team add @name\``,
    ru: ({ names }) => `Пока без менеджеров: ${names}. \`/team добавить @имя\``,
  },
  allHaveChannel: {
    en: 'Every team has a channel for wins and digests',
    ru: 'У каждой команды есть канал для побед и сводок',
  },
  lackChannel: {
    en: ({ names }: { names: string }) => `No channel for wins and digests: ${names}`,
    ru: ({ names }) => `Нет канала для побед и сводок: ${names}`,
  },
  allHaveTarget: { en: 'Targets are set for this month', ru: 'План на этот месяц поставлен' },
  lackTarget: {
    en: ({ names }: { names: string }) => `No target for this month: ${names}`,
    ru: ({ names }) => `Нет плана на этот месяц: ${names}`,
  },
  hasRates: {
    en: ({ n }: { n: number }) =>
      `${n} ${plural('en', n, { one: 'exchange rate', other: 'exchange rates' })}`,
    ru: ({ n }) =>
      `${n} ${plural('ru', n, { one: 'курс валют', few: 'курса валют', many: 'курсов валют' })}`,
  },
  lackRates: {
    en: 'No exchange rates: deals in other currencies are counted, not priced',
    ru: 'Нет курсов валют: сделки в других валютах считаются в штуках, но не в деньгах',
  },
  workspaceSettings: { en: 'Exchange rates', ru: 'Курсы валют' },
  workspaceStatus: { en: 'Status', ru: 'Состояние' },
  wholeTeam: { en: 'the team', ru: 'всей команды' },
  stages: { en: 'Stages', ru: 'Этапы' },
  newStage: { en: 'New stage', ru: 'Новый этап' },
  stage: { en: 'Stage', ru: 'Этап' },
  addStage: { en: 'Add a stage', ru: 'Добавить этап' },
  edit: { en: 'Edit', ru: 'Изменить' },
  allStages: { en: 'All stages', ru: 'Все этапы' },
  stagesHint: {
    en: 'Changes take effect at once for the whole team. Deals stay where they are.',
    ru: 'Изменения сразу действуют для всей команды. Сделки остаются на своих местах.',
  },
  nameEn: { en: 'Name in English', ru: 'Название по-английски' },
  nameRu: { en: 'Name in Russian', ru: 'Название по-русски' },
  oneNameHint: {
    en: 'One of the two is enough: the other will be the same.',
    ru: 'Достаточно одного: второе будет таким же.',
  },
  place: { en: 'Position', ru: 'Место' },
  placeFirst: { en: 'First', ru: 'В начале' },
  placeBehind: {
    en: ({ stage }: { stage: string }) => `After ${stage}`,
    ru: ({ stage }) => `После этапа «${stage}»`,
  },
  probability: { en: 'Win probability, %', ru: 'Вероятность победы, %' },
  rotDays: { en: 'Stalled after (working days)', ru: 'Зависает через, рабочих дней' },
  rotHint: {
    en: 'Leave empty, and deals never stall here.',
    ru: 'Пусто: сделки здесь не зависают.',
  },
  asksFor: { en: 'Asks for', ru: 'Требует' },
  askedName: {
    en: ({ asked }: { asked: Asked }) =>
      ({
        amount: 'Amount',
        close_date: 'Close date',
        next_step: 'Next step',
        loss_reason: 'Reason',
      })[asked],
    ru: ({ asked }) =>
      ({
        amount: 'Сумма',
        close_date: 'Дата закрытия',
        next_step: 'Следующий шаг',
        loss_reason: 'Причина',
      })[asked],
  },
  retire: { en: 'Retire this stage', ru: 'Убрать этап' },
  retireSure: {
    en: 'Deals can no longer move here. History keeps the stage, and you can undo this.',
    ru: 'Сделки больше не будут сюда переходить. В истории этап останется, и это можно отменить.',
  },
  stageSaved: {
    en: ({ stage, team }: { stage: string; team: string }) =>
      `Stage *${stage}* in ${team} is saved.`,
    ru: ({ stage, team }) => `Этап *${stage}* команды ${team} сохранён.`,
  },
  stageRetired: {
    en: ({ stage, team }: { stage: string; team: string }) =>
      `Stage *${stage}* in ${team} is retired.`,
    ru: ({ stage, team }) => `Этап *${stage}* команды ${team} убран.`,
  },
  stageNameMissing: { en: 'The stage needs a name.', ru: 'У этапа должно быть название.' },
  stageNameTaken: {
    en: ({ stage }: { stage: string }) => `There's already a stage called ${stage}.`,
    ru: ({ stage }) => `Этап «${stage}» уже есть.`,
  },
  badProbability: {
    en: 'Enter a whole number from 0 to 100.',
    ru: 'Целое число от 0 до 100.',
  },
  badRotDays: {
    en: 'Enter a whole number of days from 1 to 365, or leave it empty.',
    ru: 'Целое число дней от 1 до 365 или ничего.',
  },
  tooManyStages: {
    en: ({ most }: { most: number }) =>
      `A pipeline can have at most ${most} open stages. Retire one first.`,
    ru: ({ most }) => `В воронке не больше ${most} открытых этапов. Сначала уберите лишний.`,
  },
  closingStage: {
    en: 'Deals need somewhere to end, so this stage stays. You can rename it.',
    ru: 'Сделка должна чем-то заканчиваться, поэтому этот этап остаётся. Его можно переименовать.',
  },
  lastStage: {
    en: 'This is the only open stage. Add another before you retire it.',
    ru: 'Это единственный открытый этап. Сначала добавьте другой.',
  },
  stageInUse: {
    en: ({ stage, n }: { stage: string; n: number }) =>
      `${n} open ${plural('en', n, { one: 'deal is', other: 'deals are' })} in ${stage}. Move ${n === 1 ? 'it' : 'them'} on first.`,
    ru: ({ stage, n }) =>
      `На этапе «${stage}» ${n} ${plural('ru', n, { one: 'открытая сделка', few: 'открытые сделки', many: 'открытых сделок' })}. Сначала перенесите ${n === 1 ? 'её' : 'их'}.`,
  },
  showDeals: { en: 'Show deals', ru: 'Показать сделки' },
  unknownStageOf: {
    en: 'That stage is no longer in the pipeline.',
    ru: 'Такого этапа больше нет.',
  },
  undo: { en: 'Undo', ru: 'Отменить' },
  undone: {
    en: ({ team, what }: { team: string; what: string }) =>
      `Undone (${what}). *${team}* is back to how it was.`,
    ru: ({ team, what }) => `Отменено (${what}). В команде *${team}* всё как раньше.`,
  },
  eventKind: {
    en: ({ kind }: { kind: TeamEventKind }) =>
      ({
        created: 'team created',
        role: 'people',
        settings: 'settings',
        stages: 'stages',
        loss_reasons: 'loss reasons',
        target: 'target',
        undone: 'undo',
      })[kind],
    ru: ({ kind }) =>
      ({
        created: 'создание команды',
        role: 'состав',
        settings: 'настройки',
        stages: 'этапы',
        loss_reasons: 'причины потери',
        target: 'план',
        undone: 'отмена',
      })[kind],
  },
  nothingToUndo: {
    en: 'You have no change to undo here.',
    ru: 'Здесь нет вашего изменения, которое можно отменить.',
  },
  teamStays: {
    en: 'Once created, a team stays. You can rename it: `/team settings`.',
    ru: 'Созданная команда остаётся. Её можно переименовать: `/team настройки`.',
  },
  lossReasons: { en: 'Loss reasons', ru: 'Причины потери' },
  lossReasonsHint: {
    en: 'One per line, with a name in each language: Price / Цена.',
    ru: 'По одной в строке. Два названия для двух языков: Цена / Price.',
  },
  badLossReasons: {
    en: 'Enter 1 to 30 reasons, one per line, each under 40 characters.',
    ru: 'От 1 до 30 причин, по одной в строке, каждая короче 40 знаков.',
  },
});
