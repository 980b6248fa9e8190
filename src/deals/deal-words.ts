import { formatAgo } from '../language/dates.ts';
import { plural, words } from '../language/words.ts';
import type { Attention, DealEventKind } from './deal.ts';

interface Titled {
  title: string;
  number: number;
}

export const dealWords = words({
  moved: {
    en: ({ title, number, from, to }: Titled & { from: string; to: string }) =>
      `${title} (#${number}): ${from} → ${to}`,
    ru: ({ title, number, from, to }) => `${title} (#${number}): ${from} → ${to}`,
  },
  opened: {
    en: ({ title, number, stage }: Titled & { stage: string }) =>
      `New deal: ${title} (#${number}), ${stage}`,
    ru: ({ title, number, stage }) => `Новая сделка: ${title} (#${number}), ${stage}`,
  },
  won: {
    en: ({ title, number }: Titled) => `${title} (#${number}) is won. Congratulations!`,
    ru: ({ title, number }) => `${title} (#${number}) выиграна. Поздравляю!`,
  },
  lost: {
    en: ({ title, number, reason }: Titled & { reason: string }) =>
      `${title} (#${number}) is marked as lost: ${reason}.`,
    ru: ({ title, number, reason }) => `${title} (#${number}) проиграна: ${reason}.`,
  },
  celebration: {
    en: ({ title, who, amount }: { title: string; who: string; amount: string | null }) =>
      `:tada: ${who} won *${title}*${amount ? ` for ${amount}` : ''}.`,
    ru: ({ title, who, amount }) =>
      `:tada: *${title}* — сделка выиграна${amount ? ` на ${amount}` : ''}. Автор победы: ${who}.`,
  },
  handedToYou: {
    en: ({ title, number, who }: Titled & { who: string }) =>
      `${who} handed the deal *${title}* (#${number}) to you.`,
    ru: ({ title, number, who }) => `${who} передаёт вам сделку *${title}* (#${number}).`,
  },
  changed: {
    en: ({ title, number, what }: Titled & { what: string }) => `${title} (#${number}): ${what}`,
    ru: ({ title, number, what }) => `${title} (#${number}): ${what}`,
  },
  amountIs: {
    en: ({ amount }: { amount: string }) => `amount ${amount}`,
    ru: ({ amount }) => `сумма ${amount}`,
  },
  closeIs: {
    en: ({ day }: { day: string }) => `closes ${day}`,
    ru: ({ day }) => `закрытие — ${day}`,
  },
  nextIs: {
    en: ({ day, what }: { day: string; what: string }) => `next step ${day}: ${what}`,
    ru: ({ day, what }) => `следующий шаг — ${day}: ${what}`,
  },
  stepDone: {
    en: ({ what }: { what: string }) => `done: ${what}`,
    ru: ({ what }) => `сделано: ${what}`,
  },
  ownerIs: {
    en: ({ who }: { who: string }) => `now with ${who}`,
    ru: ({ who }) => `теперь ведёт ${who}`,
  },
  noted: {
    en: ({ note }: { note: string }) => `note added: ${note}`,
    ru: ({ note }) => `заметка: ${note}`,
  },
  renamed: { en: 'renamed', ru: 'новое название' },
  snoozedUntil: {
    en: ({ day, reason }: { day: string; reason: string }) => `paused until ${day}: ${reason}`,
    ru: ({ day, reason }) => `на паузе до ${day}: ${reason}`,
  },
  undone: {
    en: ({ title, number }: Titled) => `Undone. ${title} (#${number}) is as it was before.`,
    ru: ({ title, number }) => `Отменено. ${title} (#${number}) снова как раньше.`,
  },
  removed: {
    en: ({ title, number }: Titled) => `Undone. ${title} (#${number}) is removed.`,
    ru: ({ title, number }) => `Отменено. Сделка ${title} (#${number}) удалена.`,
  },
  alreadyThere: {
    en: ({
      title,
      number,
      stage,
      since,
      now,
    }: Titled & { stage: string; since: Date; now: Date }) =>
      `${title} (#${number}) is in ${stage} already, since ${formatAgo(since, now, 'en')}. Nothing changed.`,
    ru: ({ title, number, stage, since, now }) =>
      `${title} (#${number}) уже на этапе «${stage}» (${formatAgo(since, now, 'ru')}). Ничего не изменилось.`,
  },
  titleTooLong: {
    en: ({ most }: { most: number }) => `A title has at most ${most} characters.`,
    ru: ({ most }) => `В названии не больше ${most} знаков.`,
  },
  titleMissing: {
    en: 'The deal needs a title: `/deal new Acme, 30 seats 5k`.',
    ru: 'У сделки должно быть название: `/deal new Ромашка, 30 мест 300к`.',
  },
  opensInOpenStage: {
    en: 'A deal opens in an open stage. Open it first, then mark it won or lost.',
    ru: 'Сделка открывается на рабочем этапе. Сначала откройте её, потом отметьте выигранной или проигранной.',
  },
  noStep: {
    en: ({ title, number }: Titled) =>
      `${title} (#${number}) has no next step to finish. Set one: \`/deal next #${number} tomorrow call\`.`,
    ru: ({ title, number }) =>
      `У ${title} (#${number}) нет следующего шага. Задайте: \`/deal next #${number} завтра позвонить\`.`,
  },
  closed: {
    en: ({ title, number }: Titled) => `${title} (#${number}) is closed. Reopen it first.`,
    ru: ({ title, number }) => `Сделка ${title} (#${number}) закрыта. Сначала откройте её снова.`,
  },
  reopen: { en: 'Reopen', ru: 'Открыть снова' },
  notClosed: {
    en: ({ title, number }: Titled) => `${title} (#${number}) is open already.`,
    ru: ({ title, number }) => `Сделка ${title} (#${number}) и так открыта.`,
  },
  snoozeLater: { en: 'A pause needs a day in the future.', ru: 'Для паузы нужен день в будущем.' },
  noUndo: {
    en: ({ why }: { why: 'already_undone' | 'undo_itself' | 'too_late' }) =>
      ({
        already_undone: 'That is undone already.',
        undo_itself: 'That was an undo itself. Make the change again instead.',
        too_late: 'A change can be undone for 24 hours. Make a new change instead.',
      })[why],
    ru: ({ why }) =>
      ({
        already_undone: 'Это уже отменено.',
        undo_itself: 'Это и была отмена. Просто внесите изменение ещё раз.',
        too_late: 'Отменить можно в течение 24 часов. Внесите новое изменение.',
      })[why],
  },
  nothingToUndo: {
    en: 'You have changed nothing in the last 24 hours.',
    ru: 'За последние 24 часа вы ничего не меняли.',
  },
  newerChange: {
    en: ({ kind, byId, at, now }: { kind: DealEventKind; byId: string; at: Date; now: Date }) =>
      `It can't be undone: there is a newer change on top of it (${KIND.en[kind]}, <@${byId}>, ${formatAgo(at, now, 'en')}).`,
    ru: ({ kind, byId, at, now }) =>
      `Отменить нельзя: поверх есть более новое изменение (${KIND.ru[kind]}, <@${byId}>, ${formatAgo(at, now, 'ru')}).`,
  },
  eventKind: {
    en: ({ kind }: { kind: DealEventKind }) => KIND.en[kind],
    ru: ({ kind }) => KIND.ru[kind],
  },
  unknownDeal: {
    en: ({ word }: { word: string }) =>
      `I don't see a deal “${word}”. \`/deal list\` shows yours, \`/deal list team\` the team's.`,
    ru: ({ word }) =>
      `Не вижу сделки «${word}». Ваши покажет \`/deal list\`, сделки команды — \`/deal list team\`.`,
  },
  unknownButNear: {
    en: ({ word }: { word: string }) => `I don't see a deal “${word}”. Perhaps one of these?`,
    ru: ({ word }) => `Не вижу сделки «${word}». Может быть, одна из этих?`,
  },
  severalDeals: {
    en: ({ word }: { word: string }) => `Several deals fit “${word}”. Which one?`,
    ru: ({ word }) => `Под «${word}» подходит несколько сделок. Какая?`,
  },
  notYours: {
    en: ({ title, number, who }: Titled & { who: string }) =>
      `${title} (#${number}) is ${who}'s deal. They or the head of the team can change it.`,
    ru: ({ title, number, who }) =>
      `Сделку ${title} (#${number}) ведёт ${who}. Изменить её может владелец или руководитель.`,
  },
  notInTeam: {
    en: ({ who, team }: { who: string; team: string }) =>
      `${who} is not in ${team}, so the deal can't go to them. \`/team add ${who}\` takes them in.`,
    ru: ({ who, team }) =>
      `${who} не в команде ${team}, передать сделку нельзя. Принять в команду: \`/team add ${who}\`.`,
  },
  usage: {
    en: ({ line }: { line: string }) => `Like this: \`${line}\``,
    ru: ({ line }) => `Например: \`${line}\``,
  },
  badAmount: {
    en: ({ word }: { word: string }) =>
      `“${word}” is no amount. For example: 5000, 5k, $1.2m, 300 EUR.`,
    ru: ({ word }) => `«${word}» — не сумма. Например: 300к, 1,2 млн, 5000 EUR.`,
  },
  badDay: {
    en: ({ word }: { word: string }) =>
      `“${word}” is no day. For example: tomorrow, friday, Dec 15, 2026-12-15.`,
    ru: ({ word }) => `«${word}» — не дата. Например: завтра, в пятницу, 15.12, 2026-12-15.`,
  },
  double: {
    en: ({ title, number }: Titled) =>
      `You made ${title} (#${number}) a moment ago. Make another one?`,
    ru: ({ title, number }) =>
      `Вы только что создали сделку ${title} (#${number}). Создать ещё одну?`,
  },
  looksSame: {
    en: ({ title, number }: Titled) =>
      `There is an open deal ${title} (#${number}) already. Make another one?`,
    ru: ({ title, number }) => `Открытая сделка ${title} (#${number}) уже есть. Создать ещё одну?`,
  },
  makeAnother: { en: 'Create another', ru: 'Создать ещё одну' },
  show: { en: 'Show', ru: 'Показать' },
  showIt: {
    en: ({ number }: { number: number }) => `Show #${number}`,
    ru: ({ number }) => `Показать #${number}`,
  },
  undo: { en: 'Undo', ru: 'Отменить' },
  history: { en: 'History', ru: 'История' },
  moveTo: { en: 'Move to…', ru: 'Перенести в…' },
  next: { en: 'Next step', ru: 'Следующий шаг' },
  done: { en: 'Step done', ru: 'Шаг сделан' },
  wonButton: { en: 'Won', ru: 'Выиграна' },
  lostButton: { en: 'Lost', ru: 'Проиграна' },
  snooze: { en: 'Pause', ru: 'Пауза' },
  save: { en: 'Save', ru: 'Сохранить' },
  moveIt: { en: 'Move', ru: 'Перенести' },
  cancel: { en: 'Cancel', ru: 'Отмена' },
  newDeal: { en: 'New deal', ru: 'Новая сделка' },
  title: { en: 'Title', ru: 'Название' },
  amount: { en: 'Amount', ru: 'Сумма' },
  stage: { en: 'Stage', ru: 'Этап' },
  owner: { en: 'Owner', ru: 'Владелец' },
  free: { en: 'free', ru: 'свободна' },
  customer: { en: 'Customer', ru: 'Клиент' },
  closeDate: { en: 'Close date', ru: 'Дата закрытия' },
  step: { en: 'Step', ru: 'Шаг' },
  stepDay: { en: 'When', ru: 'Когда' },
  reason: { en: 'Reason', ru: 'Причина' },
  needed: {
    en: ({ stage }: { stage: string }) => `${stage} asks for a little more:`,
    ru: ({ stage }) => `Для этапа «${stage}» не хватает:`,
  },
  inStage: {
    en: ({ days }: { days: number }) =>
      days === 0
        ? 'in this stage since today'
        : `${days} ${plural('en', days, { one: 'day', other: 'days' })} in this stage`,
    ru: ({ days }) =>
      days === 0
        ? 'на этапе с сегодняшнего дня'
        : `на этапе ${days} ${plural('ru', days, { one: 'день', few: 'дня', many: 'дней' })}`,
  },
  deals: {
    en: ({ n }: { n: number }) => `${n} ${plural('en', n, { one: 'deal', other: 'deals' })}`,
    ru: ({ n }) => `${n} ${plural('ru', n, { one: 'сделка', few: 'сделки', many: 'сделок' })}`,
  },
  openDeals: {
    en: ({ n }: { n: number }) =>
      `${n} ${plural('en', n, { one: 'open deal', other: 'open deals' })}`,
    ru: ({ n }) =>
      `${n} ${plural('ru', n, { one: 'открытая сделка', few: 'открытые сделки', many: 'открытых сделок' })}`,
  },
  unpriced: {
    en: ({ n }: { n: number }) => `${n} without a rate, counted but not priced`,
    ru: ({ n }) => `${n} без курса: учтены в штуках, но не в деньгах`,
  },
  myPipeline: { en: 'My pipeline', ru: 'Моя воронка' },
  myDay: { en: 'My day', ru: 'Мой день' },
  emptyPipeline: {
    en: 'No open deals yet. `/deal new Acme 5k` opens one.',
    ru: 'Открытых сделок пока нет. Создайте первую: `/deal new Ромашка 300к`.',
  },
  nothingToday: { en: 'Nothing is waiting for you today.', ru: 'На сегодня ничего не горит.' },
  nothingFound: { en: 'No deals here.', ru: 'Здесь сделок нет.' },
  attention: { en: 'Needs attention', ru: 'Требует внимания' },
  attentionKind: {
    en: ({ kind }: { kind: Attention }) =>
      ({
        step_overdue: 'next step overdue',
        close_passed: 'close date passed',
        stalled: 'stalled',
        no_step: 'no next step',
      })[kind],
    ru: ({ kind }) =>
      ({
        step_overdue: 'шаг просрочен',
        close_passed: 'дата закрытия прошла',
        stalled: 'зависла',
        no_step: 'нет следующего шага',
      })[kind],
  },
  more: {
    en: ({ page, pages }: { page: number; pages: number }) => `More (${page} of ${pages})`,
    ru: ({ page, pages }) => `Дальше (${page} из ${pages})`,
  },
  myDeals: { en: 'My deals', ru: 'Мои сделки' },
  teamDeals: { en: 'Deals of the team', ru: 'Сделки команды' },
  dealsOf: {
    en: ({ who }: { who: string }) => `Deals of ${who}`,
    ru: ({ who }) => `Сделки: ${who}`,
  },
  exportQueued: {
    en: 'Working on it: the file will be in your direct messages in a moment.',
    ru: 'Готовлю файл: через минуту он будет у вас в личных сообщениях.',
  },
  exportReady: {
    en: ({ n }: { n: number }) =>
      `Your export: ${n} ${plural('en', n, { one: 'deal', other: 'deals' })}.`,
    ru: ({ n }) =>
      `Ваша выгрузка: ${n} ${plural('ru', n, { one: 'сделка', few: 'сделки', many: 'сделок' })}.`,
  },
  badForm: {
    en: 'This form is out of date. Nothing changed; open it again.',
    ru: 'Эта форма устарела. Ничего не изменилось, откройте её ещё раз.',
  },
});

const KIND: Record<'en' | 'ru', Record<DealEventKind, string>> = {
  en: {
    created: 'opened',
    moved: 'moved',
    amount: 'amount',
    close_date: 'close date',
    next_step: 'next step',
    step_done: 'step done',
    owner: 'handed over',
    note: 'note',
    renamed: 'renamed',
    snoozed: 'paused',
    undone: 'undone',
  },
  ru: {
    created: 'создана',
    moved: 'перенесена',
    amount: 'сумма',
    close_date: 'дата закрытия',
    next_step: 'следующий шаг',
    step_done: 'шаг сделан',
    owner: 'передана',
    note: 'заметка',
    renamed: 'переименована',
    snoozed: 'пауза',
    undone: 'отмена',
  },
};
