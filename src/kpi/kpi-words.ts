import type { Language } from '../language/language.ts';
import { plural, words } from '../language/words.ts';
import { mention } from '../slack/escape.ts';
import type { Activity } from './facts.ts';
import type { Forecast } from './forecast.ts';
import type { LeadKinds } from './lead-numbers.ts';
import type { Behind } from './numbers.ts';
import type { NoTarget } from './target-share.ts';

const dealsEn = (n: number) => `${n} ${plural('en', n, { one: 'deal', other: 'deals' })}`;
const dealsRu = (n: number) =>
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

interface Over {
  title: string;
  days: string;
  zone: string;
  moment: string;
}

const DID = {
  en: {
    calls: { one: 'call', other: 'calls' },
    meetings: { one: 'meeting', other: 'meetings' },
    notes: { one: 'note', other: 'notes' },
    steps: { one: 'step done', other: 'steps done' },
    moves: { one: 'move', other: 'moves' },
  },
  ru: {
    calls: { one: 'звонок', few: 'звонка', many: 'звонков' },
    meetings: { one: 'встреча', few: 'встречи', many: 'встреч' },
    notes: { one: 'заметка', few: 'заметки', many: 'заметок' },
    steps: { one: 'выполненный шаг', few: 'выполненных шага', many: 'выполненных шагов' },
    moves: { one: 'перенос', few: 'переноса', many: 'переносов' },
  },
} as const;

