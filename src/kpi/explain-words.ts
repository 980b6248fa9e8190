import { plural, words } from '../language/words.ts';
import { dealsEn, dealsRu } from './kpi-words.ts';

interface Over {
  title: string;
  days: string;
  zone: string;
  moment: string;
}

/** How each number is counted. */
export const explainWords = words({
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
    en: ({ median, mean, of }: { median: string; mean: string; of: number }) =>
      `Sales cycle: median ${median}, on average ${mean}, ${dealsEn(of)} won`,
    ru: ({ median, mean, of }) =>
      `Цикл сделки: медиана ${median}, в среднем ${mean}, выиграно ${dealsRu(of)}`,
  },
  inTarget: {
    en: ({ won, target, share }: { won: string; target: string; share: string }) =>
      `Target: ${won} ÷ ${target} = ${share}`,
    ru: ({ won, target, share }) => `План: ${won} ÷ ${target} = ${share}`,
  },
  inPace: {
    en: ({
      attained,
      days,
      of,
      pace,
    }: {
      attained: string;
      days: number;
      of: number;
      pace: string;
    }) => `Pace: ${attained} ÷ (${days} of ${of} working days gone) = ${pace}`,
    ru: ({ attained, days, of, pace }) =>
      `Темп: ${attained} ÷ (прошло рабочих дней: ${days} из ${of}) = ${pace}`,
  },
  inCoverage: {
    en: ({ due, left, times }: { due: string; left: string; times: string }) =>
      `Coverage: ${due} due in the period ÷ ${left} to go = ${times}`,
    ru: ({ due, left, times }) =>
      `Покрытие: ${due} со сроком в периоде ÷ осталось ${left} = ${times}`,
  },
  inSatisfaction: {
    en: ({ part, of }: { part: number; of: number }) =>
      `Satisfaction: ${part} ÷ ${of} ${plural('en', of, { one: 'customer', other: 'customers' })} who gave a rating`,
    ru: ({ part, of }) => `Удовлетворённость: ${part} ÷ ${of} клиентов с оценкой`,
  },
  inJoined: {
    en: ({ day, days, of }: { day: string; days: number; of: number }) =>
      `Joined the team on ${day}: of the target ${days} of ${of} working days count`,
    ru: ({ day, days, of }) => `В команде с ${day}: план — за ${days} из ${of} рабочих дней`,
  },
  inForecast: {
    en: ({ sum, due, odds }: { sum: string; due: number; odds: string }) =>
      `Forecast: ${sum}, ${due > 0 ? `${dealsEn(due)} still due, ${odds}` : 'nothing more is due'}`,
    ru: ({ sum, due, odds }) =>
      `Прогноз: ${sum}, ${due > 0 ? `ещё ${dealsRu(due)} со сроком до конца периода, ${odds}` : 'больше ничего не ожидается'}`,
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
      '*By value* – the same by amount, among deals that have one.',
      '*Average deal* – won amount ÷ won deals that have an amount; half of them are below the median.',
      '*Satisfaction* – ratings of 4 and 5 ÷ all ratings, each customer’s last in the period; fewer than five are too few.',
      '*New customers* – customers whose first won deal falls in the period.',
      '*New leads* – those that came in, except what was dropped as spam, a duplicate or not a lead.',
      '*Became deals* – of the leads that came in during the period, those converted so far.',
      '*Inbound, outbound* – who started it: the customer, through the website, a call, a message, an ad or a referral; or us, at an event or by cold outreach. Leads with no source count in neither.',
      '*First touch* – median from arrival to the first take, note or status change, by the clock and in working time (9:00–18:00 on working days); next to it, the share within the limit, in working time.',
      '*Sales cycle* – from the deal’s creation to the win.',
      '*Forecast* – won, plus amount × odds of open deals whose close date falls in the rest of the period. A stage’s odds are your own (won ÷ closed among the deals that entered it in the last 12 months) once there are 30; until then, as the head set them.',
      '*Advanced* – of the deals that entered the stage in the period, those that have reached a later one; a stage that a deal skipped on its way counts as passed.',
      '*Time in stage* – median per deal, all its visits added up, among deals that left the stage in the period or are in it now.',
      '*Stalled* – open deals with no move, note or finished step for more working days than their stage allows; snoozed ones are left out.',
      '*Slipped* – open deals whose close date was moved out of the period ÷ deals due in it.',
      '*Velocity* – deals past the first stage × win rate × average won deal ÷ average cycle, over the last 12 months.',
      '*Objections* – what the playbook was asked, by the day of the question; next to it, the share where one of its replies was used.',
      '*Activity* – what was logged on deals; a note or a finished step that begins with “call” or “meeting” counts as one.',
      '*Target* – a month that the period cuts short, or in which the person joined the team, counts by its share of working days.',
      '*Pace* – share of the target won ÷ share of working days gone. 100% is on schedule.',
      '*Pipeline coverage* – open amount due in the period ÷ what’s left of the target.',
      '*Morning reminders* – deals the owner was reminded of; next to it, those acted on by the end of the second working day after.',
    ].join('\n'),
    ru: [
      '*Продажи* — сумма сделок, выигранных за период, минус возвраты за период, у того, кто продал; другие валюты по курсу на тот день.',
      '*Доля выигранных* — выигранные ÷ (выигранные + проигранные) среди закрытых за период.',
      '*По сумме* — то же по деньгам, среди сделок с суммой.',
      '*Средний чек* — сумма выигранных ÷ число выигранных, у которых есть сумма; половина из них меньше медианы.',
      '*Удовлетворённость* — оценки 4 и 5 ÷ все оценки, последняя у каждого клиента за период; меньше пяти — мало.',
      '*Новые клиенты* — те, чья первая выигранная сделка пришлась на период.',
      '*Новые лиды* — пришедшие за период, кроме отклонённых как спам, дубль или не лид.',
      '*Стали сделками* — из лидов, пришедших за период, те, что уже превратились в сделки.',
      '*Пассивные, активные* — кто начал: клиент пришёл сам (сайт, звонок, сообщение, реклама, рекомендация) или вышли на него мы (мероприятие, холодный контакт). Лиды без источника не входят ни туда, ни сюда.',
      '*Первое касание* — медиана времени от прихода лида до первого взятия, заметки или смены статуса, по часам и рабочего времени (9:00–18:00 рабочих дней); рядом доля тех, кто уложился в норму рабочего времени.',
      '*Цикл сделки* — от создания сделки до выигрыша.',
      '*Прогноз* — выигранное плюс сумма × вероятность открытых сделок с датой закрытия до конца периода. Вероятность этапа — ваша: выиграно ÷ завершено из вошедших в него за 12 месяцев, если таких хотя бы 30; иначе та, что задал руководитель.',
      '*Прошли дальше* — из сделок, вошедших в этап за период, те, что дошли до более позднего; этап, который сделка перескочила по пути, считается пройденным.',
      '*Время на этапе* — медиана по всем заходам вместе: сделки, ушедшие с этапа за период или стоящие на нём.',
      '*Зависли* — открытые сделки без переноса, заметки и выполненного шага дольше, чем рабочих дней разрешает этап; отложенные не в счёт.',
      '*Ушли из периода* — открытые сделки, чью дату закрытия перенесли за конец периода ÷ сделки со сроком в нём.',
      '*Скорость продаж* — сделки дальше первого этапа × доля выигранных × средний чек ÷ средний цикл за 12 месяцев.',
      '*Возражения* — с чем обращались к базе ответов, по дню вопроса; рядом доля тех, где взяли готовый ответ.',
      '*Активность* — что записано по сделкам; заметка или выполненный шаг, начинающиеся со «звонок» или «встреча», считаются ими.',
      '*План* — если период захватывает месяц не целиком или человек пришёл в команду посреди месяца, берётся часть плана по рабочим дням.',
      '*Темп* — доля выполнения плана ÷ доля прошедших рабочих дней. 100 % — ровно по графику.',
      '*Покрытие воронкой* — сумма открытых сделок со сроком в периоде ÷ остаток плана.',
      '*Утренние напоминания* — сделки, о которых напомнили владельцу; рядом те, по которым что-то сделали до конца второго рабочего дня.',
    ].join('\n'),
  },
});
