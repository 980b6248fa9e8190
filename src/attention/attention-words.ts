import { plural, words } from '../language/words.ts';

interface Counts {
  deals: number;
  leads: number;
}

function asksEn({ deals, leads }: Counts): string {
  const parts = [
    ...(deals > 0 ? [`${deals} ${plural('en', deals, { one: 'deal', other: 'deals' })}`] : []),
    ...(leads > 0 ? [`${leads} ${plural('en', leads, { one: 'lead', other: 'leads' })}`] : []),
  ];
  return `Waiting for you today: ${parts.join(' and ')}`;
}

function asksRu({ deals, leads }: Counts): string {
  const parts = [
    ...(deals > 0
      ? [`${deals} ${plural('ru', deals, { one: 'сделка', few: 'сделки', many: 'сделок' })}`]
      : []),
    ...(leads > 0
      ? [`${leads} ${plural('ru', leads, { one: 'лид', few: 'лида', many: 'лидов' })}`]
      : []),
  ];
  return `Сегодня ждут вас: ${parts.join(' и ')}`;
}

export const attentionWords = words({
  asks: { en: asksEn, ru: asksRu },
  unanswered: {
    en: ({ ago }: { ago: string }) => `no answer yet, came in ${ago}`,
    ru: ({ ago }) => `ещё без ответа, пришёл ${ago}`,
  },
  step: {
    en: ({ what, day }: { what: string; day: string }) => `${what} (${day})`,
    ru: ({ what, day }) => `${what} (${day})`,
  },
  done: { en: 'Done', ru: 'Сделано' },
  snooze: { en: 'Snooze', ru: 'Отложить' },
  move: { en: 'Move', ru: 'Перенести' },
  next: { en: 'Next step', ru: 'Следующий шаг' },
  show: { en: 'Show', ru: 'Показать' },
  more: {
    en: ({ n }: { n: number }) => `and ${n} more`,
    ru: ({ n }) => `и ещё ${n}`,
  },
  all: { en: 'My pipeline', ru: 'Мои сделки' },
  pastLimit: {
    en: ({ n }: { n: number }) =>
      `${n} ${plural('en', n, { one: 'deal has', other: 'deals have' })} been stalled past your limit`,
    ru: ({ n }) =>
      `Без движения дольше заданного вами срока: ${n} ${plural('ru', n, { one: 'сделка', few: 'сделки', many: 'сделок' })}`,
  },
  idle: {
    en: ({ n }: { n: number }) =>
      `no activity for ${n} working ${plural('en', n, { one: 'day', other: 'days' })}`,
    ru: ({ n }) =>
      `${n} ${plural('ru', n, { one: 'рабочий день', few: 'рабочих дня', many: 'рабочих дней' })} без движения`,
  },
});
