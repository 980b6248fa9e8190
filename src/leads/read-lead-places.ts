import { latin } from './read-lead-people.ts';

// Where people are, which is neither their name nor their firm.

const LATIN = new Set(
  `london paris berlin munich hamburg vienna zurich geneva madrid barcelona lisbon porto rome milan turin naples athens
  dublin cork belfast glasgow edinburgh cardiff leeds manchester liverpool bristol birmingham sheffield york oslo bergen
  stockholm gothenburg malmo copenhagen aarhus helsinki warsaw krakow gdansk prague brno budapest bucharest sofia
  belgrade zagreb istanbul ankara izmir dubai doha riyadh cairo casablanca lagos accra nairobi johannesburg durban
  mumbai delhi bangalore chennai kolkata pune karachi lahore dhaka bangkok phuket singapore jakarta bali manila hanoi
  saigon tokyo osaka kyoto seoul busan beijing shanghai shenzhen taipei sydney melbourne brisbane perth adelaide
  auckland wellington toronto montreal vancouver ottawa calgary quebec mexico guadalajara monterrey cancun bogota
  medellin lima santiago quito chicago boston denver dallas houston austin phoenix seattle portland atlanta miami
  tampa orlando detroit cleveland columbus cincinnati pittsburgh philadelphia baltimore nashville memphis louisville
  indianapolis milwaukee minneapolis omaha tulsa albuquerque tucson sacramento oakland fresno boise reno brooklyn
  queens manhattan bronx ohio texas florida california nevada arizona oregon utah colorado kansas iowa illinois
  michigan wisconsin minnesota missouri kentucky tennessee alabama louisiana oklahoma nebraska idaho montana wyoming
  vermont maine connecticut massachusetts pennsylvania maryland delaware hawaii alaska usa uk uae england scotland
  lyon marseille toulouse bordeaux nantes lille strasbourg basel bern lausanne frankfurt cologne stuttgart dusseldorf
  leipzig dresden bremen bologna florence venice verona palermo valencia seville malaga bilbao antwerp ghent brussels
  rotterdam utrecht eindhoven hague uppsala tampere turku espoo trondheim stavanger lodz poznan wroclaw ostrava
  bratislava ljubljana skopje tirana sarajevo nicosia larnaca limassol amman beirut jeddah kuwait muscat manama
  islamabad colombo kathmandu dhabi penang cebu surabaya fukuoka nagoya sapporo dalian wuhan honolulu anchorage
  savannah charleston richmond raleigh charlotte birmingham spokane tacoma eugene fargo wichita lincoln dayton
  akron toledo syracuse buffalo rochester albany hartford providence newark camden wilmington norfolk durham
  wales ireland france germany spain portugal italy greece turkey poland norway sweden denmark finland netherlands
  holland belgium switzerland austria hungary romania bulgaria serbia croatia ukraine russia kazakhstan georgia
  armenia india pakistan china japan korea vietnam thailand indonesia malaysia australia canada brazil argentina chile
  peru colombia egypt morocco nigeria ghana kenya israel europe africa asia america moscow minsk almaty tbilisi yerevan
  kyiv riga vilnius tallinn downtown uptown midtown`.split(/\s+/),
);
const LATIN_PAIRS =
  /^(?:(?:new|san|santa|los|las|el|st|saint|fort|salt lake|cape|buenos|rio|kuala|hong|tel|abu|costa|south|north|east|west|byron|palm|long|virginia|baton|des|ann|sao)\s(?:york|jersey|orleans|mexico|zealand|haven|hampshire|delhi|francisco|diego|jose|antonio|monica|barbara|cruz|fe|angeles|vegas|paso|louis|paul|petersburg|worth|lauderdale|city|town|aires|janeiro|lumpur|kong|aviv|dhabi|rica|africa|korea|carolina|dakota|virginia|wales|bay|beach|springs|island|rouge|moines|arbor|paulo))(?:\s(?:city|[a-z]{2}))?$/;
const KIND_OF_PLACE =
  /\s(?:bay|beach|county|city|heights|springs|falls|hills|valley|island|street|st|avenue|ave|road|rd|blvd|village|township)\.?$/;

/** Stems, as towns stand in any case: `Москва`, `из Твери`, `в Казани`. */
const RUSSIAN =
  /^(?:москв|питер|петербург|санкт-петербург|спб|мск|екб|казан|самар|тольятти|тул|твер|тамбов|томск|омск|тюмен|перм|екатеринбург|челябинск|челяб|уф|саратов|энгельс|волгоград|воронеж|ростов|краснодар|сочи|адлер|анап|новороссийск|ставропол|пятигорск|нальчик|грозн|махачкал|дагестан|чечн|рязан|калуг|смоленск|брянск|курск|белгород|орел|орл|липецк|пенз|ульяновск|чебоксар|киров|ижевск|оренбург|курган|сургут|новосибирск|барнаул|кемеров|новокузнецк|красноярск|иркутск|чит|улан-удэ|хабаровск|владивосток|якутск|магадан|мурманск|архангельск|вологд|череповец|ярославл|иваново|кострома|кострому|нижн|псков|новгород|калининград|крым|севастопол|симферопол|ялт|подмосковь|химк|мытищ|балаших|подольск|люберц|зеленоград|коломн|минск|гомел|брест|витебск|могилев|гродно|алмат|астан|нур-султан|шымкент|караганд|ташкент|самарканд|бишкек|душанбе|баку|тбилиси|батуми|ереван|кишинев|киев|одесс|харьков|рига|риг|вильнюс|таллин|варшав|прага|праг|берлин|париж|лондон|дубай|дуба|стамбул|анталь|россия|росси|казахстан|беларус|белорусси|узбекистан|грузи|армени|азербайджан|киргизи|турци|китай|кита|урал|сибир|алтай|алта|карел|татарстан|башкири|башкортостан|кавказ)(?:а|у|ы|е|и|ь|ю|я|ом|ой|ей|ск|ью|ям|ах|ях|ии|ию|ия|ый|ого|ом|й|ан|)$/u;

export function isPlace(phrase: string): boolean {
  const low = phrase.toLowerCase().replaceAll('ё', 'е');
  if (RUSSIAN.test(low) || /^(?:г\.|город|село|деревня|ул\.|улица)\s/u.test(low)) return true;
  const plain = latin(low).replace(/[.,]/g, '');
  const [first = '', ...others] = plain.split(' ');
  return (
    LATIN_PAIRS.test(plain) ||
    KIND_OF_PLACE.test(plain) ||
    (LATIN.has(first) && others.every((word) => LATIN.has(word) || /^[a-z]{2}$/.test(word)))
  );
}
