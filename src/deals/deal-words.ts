import { formatAgo } from '../language/dates.ts';
import { cut } from '../language/text.ts';
import { plural, words } from '../language/words.ts';
import { mention, plain } from '../slack/escape.ts';
import type { Attention } from './deal-attention.ts';
import type { DealEventKind } from './deal-event.ts';

interface Recurrency {
  was: string;
  is: string;
  number: number;
  /** The amount without its currency. */
  digits: string;
}

/** A deal or anything else that has both; the title as people typed it. */
interface Titled {
  title: string;
  number: number;
}

const called = ({ title, number }: Titled) => `${plain(title)} (#${number})`;

/** Sentences of deals, as mrkdwn: what people typed is escaped here, once. */
export const dealWords = words({
  moved: {
    en: ({ deal, from, to }: { deal: Titled; from: string; to: string }) =>
      `${called(deal)}: ${plain(from)} → ${plain(to)}`,
    ru: ({ deal, from, to }) => `${called(deal)}: ${plain(from)} → ${plain(to)}`,
  },
  opened: {
    en: ({ deal, stage }: { deal: Titled; stage: string }) =>
      `New deal: ${called(deal)}, ${plain(stage)}`,
    ru: ({ deal, stage }) => `Новая сделка: ${called(deal)}, ${plain(stage)}`,
  },
  won: {
    en: 'Deal won. Congratulations!',
    ru: 'Сделка выиграна. Поздравляю!',
  },
  lost: {
    en: ({ reason }: { reason: string }) => `Reason: ${plain(reason)}`,
    ru: ({ reason }) => `Причина: ${plain(reason)}`,
  },
  celebration: {
    en: ({ title, who, amount }: { title: string; who: string; amount: string | null }) =>
      `:tada: ${plain(who)} won *${plain(title)}*${amount ? ` for ${amount}` : ''}.`,
    ru: ({ title, who, amount }) =>
      `:tada: ${plain(who)} закрывает сделку *${plain(title)}*${amount ? ` на ${amount}` : ''}. Победа!`,
  },
  handedToYou: {
    en: ({ deal, byId }: { deal: Titled; byId: string }) =>
      `${mention(byId)} handed you the deal *${plain(deal.title)}* (#${deal.number}).`,
    ru: ({ deal, byId }) =>
      `${mention(byId)} передаёт вам сделку *${plain(deal.title)}* (#${deal.number}).`,
  },
  changed: {
    en: ({ deal, what }: { deal: Titled; what: string }) => `${called(deal)}: ${what}`,
    ru: ({ deal, what }) => `${called(deal)}: ${what}`,
  },
  amountIs: {
    en: ({ amount }: { amount: string }) => `amount ${amount}`,
    ru: ({ amount }) => `сумма ${amount}`,
  },
  refundIs: {
    en: ({ amount }: { amount: string }) => `refunded ${amount}`,
    ru: ({ amount }) => `возвращено ${amount}`,
  },
  closeIs: {
    en: ({ day }: { day: string }) => `closes ${day}`,
    ru: ({ day }) => `закрытие — ${day}`,
  },
  nextIs: {
    en: ({ day, what }: { day: string; what: string }) => `next step ${day}: ${plain(what)}`,
    ru: ({ day, what }) => `следующий шаг — ${day}: ${plain(what)}`,
  },
  stepDone: {
    en: ({ what }: { what: string }) => `done: ${plain(what)}`,
    ru: ({ what }) => `сделано: ${plain(what)}`,
  },
  ownerIs: {
    en: ({ ownerId }: { ownerId: string }) => `now with ${mention(ownerId)}`,
    ru: ({ ownerId }) => `теперь ведёт ${mention(ownerId)}`,
  },
  noted: {
    en: ({ note }: { note: string }) => `note added: ${plain(note)}`,
    ru: ({ note }) => `заметка добавлена: ${plain(note)}`,
  },
  renamed: {
    en: ({ before }: { before: string }) => `renamed from “${plain(before)}”`,
    ru: ({ before }) => `переименована, раньше — «${plain(before)}»`,
  },
  snoozedUntil: {
    en: ({ day, reason }: { day: string; reason: string }) =>
      `paused until ${day}: ${plain(reason)}`,
    ru: ({ day, reason }) => `на паузе до ${day}: ${plain(reason)}`,
  },
  undone: {
    en: ({ deal, what }: { deal: Titled; what: string }) =>
      `Undone (${what}). ${called(deal)} is back to how it was.`,
    ru: ({ deal, what }) => `Отменено (${what}). ${called(deal)} — всё как раньше.`,
  },
  backIn: {
    en: ({ deal, stage }: { deal: Titled; stage: string }) =>
      `Undone. ${called(deal)} is back in ${plain(stage)}.`,
    ru: ({ deal, stage }) => `Отменено. ${called(deal)} снова на этапе «${plain(stage)}».`,
  },
  removed: {
    en: ({ deal }: { deal: Titled }) => `Undone. The deal ${called(deal)} has been removed.`,
    ru: ({ deal }) => `Отменено. Сделка ${called(deal)} удалена.`,
  },
  alreadyThere: {
    en: ({ deal, stage, movedBy, now }: Arrival) =>
      `${called(deal)} is already in ${plain(stage)}${movedBy ? `: ${mention(movedBy)} put it there` : ', as of'} ${formatAgo(deal.stageSince, now, 'en')}. Nothing changed.`,
    ru: ({ deal, stage, movedBy, now }) =>
      `${called(deal)} уже на этапе «${plain(stage)}» (${movedBy ? `${mention(movedBy)}, ` : ''}${formatAgo(deal.stageSince, now, 'ru')}). Ничего не изменилось.`,
  },
  tooLong: {
    en: ({ most, length }: { most: number; length: number }) =>
      `That's too long: ${length} characters, and ${most} fit. Nothing changed.`,
    ru: ({ most, length }) =>
      `Слишком длинно: ${length} ${plural('ru', length, { one: 'знак', few: 'знака', many: 'знаков' })}, помещается ${most}. Ничего не изменилось.`,
  },
  soAlready: {
    en: (deal: Titled) => `That's how it already was: nothing changed in ${called(deal)}.`,
    ru: (deal) => `Так и было: в сделке ${called(deal)} ничего не изменилось.`,
  },
  gone: {
    en: 'That deal no longer exists. `/deal list` shows the ones that do.',
    ru: 'Этой сделки больше нет. Остальные покажет `/deal список`.',
  },
  stageGone: {
    en: 'That stage is no longer in the pipeline. Nothing changed; choose another one.',
    ru: 'Этого этапа в воронке больше нет. Ничего не изменилось, выберите другой.',
  },
  unknownStage: {
    en: ({ word, team }: { word: string; team: string }) =>
      `I can't tell which stage of ${plain(team)} “${plain(word)}” is. Which one?`,
    ru: ({ word, team }) =>
      `Не могу понять, какой это этап команды ${plain(team)}: «${plain(word)}». Выберите:`,
  },
  moveMeant: {
    en: ({ deal, stage }: { deal: Titled; stage: string }) =>
      `Move ${called(deal)} to ${plain(stage)}?`,
    ru: ({ deal, stage }) => `Перенести сделку ${called(deal)} на этап «${plain(stage)}»?`,
  },
  newMeant: {
    en: ({ text }: { text: string }) => `Open a new deal: ${plain(cut(text, 80))}?`,
    ru: ({ text }) => `Создать новую сделку: ${plain(cut(text, 80))}?`,
  },
  whichStage: {
    en: (deal: Titled) => `Where should ${called(deal)} go?`,
    ru: (deal) => `На какой этап перенести сделку ${called(deal)}?`,
  },
  noSuchList: {
    en: ({ word, stages }: { word: string; stages: readonly string[] }) =>
      `“${plain(word)}” isn't a stage. Type \`mine\`, \`team\`, a colleague's @name, or a stage: ${plain(stages.join(', '))}.`,
    ru: ({ word, stages }) =>
      `«${plain(word)}» — не этап. Можно: \`мои\`, \`команда\`, @имя или этап: ${plain(stages.join(', '))}.`,
  },
  titleMissing: {
    en: 'The deal needs a title: `/deal new Acme, 30 seats 5k`.',
    ru: 'У сделки должно быть название: `/deal новая Ромашка, 30 мест 300к`.',
  },
  opensInOpenStage: {
    en: 'A deal starts in an open stage. Open it first, then mark it won or lost.',
    ru: 'Сделка открывается на рабочем этапе. Сначала откройте её, потом отметьте выигранной или проигранной.',
  },
  noStep: {
    en: (deal: Titled) =>
      `${called(deal)} has no next step to finish. Set one: \`/deal next #${deal.number} tomorrow call\`.`,
    ru: (deal) =>
      `У сделки ${called(deal)} нет следующего шага. Задайте: \`/deal шаг #${deal.number} завтра позвонить\`.`,
  },
  refunded: { en: 'Refunded', ru: 'Возвращено' },
  refundNotWon: {
    en: (deal: Titled) =>
      `${called(deal)} isn't won, so there's nothing to refund. \`/deal won #${deal.number}\` closes it.`,
    ru: (deal) =>
      `Сделка ${called(deal)} не выиграна, возвращать пока нечего. Закрыть её: \`/deal выиграна #${deal.number}\`.`,
  },
  refundOfWhat: {
    en: (deal: Titled) =>
      `${called(deal)} has no amount, so there's nothing to take a refund from. Set it first: \`/deal amount #${deal.number} 5k\`.`,
    ru: (deal) =>
      `У сделки ${called(deal)} нет суммы, и непонятно, что от неё останется. Сначала укажите: \`/deal сумма #${deal.number} 300к\`.`,
  },
  refundAtMost: {
    en: ({ left, ...deal }: Titled & { left: string }) =>
      `At most ${left} can be refunded on ${called(deal)}, in its own currency.`,
    ru: ({ left, ...deal }) =>
      `По сделке ${called(deal)} можно вернуть не больше ${left}, в её же валюте.`,
  },
  refundStands: {
    en: ({ refunded, ...deal }: Titled & { refunded: string }) =>
      `${refunded} was refunded on ${called(deal)}, so it stays won, for at least that much. Undo the refund first, or open a new deal.`,
    ru: ({ refunded, ...deal }) =>
      `По сделке ${called(deal)} вернули ${refunded}: она остаётся выигранной и не меньше чем на эту сумму. Сначала отмените возврат или заведите новую сделку.`,
  },
  closed: {
    en: (deal: Titled) => `${called(deal)} is closed. Reopen it first.`,
    ru: (deal) => `Сделка ${called(deal)} закрыта. Сначала откройте её снова.`,
  },
  reopen: { en: 'Reopen', ru: 'Открыть снова' },
  notClosed: {
    en: (deal: Titled) => `${called(deal)} is already open.`,
    ru: (deal) => `Сделка ${called(deal)} и так открыта.`,
  },
  snoozeLater: { en: 'A pause needs a date in the future.', ru: 'Для паузы нужен день в будущем.' },
  snoozePast: {
    en: 'A pause needs a date in the future: tomorrow, in 2 weeks, Dec 15.',
    ru: 'Для паузы нужен день в будущем: завтра, через 2 недели, 15.12.',
  },
  otherCurrency: {
    en: ({ was, is, number, digits }: Recurrency) =>
      `The currency has changed too: ${was} → ${is}. To stay in ${was}: \`/deal amount #${number} ${digits} ${was}\`.`,
    ru: ({ was, is, number, digits }) =>
      `Сменилась и валюта: ${was} → ${is}. Чтобы осталась ${was}: \`/deal сумма #${number} ${digits} ${was}\`.`,
  },
  nothingToUndo: {
    en: 'You have nothing from the last 24 hours to undo there.',
    ru: 'За последние 24 часа у вас нет изменений, которые можно отменить.',
  },
  unknownChange: {
    en: "I don't see that change. `/deal undo` reverts your last one, `/deal history #12` shows them all.",
    ru: 'Не вижу такого изменения. `/deal отменить` отменит ваше последнее, `/deal история #12` покажет все.',
  },
  eventKind: {
    en: ({ kind }: { kind: DealEventKind }) => KIND.en[kind],
    ru: ({ kind }) => KIND.ru[kind],
  },
  unknownDeal: {
    en: ({ word }: { word: string }) =>
      `I don't see a deal “${plain(word)}”. \`/deal list\` shows yours, \`/deal list team\` the team's.`,
    ru: ({ word }) =>
      `Не вижу сделки «${plain(word)}». Ваши покажет \`/deal список\`, сделки команды — \`/deal список команда\`.`,
  },
  unknownButNear: {
    en: ({ word }: { word: string }) =>
      `I don't see a deal “${plain(word)}”. Maybe one of these? \`/deal list\` shows them all.`,
    ru: ({ word }) =>
      `Не вижу сделки «${plain(word)}». Может быть, одна из этих? Все покажет \`/deal список\`.`,
  },
  severalDeals: {
    en: ({ word }: { word: string }) => `Several deals match “${plain(word)}”. Which one?`,
    ru: ({ word }) => `Под «${plain(word)}» подходит несколько сделок. Какая?`,
  },
  notYours: {
    en: (deal: Titled & { ownerId: string | null }) =>
      `${called(deal)} is ${deal.ownerId ? `${mention(deal.ownerId)}'s` : "another team's"} deal. Its owner or the team's head can change it.`,
    ru: (deal) =>
      `Сделку ${called(deal)} ведёт ${deal.ownerId ? mention(deal.ownerId) : 'другая команда'}. Изменить её может владелец или руководитель.`,
  },
  notInTeam: {
    en: ({ userId, team }: { userId: string; team: string }) =>
      `${mention(userId)} isn't in ${plain(team)}, so the deal can't go to them. The head can add them: \`/team add @name\`.`,
    ru: ({ userId, team }) =>
      `${mention(userId)} не в команде ${plain(team)}, поэтому передать сделку нельзя. Руководитель может добавить: \`/team добавить @имя\`.`,
  },
  whenOrHow: {
    en: ({ title, number }: { title: string; number: number }) =>
      `When should ${plain(title)} (#${number}) close? \`/deal close #${number} friday\`. Or is it already won or lost?`,
    ru: ({ title, number }) =>
      `Когда закроется ${plain(title)} (#${number})? \`/deal закрытие #${number} пятница\`. Или сделка завершена?`,
  },
  usage: {
    en: ({ line }: { line: string }) => `Like this: \`${line}\``,
    ru: ({ line }) => `Например: \`${line}\``,
  },
  badAmount: {
    en: ({ word }: { word: string }) =>
      `“${plain(word)}” isn't an amount. For example: 5000, 5k, $1.2m, 300 EUR.`,
    ru: ({ word }) => `«${plain(word)}» — не сумма. Например: 300к, 1,2 млн, 5000 EUR.`,
  },
  // Under a field of a form, where nothing is mrkdwn.
  writeAmount: {
    en: 'Enter an amount: 5000, 5k, $1.2m, 300 EUR.',
    ru: 'Нужна сумма: 300к, 1,2 млн, 5000 EUR.',
  },
  chooseDay: { en: 'Choose a day.', ru: 'Выберите день.' },
  writeStep: { en: 'Write what needs to be done.', ru: 'Напишите, что нужно сделать.' },
  chooseReason: { en: 'Choose a reason.', ru: 'Выберите причину.' },
  writeReason: { en: 'Say why.', ru: 'Напишите почему.' },
  writeTitle: { en: 'The deal needs a title.', ru: 'У сделки должно быть название.' },
  badDay: {
    en: ({ word }: { word: string }) =>
      `I don't see a date in “${plain(word)}”. For example: tomorrow, friday, Dec 15, 2026-12-15.`,
    ru: ({ word }) =>
      `Не вижу даты в «${plain(word)}». Например: завтра, в пятницу, 15.12, 2026-12-15.`,
  },
  double: {
    en: (deal: Titled) => `You opened ${called(deal)} a moment ago. Open another one?`,
    ru: (deal) => `Вы только что создали сделку ${called(deal)}. Создать ещё одну?`,
  },
  looksSame: {
    en: (deal: Titled) => `There's already an open deal ${called(deal)}. Open another one?`,
    ru: (deal) => `Открытая сделка ${called(deal)} уже есть. Создать ещё одну?`,
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
  closedOn: { en: 'Closed', ru: 'Закрыта' },
  closeDate: { en: 'Close date', ru: 'Дата закрытия' },
  step: { en: 'Step', ru: 'Шаг' },
  stepDay: { en: 'When', ru: 'Когда' },
  reason: { en: 'Reason', ru: 'Причина' },
  needed: {
    en: ({ stage }: { stage: string }) => `${plain(stage)} asks for a little more:`,
    ru: ({ stage }) => `Для этапа «${plain(stage)}» не хватает:`,
  },
  comment: { en: 'Comment', ru: 'Комментарий' },
  team: { en: 'Team', ru: 'Команда' },
  until: { en: 'Until', ru: 'До какого дня' },
  why: { en: 'Why', ru: 'Почему' },
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
    ru: ({ n }) =>
      `${n} без курса: ${plural('ru', n, { one: 'учтена', few: 'учтены', many: 'учтены' })} в штуках, но не в деньгах`,
  },
  noAmount: {
    en: ({ n }: { n: number }) => `${n} without an amount`,
    ru: ({ n }) => `${n} без суммы`,
  },
  moreWaiting: {
    en: ({ n }: { n: number }) => `and ${n} more`,
    ru: ({ n }) => `и ещё ${n}`,
  },
  myPipeline: { en: 'My pipeline', ru: 'Моя воронка' },
  teamPipeline: { en: 'Team pipeline', ru: 'Воронка команды' },
  myDay: { en: 'My day', ru: 'Мой день' },
  emptyPipeline: {
    en: 'No open deals yet. `/deal new Acme 5k` opens one.',
    ru: 'Открытых сделок пока нет. Создайте первую: `/deal новая Ромашка 300к`.',
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
        slipped: 'close date put off again',
        no_step: 'no next step',
      })[kind],
    ru: ({ kind }) =>
      ({
        step_overdue: 'шаг просрочен',
        close_passed: 'дата закрытия прошла',
        stalled: 'зависла',
        slipped: 'дату закрытия снова перенесли',
        no_step: 'нет следующего шага',
      })[kind],
  },
  more: {
    en: ({ page, pages }: { page: number; pages: number }) => `More (${page} of ${pages})`,
    ru: ({ page, pages }) => `Дальше (${page} из ${pages})`,
  },
  myDeals: { en: 'My deals', ru: 'Мои сделки' },
  teamDeals: { en: "Your team's deals", ru: 'Сделки команды' },
  dealsOf: {
    en: ({ userId }: { userId: string }) => `${mention(userId)}'s deals`,
    ru: ({ userId }) => `Сделки: ${mention(userId)}`,
  },
  columns: {
    en: 'Number|Title|Customer|Team|Stage|Amount|Currency|Owner|Close date|Next step on|Next step|Loss reason|Opened|Closed|Refunded',
    ru: 'Номер|Название|Клиент|Команда|Этап|Сумма|Валюта|Владелец|Дата закрытия|Дата шага|Следующий шаг|Причина потери|Создана|Закрыта|Возвращено',
  },
  exportQueued: {
    en: 'Working on it: the file will be in your direct messages in a moment.',
    ru: 'Готовлю файл: через минуту он будет у вас в личных сообщениях.',
  },
  nothingToExport: {
    en: 'There are no deals to export.',
    ru: 'Выгружать пока нечего: сделок нет.',
  },
  exportReady: {
    en: ({ n, total }: { n: number; total: number }) =>
      `Your export: ${n} ${plural('en', n, { one: 'deal', other: 'deals' })}${total > n ? `, the newest of ${total}` : ''}.`,
    ru: ({ n, total }) =>
      `Ваша выгрузка: ${n} ${plural('ru', n, { one: 'сделка', few: 'сделки', many: 'сделок' })}${total > n ? `, самые новые из ${total}` : ''}.`,
  },
  badForm: {
    en: 'This form is out of date. Nothing changed; open it again.',
    ru: 'Эта форма устарела. Ничего не изменилось, откройте её ещё раз.',
  },
});

interface Arrival {
  deal: Titled & { stageSince: Date };
  stage: string;
  movedBy: string | null;
  now: Date;
}

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
    refunded: 'refunded',
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
    refunded: 'возвращено',
    undone: 'отмена',
  },
};
