import { plural, words } from '../language/words.ts';
import { dealsEn, dealsRu } from './kpi-words.ts';

interface Told {
  day: string;
  sum: string;
  won: number;
  due: number;
}

export const forecastWords = words({
  title: {
    en: ({ team }: { team: string }) => `Forecast accuracy: ${team}`,
    ru: ({ team }) => `Точность прогноза: ${team}`,
  },
  forecast: {
    en: ({ day, sum, won, due }: Told) =>
      `On ${day} the forecast was ${sum} (deals won by then: ${won}, still due: ${due})`,
    ru: ({ day, sum, won, due }) =>
      `${day}: прогноз ${sum} (сделок выиграно: ${won}, ещё ожидалось: ${due})`,
  },
  thenForecast: {
    en: ({ day, sum }: { day: string; sum: string }) => `on ${day} it was ${sum}`,
    ru: ({ day, sum }) => `${day} — ${sum}`,
  },
  wonSoFar: {
    en: ({ sum, n }: { sum: string; n: number }) => `Won so far: ${sum} (${dealsEn(n)})`,
    ru: ({ sum, n }) => `Уже выиграно: ${sum} (${dealsRu(n)})`,
  },
  won: {
    en: ({ sum, n }: { sum: string; n: number }) => `Won: ${sum} (${dealsEn(n)})`,
    ru: ({ sum, n }) => `Выиграно: ${sum} (${dealsRu(n)})`,
  },
  tooHigh: {
    en: ({ sum, share }: { sum: string; share: string }) =>
      `the forecast was ${sum} too high${share}`,
    ru: ({ sum, share }) => `прогноз завышен на ${sum}${share}`,
  },
  tooLow: {
    en: ({ sum, share }: { sum: string; share: string }) =>
      `the forecast was ${sum} too low${share}`,
    ru: ({ sum, share }) => `прогноз занижен на ${sum}${share}`,
  },
  exact: { en: 'the forecast was exactly right', ru: 'прогноз сбылся в точности' },
  overall: {
    en: ({ n, share, missed, won }: { n: number; share: string; missed: string; won: string }) =>
      `Over ${n} ${plural('en', n, { one: 'month', other: 'months' })} the forecast was off by ${share} (${missed} of ${won} won).`,
    ru: ({ n, share, missed, won }) =>
      `За ${n} ${plural('ru', n, { one: 'месяц', few: 'месяца', many: 'месяцев' })} прогноз ошибся на ${share} (${missed} из выигранных ${won}).`,
  },
  nothing: {
    en: ({ day }: { day: string }) =>
      `No forecast has been saved yet. The first one will be saved on Monday, ${day}, and then every Monday.`,
    ru: ({ day }) =>
      `Пока ни один прогноз не сохранён. Первый сохранится в понедельник, ${day}, и дальше — каждый понедельник.`,
  },
  how: {
    en: 'Every Monday the forecasts for the month and the quarter are saved as they stand. The first one for a period is compared with what was won in it; the share is of what was won.',
    ru: 'Каждый понедельник прогноз на месяц и квартал сохраняется таким, каким был. Первый прогноз периода сравнивается с тем, что в нём выиграно; доля — от выигранного.',
  },
});
