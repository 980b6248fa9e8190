import { formatAgo } from '../language/dates.ts';
import { cut } from '../language/text.ts';
import { plural, words } from '../language/words.ts';
import { mention, plain } from '../slack/escape.ts';
import type { LeadStatus } from './lead.ts';
import type { LeadEventKind } from './lead-event.ts';
import type { LeadSource } from './lead-source.ts';

// Sentences escape what people typed themselves; labels of buttons, headers and inputs are plain text and need none.

interface Titled {
  title: string;
  number: number;
}

const called = ({ title, number }: Titled) => `${plain(title)} (#${number})`;

export const leadWords = words({
  extension: {
    en: ({ digits }: { digits: string }) => `ext. ${digits}`,
    ru: ({ digits }) => `доб. ${digits}`,
  },
  saved: {
    en: (lead: Titled) => `Saved: lead ${called(lead)}.`,
    ru: (lead) => `Сохранено: лид ${called(lead)}.`,
  },
  taken: {
    en: (lead: Titled) => `${called(lead)} is yours now.`,
    ru: (lead) => `Лид ${called(lead)} теперь ваш.`,
  },
  assigned: {
    en: ({ ownerId, ...lead }: Titled & { ownerId: string }) =>
      `${called(lead)} is now with ${mention(ownerId)}.`,
    ru: ({ ownerId, ...lead }) => `Лид ${called(lead)} теперь ведёт ${mention(ownerId)}.`,
  },
  freed: {
    en: (lead: Titled) => `${called(lead)} is free: anyone on the team can take it.`,
    ru: (lead) => `Лид ${called(lead)} свободен: его может взять любой в команде.`,
  },
  givenToYou: {
    en: ({ byId, ...lead }: Titled & { byId: string }) =>
      `${mention(byId)} gave you the lead *${plain(lead.title)}* (#${lead.number}).`,
    ru: ({ byId, ...lead }) =>
      `Вам передан лид *${plain(lead.title)}* (#${lead.number}). Передал(а) ${mention(byId)}.`,
  },
  qualified: {
    en: (lead: Titled) => `${called(lead)} is qualified.`,
    ru: (lead) => `Лид ${called(lead)} прошёл квалификацию.`,
  },
  dropped: {
    en: ({ reason, ...lead }: Titled & { reason: string }) =>
      `Dropped ${called(lead)}: ${plain(reason)}.`,
    ru: ({ reason, ...lead }) => `Лид ${called(lead)} отклонён: ${plain(reason)}.`,
  },
  edited: {
    en: (lead: Titled) => `${called(lead)}: changes saved.`,
    ru: (lead) => `Лид ${called(lead)}: изменения сохранены.`,
  },
  noted: {
    en: ({ note, ...lead }: Titled & { note: string }) =>
      `${called(lead)}: note added.\n>${plain(note)}`,
    ru: ({ note, ...lead }) => `Лид ${called(lead)}: заметка добавлена.\n>${plain(note)}`,
  },
  undone: {
    en: (lead: Titled) => `Undone. ${called(lead)} is back to how it was.`,
    ru: (lead) => `Отменено. Лид ${called(lead)} снова как раньше.`,
  },
  removed: {
    en: (lead: Titled) => `Undone. Lead ${called(lead)} has been removed.`,
    ru: (lead) => `Отменено. Лид ${called(lead)} удалён.`,
  },
  nothingChanged: {
    en: (lead: Titled) => `${called(lead)}: nothing changed.`,
    ru: (lead) => `Лид ${called(lead)}: ничего не изменилось.`,
  },

  empty: {
    en: "There's nothing to save yet. Add at least a name, company, phone or email.",
    ru: 'Пока нечего сохранять. Укажите хотя бы имя, компанию, телефон или почту.',
  },
  alreadyYours: {
    en: (lead: Titled) => `${called(lead)} is already yours.`,
    ru: (lead) => `Лид ${called(lead)} уже ваш.`,
  },
  alreadyTaken: {
    en: ({ ownerId, since, now, ...lead }: Titled & { ownerId: string; since: Date; now: Date }) =>
      `${called(lead)} is already with ${mention(ownerId)} (${formatAgo(since, now, 'en')}).`,
    ru: ({ ownerId, since, now, ...lead }) =>
      `Лид ${called(lead)} уже ведёт ${mention(ownerId)} (${formatAgo(since, now, 'ru')}).`,
  },
  assignedAlready: {
    en: ({ ownerId, ...lead }: Titled & { ownerId: string | null }) =>
      ownerId
        ? `${called(lead)} is already with ${mention(ownerId)}.`
        : `${called(lead)} is already free.`,
    ru: ({ ownerId, ...lead }) =>
      ownerId
        ? `Лид ${called(lead)} и так ведёт ${mention(ownerId)}.`
        : `Лид ${called(lead)} и так свободен.`,
  },
  qualifiedAlready: {
    en: (lead: Titled) => `${called(lead)} is already qualified. Next up: a deal.`,
    ru: (lead) => `Лид ${called(lead)} уже прошёл квалификацию. Дальше — сделка.`,
  },
  closed: {
    en: ({ status, reason, ...lead }: Titled & { status: LeadStatus; reason: string | null }) =>
      status === 'converted'
        ? `${called(lead)} has already become a deal, so it can't be changed here.`
        : `${called(lead)} was dropped${reason ? ` (${plain(reason)})` : ''} and can't be changed.`,
    ru: ({ status, reason, ...lead }) =>
      status === 'converted'
        ? `Лид ${called(lead)} уже стал сделкой, здесь его не изменить.`
        : `Лид ${called(lead)} отклонён${reason ? ` (${plain(reason)})` : ''}, изменить его нельзя.`,
  },
  undoTheDeal: {
    en: (lead: Titled) =>
      `${called(lead)} became a deal. Undo opening that deal, and the lead comes back.`,
    ru: (lead) => `Лид ${called(lead)} стал сделкой. Отмените создание сделки, и лид вернётся.`,
  },
  nothingToUndo: {
    en: "You haven't changed any leads in the last 24 hours.",
    ru: 'За последние 24 часа вы не меняли лидов.',
  },
  noSuchChange: {
    en: "I don't see that change. `/lead history #7` shows what was done to a lead.",
    ru: 'Не вижу такого изменения. Что делали с лидом, покажет `/lead история #7`.',
  },
  changedMeanwhile: {
    en: ({ byId, ...lead }: Titled & { byId: string }) =>
      `${mention(byId)} edited ${called(lead)} while this form was open. Nothing was saved; open it again to see their changes.`,
    ru: ({ byId, ...lead }) =>
      `Пока форма была открыта, лид ${called(lead)} изменил(а) ${mention(byId)}. Ничего не сохранено; откройте форму снова, чтобы увидеть правки.`,
  },
  unknown: {
    en: ({ word }: { word: string }) =>
      `I don't see a lead “${plain(word)}”. \`/lead list\` shows yours, \`/lead list free\` the free ones.`,
    ru: ({ word }) =>
      `Не вижу лида «${plain(word)}». Ваши покажет \`/lead список\`, свободные — \`/lead список свободные\`.`,
  },
  gone: {
    en: "I don't see that lead anymore: it was removed, or it belongs to another team. `/lead list` shows yours.",
    ru: 'Этого лида больше не видно: он удалён или принадлежит другой команде. Ваши покажет `/lead список`.',
  },
  unknownButNear: {
    en: ({ word }: { word: string }) =>
      `I don't see a lead “${plain(word)}”. Maybe one of these? \`/lead list\` shows yours.`,
    ru: ({ word }) =>
      `Не вижу лида «${plain(word)}». Может быть, один из этих? Ваши покажет \`/lead список\`.`,
  },
  several: {
    en: ({ word }: { word: string }) => `Several leads match “${plain(word)}”. Which one?`,
    ru: ({ word }) => `Под «${plain(word)}» подходит несколько лидов. Какой?`,
  },
  notYours: {
    en: ({ ownerId, ...lead }: Titled & { ownerId: string | null }) =>
      `${called(lead)} is ${ownerId ? `with ${mention(ownerId)}` : 'not yours'}. Its owner or the team's head can change it.`,
    ru: ({ ownerId, ...lead }) =>
      `Лид ${called(lead)} ${ownerId ? `ведёт ${mention(ownerId)}` : 'не ваш'}. Изменить его может владелец или руководитель.`,
  },
  notInTeam: {
    en: ({ userId, team }: { userId: string; team: string }) =>
      `${mention(userId)} isn't in ${plain(team)}, so the lead can't go to them. The head can add them: \`/team add @name\`.`,
    ru: ({ userId, team }) =>
      `${mention(userId)} не в команде ${plain(team)}, передать лид нельзя. Добавить может руководитель: \`/team добавить @имя\`.`,
  },
  newMeant: {
    en: ({ text }: { text: string }) => `Save a new lead: ${plain(cut(text, 80))}?`,
    ru: ({ text }) => `Сохранить новый лид: ${plain(cut(text, 80))}?`,
  },
  usage: {
    en: ({ line }: { line: string }) => `Like this: \`${line}\``,
    ru: ({ line }) => `Например: \`${line}\``,
  },
  whyDrop: {
    en: (lead: Titled) =>
      `Why drop ${called(lead)}? Press a reason, or type your own: \`/lead drop #${lead.number} bought elsewhere\`.`,
    ru: (lead) =>
      `Почему отклоняем лид ${called(lead)}? Выберите причину или напишите свою: \`/lead отклонить #${lead.number} купили у других\`.`,
  },
  unknownList: {
    en: ({ word }: { word: string }) =>
      `“${plain(word)}” isn't a list. Try \`/lead list mine\`, \`team\`, \`free\` or \`@name\`.`,
    ru: ({ word }) =>
      `Списка «${plain(word)}» нет. Есть \`/lead список мои\`, \`команда\`, \`свободные\` и \`@имя\`.`,
  },
  badForm: {
    en: 'This form is out of date. Nothing changed; open it again.',
    ru: 'Эта форма устарела. Ничего не изменилось, откройте её ещё раз.',
  },
  badPhone: {
    en: "That isn't a phone number. For example: 614 555 0151, +44 20 7946 0018.",
    ru: 'Это не похоже на телефон. Например: 8 999 123-45-67, +375 29 123-45-67.',
  },
  badEmail: { en: "That isn't an email address.", ru: 'Это не похоже на адрес почты.' },
  badAmount: {
    en: ({ word }: { word: string }) =>
      `“${word}” isn't an amount. For example: 5000, 5k, $1.2m, 300 EUR.`,
    ru: ({ word }) => `«${word}» — не сумма. Например: 300к, 1,2 млн, 5000 EUR.`,
  },

  twinLead: {
    en: (lead: Titled) => `There's already an open lead with the same contact: ${called(lead)}.`,
    ru: (lead) => `С таким контактом уже есть открытый лид: ${called(lead)}.`,
  },
  twinCustomer: {
    en: ({ title }: { title: string }) => `You already have this customer: ${plain(title)}.`,
    ru: ({ title }) => `Такой клиент у вас уже есть: ${plain(title)}.`,
  },
  twinNotSaved: { en: 'Nothing is saved yet.', ru: 'Пока ничего не сохранено.' },
  saveAnyway: { en: 'Save anyway', ru: 'Всё равно сохранить' },

  isThisALead: {
    en: "Here's how I read it. Save it as a lead?",
    ru: 'Вот что удалось прочитать. Сохранить как лид?',
  },
  areTheseLeads: {
    en: ({ n }: { n: number }) =>
      `I see ${n} ${plural('en', n, { one: 'lead', other: 'leads' })} here. Save each one that fits.`,
    ru: ({ n }) =>
      `Здесь ${n} ${plural('ru', n, { one: 'лид', few: 'лида', many: 'лидов' })}. Сохраните нужные.`,
  },
  refused: {
    en: ({ title }: { title: string }) => `Not a lead: ${plain(title)}. Not saved.`,
    ru: ({ title }) => `Не лид: ${plain(title)}. Не сохраняю.`,
  },
  savedAlready: {
    en: (lead: Titled) => `Already saved: lead ${called(lead)}.`,
    ru: (lead) => `Уже сохранено: лид ${called(lead)}.`,
  },
  oldDraft: {
    en: 'This card no longer works. Nothing changed; `/lead new` saves a lead.',
    ru: 'Эта карточка больше не работает. Ничего не изменилось; сохранить лид можно через `/lead новый`.',
  },
  tellMeMore: {
    en: 'Add who it is right after that, in any order: `new lead Ann Lee, Acme, +1 614 555 0151, $5k`.',
    ru: 'Напишите дальше, кто это, в любом порядке: `новый лид Иван Петров, ООО Ромашка, +7 999 123-45-67, 300к`.',
  },
  noLeadHere: {
    en: "There's no text in this message to make a lead from. `/lead new` opens an empty form.",
    ru: 'В этом сообщении нет текста, из которого можно собрать лид. Пустую форму откроет `/lead новый`.',
  },

  myLeads: { en: 'My leads', ru: 'Мои лиды' },
  freeLeads: { en: 'Free leads', ru: 'Свободные лиды' },
  teamLeads: { en: "Your team's leads", ru: 'Лиды команды' },
  leadsOf: {
    en: ({ userId }: { userId: string }) => `${mention(userId)}'s leads`,
    ru: ({ userId }) => `Лиды: ${mention(userId)}`,
  },
  openLeads: {
    en: ({ n }: { n: number }) =>
      `${n} ${plural('en', n, { one: 'open lead', other: 'open leads' })}`,
    ru: ({ n }) =>
      `${n} ${plural('ru', n, { one: 'открытый лид', few: 'открытых лида', many: 'открытых лидов' })}`,
  },
  freeCount: {
    en: ({ n }: { n: number }) => `${n} free`,
    ru: ({ n }) =>
      `${n} ${plural('ru', n, { one: 'свободный', few: 'свободных', many: 'свободных' })}`,
  },
  noMine: {
    en: 'You have no open leads. `/lead new` saves one, in any words.',
    ru: 'Открытых лидов у вас нет. Сохраните первый: `/lead новый Иван, ООО Ромашка, 8 999 123-45-67`.',
  },
  noFree: { en: 'No free leads right now.', ru: 'Свободных лидов сейчас нет.' },
  noneHere: { en: 'No open leads here.', ru: 'Открытых лидов здесь нет.' },
  page: {
    en: ({ page, pages }: { page: number; pages: number }) => `Page ${page} of ${pages}`,
    ru: ({ page, pages }) => `Страница ${page} из ${pages}`,
  },
  nextPage: { en: 'Next', ru: 'Дальше' },
  previousPage: { en: 'Back', ru: 'Назад' },
  allOf: { en: ({ n }: { n: number }) => `All ${n}`, ru: ({ n }) => `Все ${n}` },

  status: {
    en: ({ status }: { status: LeadStatus }) => STATUS.en[status],
    ru: ({ status }) => STATUS.ru[status],
  },
  sourceName: {
    en: ({ source }: { source: LeadSource }) => SOURCE.en[source],
    ru: ({ source }) => SOURCE.ru[source],
  },
  eventKind: {
    en: ({ kind }: { kind: LeadEventKind }) => KIND.en[kind],
    ru: ({ kind }) => KIND.ru[kind],
  },
  historyOf: {
    en: (lead: Titled) => `History of #${lead.number} ${lead.title}`,
    ru: (lead) => `История #${lead.number} ${lead.title}`,
  },
  fieldName: {
    en: ({ field }: { field: string }) => FIELD.en[field] ?? field,
    ru: ({ field }) => FIELD.ru[field] ?? field,
  },
  name: { en: 'Name', ru: 'Имя' },
  company: { en: 'Company', ru: 'Компания' },
  phone: { en: 'Phone', ru: 'Телефон' },
  email: { en: 'Email', ru: 'Почта' },
  amount: { en: 'Amount', ru: 'Сумма' },
  source: { en: 'Source', ru: 'Источник' },
  note: { en: 'Note', ru: 'Комментарий' },
  owner: { en: 'Owner', ru: 'Владелец' },
  free: { en: 'free', ru: 'свободен' },
  firstTouch: { en: 'First touch', ru: 'Первое касание' },
  waiting: {
    en: ({ ago }: { ago: string }) => `waiting, came in ${ago}`,
    ru: ({ ago }) => `ждёт, поступил ${ago}`,
  },
  capturedBy: {
    en: ({ userId, at }: { userId: string; at: string }) => `captured by ${mention(userId)}, ${at}`,
    ru: ({ userId, at }) => `записал(а) ${mention(userId)}, ${at}`,
  },
  theMessage: { en: 'the message', ru: 'сообщение' },

  show: { en: 'Show', ru: 'Показать' },
  showIt: {
    en: ({ number }: { number: number }) => `Show #${number}`,
    ru: ({ number }) => `Показать #${number}`,
  },
  take: { en: 'Take', ru: 'Взять' },
  qualify: { en: 'Qualify', ru: 'Квалифицировать' },
  convert: { en: 'Make it a deal', ru: 'Сделать сделкой' },
  drop: { en: 'Drop', ru: 'Отклонить' },
  edit: { en: 'Edit', ru: 'Изменить' },
  undo: { en: 'Undo', ru: 'Отменить' },
  history: { en: 'History', ru: 'История' },
  showDeal: { en: 'Show deal', ru: 'Показать сделку' },
  save: { en: 'Save', ru: 'Сохранить' },
  notALead: { en: 'Not a lead', ru: 'Не лид' },
  cancel: { en: 'Cancel', ru: 'Отмена' },
  newLead: { en: 'New lead', ru: 'Новый лид' },
  editLead: { en: 'Edit lead', ru: 'Изменить лид' },
  choose: { en: 'Choose', ru: 'Выберите' },
});

