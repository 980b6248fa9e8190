import type { Language } from '../../language/language.ts';
import { words } from '../../language/words.ts';
import type { Card, CardContent, VersionStatus } from './card.ts';
import type { PlaybookEventKind } from './playbook-event.ts';

interface Titled {
  title: string;
}

export const cardHistoryWords = words({
  undo: { en: 'Undo', ru: 'Отменить' },
  retire: { en: 'Retire', ru: 'Убрать' },
  restore: { en: 'Bring back', ru: 'Вернуть' },
  history: { en: 'History', ru: 'История' },
  retiredOnes: {
    en: ({ n }: { n: number }) => `Retired (${n})`,
    ru: ({ n }) => `Убранные (${n})`,
  },
  retired: {
    en: ({ title }: Titled) =>
      `Retired: card “${title}” won’t be offered anymore. You’ll find it in \`/objection cards retired\`.`,
    ru: ({ title }) =>
      `Карточка «${title}» убрана и больше не предлагается. Она останется в \`/objection карточки убранные\`.`,
  },
  restored: {
    en: ({ title }: Titled) => `Back in use: card “${title}”.`,
    ru: ({ title }) => `Карточка «${title}» снова в работе.`,
  },
  stillProposed: {
    en: ({ title }: Titled) =>
      `Card “${title}” is only a proposal, so there’s nothing to retire yet: decline it instead.`,
    ru: ({ title }) =>
      `Карточка «${title}» пока только предложена, убирать нечего: её можно отклонить.`,
  },
  soAlready: {
    en: ({ title, status }: Titled & { status: Card['status'] }) =>
      `Card “${title}” is already ${STATUS.en[status]}.`,
    ru: ({ title, status }) => `Карточка «${title}» уже ${STATUS.ru[status]}.`,
  },
  nothingYet: {
    en: 'No one has changed it yet: it’s just as it came with Voronka.',
    ru: 'Её ещё не меняли: она такая, какой пришла вместе с Voronka.',
  },
  undone: {
    en: ({ kind, title }: Titled & { kind: PlaybookEventKind }) =>
      `Undone: ${KIND.en[kind]}. Card “${title}” is as it was before.`,
    ru: ({ kind, title }) =>
      `Отменено: ${KIND.ru[kind]}. Карточка «${title}» снова такая, как была.`,
  },
  factUndone: {
    en: ({ what }: { what: string }) => `Undone. ${what}`,
    ru: ({ what }) => `Отменено. ${what}`,
  },
  importUndone: {
    en: ({ undone, kept }: { undone: number; kept: number }) =>
      `Import undone: ${undone} of ${undone + kept} cards.${kept > 0 ? ' The others have been changed since, so they stay.' : ''}`,
    ru: ({ undone, kept }) =>
      `Загрузка отменена, карточек: ${undone} из ${undone + kept}.${kept > 0 ? ' Остальные с тех пор изменили, они остаются.' : ''}`,
  },
  noSuchImport: {
    en: 'I don’t see that import. Nothing changed.',
    ru: 'Такой загрузки не видно. Ничего не изменилось.',
  },
  nothingToUndo: {
    en: 'You have nothing in the playbook from the last 24 hours to undo. `/objection card history <card>` shows what others did.',
    ru: 'За последние 24 часа у вас нет изменений в карточках, которые можно отменить. Что меняли другие: `/objection карточка история <карточка>`.',
  },
  notYours: {
    en: 'Only whoever made a change, or a head, can undo it.',
    ru: 'Отменить может тот, кто внёс изменение, или руководитель.',
  },
  historyOf: {
    en: ({ title }: Titled) => `History of card “${title}”`,
    ru: ({ title }) => `История карточки «${title}»`,
  },
  more: {
    en: ({ page, pages }: { page: number; pages: number }) => `Earlier (${page}/${pages})`,
    ru: ({ page, pages }) => `Раньше (${page}/${pages})`,
  },
  kind: {
    en: ({ kind }: { kind: PlaybookEventKind }) => KIND.en[kind],
    ru: ({ kind }) => KIND.ru[kind],
  },
  status: {
    en: ({ status }: { status: Card['status'] }) => STATUS.en[status],
    ru: ({ status }) => STATUS.ru[status],
  },
  proposal: {
    en: ({ version, status }: { version: number; status: VersionStatus }) =>
      `version ${version} ${VERSION.en[status]}`,
    ru: ({ version, status }) => `версия ${version} ${VERSION.ru[status]}`,
  },
  stands: {
    en: ({ from, to }: { from: number; to: number }) =>
      from > 0 && to > 0 ? `version ${from} → ${to}` : `version ${to || from}`,
    ru: ({ from, to }) => (from > 0 && to > 0 ? `версия ${from} → ${to}` : `версия ${to || from}`),
  },
  owner: { en: 'owner', ru: 'отвечает' },
  review: { en: 'review on', ru: 'пересмотр' },
  nobody: { en: 'nobody', ru: 'никто' },
  never: { en: 'no day', ru: 'без даты' },
  part: {
    en: ({ part }: { part: keyof CardContent }) => PARTS.en[part],
    ru: ({ part }) => PARTS.ru[part],
  },
  fact: {
    en: ({ name, language, from, to }: FactTold) =>
      `${name} (${language === 'ru' ? 'Russian' : 'English'}): ${from ?? 'empty'} → ${to ?? 'empty'}`,
    ru: ({ name, language, from, to }) =>
      `${name} (${language === 'ru' ? 'по-русски' : 'по-английски'}): ${from ?? 'пусто'} → ${to ?? 'пусто'}`,
  },
});

