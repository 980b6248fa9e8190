import type { LeadSource } from '../../leads/lead-source.ts';

/** Whom a team sells to and what: the words its leads and deals are made of. */
export interface Market {
  language: 'en' | 'ru';
  currency: string;
  /** The hour of UTC at which the office opens. */
  opens: number;
  companies: readonly string[];
  products: readonly string[];
  people: readonly string[];
  /** The middle price, in units of the currency, and how often a deal is in another one: how many of it are one of ours. */
  price: number;
  foreign: readonly (readonly [currency: string, share: number, worth: number])[];
  phone: (n: number) => string;
  steps: readonly string[];
  notes: readonly string[];
  pauses: readonly string[];
  dropReasons: readonly string[];
}

export const SOURCES: readonly (readonly [LeadSource, number])[] = [
  ['site_form', 34],
  ['ads', 16],
  ['referral', 14],
  ['phone', 12],
  ['email', 8],
  ['event', 7],
  ['partner', 5],
  ['cold', 4],
];

export const LOSS_REASONS: readonly (readonly [string, number])[] = [
  ['price', 30],
  ['competitor', 18],
  ['no_budget', 15],
  ['no_decision', 13],
  ['timing', 10],
  ['no_contact', 8],
  ['not_a_fit', 6],
];

const each = (text: string): string[] =>
  text
    .split(/\s*[;\n]\s*/)
    .map((one) => one.trim())
    .filter((one) => one !== '');

const firstAndLast = (firsts: string, lasts: string): string[] => {
  const [one, other] = [each(firsts), each(lasts)];
  return other.flatMap((last, n) =>
    one.filter((_, m) => (m + n) % 3 === 0).map((first) => `${first} ${last}`),
  );
};

export const MOSCOW_MARKET: Market = {
  language: 'ru',
  currency: 'RUB',
  opens: 6,
  companies: each(`
    Аквамарин; Альтаир; Балтика-Сервис; Белый Кит; Верба; Вершина; Галактика-Юг; Гармония; Дельта-Трейд; Домостил;
    Евростиль; Заря; Зелёный Двор; Инвестпром; Исток; Каравелла; Кварц; Клён; Компас-М; Круг Света; Лаванда; Лидер-Строй;
    Магистраль; Маяк; Меркурий; Мозаика; Навигатор; Невский Мёд; Новый Дом; Облако; Океан; Орбита; Паллада; Парус; Пульсар;
    Радуга; Ритм; Росток; Сапфир; Северная Верфь; Сигма; Сказка; Сфера; Тайга; Танаис; Темп; Триумф; Уют; Фабрика Окон; Феникс;
    Формула Чистоты; Хлебный Дом; Цитрус; Чайный Домик; Шервуд; Эверест; Эдельвейс; Юпитер; Янтарь; Ясная Поляна`),
  products: each(`
    внедрение; автоматизация склада; обучение команды; расширение лицензий; запись онлайн; интеграция с 1С; сопровождение;
    колл-центр; учёт заявок; переезд в облако; аналитика продаж; программа лояльности`),
  people: firstAndLast(
    'Ирина; Сергей; Наталья; Дмитрий; Ольга; Алексей; Марина; Андрей; Татьяна; Максим; Юлия; Роман; Вера; Павел; Галина',
    'Симоненко; Гурьян; Лысенко; Шевчук; Мороз; Крамер; Белых; Седых; Ким; Долгих; Черных; Коваленко; Бондаренко; Рыжих; Вальтер; Гайдай',
  ),
  price: 420_000,
  foreign: [
    ['USD', 0.07, 88],
    ['EUR', 0.05, 97],
  ],
  phone: (n) => `+7916555${String(n).padStart(4, '0')}`,
  steps: each(`
    созвониться с директором; отправить КП; показать демо; обсудить договор с юристом; согласовать скидку; прислать референсы;
    встреча в офисе; уточнить бюджет; подписать договор; ответить по безопасности`),
  notes: each(`
    Просят рассрочку на два месяца; Решает финансовый директор; Сравнивают с ещё одним поставщиком; Демо прошло хорошо, ждут расчёт;
    Попросили перезвонить после планёрки; Нужна интеграция с 1С; Юрист смотрит договор; Хотят начать с пилота`),
  pauses: each(
    'ждут бюджет на новый квартал; директор в отпуске; переезжают в новый офис; сначала закончат инвентаризацию',
  ),
  dropReasons: each(
    'ищут работу; спам; не наш размер; уже купили; не отвечают; ошиблись номером; нужна бесплатная версия',
  ),
};

export const NEW_YORK_MARKET: Market = {
  language: 'en',
  currency: 'USD',
  opens: 14,
  companies: each(`
    Alder & Finch; Amberline; Atlas Freight; Bayside Dental; Birchwood; Blue Heron; Bright Loop; Cardinal Foods; Cedar Point;
    Clearwater Labs; Cobalt Works; Copper Kettle; Crestview; Dunmore; Eastgate; Elm Street Clinics; Fairhaven; Fernhill; Foxglove;
    Granite Peak; Greenlight; Harbor & Sons; Highline; Hollis Motors; Ironwood; Juniper Health; Kestrel Air; Kingsley; Lakeshore;
    Lantern; Larkspur; Maple Grove; Meridian Print; Mill Creek; Northwind; Oakfield; Orchard Lane; Pacific Tile; Palisade;
    Pinecrest; Quarry Bank; Red Barn; Ridgeway; Riverbend; Rosewood; Saltbox; Seabright; Silver Birch; Stonebridge; Summit Gear;
    Sycamore; Tidewater; Trellis; Upland; Vantage Rail; Waverly; Westbrook; Willow Run; Windsor Pet; Yarrow`),
  products: each(`
    rollout; licenses; pilot; renewal; support plan; migration; onboarding; seat upgrade; integration; analytics; training; annual plan`),
  people: firstAndLast(
    'Emma; Noah; Ava; Liam; Mia; Ethan; Grace; Lucas; Chloe; Henry; Zoe; Owen; Ruth; Miles; Nora',
    'Bennett; Cole; Dalton; Ellis; Foster; Hayes; Ingram; Jensen; Keller; Lawson; Mercer; Nolan; Ortiz; Porter; Quinn; Reyes',
  ),
  price: 11_000,
  foreign: [
    ['EUR', 0.08, 1.08],
    ['GBP', 0.06, 1.27],
  ],
  phone: (n) => `+1614555${String(n).padStart(4, '0')}`,
  steps: each(`
    call the CFO; send the quote; demo for the team; review the contract with legal; agree on the discount; send references;
    meet on site; confirm the budget; get the signature; answer the security questions`),
  notes: each(`
    They want to pay quarterly; The CFO decides; Comparing us with one other vendor; Demo went well, waiting for numbers;
    Asked to call back after their offsite; Needs an integration with their ERP; Legal is reviewing the contract; Would start with a pilot`),
  pauses: each(
    'budget opens next quarter; their director is on vacation; moving offices first; finishing an audit',
  ),
  dropReasons: each(
    'looking for a job; spam; too small for us; already bought elsewhere; no answer; wrong number; wants a free plan',
  ),
};