const BEHIND: Record<Language, Record<keyof Behind, string>> = {
  en: {
    won: 'Won',
    lost: 'Lost',
    refunded: 'Refunded',
    open: 'Open now',
    due: 'In the forecast',
    overdue: 'Past the close date',
    slipped: 'Slipped',
    leads: 'New leads',
    waiting: 'Untouched leads',
  },
  ru: {
    won: 'Выиграны',
    lost: 'Проиграны',
    refunded: 'Возвраты',
    open: 'Открыты сейчас',
    due: 'В прогнозе',
    overdue: 'Дата закрытия прошла',
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
  becameWins: {
    en: ({ ratio }: { ratio: string }) => `won: ${ratio}`,
    ru: ({ ratio }) => `проданы: ${ratio}`,
  },
  firstTouch: {
    en: ({ time, working }: { time: string; working: string }) =>
      `*First touch:* median ${time}, or ${working} of working time`,
    ru: ({ time, working }) =>
      `*Первое касание:* медиана ${time}, из них рабочего времени ${working}`,
  },
  within: {
    en: ({ limit, ratio }: { limit: string; ratio: string }) => `within ${limit}: ${ratio}`,
    ru: ({ limit, ratio }) => `за ${limit}: ${ratio}`,
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
      `*Sales cycle:* ${days} (median of ${dealsEn(n)})`,
    ru: ({ days, n }) => `*Цикл сделки:* ${days} (медиана, ${dealsRu(n)})`,
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
  slipped: {
    en: ({ ratio, pushes }: { ratio: string; pushes: string }) =>
      `*Slipped out of the period:* ${ratio}${pushes}`,
    ru: ({ ratio, pushes }) => `*Ушли из периода:* ${ratio}${pushes}`,
  },
  pushes: {
    en: ({ n }: { n: number }) =>
      `; close dates pushed ${n} ${plural('en', n, { one: 'time', other: 'times' })}`,
    ru: ({ n }) =>
      `; даты закрытия переносили ${n} ${plural('ru', n, { one: 'раз', few: 'раза', many: 'раз' })}`,
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
    en: ({ period }: { period: string }) => `See the deals behind ${period}…`,
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
    en: ({ word }: { word: string }) => `I don’t know a number called “${word}”. Choose one:`,
    ru: ({ word }) => `Не знаю показателя «${word}». Выберите:`,
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
      `${days} по часам ${zone}. Результат — того, кто вёл сделку в тот момент. Если случаев меньше 30, рядом с долей стоит её 95 % интервал.`,
  },
  countedOver: {
    en: ({ title, days, zone, moment }: Over) =>
      `${title}: ${days}, ${zone} time, as it stood on ${moment}.`,
    ru: ({ title, days, zone, moment }) =>
      `${title}: ${days}, дни по часам ${zone}, состояние на ${moment}.`,
  },
  inSales: {
    en: ({ sum, won, priced }: { sum: string; won: number; priced: number }) =>
      `Sales: ${sum}, from ${priced} of ${dealsEn(won)} won`,
    ru: ({ sum, won, priced }) => `Продажи: ${sum}, с суммой ${priced} из ${won} выигранных`,
  },
  inRefunds: {
    en: ({ sum, n }: { sum: string; n: number }) => `Refunds taken off them: ${sum}, ${dealsEn(n)}`,
    ru: ({ sum, n }) => `Из них вычтены возвраты: ${sum}, ${dealsRu(n)}`,
  },
  inWinRate: {
    en: ({ won, lost, of }: { won: number; lost: number; of: number }) =>
      `Win rate: ${won} ÷ (${won} won + ${lost} lost = ${of})`,
    ru: ({ won, lost, of }) =>
      `Доля выигранных: ${won} ÷ (${won} выиграно + ${lost} проиграно = ${of})`,
  },
  inLeads: {
    en: ({ converted, created }: { converted: number; created: number }) =>
      `Became deals: ${converted} ÷ ${created} leads that came in`,
    ru: ({ converted, created }) => `Стали сделками: ${converted} ÷ ${created} пришедших лидов`,
  },
  inCycle: {
    en: ({ mean, of }: { mean: number; of: number }) =>
      `Sales cycle: ${dealsEn(of)} won, on average ${mean} days`,
    ru: ({ mean, of }) => `Цикл сделки: выиграно ${of}, в среднем ${mean} дн.`,
  },
  inTarget: {
    en: ({ won, target, share }: { won: string; target: string; share: string }) =>
      `Target: ${won} ÷ ${target} = ${share}`,
    ru: ({ won, target, share }) => `План: ${won} ÷ ${target} = ${share}`,
  },
  inJoined: {
    en: ({ day, days, of }: { day: string; days: number; of: number }) =>
      `Joined the team on ${day}: of the target ${days} of ${of} working days count`,
    ru: ({ day, days, of }) => `В команде с ${day}: план — за ${days} из ${of} рабочих дней`,
  },
  inForecast: {
    en: ({ sum, odds }: { sum: string; odds: string }) => `Forecast: ${sum}, ${odds}`,
    ru: ({ sum, odds }) => `Прогноз: ${sum}, ${odds}`,
  },
  inStage: {
    en: ({ name, part, of }: { name: string; part: number; of: number }) =>
      `${name}: of the ${of} that entered, ${part} advanced`,
    ru: ({ name, part, of }) => `${name}: из ${of} вошедших дальше прошли ${part}`,
  },
  rules: {
    en: 'Shares come from added-up counts; percentages are never averaged. Anything removed or undone counts nowhere.',
    ru: 'Доли считаются по суммам случаев, проценты не усредняются. Удалённое и отменённое нигде не учитывается.',
  },
  explained: {
    en: [
      '*Sales* – total of deals won in the period, less what was refunded in it (from whoever sold it); other currencies at the rate of the day.',
      '*Win rate* – won ÷ (won + lost), among deals closed in the period.',
      '*By value* – the same by amount.',
      '*Average deal* – won amount ÷ won deals that have an amount.',
      '*Satisfaction* – ratings of 4 and 5 ÷ all ratings, each customer’s last in the period; fewer than five are too few.',
      '*New customers* – customers whose first won deal falls in the period.',
      '*Became deals* – of the leads that came in during the period, those converted so far.',
      '*Inbound, outbound* – who started it: the customer, through the website, a call, a message, an ad or a referral; or us, at an event or by cold outreach. Leads with no source count in neither.',
      '*First touch* – median from arrival to the first take, note or status change, by the clock and in working time (9:00–18:00 on working days); next to it, the share within the limit, in working time.',
      '*Sales cycle* – from the deal’s creation to the win.',
      '*Forecast* – won, plus amount × odds of open deals whose close date falls in the rest of the period. A stage’s odds are your own (won ÷ closed among the deals that entered it in the last 12 months) once there are 30; until then, as the head set them.',
      '*Advanced* – of the deals that entered the stage in the period, those that have reached a later one; a stage that a deal skipped on its way counts as passed.',
      '*Time in stage* – median per deal, all its visits added up, among deals that left the stage in the period or are in it now.',
      '*Slipped* – open deals whose close date was moved out of the period ÷ deals due in it.',
      '*Velocity* – deals past the first stage × win rate × average won deal ÷ average cycle, over the last 12 months.',
      '*Objections* – what the playbook was asked, by the day of the question; next to it, the share where one of its replies was used.',
      '*Activity* – what was logged on deals; a note or a finished step that begins with “call” or “meeting” counts as one.',
      '*Target* – a month that the period cuts short, or in which the person joined the team, counts by its share of working days.',
      '*Pace* – share of the target won ÷ share of working days gone. 100% is on schedule.',
    ].join('\n'),
    ru: [
      '*Продажи* — сумма сделок, выигранных за период, минус возвраты за период, у того, кто продал; другие валюты по курсу на тот день.',
      '*Доля выигранных* — выигранные ÷ (выигранные + проигранные) среди закрытых за период.',
      '*По сумме* — то же по деньгам.',
      '*Средний чек* — сумма выигранных ÷ число выигранных, у которых есть сумма.',
      '*Удовлетворённость* — оценки 4 и 5 ÷ все оценки, последняя у каждого клиента за период; меньше пяти — мало.',
      '*Новые клиенты* — те, чья первая выигранная сделка пришлась на период.',
      '*Стали сделками* — из лидов, пришедших за период, те, что уже превратились в сделки.',
      '*Пассивные, активные* — кто начал: клиент пришёл сам (сайт, звонок, сообщение, реклама, рекомендация) или вышли на него мы (мероприятие, холодный контакт). Лиды без источника не входят ни туда, ни сюда.',
      '*Первое касание* — медиана времени от прихода лида до первого взятия, заметки или смены статуса, по часам и рабочего времени (9:00–18:00 рабочих дней); рядом доля тех, кто уложился в норму рабочего времени.',
      '*Цикл сделки* — от создания сделки до выигрыша.',
      '*Прогноз* — выигранное плюс сумма × вероятность открытых сделок с датой закрытия до конца периода. Вероятность этапа — ваша: выиграно ÷ завершено из вошедших в него за 12 месяцев, если таких хотя бы 30; иначе та, что задал руководитель.',
      '*Прошли дальше* — из сделок, вошедших в этап за период, те, что дошли до более позднего; этап, который сделка перескочила по пути, считается пройденным.',
      '*Время на этапе* — медиана по всем заходам вместе: сделки, ушедшие с этапа за период или стоящие на нём.',
      '*Ушли из периода* — открытые сделки, чью дату закрытия перенесли за конец периода ÷ сделки со сроком в нём.',
      '*Скорость продаж* — сделки дальше первого этапа × доля выигранных × средний чек ÷ средний цикл за 12 месяцев.',
      '*Возражения* — с чем обращались к базе ответов, по дню вопроса; рядом доля тех, где взяли готовый ответ.',
      '*Активность* — что записано по сделкам; заметка или выполненный шаг, начинающиеся со «звонок» или «встреча», считаются ими.',
      '*План* — если период захватывает месяц не целиком или человек пришёл в команду посреди месяца, берётся часть плана по рабочим дням.',
      '*Темп* — доля выполнения плана ÷ доля прошедших рабочих дней. 100 % — ровно по графику.',
    ].join('\n'),
  },
});
