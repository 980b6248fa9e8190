import { plural, words } from '../../language/words.ts';

export const cardFormWords = words({
  newCard: { en: 'New card', ru: 'Новая карточка' },
  editCard: { en: 'Edit card', ru: 'Правка карточки' },
  save: { en: 'Save', ru: 'Сохранить' },
  propose: { en: 'Propose', ru: 'Предложить' },
  cancel: { en: 'Cancel', ru: 'Отмена' },
  close: { en: 'Close', ru: 'Закрыть' },
  choose: { en: 'Choose', ru: 'Выберите' },
  title: { en: 'Title', ru: 'Название' },
  language: { en: 'Customer’s language', ru: 'Язык клиента' },
  english: { en: 'English', ru: 'Английский' },
  russian: { en: 'Russian', ru: 'Русский' },
  category: { en: 'What it is about', ru: 'О чём' },
  formulations: {
    en: 'How customers say it, one per line',
    ru: 'Как это говорят клиенты, по строке',
  },
  meaning: { en: 'What is often behind it', ru: 'Что за этим обычно стоит' },
  guidance: { en: 'How to reply, one per line', ru: 'Как отвечать, по строке' },
  example: { en: 'Reply you can send', ru: 'Ответ, который можно отправить' },
  exampleHint: {
    en: 'Use {{starter_price}} and the like where /objection facts should fill something in.',
    ru: 'Вместо того, что заполняется через /objection факты, пишите {{starter_price}} и подобное.',
  },
  question: { en: 'Question to ask back', ru: 'Встречный вопрос' },
  proofs: { en: 'Proof points, one per line', ru: 'Доказательства, по строке' },
  proofsHint: {
    en: 'Like this: Live in nine days | customer sign-off | 2026-05-12',
    ru: 'Например: Запустили за девять дней | акт приёмки | 2026-05-12',
  },
  avoid: { en: 'What not to say, one per line', ru: 'Чего лучше не говорить, по строке' },
  owner: { en: 'Owner', ru: 'Ответственный' },
  review: { en: 'Review again on', ru: 'Когда пересмотреть' },
  badProof: {
    en: ({ line }: { line: string }) =>
      `“${line}”: the last part must be a date, such as 2026-05-12.`,
    ru: ({ line }) => `«${line}»: последней частью должна быть дата, например 2026-05-12.`,
  },
  badPlaceholder: {
    en: 'Write gaps as {{lowercase_latin_letters}}.',
    ru: 'Пропуски пишутся так: {{строчные_латинские}}.',
  },

  changed: {
    en: 'Someone changed this card while you were writing. Copy your text and open the card again.',
    ru: 'Пока вы писали, карточку изменили. Скопируйте свой текст и откройте её ещё раз.',
  },
  list: {
    en: ({ n }: { n: number }) => `${n} ${plural('en', n, { one: 'card', other: 'cards' })}`,
    ru: ({ n }) =>
      `${n} ${plural('ru', n, { one: 'карточка', few: 'карточки', many: 'карточек' })}`,
  },
  noneLike: {
    en: ({ words: asked }: { words: string }) => `No card mentions “${asked}”.`,
    ru: ({ words: asked }) => `Карточек со словами «${asked}» нет.`,
  },
  noneRetired: { en: 'No card has been retired.', ru: 'Убранных карточек нет.' },
  none: { en: 'The playbook is empty.', ru: 'Карточек пока нет.' },
  show: { en: 'Show', ru: 'Показать' },
  edit: { en: 'Edit', ru: 'Изменить' },
  suggestEdit: { en: 'Suggest an edit', ru: 'Предложить правку' },
  add: { en: 'New card', ru: 'Новая карточка' },
  more: { en: 'More', ru: 'Ещё' },
  waiting: { en: 'waiting for approval', ru: 'ждёт утверждения' },
  proposedNew: { en: 'new', ru: 'новая' },
  due: { en: 'due for review', ru: 'пора пересмотреть' },
  version: {
    en: ({ version }: { version: number }) => `version ${version}`,
    ru: ({ version }) => `версия ${version}`,
  },
  ownedBy: {
    en: ({ owner }: { owner: string }) => `owner ${owner}`,
    ru: ({ owner }) => `отвечает ${owner}`,
  },
  reviewOn: {
    en: ({ day }: { day: string }) => `review on ${day}`,
    ru: ({ day }) => `пересмотр: ${day}`,
  },
  says: { en: 'Customers say', ru: 'Клиенты говорят' },
  means: { en: 'What’s often behind it', ru: 'Что за этим стоит' },
  how: { en: 'How to reply', ru: 'Как отвечать' },
  reply: { en: 'Reply', ru: 'Ответ' },
  asks: { en: 'Ask back', ru: 'Спросить в ответ' },
  proof: { en: 'Proof', ru: 'Чем подтвердить' },
  not: { en: 'What not to say', ru: 'Чего лучше не говорить' },

  saved: {
    en: ({ title, version }: { title: string; version: number }) =>
      `Saved: card “${title}”, version ${version}.`,
    ru: ({ title, version }) => `Сохранено: карточка «${title}», версия ${version}.`,
  },
  proposed: {
    en: ({ title }: { title: string }) =>
      `Proposed: card “${title}”. Your head has been asked to decide; until then, replies stay as they are.`,
    ru: ({ title }) =>
      `Предложено: карточка «${title}». Руководителю отправлено, до его решения ответы не меняются.`,
  },
  proposedToAdmins: {
    en: ({ title }: { title: string }) =>
      `Proposed: card “${title}”. No team has a head yet, so an admin can approve it: \`/objection cards\`.`,
    ru: ({ title }) =>
      `Предложено: карточка «${title}». Руководителя пока нет, утвердить может администратор: \`/objection карточки\`.`,
  },
  pleaseDecide: {
    en: ({ who, title }: { who: string; title: string }) => `${who} proposed a card: “${title}”.`,
    ru: ({ who, title }) => `${who} предлагает карточку «${title}».`,
  },
  approve: { en: 'Approve', ru: 'Утвердить' },
  decline: { en: 'Decline', ru: 'Отклонить' },
  approved: {
    en: ({ title }: { title: string }) => `Approved: card “${title}” is now in use.`,
    ru: ({ title }) => `Утверждено: карточка «${title}» уже работает.`,
  },
  declined: {
    en: ({ title }: { title: string }) => `Declined: card “${title}”. Replies stay as they are.`,
    ru: ({ title }) => `Отклонено: карточка «${title}». Ответы остаются прежними.`,
  },
  yourApproved: {
    en: ({ title }: { title: string }) => `Your card “${title}” was approved. Thank you.`,
    ru: ({ title }) => `Вашу карточку «${title}» утвердили. Спасибо.`,
  },
  yourDeclined: {
    en: ({ title }: { title: string }) =>
      `Your card “${title}” was declined; replies stay as they are.`,
    ru: ({ title }) => `Вашу карточку «${title}» отклонили, ответы остаются прежними.`,
  },
  yourApprovalUndone: {
    en: ({ title }: { title: string }) =>
      `The approval of your card “${title}” was taken back. It’s waiting for a decision again.`,
    ru: ({ title }) => `Утверждение вашей карточки «${title}» отменили. Она снова ждёт решения.`,
  },
  yourDeclineUndone: {
    en: ({ title }: { title: string }) =>
      `Your card “${title}” is no longer declined. It’s waiting for a decision again.`,
    ru: ({ title }) => `Вашу карточку «${title}» больше не отклоняют. Она снова ждёт решения.`,
  },
  dueFor: {
    en: ({ title }: { title: string }) =>
      `Card “${title}” is due for review. Does it still hold up? Open it, change what’s out of date, and set the next review date.`,
    ru: ({ title }) =>
      `Карточку «${title}» пора пересмотреть. Всё ещё верно? Откройте, поправьте устаревшее и поставьте следующую дату.`,
  },
  headsOnly: {
    en: 'Only team heads and admins decide on cards.',
    ru: 'Карточки утверждают руководители и администраторы.',
  },
  badForm: {
    en: 'I couldn’t read this form. Nothing changed; open it again.',
    ru: 'Форму не удалось прочитать. Ничего не изменилось, откройте её ещё раз.',
  },
  which: {
    en: 'Which card? `/objection cards` lists them with a button for each.',
    ru: 'Какую карточку? `/objection карточки` покажет все, с кнопкой у каждой.',
  },
});
