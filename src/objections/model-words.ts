import { words } from '../language/words.ts';

export const modelWords = words({
  title: { en: 'Tailored replies', ru: 'Ответы от модели' },
  none: {
    en: 'No model is connected, and nothing is missing without one: replies come from the cards in your playbook. To connect one, set OPENAI_API_KEY (or OPENAI_BASE_URL) where Voronka runs.',
    ru: 'Модель не подключена, и без неё всё работает: ответы берутся из карточек. Чтобы подключить, задайте OPENAI_API_KEY (или OPENAI_BASE_URL) там, где запущена Voronka.',
  },
  state: {
    en: ({ isOn, model, host }: { isOn: boolean; model: string; host: string }) =>
      isOn
        ? `Tailored replies are on: ${model} at ${host}.`
        : `Tailored replies are off. An admin can switch on ${model} at ${host}.`,
    ru: ({ isOn, model, host }) =>
      isOn
        ? `Ответы от модели включены: ${model}, ${host}.`
        : `Ответы от модели выключены. Администратор может включить ${model}, ${host}.`,
  },
  whatIsSent: {
    en: ({ model, host }: { model: string; host: string }) =>
      `*What is sent, and to whom*\nTo *${model}* at *${host}*, when someone asks for a reply: what the customer said, and the cards that fit. Phone numbers, emails, links, card numbers and other long numbers, and the names of your customers, leads and deals are replaced with placeholders first. Nothing else leaves: no deals, no amounts, no names of your people.`,
    ru: ({ model, host }) =>
      `*Что и кому отправляется*\nВ *${model}* на *${host}*, когда кто-то просит ответ: слова клиента и подходящие карточки. Телефоны, почта, ссылки, номера карт и другие длинные номера, имена ваших клиентов, лидов и названия сделок перед этим заменяются на метки. Больше ничего не уходит: ни сделок, ни сумм, ни имён сотрудников.`,
  },
  openAiKeeps: {
    en: 'OpenAI does not train on what comes through its API and may keep it for up to 30 days to look into abuse. Voronka asks it to store nothing.',
    ru: 'OpenAI не обучает модели на том, что приходит через API, и может хранить это до 30 дней для расследования злоупотреблений. Voronka просит ничего не сохранять.',
  },
  otherKeeps: {
    en: 'How long that server keeps it is up to whoever runs it.',
    ru: 'Сколько это там хранится, решает владелец сервера.',
  },
  whatIsChecked: {
    en: 'What comes back is checked against the cards before anyone sees it: if there’s a figure, promise, name, date or link in it that’s in no card, I show the card’s own reply instead.',
    ru: 'То, что пришло, сначала сверяется с карточками: если там цифра, обещание, имя, дата или ссылка, которых в карточках нет, покажу ответ из карточки.',
  },
  isOn: { en: 'Tailored replies', ru: 'Ответы от модели' },
  on: { en: 'On', ru: 'Включить' },
  off: { en: 'Off', ru: 'Выключить' },
  calls: { en: 'Replies per person per day', ru: 'Ответов на человека в день' },
  tokens: {
    en: 'Tokens per month for the whole workspace',
    ru: 'Токенов в месяц на всё пространство',
  },
  used: {
    en: ({ calls, tokens }: { calls: string; tokens: string }) =>
      `This month so far: ${calls} replies, ${tokens} tokens.`,
    ru: ({ calls, tokens }) => `За этот месяц: ответов ${calls}, токенов ${tokens}.`,
  },
  choose: { en: 'Choose', ru: 'Выберите' },
  badNumber: {
    en: ({ least, most }: { least: string; most: string }) =>
      `Enter a whole number from ${least} to ${most}.`,
    ru: ({ least, most }) => `Целое число от ${least} до ${most}.`,
  },
  switchedOn: {
    en: 'Tailored replies are on. Everyone still gets the cards at once; the tailored reply follows in a few seconds.',
    ru: 'Ответы от модели включены. Карточки все по-прежнему видят сразу, а ответ под клиента приходит через несколько секунд.',
  },
  switchedOff: {
    en: 'Tailored replies are off. Nothing is sent to a model.',
    ru: 'Ответы от модели выключены. Модели ничего не отправляется.',
  },
  adminsOnly: {
    en: 'Only a Slack admin in this workspace decides what is sent to a model.',
    ru: 'Что отправлять модели, решает только администратор Slack.',
  },
});