const STATUS: Record<'en' | 'ru', Record<LeadStatus, string>> = {
  en: {
    new: 'new',
    working: 'in progress',
    qualified: 'qualified',
    converted: 'became a deal',
    dropped: 'dropped',
    removed: 'removed',
  },
  ru: {
    new: 'новый',
    working: 'в работе',
    qualified: 'квалифицирован',
    converted: 'стал сделкой',
    dropped: 'отклонён',
    removed: 'удалён',
  },
};

const KIND: Record<'en' | 'ru', Record<LeadEventKind, string>> = {
  en: {
    created: 'captured',
    taken: 'taken',
    assigned: 'new owner',
    qualified: 'qualified',
    dropped: 'dropped',
    edited: 'edited',
    note: 'note',
    converted: 'became a deal',
    undone: 'undone',
  },
  ru: {
    created: 'записан',
    taken: 'взят в работу',
    assigned: 'смена владельца',
    qualified: 'квалифицирован',
    dropped: 'отклонён',
    edited: 'изменён',
    note: 'заметка',
    converted: 'стал сделкой',
    undone: 'отмена',
  },
};

const FIELD: Record<'en' | 'ru', Readonly<Record<string, string>>> = {
  en: {
    name: 'name',
    company: 'company',
    phone: 'phone',
    email: 'email',
    amount: 'amount',
    source: 'source',
    note: 'note',
    status: 'status',
    ownerId: 'owner',
    dropReason: 'reason',
  },
  ru: {
    name: 'имя',
    company: 'компания',
    phone: 'телефон',
    email: 'почта',
    amount: 'сумма',
    source: 'источник',
    note: 'комментарий',
    status: 'статус',
    ownerId: 'владелец',
    dropReason: 'причина',
  },
};

