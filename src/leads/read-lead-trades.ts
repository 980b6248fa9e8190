const words = (text: string) => text.trim().split(/\s+/);

/** What English companies are called by, in small letters: `Maple Grove Dental`, `Stone Yard`. */
export const ENGLISH_TRADES = new Set(
  words(`
  living daycare chapel temple mosque parish ministry fellowship cocina taqueria academy accounting adventures advisors aerospace agency air airlines analytics apparel appliance appliances apartments
  architects architecture art arts associates atelier auto autos aviation bakery bakes bank bar barbers barbershop bbq
  bikes bistro boats books bookshop bookstore boutique brewery brewing bridal bros brothers builders building burgers
  cabinets cafe café camp candles capital care carpentry carpets cars casino catering center centre ceramics charters
  chiropractic church cinema clinic cleaners cleaning climbing club co-op coffee collective college commerce
  communications community company computers concrete condos construction consultants consulting contracting
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

/** What a Russian firm is, in the cases that stand before its name: `стоматология Жемчуг`, `из кофейни «Зерно»`. */
const WRITTEN = words(`
  компани(?:я|и|ю|ей) фирм(?:а|ы|е|у) контор(?:а|ы|е|у) организаци(?:я|и|ю) завод(?:а|у|е)? фабрик(?:а|и|е|у) комбинат(?:а|е)? студи(?:я|и|ю) фотостуди(?:я|и|ю)
  автостуди(?:я|и|ю) веб-студи(?:я|и|ю) кофейн(?:я|и|е|ю) кафе кафешк(?:а|и) ресторан(?:а|е|у)? бар(?:а|е)? паб(?:а|е)? столов(?:ая|ой) пиццери(?:я|и|ю)
  кондитерск(?:ая|ой) пекарн(?:я|и|е|ю) булочн(?:ая|ой) клиник(?:а|и|е|у) стоматологи(?:я|и|ю) ветклиник(?:а|и|е|у) медцентр(?:а|е)? поликлиник(?:а|и|е)
  больниц(?:а|ы|е) аптек(?:а|и|е|у) оптик(?:а|и|е) лаборатори(?:я|и) школ(?:а|ы|е|у) автошкол(?:а|ы|е|у) гимнази(?:я|и) лице(?:й|я|е) колледж(?:а|е)? детсад(?:а|у|е)?
  садик(?:а|у|е)? институт(?:а|е)? университет(?:а|е)? академи(?:я|и) магазин(?:а|у|е)? бутик(?:а|е)? салон(?:а|у|е)? автосалон(?:а|у|е)? шоурум(?:а|е)?
  автосервис(?:а|у|е)? сервис(?:а|е)? автомойк(?:а|и|е|у) мойк(?:а|и|е|у) шиномонтаж(?:а|е)? барбершоп(?:а|у|е)? парикмахерск(?:ая|ой) спа химчистк(?:а|и|е)
  прачечн(?:ая|ой) ателье типографи(?:я|и|ю) агентств(?:о|а|е|у) турагентств(?:о|а|е) бюро турфирм(?:а|ы|е) издательств(?:о|а) отел(?:ь|я|е|ю) мини-отел(?:ь|я|е)
  гостиниц(?:а|ы|е|у) хостел(?:а|е)? санатори(?:й|я|и) база баз(?:ы|е) пансионат(?:а|е)? кемпинг(?:а|е)? глэмпинг(?:а|е)? турбаз(?:а|ы|е) фитнес-клуб(?:а|е)? фитнес клуб(?:а|у|е)?
  спортклуб(?:а|е)? фитнес-центр(?:а|е)? бассейн(?:а|е)? банк(?:а|у|е)? холдинг(?:а|е)? корпораци(?:я|и) групп(?:а|ы) концерн(?:а|е)? трест(?:а|е)? агрохолдинг(?:а|е)?
  ферм(?:а|ы|е|у) агрофирм(?:а|ы|е) птицефабрик(?:а|и|е) тепличный хозяйств(?:о|а) питомник(?:а|е)? совхоз(?:а|е)? колхоз(?:а|е)? мельниц(?:а|ы|е) пивоварн(?:я|и|е) сыроварн(?:я|и|е) винодельн(?:я|и|е)
  мастерск(?:ая|ой) цех(?:а|е)? лесопилк(?:а|и|е) пилорам(?:а|ы|е) верф(?:ь|и) рынок рынк(?:а|е) супермаркет(?:а|е)? сет(?:ь|и) маркет(?:а|е)? гипермаркет(?:а|е)? торгов(?:ый|ого)
  тц трц бц жк оптик(?:а|и) цветочн(?:ый|ая) центр(?:а|у|е)? бизнес-центр(?:а|е)? театр(?:а|е)? кинотеатр(?:а|е)? музе(?:й|я|е) галере(?:я|и|е) квест(?:а)? антикафе кальянн(?:ая|ой)
  такси автопарк(?:а|е)? таксопарк(?:а|е)? перевозчик(?:а|у)? застройщик(?:а|у)? стройкомпани(?:я|и) управляйк(?:а|и) управляющ(?:ая|ей) тсж снт тсн фонд(?:а|е)? кооператив(?:а|е)?
  артел(?:ь|и) стартап(?:а|е)? интернет-магазин(?:а|у|е)? зоомагазин(?:а|е)? стройбаз(?:а|ы) склад(?:а)? бургерн(?:ая|ой) шаурмичн(?:ая|ой) чайхан(?:а|ы|е) кулинари(?:я|и) чайн(?:ая|ой) суши-бар(?:а|е)? кофе-бар(?:а)?
  сад(?:а|у|е)? фуд-трак(?:а|е)? фудтрак(?:а|е)? киоск(?:а|е)? лавк(?:а|и|е|у) павильон(?:а|е)? буфет(?:а|е)? шашлычн(?:ая|ой) мангальн(?:ая|ой) столярк(?:а|и|е) веломастерск(?:ая|ой) спа-салон(?:а|е)? турагенци(?:я|и|ю) нотариус(?:а|у)? автовокзал(?:а|е)? порт(?:а|е)? аквапарк(?:а|е)? зоопарк(?:а|е)? каток катк(?:а|е) тир храм(?:а|е)? приход(?:а|е)? общин(?:а|ы|е)
  ip salon magazin kafe stomatologiya klinika avtoservis restoran kompaniya firma zavod studiya otel`);
/** Also `сетью`, `рестораном`. */
const STEMS = WRITTEN.map((stem) =>
  stem.replace(/\)(\??)$/, (_, isOptional: string) => (isOptional ? '|ом)?' : '|ой|ей|ью)')),
);

/** `спортшкола`, `арт-студия`. */
const PREFIX =
  '(?:авто|спорт|вет|мед|фото|видео|эко|агро|тех|строй|мото|вело|зоо|веб-|арт-|кофе-|мини-|био|хим|пром|лес|рыб|мясо|хлебо|молоко|электро|медиа)?';
const BARE = STEMS.join('|');
const CAPITAL = STEMS.map((stem) => stem.charAt(0).toUpperCase() + stem.slice(1)).join('|');
/** As the source of a regular expression: in small letters, or with a capital where a sentence begins. */
export const RUSSIAN_TRADE = `${PREFIX}(?:${BARE})|${CAPITAL}`;
export const RUSSIAN_TRADES = new RegExp(`^(?:${RUSSIAN_TRADE})$`, 'u');

const FIRST_CASES = STEMS.map((stem) => {
  const [bare = '', endings = ''] = stem.replace(')', '').split('(?:');
  const isOwnCase = stem.endsWith('?') || endings === '';
  return [
    new RegExp(`^(?:${stem})$`, 'iu'),
    isOwnCase ? bare : bare + endings.split('|')[0],
  ] as const;
});

const WITH_PREFIX = new RegExp(`^(${PREFIX})(?:${BARE})$`, 'iu');

/** `кофейни`, `школе`: what it is called in a sign above its door. */
export function tradeInFirstCase(word: string): string {
  const prefix = WITH_PREFIX.exec(word)?.[1] ?? '';
  const own = FIRST_CASES.find(([pattern]) => pattern.test(word.slice(prefix.length)))?.[1];
  return own ? prefix + own : word;
}
