// ISO 4217 as it is in force, without funds, metals and test codes. The list and the digits stand here and not in
// Intl, whose data change with Node: stored minor units must mean the same money for ever.
const CODES = new Set(
  (
    'AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLP CNY ' +
    'COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ' +
    'ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK ' +
    'MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF ' +
    'SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU ' +
    'UZS VED VES VND VUV WST XAF XCD XCG XOF XPF YER ZAR ZMW ZWG'
  ).split(' '),
);
const NO_MINOR = new Set(
  'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF'.split(' '),
);
const THREE_DIGITS = new Set('BHD IQD JOD KWD LYD OMR TND'.split(' '));
/** Codes that are also words: in small letters `10 all` and `we top 5000` speak of no money. */
const ALSO_WORDS = new Set(
  'ALL BAM COP CUP GEL LAK MAD MOP NAD PEN PHP SOS STN TOP TRY'.split(' '),
);

/**
 * What people call a currency. The first code is meant, unless the team works in another of the row: `$` of a team in
 * Toronto is its own dollar. Where the first is null, nothing is meant outside such teams.
 */
const NAMES: readonly (readonly [names: string, ...codes: (string | null)[]])[] = [
  ['₽|рубл(?:ь|я|ю|ей|ем|ях|ями)|руб\\.?|р\\.?|rur|rou?bles?', 'RUB', 'BYN'],
  ['бел\\.? ?руб(?:\\.|л(?:ь|я|ей))?', 'BYN'],
  ['us ?\\$|us dollars?|долл(?:\\.|ар(?:а|ов|ы)?) ?сша', 'USD'],
  ['ca?\\$', 'CAD'],
  ['au?\\$', 'AUD'],
  ['hk\\$', 'HKD'],
  ['nz\\$', 'NZD'],
  ['r\\$', 'BRL'],
  [
    '\\$|доллар(?:а|ов|ы|ам|ах)?|долл\\.?|бакс(?:а|ов|ы)?|dollars?|bucks?',
    ...['USD', 'CAD', 'AUD', 'NZD', 'SGD', 'HKD', 'TWD', 'MXN', 'ARS', 'CLP', 'COP'],
  ],
  ['€|евро|euros?', 'EUR'],
  ['£|фунт(?:а|ов)?|pounds?|quid', 'GBP', 'EGP'],
  ['₸|тенге|тг\\.?', 'KZT'],
  ['₴|грив(?:на|ны|ну|ен)|грн\\.?', 'UAH'],
  ['¥', 'JPY', 'CNY'],
  ['yen|иен[аыу]?', 'JPY'],
  ['yuan|юан(?:ь|я|ей)', 'CNY'],
  ['₹|rupees?|рупи(?:я|и|й)', 'INR', 'PKR'],
  ['₺|лир[аыу]?', 'TRY'],
  ['₾|лари', 'GEL'],
  ['֏|драм(?:а|ов)?', 'AMD'],
  ['₪|шекел(?:ь|я|ей)|shekels?', 'ILS'],
  ['₩', 'KRW'],
  ['฿|бат(?:а|ов)?', 'THB'],
  ['₫|донг(?:а|ов)?', 'VND'],
  ['сум(?:а|ов)?', 'UZS'],
  ['сом(?:а|ов)?', 'KGS'],
  ['манат(?:а|ов)?', 'AZN', 'TMT'],
  ['дирхам(?:а|ов)?|dirhams?', 'AED', 'MAD'],
  ['франк(?:а|ов)?|francs?', 'CHF'],
  ['zł|злот(?:ый|ых)', 'PLN'],
  ['ле(?:й|я|ев)', 'MDL', 'RON'],
  ['kr\\.?|крон[аыу]?', null, 'SEK', 'NOK', 'DKK', 'CZK', 'ISK'],
];
const compiled = NAMES.map(([names, ...codes]) => ({
  names: new RegExp(`^(?:${names})$`, 'iu'),
  codes,
}));

const codes = [...CODES];

/** A currency behind an amount, as the source of a regular expression with the flags `iu`. */
export const CURRENCY = [...NAMES.map(([names]) => names), ...codes].join('|');
/** A currency before an amount: signs and codes, not words. */
export const CURRENCY_BEFORE = [
  '(?:us ?|ca?|au?|hk|nz|r)?\\$',
  '[€£₽₸₴¥₹₺₾₩֏₪฿₫]',
  'kr|zł',
  ...codes.filter((code) => !ALSO_WORDS.has(code)),
].join('|');

/** `top`, `all`: a word, though in capitals it is the code of a currency. */
export const isOnlyWord = (name: string): boolean =>
  name !== name.toUpperCase() && ALSO_WORDS.has(name.toUpperCase());

export function isCurrency(code: string): boolean {
  return CODES.has(code);
}

/** Digits behind the point: 2 for roubles, 0 for yen, 3 for Kuwaiti dinars. */
export function minorDigits(currency: string): number {
  if (NO_MINOR.has(currency)) return 0;
  return THREE_DIGITS.has(currency) ? 3 : 2;
}

/** The ISO code of what people call a currency: `руб`, `$`, `eur`; undefined when it is none. `usual` is the team's own. */
export function asCurrency(word: string, usual?: string): string | undefined {
  const name = word.trim();
  const code = name.toUpperCase();
  if (isCurrency(code)) return code;
  const codes = compiled.find(({ names }) => names.test(name))?.codes ?? [];
  return (usual !== undefined && codes.includes(usual) ? usual : codes[0]) ?? undefined;
}