const SOURCE: Record<'en' | 'ru', Record<LeadSource, string>> = {
  en: {
    site_form: 'website',
    phone: 'phone call',
    email: 'email',
    messenger: 'messaging app',
    social: 'social media',
    referral: 'referral',
    event: 'event',
    ads: 'advertising',
    partner: 'partner',
    cold: 'cold outreach',
    other: 'other',
  },
  ru: {
    site_form: 'сайт',
    phone: 'звонок',
    email: 'почта',
    messenger: 'мессенджер',
    social: 'соцсети',
    referral: 'рекомендация',
    event: 'мероприятие',
    ads: 'реклама',
    partner: 'партнёр',
    cold: 'холодный контакт',
    other: 'другое',
  },
};

/** A line to copy, where what was typed is not enough. */
export const EXAMPLES = {
  show: { en: '/lead show #7', ru: '/lead покажи #7' },
  take: { en: '/lead take #7', ru: '/lead взять #7' },
  assign: { en: '/lead assign #7 @name', ru: '/lead назначить #7 @имя' },
  qualify: { en: '/lead qualify #7', ru: '/lead квалифицировать #7' },
  drop: { en: '/lead drop #7 no budget', ru: '/lead отклонить #7 нет бюджета' },
  edit: { en: '/lead edit #7', ru: '/lead изменить #7' },
  note: { en: '/lead note #7 called, wants a demo', ru: '/lead заметка #7 звонили, ждут демо' },
  history: { en: '/lead history #7', ru: '/lead история #7' },
} as const;

/** What leads are dropped for most, one press each. */
export const DROP_REASONS: readonly Record<'en' | 'ru', string>[] = [
  { en: 'no answer', ru: 'не отвечает' },
  { en: 'not a fit', ru: 'не подходит' },
  { en: 'no budget', ru: 'нет бюджета' },
  { en: 'duplicate', ru: 'дубль' },
  { en: 'spam', ru: 'спам' },
];
