const words = (text: string) => text.trim().split(/\s+/);

/** What English companies are called by, in small letters: `Maple Grove Dental`, `Stone Yard`. */
export const ENGLISH_TRADES = new Set(
  words(`
  living daycare chapel temple mosque parish ministry fellowship cocina taqueria academy accounting adventures advisors aerospace agency air airlines analytics apparel appliance appliances apartments
  architects architecture art arts associates atelier auto autos aviation bakery bakes bank bar barbers barbershop bbq
  bikes bistro boats books bookshop bookstore boutique brewery brewing bridal bros brothers builders building burgers
  cabinets cafe café camp candles capital care carpentry carpets cars casino catering center centre ceramics charters
  chiropractic church cinema clinic cleaners cleaning climbing club co-op coffee collective college commerce
  communications community computers concrete condos construction consultants consulting contracting
  contractors cosmetics courier couriers creamery creative credit crossfit cruises cycles dairy dance data deli delivery
  dental dentistry design designs detailing development developments digital diner dispensary distillery distribution
  distributors drywall eatery education electric electrical electronics elementary energy engineering enterprises
  entertainment equipment estate estates events exports express fabrication fabrics farm farms fashion federation
  fencing financial fisheries fitness flooring florist florists flowers foods foundation foundry freight fund funeral
  furniture gallery games garage garden gardens gas glass gourmet grill grocers grocery group growers gym hair hall
  hardware healthcare health heating high holdings home homes hospital hospitality hostel hotel hotels house hvac
  imports industries inn innovations inspections institute insurance interactive interiors international investments
  irrigation jewelers jewellers jewelry kennels kindergarten kitchen kitchens lab laboratories labs landscape landscapes
  landscaping laundry laundromat law lawyers learning leasing legal library lighting linen lodge logistics lounge lumber
  machine machining maintenance mall management manufacturing marina marine market markets marketing masonry mart meats
  mechanical media medical metals mills mining ministries mobile montessori mortgage motel motors mountain movers moving
  museum music nails networks noodles nursery nurseries office oil optical optics orchard orchards organics outdoors
  outfitters packaging paint painters painting paper park partners parts pediatrics pest pets pharma pharmacy
  pharmaceuticals photo photography physio physiotherapy pies pizza pizzeria planning plastics plumbing pools pottery
  poultry powder power precision preschool press primary print printers printing prints productions products properties
  property provisions pub publishing ranch realtors realty records recovery recruiting recruitment recycling remodeling
  renovations rental rentals repair repairs research residences resort resorts restaurant retail rides robotics roasters
  roastery roofing rooms salon salvage sandwiches school schools seafood security seeds senior services shipping shipyard
  shoes shop shops sign signs skincare snacks society software solar solutions sons spa spirits sports spices stables
  staffing station steel storage store stores studio studios supermarket supplies supply surgery surf surveyors swim
  systems tailors tamales tannery taproom tattoo tavern tax tea team tech technologies technology telecom textiles theater
  theatre therapy tile tiles tires tools tours towing toys trade traders trading trailers transit transport
  transportation travel treats trucking trust tutoring union university upholstery utilities vans vending ventures vet
  veterinary villas vineyard vineyards wash waste water wear web welding wellness wholesale windows winery wines wireless
  wood woodwork woodworking woodworks works workshop yachts yard yoga zoo daughters cakes motorsports foodservice
  facilities kitchenware cinemas dentists vets physiotherapists dental ltd llc inc gmbh`),
);

/** What a Russian firm is, as it stands before its name: `стоматология Жемчуг`. */
const RUSSIAN = words(`
  компания фирма контора организация завод фабрика комбинат студия фотостудия автостудия веб-студия кофейня кафе
  кафешка ресторан бар паб столовая пиццерия кондитерская пекарня булочная клиника стоматология ветклиника медцентр
  поликлиника больница аптека оптика лаборатория школа автошкола гимназия лицей колледж детсад садик институт
  университет академия магазин бутик салон автосалон шоурум автосервис сервис автомойка мойка шиномонтаж барбершоп
  парикмахерская спа химчистка прачечная ателье типография агентство турагентство бюро турфирма издательство отель
  мини-отель гостиница хостел санаторий база пансионат кемпинг глэмпинг турбаза фитнес-клуб клуб спортклуб
  фитнес-центр бассейн банк холдинг корпорация группа концерн трест агрохолдинг ферма агрофирма птицефабрика
  хозяйство питомник совхоз колхоз мельница пивоварня сыроварня винодельня мастерская цех лесопилка пилорама верфь
  рынок супермаркет сеть маркет гипермаркет тц трц бц жк центр бизнес-центр театр кинотеатр музей галерея
  квест антикафе кальянная такси автопарк таксопарк перевозчик застройщик стройкомпания управляйка тсж снт тсн фонд
  кооператив артель стартап интернет-магазин зоомагазин стройбаза склад бургерная шаурмичная чайхана кулинария
  чайная суши-бар кофе-бар сад фуд-трак фудтрак киоск лавка павильон буфет шашлычная мангальная столярка
  веломастерская спа-салон турагенция нотариус автовокзал порт аквапарк зоопарк тир храм приход община ip
  salon magazin kafe stomatologiya klinika avtoservis restoran kompaniya firma zavod studiya otel каток`);

/** The other cases of a word with this ending, which is left out before them. */
const CASES: readonly (readonly [ending: RegExp, others: string])[] = [
  [/ая$/, 'ой ую'],
  [/я$/, 'и е ю ей'],
  [/а$/, 'ы и е у ой'],
  [/ь$/, 'я и е ю ью ем'],
  [/й$/, 'я е ю и ем'],
  [/о$/, 'а е у ом'],
  [/(?<=[бвгджзклмнпрстфхцчшщ])$/, 'а у е ом'],
];

const FIRST_CASE = new Map(
  RUSSIAN.flatMap((word) => {
    const [ending, others] = CASES.find(([pattern]) => pattern.test(word)) ?? [];
    const cases = ending && others ? others.split(' ').map((own) => word.replace(ending, own)) : [];
    return [word, ...cases].map((one) => [one, word] as const);
  }),
);

/** `спортшкола`, `арт-студия`. */
const PREFIX =
  /^(?:авто|спорт|вет|мед|фото|видео|эко|агро|тех|строй|мото|вело|зоо|веб-|арт-|кофе-|мини-|био|хим|пром|лес|рыб|мясо|хлебо|молоко|электро|медиа)/u;

/** `кофейни`, `школе`: what it is called in a sign above its door; undefined for what is no trade. */
export function tradeInFirstCase(word: string): string | undefined {
  const low = word.toLowerCase();
  const own = FIRST_CASE.get(low);
  if (own) return own;
  const prefix = PREFIX.exec(low)?.[0] ?? '';
  const rest = prefix && FIRST_CASE.get(low.slice(prefix.length));
  return rest ? prefix + rest : undefined;
}
