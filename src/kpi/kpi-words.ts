import { plural, words } from '../language/words.ts';
import { mention } from '../slack/escape.ts';

const dealsEn = (n: number) => `${n} ${plural('en', n, { one: 'deal', other: 'deals' })}`;
const dealsRu = (n: number) =>
  `${n} ${plural('ru', n, { one: 'сделка', few: 'сделки', many: 'сделок' })}`;

export const kpiWords = words({
  week: { en: 'This week', ru: 'Эта неделя' },
  month: { en: 'This month', ru: 'Этот месяц' },
  quarter: { en: 'This quarter', ru: 'Этот квартал' },
  team: { en: 'Team', ru: 'Команда' },
  mine: { en: 'Mine', ru: 'Мои' },
  myMonth: { en: 'This month so far', ru: 'Месяц на сегодня' },
  allNumbers: { en: 'All numbers', ru: 'Все показатели' },
  howCounted: { en: 'How is this counted?', ru: 'Как это посчитано?' },
  unknownPeriod: {
    en: ({ word }: { word: string }) =>
      `I do not know the period “${word}”. Try \`yesterday\`, \`week\`, \`last month\`, \`quarter\`, \`2026-10\` or \`2026-10-01..2026-10-15\`.`,
    ru: ({ word }) =>
      `Не понимаю период «${word}». Подойдёт \`вчера\`, \`неделя\`, \`прошлый месяц\`, \`квартал\`, \`2026-10\` или \`2026-10-01..2026-10-15\`.`,
  },
  notInYourTeams: {
    en: ({ userId }: { userId: string }) => `${mention(userId)} is in none of your teams.`,
    ru: ({ userId }) => `${mention(userId)} нет ни в одной из ваших команд.`,
  },
  quarterName: {
    en: ({ n, year }: { n: number; year: string }) => `Q${n} ${year}`,
    ru: ({ n, year }) => `${n}-й квартал ${year}`,
  },
  weekFrom: {
    en: ({ from, to }: { from: string; to: string }) => `week of ${from} – ${to}`,
    ru: ({ from, to }) => `неделя ${from} – ${to}`,
  },
  whoseTeam: {
    en: ({ team, period }: { team: string; period: string }) => `${team}: ${period}`,
    ru: ({ team, period }) => `${team}: ${period}`,
  },
  whosePerson: {
    en: ({ who, team, period }: { who: string; team: string; period: string }) =>
      `${who} (${team}): ${period}`,
    ru: ({ who, team, period }) => `${who} (${team}): ${period}`,
  },
  sales: {
    en: ({ sum, n }: { sum: string; n: number }) => `*Sales:* ${sum} from ${dealsEn(n)}`,
    ru: ({ sum, n }) => `*Продажи:* ${sum}, ${dealsRu(n)}`,
  },
  noSales: { en: '*Sales:* none', ru: '*Продажи:* нет' },
  target: {
    en: ({ amount, share }: { amount: string; share: string }) => `*Target:* ${share} of ${amount}`,
    ru: ({ amount, share }) => `*План:* ${share} от ${amount}`,
  },
  pace: {
    en: ({ share }: { share: string }) => `pace ${share}`,
    ru: ({ share }) => `темп ${share}`,
  },
  coverage: {
    en: ({ times }: { times: string }) => `coverage of the rest ${times}×`,
    ru: ({ times }) => `обеспеченность остатка ${times}×`,
  },
  covered: { en: 'target met', ru: 'план выполнен' },
  noTarget: { en: '*Target:* not set', ru: '*План:* не поставлен' },
  winRate: {
    en: ({ ratio }: { ratio: string }) => `*Win rate:* ${ratio}`,
    ru: ({ ratio }) => `*Доля выигранных:* ${ratio}`,
  },
  averageDeal: {
    en: ({ mean, median }: { mean: string; median: string }) =>
      `*Average deal:* ${mean}, median ${median}`,
    ru: ({ mean, median }) => `*Средний чек:* ${mean}, медиана ${median}`,
  },
  newCustomers: {
    en: ({ n }: { n: number }) => `*New customers:* ${n}`,
    ru: ({ n }) => `*Новые клиенты:* ${n}`,
  },
  leads: {
    en: ({ n, became }: { n: number; became: string }) =>
      `*New leads:* ${n}; became deals: ${became}`,
    ru: ({ n, became }) => `*Новые лиды:* ${n}; стали сделками: ${became}`,
  },
  noLeads: { en: '*New leads:* none', ru: '*Новые лиды:* нет' },
  stillOpen: {
    en: ({ n }: { n: number }) => `${n} still open`,
    ru: ({ n }) => `ещё в работе: ${n}`,
  },
  firstTouch: {
    en: ({ time }: { time: string }) => `*First touch:* ${time} (median)`,
    ru: ({ time }) => `*Первое касание:* ${time} (медиана)`,
  },
  waiting: {
    en: ({ n, ago }: { n: number; ago: string }) =>
      `${n} ${plural('en', n, { one: 'lead waits', other: 'leads wait' })} untouched, the oldest came ${ago}`,
    ru: ({ n, ago }) =>
      `без касания: ${n} ${plural('ru', n, { one: 'лид', few: 'лида', many: 'лидов' })}, самый старый пришёл ${ago}`,
  },
  cycle: {
    en: ({ days, n }: { days: string; n: number }) =>
      `*Sales cycle:* ${days} (median of ${dealsEn(n)})`,
    ru: ({ days, n }) => `*Цикл сделки:* ${days} (медиана, ${dealsRu(n)})`,
  },
  forecast: {
    en: ({ sum }: { sum: string }) =>
      `*Forecast:* ${sum}, won and weighted by the stages’ probabilities`,
    ru: ({ sum }) => `*Прогноз:* ${sum}: выигранное и открытое с весом вероятности этапа`,
  },
  overdue: {
    en: ({ n }: { n: number }) => `${dealsEn(n)} past the close date not in it`,
    ru: ({ n }) =>
      `без ${n} ${plural('ru', n, { one: 'сделки', few: 'сделок', many: 'сделок' })} с прошедшей датой закрытия`,
  },
  funnel: { en: 'Open pipeline', ru: 'Воронка' },
  emptyFunnel: { en: 'No open deals.', ru: 'Открытых сделок нет.' },
  unpriced: {
    en: ({ n }: { n: number }) => `${n} without a rate`,
    ru: ({ n }) => `без курса: ${n}`,
  },
  noAmount: {
    en: ({ n }: { n: number }) => `${n} without an amount`,
    ru: ({ n }) => `без суммы: ${n}`,
  },
  noData: { en: 'no data', ru: 'нет данных' },
  of: {
    en: ({ part, of }: { part: number; of: number }) => `${part} of ${of}`,
    ru: ({ part, of }) => `${part} из ${of}`,
  },
  days: {
    en: ({ n }: { n: number }) => `${n} ${plural('en', n, { one: 'day', other: 'days' })}`,
    ru: ({ n }) => `${n} ${plural('ru', n, { one: 'день', few: 'дня', many: 'дней' })}`,
  },
  minutes: { en: ({ n }: { n: number }) => `${n} min`, ru: ({ n }) => `${n} мин` },
  hours: { en: ({ n }: { n: string }) => `${n} h`, ru: ({ n }) => `${n} ч` },
  footnote: {
    en: ({ zone, days }: { zone: string; days: string }) =>
      `${days} by the clock of ${zone}. A result belongs to whoever owned the deal then. Under 30, a share shows its 95 % range.`,
    ru: ({ zone, days }) =>
      `${days} по часам ${zone}. Результат — того, кто вёл сделку в тот момент. Если случаев меньше 30, рядом с долей стоит её 95 % интервал.`,
  },
  explained: {
    en: [
      '*Sales* – sum of deals won in the period; other currencies at the rate of the day of the win.',
      '*Win rate* – won ÷ (won + lost), deals that ended in the period.',
      '*Average deal* – won amount ÷ won deals that have an amount.',
      '*New customers* – customers whose first won deal lies in the period.',
      '*Became deals* – of the leads that arrived in the period, those converted so far.',
      '*First touch* – median from arrival to the first take, note or change of status, by the clock.',
      '*Sales cycle* – from the deal’s creation to the win.',
      '*Forecast* – won, plus amount × stage probability of open deals whose close date lies in the rest of the period.',
      '*Pace* – share of the target won ÷ share of working days gone. 100 % is on schedule.',
    ].join('\n'),
    ru: [
      '*Продажи* — сумма сделок, выигранных за период; другие валюты по курсу на день выигрыша.',
      '*Доля выигранных* — выигранные ÷ (выигранные + проигранные) среди закрытых за период.',
      '*Средний чек* — сумма выигранных ÷ число выигранных, у которых есть сумма.',
      '*Новые клиенты* — те, чья первая выигранная сделка пришлась на период.',
      '*Стали сделками* — из лидов, пришедших за период, те, что уже превратились в сделки.',
      '*Первое касание* — медиана времени от прихода лида до первого взятия, заметки или смены статуса, по часам.',
      '*Цикл сделки* — от создания сделки до выигрыша.',
      '*Прогноз* — выигранное плюс сумма × вероятность этапа для открытых сделок с датой закрытия до конца периода.',
      '*Темп* — доля выполнения плана ÷ доля прошедших рабочих дней. 100 % — ровно по графику.',
    ].join('\n'),
  },
});