interface FactTold {
  name: string;
  language: Language;
  from: string | null;
  to: string | null;
}

const KIND: Record<Language, Record<PlaybookEventKind, string>> = {
  en: {
    created: 'added',
    edited: 'edited',
    proposed: 'proposed',
    approved: 'approved',
    declined: 'declined',
    retired: 'retired',
    restored: 'brought back',
    fact: 'fact',
    undone: 'undone',
  },
  ru: {
    created: 'добавление',
    edited: 'правка',
    proposed: 'предложение',
    approved: 'утверждение',
    declined: 'отклонение',
    retired: 'убрали',
    restored: 'вернули',
    fact: 'факт',
    undone: 'отмена',
  },
};

const STATUS: Record<Language, Record<Card['status'], string>> = {
  en: { proposed: 'proposed', approved: 'in use', retired: 'retired' },
  ru: { proposed: 'предложена', approved: 'в работе', retired: 'убрана' },
};

const VERSION: Record<Language, Record<VersionStatus, string>> = {
  en: {
    proposed: 'waits for approval',
    approved: 'approved',
    declined: 'declined',
    withdrawn: 'withdrawn',
  },
  ru: {
    proposed: 'ждёт утверждения',
    approved: 'утверждена',
    declined: 'отклонена',
    withdrawn: 'отозвана',
  },
};

const PARTS: Record<Language, Record<keyof CardContent, string>> = {
  en: {
    situation: 'situation',
    category: 'category',
    language: 'language',
    title: 'title',
    formulations: 'what customers say',
    meaning: 'what is behind it',
    replyGuidance: 'how to reply',
    replyExample: 'reply',
    followUpQuestion: 'question to ask back',
    proofPoints: 'proof',
    avoid: 'what not to say',
  },
  ru: {
    situation: 'ситуация',
    category: 'категория',
    language: 'язык',
    title: 'название',
    formulations: 'фразы клиентов',
    meaning: 'что за этим стоит',
    replyGuidance: 'как отвечать',
    replyExample: 'ответ',
    followUpQuestion: 'встречный вопрос',
    proofPoints: 'доказательства',
    avoid: 'чего не говорить',
  },
};
