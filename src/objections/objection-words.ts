import { plural, words } from '../language/words.ts';

const n = (language: 'en' | 'ru', count: number, one: string, few: string, many = few) =>
  `${count} ${plural(language, count, language === 'ru' ? { one, few, many } : { one, other: few })}`;

export const objectionWords = words({
  // What is asked and how
  ask: {
    en: 'Type what the customer said: `/objection it’s too expensive`. You’ll get up to three replies that no one else can see. `for #12` at the end ties it to a deal.',
    ru: 'Напишите, что сказал клиент: `/objection дорого, подумаем`. Покажу до трёх ответов, видите их только вы. `для #12` в конце привяжет вопрос к сделке.',
  },
  askTitle: { en: 'Answer an objection', ru: 'Ответить на возражение' },
  askHow: {
    en: 'Also: *Answer this objection* in any message’s menu, `/objection cards` for the playbook, `/objection help` for the rest.',
    ru: 'Ещё: «Answer this objection» в меню любого сообщения, `/objection карточки` — все заготовки, `/objection помощь` — остальное.',
  },
  noModel: {
    en: 'No model is connected: replies come from the cards in your playbook.',
    ru: 'Модель не подключена: ответы берутся из карточек вашей команды.',
  },
  modelIsOff: {
    en: 'A model is connected but switched off. An admin can switch it on: `/objection model`.',
    ru: 'Модель подключена, но выключена. Включить может администратор: `/objection модель`.',
  },
  nothingSaid: {
    en: 'There are no words in this message to reply to.',
    ru: 'В этом сообщении нет слов, на которые можно ответить.',
  },
  tooLong: {
    en: ({ most }: { most: number }) =>
      `That’s long for one objection: ${most} characters at most. Keep just the part that matters.`,
    ru: ({ most }) =>
      `Для одного возражения длинновато: не больше ${most} знаков. Оставьте самое важное.`,
  },
  notAnObjection: {
    en: 'This doesn’t look like an objection. If it is one, ask for replies anyway.',
    ru: 'Это не похоже на возражение. Если всё-таки оно, попросите ответы явно.',
  },
  answerAnyway: { en: 'Find replies', ru: 'Подобрать ответы' },

  // Replies
  heading: { en: ({ said }: { said: string }) => `“${said}”`, ru: ({ said }) => `«${said}»` },
  summary: {
    en: ({ n: count, titles }: { n: number; titles: string }) =>
      `${n('en', count, 'reply', 'replies')}: ${titles}`,
    ru: ({ n: count, titles }) => `${n('ru', count, 'ответ', 'ответа', 'ответов')}: ${titles}`,
  },
  card: {
    en: ({ title }: { title: string }) => `Card: ${title}`,
    ru: ({ title }) => `Карточка: ${title}`,
  },
  tailored: { en: 'Written for this customer', ru: 'Написано под этого клиента' },
  kindShort: { en: 'Shorter', ru: 'Короче' },
  kindAngle: { en: 'Another angle', ru: 'С другой стороны' },
  gaps: {
    en: ({ names }: { names: string }) => `Stronger with: ${names}`,
    ru: ({ names }) => `Не хватает: ${names}`,
  },
  fillGaps: {
    en: 'A team head can fill that in once for everyone: `/objection facts`.',
    ru: 'Руководитель может вписать это один раз для всех: `/objection факты`.',
  },
  beingWritten: {
    en: 'I’m writing a reply for this customer; it will replace these in a few seconds.',
    ru: 'Пишу ответ под этого клиента: через несколько секунд он появится здесь же.',
  },
  beingWrittenBelow: {
    en: 'I’m writing a reply for this customer; it will follow in a few seconds.',
    ru: 'Пишу ответ под этого клиента: пришлю через несколько секунд.',
  },
  doingWrite: { en: 'Writing a reply', ru: 'Пишу ответ' },
  doingCheck: { en: 'Checking every figure and promise', ru: 'Проверяю цифры и обещания' },
  notTailored: {
    en: 'These are the cards’ own replies: what the model wrote didn’t pass the check.',
    ru: 'Это ответы из карточек: то, что написала модель, не прошло проверку.',
  },
  noObjection: {
    en: 'The model doesn’t see an objection here. These are the closest cards.',
    ru: 'Модель не видит здесь возражения. Вот ближайшие карточки.',
  },
  modelSilent: {
    en: 'These are the cards’ own replies: the model didn’t answer.',
    ru: 'Это ответы из карточек: модель не ответила.',
  },
  personSpent: {
    en: 'You’ve used up today’s tailored replies; the cards still answer.',
    ru: 'Ваш лимит ответов от модели на сегодня исчерпан, карточки работают как обычно.',
  },
  workspaceSpent: {
    en: 'The workspace’s model budget for this month is used up; the cards still answer.',
    ru: 'Месячный лимит модели на всех исчерпан, карточки работают как обычно.',
  },
  sendReady: { en: 'Send-ready text', ru: 'Текст для отправки' },
  shorter: { en: 'Shorter', ru: 'Короче' },
  anotherAngle: { en: 'Another angle', ru: 'С другой стороны' },
  helpful: { en: '👍', ru: '👍' },
  unhelpful: { en: '👎', ru: '👎' },
  proposeCard: { en: 'Propose a card', ru: 'Предложить карточку' },
  noOtherAngle: {
    en: 'No other card fits. *Propose a card* if you know a better reply.',
    ru: 'Других подходящих карточек нет. Знаете ответ лучше — предложите карточку.',
  },
  shortAlready: { en: 'It’s as short as it gets.', ru: 'Короче уже некуда.' },
  noCardOfTopic: {
    en: 'No card covers that topic yet. *Propose a card* if you know a good reply.',
    ru: 'По этой теме карточек пока нет. Знаете хороший ответ — предложите карточку.',
  },
  // No card
  noCard: {
    en: 'No card fits. Is it one of these?',
    ru: 'Подходящей карточки нет. Может быть, это про что-то из списка?',
  },
  unsure: {
    en: 'No card fits well. These are the closest, or choose a topic below.',
    ru: 'Точной карточки нет. Вот ближайшие, или выберите ниже, о чём это.',
  },
  noneOfThese: { en: 'None of these? Choose a topic', ru: 'Не то? Выберите тему' },
  chooseCategory: { en: 'Choose a topic', ru: 'Выберите, о чём это' },

  // The deal
  aboutDeal: {
    en: ({ number, title }: { number: number; title: string }) => `About deal #${number} ${title}`,
    ru: ({ number, title }) => `По сделке #${number} ${title}`,
  },
  isItAbout: {
    en: ({ number, title }: { number: number; title: string }) => `About #${number} ${title}?`,
    ru: ({ number, title }) => `По сделке #${number} ${title}?`,
  },
  anotherDeal: { en: 'Another deal?', ru: 'Другая сделка?' },
  whichDeal: { en: 'Which deal is it about?', ru: 'По какой сделке?' },

  // Text to send
  textTitle: { en: 'Text to send', ru: 'Текст для отправки' },
  textLabel: {
    en: 'Copy it, or change it first',
    ru: 'Скопируйте, а если нужно — сначала поправьте',
  },
  textHint: {
    en: ({ names }: { names: string }) => `Left out because no one has filled it in yet: ${names}.`,
    ru: ({ names }) => `Чего здесь нет, потому что ещё не заполнено: ${names}.`,
  },
  close: { en: 'Close', ru: 'Закрыть' },
  save: { en: 'Save', ru: 'Сохранить' },
  cancel: { en: 'Cancel', ru: 'Отмена' },
  gone: {
    en: 'These replies are gone, or they aren’t yours. Nothing changed; ask again with `/objection`.',
    ru: 'Этих ответов уже нет, или они не ваши. Ничего не изменилось, спросите ещё раз: `/objection`.',
  },
  badForm: {
    en: 'I couldn’t read this form. Nothing changed; open it again.',
    ru: 'Форму не удалось прочитать. Ничего не изменилось, откройте её ещё раз.',
  },

  // Categories
  category: {
    en: ({ category }: { category: string }) => CATEGORIES[category]?.en ?? category,
    ru: ({ category }) => CATEGORIES[category]?.ru ?? category,
  },
});

const CATEGORIES: Readonly<Record<string, { en: string; ru: string }>> = {
  price: { en: 'Price', ru: 'Цена' },
  budget: { en: 'Budget', ru: 'Бюджет' },
  timing: { en: 'Timing', ru: 'Сроки' },
  stall: { en: 'Stalling', ru: 'Откладывает' },
  authority: { en: 'Who decides', ru: 'Кто решает' },
  need: { en: 'No need', ru: 'Нет потребности' },
  status_quo: { en: 'Happy as is', ru: 'Устраивает то, что есть' },
  competitor: { en: 'Competitor', ru: 'Конкурент' },
  trust: { en: 'Trust', ru: 'Доверие' },
  risk: { en: 'Risk', ru: 'Риски' },
  complexity: { en: 'Complexity', ru: 'Сложность' },
  fit: { en: 'Fit', ru: 'Не хватает функций' },
  terms: { en: 'Terms', ru: 'Условия' },
  none: { en: 'No card', ru: 'Нет карточки' },
};
