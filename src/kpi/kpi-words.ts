import type { Language } from '../language/language.ts';
import { plural, words } from '../language/words.ts';
import { mention } from '../slack/escape.ts';
import type { Activity } from './facts.ts';
import type { Forecast } from './forecast.ts';
import type { LeadKinds } from './lead-numbers.ts';
import type { Behind } from './numbers.ts';
import type { NoTarget } from './target-share.ts';

export const dealsEn = (n: number) => `${n} ${plural('en', n, { one: 'deal', other: 'deals' })}`;
export const dealsRu = (n: number) =>
  `${n} ${plural('ru', n, { one: 'сделка', few: 'сделки', many: 'сделок' })}`;

type Odds = Forecast['odds'];
const ODDS: Record<Language, Record<Odds, string>> = {
  en: {
    own: 'odds from your last 12 months',
    mixed:
      'odds from your last 12 months where there’s enough data, otherwise as set for the stage',
    set: 'odds as set for the stages',
  },
  ru: {
    own: 'вероятности — ваши за 12 месяцев',
    mixed: 'вероятности — ваши за 12 месяцев, где их хватает, иначе заданные для этапа',
    set: 'вероятности заданы для этапов',
  },
};

interface Speed {
  perDay: string;
  deals: number;
  rate: string;
  average: string;
  days: string;
}

const DID = {
  en: {
    calls: { one: 'call', other: 'calls' },
    meetings: { one: 'meeting', other: 'meetings' },
    notes: { one: 'note', other: 'notes' },
    steps: { one: 'step done', other: 'steps done' },
    moves: { one: 'stage change', other: 'stage changes' },
  },
  ru: {
    calls: { one: 'звонок', few: 'звонка', many: 'звонков' },
    meetings: { one: 'встреча', few: 'встречи', many: 'встреч' },
    notes: { one: 'заметка', few: 'заметки', many: 'заметок' },
    steps: { one: 'выполненный шаг', few: 'выполненных шага', many: 'выполненных шагов' },
    moves: { one: 'смена этапа', few: 'смены этапа', many: 'смен этапа' },
  },
} as const;

const BEHIND: Record<Language, Record<keyof Behind, string>> = {
  en: {
    won: 'Won',
    lost: 'Lost',
    refunded: 'Refunded',
    open: 'Open deals',
    due: 'In the forecast',
    overdue: 'Past the close date',
    stalled: 'Stalled',
    slipped: 'Slipped',
    leads: 'New leads',
    waiting: 'Untouched leads',
  },
  ru: {
    won: 'Выиграны',
    lost: 'Проиграны',
    refunded: 'Возвраты',
    open: 'Открытые сделки',
    due: 'В прогнозе',
    overdue: 'Дата закрытия прошла',
    stalled: 'Зависшие',
    slipped: 'Ушли из периода',
    leads: 'Новые лиды',
    waiting: 'Лиды без касания',
  },
};

const NO_TARGET: Record<Language, Record<NoTarget, string>> = {
  en: {
    unset: 'not set',
    no_rate: 'set in a currency that has no rate',
    days_off: 'none, there are no working days in this period',
  },
  ru: {
    unset: 'не поставлен',
    no_rate: 'поставлен в валюте, для которой нет курса',
    days_off: 'нет, рабочих дней в этом периоде нет',
  },
};

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
      `I don’t know the period “${word}”. Try \`yesterday\`, \`week\`, \`last month\`, \`quarter\`, \`2026\`, \`2026-10\` or \`2026-10-01..2026-10-15\`.`,
    ru: ({ word }) =>
      `Не понимаю период «${word}». Подойдёт \`вчера\`, \`неделя\`, \`прошлый месяц\`, \`квартал\`, \`2026\`, \`2026-10\` или \`2026-10-01..2026-10-15\`.`,
  },
  notInYourTeams: {
    en: ({ userId }: { userId: string }) => `${mention(userId)} isn’t on any of your teams.`,
    ru: ({ userId }) => `${mention(userId)} нет ни в одной из ваших команд.`,
  },
  quarterName: {
    en: ({ n, year }: { n: number; year: string }) => `Q${n} ${year}`,
    ru: ({ n, year }) => `${n}-й квартал ${year}`,
  },
  yearName: {
    en: ({ year }: { year: string }) => year,
    ru: ({ year }) => `${year} год`,
  },
  weekOf: {
    en: ({ days }: { days: string }) => `week of ${days}`,
    ru: ({ days }) => `неделя ${days}`,
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
  refunds: {
    en: ({ sum, n }: { sum: string; n: number }) => `less refunds of ${sum} (${dealsEn(n)})`,
    ru: ({ sum, n }) => `за вычетом возвратов на ${sum} (${dealsRu(n)})`,
  },
  lost: {
    en: ({ n }: { n: number }) => `*Lost:* ${dealsEn(n)}`,
    ru: ({ n }) => `*Проиграно:* ${dealsRu(n)}`,
  },
  cameIn: {
    en: ({ n }: { n: number }) => `*New leads:* ${n}`,
    ru: ({ n }) => `*Новые лиды:* ${n}`,
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
    en: ({ times }: { times: string }) => `${times}× pipeline coverage`,
    ru: ({ times }) => `покрытие воронкой ${times}×`,
  },
  met: { en: 'target met', ru: 'план выполнен' },
  left: {
    en: ({ sum, isOver }: { sum: string; isOver: boolean }) =>
      isOver ? `${sum} short` : `${sum} to go`,
    ru: ({ sum, isOver }) => `${isOver ? 'не хватило' : 'осталось'} ${sum}`,
  },
  noTarget: {
    en: ({ why }: { why: NoTarget }) => `*Target:* ${NO_TARGET.en[why]}`,
    ru: ({ why }) => `*План:* ${NO_TARGET.ru[why]}`,
  },
  winRate: {
    en: ({ ratio }: { ratio: string }) => `*Win rate:* ${ratio}`,
    ru: ({ ratio }) => `*Доля выигранных:* ${ratio}`,
  },
  byValue: {
    en: ({ share }: { share: string }) => `${share} by value`,
    ru: ({ share }) => `${share} по сумме`,
  },
  averageDeal: {
    en: ({ mean, median }: { mean: string; median: string | null }) =>
      `*Average deal:* ${mean}${median ? `, median ${median}` : ''}`,
    ru: ({ mean, median }) => `*Средний чек:* ${mean}${median ? `, медиана ${median}` : ''}`,
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
  becameWins: {
    en: ({ ratio }: { ratio: string }) => `won: ${ratio}`,
    ru: ({ ratio }) => `дошли до продажи: ${ratio}`,
  },
  firstTouch: {
    en: ({ time, working }: { time: string; working: string }) =>
      `*First touch:* median ${time}, ${working} without nights and weekends`,
    ru: ({ time, working }) => `*Первое касание:* медиана ${time}, без ночей и выходных ${working}`,
  },
  within: {
    en: ({ limit, ratio }: { limit: string; ratio: string }) => `within ${limit}: ${ratio}`,
    ru: ({ limit, ratio }) => `уложились в ${limit}: ${ratio}`,
  },
  waiting: {
    en: ({ n, ago }: { n: number; ago: string }) =>
      n === 1
        ? `1 lead is waiting untouched, it came in ${ago}`
        : `${n} leads are waiting untouched, the oldest came in ${ago}`,
    ru: ({ n, ago }) =>
      n === 1
        ? `без касания: 1 лид, пришёл ${ago}`
        : `без касания: ${n} ${plural('ru', n, { one: 'лид', few: 'лида', many: 'лидов' })}, самый старый пришёл ${ago}`,
  },
  onlyWaiting: {
    en: ({ waiting }: { waiting: string }) => `*First touch:* ${waiting}`,
    ru: ({ waiting }) => `*Первое касание:* ${waiting}`,
  },
  cycle: {
    en: ({ days, n }: { days: string; n: number }) =>
      `*Sales cycle:* ${days} (${n > 1 ? 'median of ' : ''}${dealsEn(n)})`,
    ru: ({ days, n }) => `*Цикл сделки:* ${days} (${n > 1 ? 'медиана, ' : ''}${dealsRu(n)})`,
  },
  forecast: {
    en: ({ sum }: { sum: string }) => `*Forecast:* ${sum}`,
    ru: ({ sum }) => `*Прогноз:* ${sum}`,
  },
  odds: {
    en: ({ odds }: { odds: Odds }) => ODDS.en[odds],
    ru: ({ odds }) => ODDS.ru[odds],
  },
  overdue: {
    en: ({ n }: { n: number }) => `not counting ${dealsEn(n)} past the close date`,
    ru: ({ n }) =>
      `без ${n} ${plural('ru', n, { one: 'сделки', few: 'сделок', many: 'сделок' })} с прошедшей датой закрытия`,
  },
  leadSources: {
    en: ({ sources, kinds }: { sources: string; kinds: LeadKinds }) =>
      `*Lead sources:* ${sources}. Inbound ${kinds.passive}, outbound ${kinds.active}; direct ${kinds.direct}, through partners ${kinds.partner}`,
    ru: ({ sources, kinds }) =>
      `*Источники лидов:* ${sources}. Пассивные продажи ${kinds.passive}, активные ${kinds.active}; прямые ${kinds.direct}, через партнёров ${kinds.partner}`,
  },
  noSource: { en: 'source not noted', ru: 'источник не указан' },
  otherSources: {
    en: ({ n }: { n: number }) => `${n} more`,
    ru: ({ n }) => `ещё ${n}`,
  },
  stalled: {
    en: ({ n, of }: { n: number; of: number }) => `*Stalled:* ${n} of ${dealsEn(of)} open`,
    ru: ({ n, of }) => `*Зависли:* ${n} из ${of} открытых сделок`,
  },
  slipped: {
    en: ({ ratio, pushes }: { ratio: string; pushes: string }) =>
      `*Slipped out of the period:* ${ratio}${pushes}`,
    ru: ({ ratio, pushes }) => `*Ушли из периода:* ${ratio}${pushes}`,
  },
  pushes: {
    en: ({ n, each }: { n: number; each: string }) =>
      `; close dates pushed ${n} ${plural('en', n, { one: 'time', other: 'times' })}, ${each} per deal`,
    ru: ({ n, each }) =>
      `; даты закрытия переносили ${n} ${plural('ru', n, { one: 'раз', few: 'раза', many: 'раз' })}, ${each} на сделку`,
  },
  velocity: {
    en: ({ perDay, deals, rate, average, days }: Speed) =>
      `*Velocity:* ${perDay} a day (${deals} active × ${rate} won × ${average} ÷ ${days})`,
    ru: ({ perDay, deals, rate, average, days }) =>
      `*Скорость продаж:* ${perDay} в день (в работе ${deals} × выигрываем ${rate} × ${average} ÷ ${days})`,
  },
  activity: {
    en: ({ what }: { what: string }) => `*Activity:* ${what}`,
    ru: ({ what }) => `*Активность:* ${what}`,
  },
  did: {
    en: ({ what, n }: { what: keyof Activity; n: number }) =>
      `${n} ${plural('en', n, DID.en[what])}`,
    ru: ({ what, n }) => `${n} ${plural('ru', n, DID.ru[what])}`,
  },
  satisfaction: {
    en: ({ ratio }: { ratio: string }) => `*Satisfaction:* ${ratio}`,
    ru: ({ ratio }) => `*Удовлетворённость:* ${ratio}`,
  },
  fewMarks: {
    en: ({ n }: { n: number }) => `*Satisfaction:* too few ratings yet (${n})`,
    ru: ({ n }) => `*Удовлетворённость:* оценок пока мало (${n})`,
  },
  objections: {
    en: ({ n, used, most }: { n: number; used: string; most: string }) =>
      `*Objections:* ${n} (${most}); a reply used: ${used}`,
    ru: ({ n, used, most }) => `*Возражения:* ${n} (${most}); взят готовый ответ: ${used}`,
  },
  reminders: {
    en: ({ ratio }: { ratio: string }) => `*Morning reminders:* acted on ${ratio}`,
    ru: ({ ratio }) => `*Утренние напоминания:* отработано ${ratio}`,
  },
  behind: {
    en: ({ period }: { period: string }) => `Behind the numbers: ${period}`,
    ru: ({ period }) => `Что за цифрами: ${period}`,
  },
  behindWhat: {
    en: ({ what, n }: { what: keyof Behind; n: number }) => `${BEHIND.en[what]}: ${n}`,
    ru: ({ what, n }) => `${BEHIND.ru[what]}: ${n}`,
  },
  behindName: {
    en: ({ what }: { what: keyof Behind }) => BEHIND.en[what],
    ru: ({ what }) => BEHIND.ru[what],
  },
  before: { en: 'Previous page', ru: 'Предыдущая страница' },
  next: { en: 'Next page', ru: 'Следующая страница' },
  nothingBehind: { en: 'There’s nothing behind this number.', ru: 'За этой цифрой ничего нет.' },
  unknownNumber: {
    en: ({ word }: { word: string }) =>
      word ? `I don’t know a number called “${word}”. Choose one:` : 'Behind which number?',
    ru: ({ word }) => (word ? `Не знаю показателя «${word}». Выберите:` : 'За каким показателем?'),
  },
  stage: { en: 'Stage', ru: 'Этап' },
  open: { en: 'Open', ru: 'Открыто' },
  sum: { en: 'Amount', ru: 'Сумма' },
  passedOn: { en: 'Advanced', ru: 'Прошли дальше' },
  timeThere: { en: 'Time in stage', ru: 'Время на этапе' },
  paused: {
    en: ({ days }: { days: string }) => `, ${days} of it paused`,
    ru: ({ days }) => `, из них пауза ${days}`,
  },
  dealsUnit: { en: 'deals', ru: 'сделки' },
  trend: { en: 'Sales so far', ru: 'Продажи с начала периода' },
  trendPoint: {
    en: ({ day, won, target }: { day: string; won: string; target: string | null }) =>
      `${day} ${won}${target ? ` of ${target}` : ''}`,
    ru: ({ day, won, target }) => `${day} ${won}${target ? ` из ${target}` : ''}`,
  },
  wonSeries: { en: 'Won', ru: 'Продажи' },
  targetSeries: { en: 'Target', ru: 'План' },
  standings: { en: 'Who sold what', ru: 'Кто сколько продал' },
  dealCount: { en: ({ n }: { n: number }) => dealsEn(n), ru: ({ n }) => dealsRu(n) },
  asOf: {
    en: ({ moment }: { moment: string }) => `As of ${moment}.`,
    ru: ({ moment }) => `По состоянию на ${moment}.`,
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
    en: ({ n }: { n: number }) =>
      n === 0 ? 'under a day' : `${n} ${plural('en', n, { one: 'day', other: 'days' })}`,
    ru: ({ n }) =>
      n === 0 ? 'меньше дня' : `${n} ${plural('ru', n, { one: 'день', few: 'дня', many: 'дней' })}`,
  },
  minutes: { en: ({ n }: { n: number }) => `${n} min`, ru: ({ n }) => `${n} мин` },
  hours: { en: ({ n }: { n: string }) => `${n} hr`, ru: ({ n }) => `${n} ч` },
  footnote: {
    en: ({ zone, days }: { zone: string; days: string }) =>
      `${days}, ${zone} time. A result belongs to whoever owned the deal at the time. With fewer than 30 cases, a share shows its 95% range.`,
    ru: ({ zone, days }) =>
      `${days} по часам ${zone}. Результат — того, кто вёл сделку в тот момент. Если случаев меньше 30, рядом с долей стоит её 95 % интервал.`,
  },
});
