import type { Language } from './language.ts';

/** Integer minor units (kopecks, cents; yen have none) of an ISO 4217 currency. */
export interface Money {
  minor: bigint;
  currency: string;
}

export interface FoundMoney {
  money: Money;
  start: number;
  end: number;
  /** A currency was named; otherwise the fallback was taken. */
  named: boolean;
}

/** A trillion, less one minor unit: no deal is larger, and a slip of the finger often is. */
const MOST_MAJOR = 1_000_000_000_000n;
/** No amount is longer than this; what is longer is not scanned as one. */
const LONGEST = 5_000;

const CURRENCY_WORDS: readonly [RegExp, string][] = [
  [/^(?:₽|р|р\.|руб|руб\.|рубл(?:ь|я|ей|ях|ями)?|rub|rur)$/i, 'RUB'],
  [/^(?:\$|usd|us\$|доллар(?:а|ов|ы)?|долл\.?|баксов|бакса|бакс|dollars?|bucks?)$/i, 'USD'],
  [/^(?:€|eur|евро|euros?)$/i, 'EUR'],
  [/^(?:£|gbp|фунт(?:а|ов)?|pounds?|quid)$/i, 'GBP'],
  [/^(?:₸|kzt|тенге|тг)$/i, 'KZT'],
  [/^(?:₴|uah|гривен|гривны|грн\.?)$/i, 'UAH'],
  [/^(?:byn|бел\.?руб\.?)$/i, 'BYN'],
  [/^(?:¥|jpy|yen|иен|иены)$/i, 'JPY'],
  [/^(?:cny|yuan|юан(?:ь|я|ей))$/i, 'CNY'],
  [/^(?:₹|inr|rupees?|рупий)$/i, 'INR'],
  [/^(?:₺|try|лир|лиры)$/i, 'TRY'],
  [/^(?:₾|gel|лари)$/i, 'GEL'],
  [/^(?:֏|amd|драм(?:ов|а)?)$/i, 'AMD'],
  [/^(?:uzs|сум(?:ов|а)?)$/i, 'UZS'],
  [/^(?:aed|дирхам(?:ов|а)?)$/i, 'AED'],
  [/^(?:chf|франк(?:ов|а)?)$/i, 'CHF'],
  [/^(?:pln|zł|злотых)$/i, 'PLN'],
  [/^(?:₩|krw)$/i, 'KRW'],
];
const CODES = new Set(Intl.supportedValuesOf('currency'));

const SCALE: readonly [RegExp, bigint][] = [
  [/^(?:к|k|т\.?\s?р\.?|тыс|тыс\.|тысяч(?:а|и|у)?|тыщ|тонн|thousand|grand)$/i, 1_000n],
  [/^(?:м|m|mln|mio|млн|млн\.|миллион(?:а|ов)?|лям(?:а|ов)?|million|mil)$/i, 1_000_000n],
  [/^(?:млрд|млрд\.|миллиард(?:а|ов)?|bn|b|billion)$/i, 1_000_000_000n],
];

const NUMBER_WORDS: Readonly<Record<string, string>> = {
  полмиллиона: '500000',
  полтысячи: '500',
  полтора: '1.5',
  полторы: '1.5',
  миллион: '1000000',
  тысяча: '1000',
  тысячу: '1000',
  один: '1',
  одна: '1',
  два: '2',
  две: '2',
  три: '3',
  четыре: '4',
  пять: '5',
  шесть: '6',
  семь: '7',
  восемь: '8',
  девять: '9',
  десять: '10',
  двадцать: '20',
  тридцать: '30',
  сорок: '40',
  пятьдесят: '50',
  сто: '100',
  двести: '200',
  триста: '300',
  четыреста: '400',
  пятьсот: '500',
  шестьсот: '600',
  семьсот: '700',
  восемьсот: '800',
  девятьсот: '900',
  one: '1',
  two: '2',
  three: '3',
  four: '4',
  five: '5',
  six: '6',
  seven: '7',
  eight: '8',
  nine: '9',
  ten: '10',
  twenty: '20',
  thirty: '30',
  forty: '40',
  fifty: '50',
  hundred: '100',
};

// One amount: a sign of a currency, a number, its scale, its currency, in the orders in which people write them. Spaces
// in numbers part groups of three; a comma or a point parts either groups of three or the fraction.
const SYMBOL = '[$€£₽₸₴¥₹₺₾₩֏]|us\\$';
const NUMBER =
  "\\d{1,3}(?:[ .,']\\d{3}(?!\\d))+(?:[.,]\\d{1,2}(?!\\d))?|\\d{1,15}(?:[.,]\\d{1,3}(?!\\d))?";
const WORD_NUMBER = Object.keys(NUMBER_WORDS)
  .sort((a, b) => b.length - a.length)
  .join('|');
const SCALE_WORD =
  'тысяч[аиу]?|тыщ|тыс\\.?|т\\.?\\s?р\\.?|тонн|к|k|млн\\.?|миллион(?:ов|а)?|лям(?:ов|а)?|млрд\\.?|миллиард(?:ов|а)?|thousand|grand|million|mln|mio|mil|billion|bn|м|m|b';
const CURRENCY_WORD =
  'рубл(?:ь|я|ей|ях|ями)|руб\\.?|р\\.?(?![\\p{L}])|доллар(?:ов|а|ы)?|долл\\.?|бакс(?:ов|а)?|евро|фунт(?:ов|а)?|тенге|тг|гривен|гривны|грн\\.?|иен[ы]?|юан(?:ь|я|ей)|рупий|лиры?|лари|драм(?:ов|а)?|сум(?:ов|а)?|дирхам(?:ов|а)?|франк(?:ов|а)?|злотых|dollars?|bucks?|euros?|pounds?|quid|yen|yuan|rupees?|[a-z]{3}';
const AMOUNT = new RegExp(
  `(?<![\\p{L}\\p{N}.,:/#№+@-])(?<before>${SYMBOL}|(?:usd|eur|rub|gbp|kzt|byn|uah)(?=\\s?\\d))?\\s?(?:(?<number>${NUMBER})|(?<word>${WORD_NUMBER}))(?:\\s?(?<scale>${SCALE_WORD})(?![\\p{L}\\p{N}]))?(?:\\s?(?<after>${SYMBOL}|(?:${CURRENCY_WORD})(?![\\p{L}\\p{N}])))?`,
  'giu',
);
// What makes a number something else than money when it follows.
const NOT_MONEY =
  /^\s?(?:%|°|[:/]\d|(?:человек|чел|шт|штук|м2|м²|кв|км|кг|час|дн|день|дня|дней|мин|лет|год|года|мест|окон|двер|people|persons?|pcs|seats?|users?|hours?|hrs?|days?|weeks?|months?|years?|min|km|kg|sq|am|pm)(?![\p{L}]))/iu;

export function isCurrency(code: string): boolean {
  return CODES.has(code);
}

/** The ISO code for what people call a currency: `руб`, `$`, `eur`; undefined when it is none. */
export function asCurrency(word: string): string | undefined {
  const named = CURRENCY_WORDS.find(([pattern]) => pattern.test(word))?.[1];
  const code = word.toUpperCase();
  return named ?? (isCurrency(code) ? code : undefined);
}

const digits = new Map<string, number>();

/** Digits behind the point: 2 for roubles, 0 for yen, 3 for Kuwaiti dinars. */
export function minorDigits(currency: string): number {
  const known = digits.get(currency);
  if (known !== undefined) return known;
  const format = new Intl.NumberFormat('en', { style: 'currency', currency });
  const count = format.resolvedOptions().maximumFractionDigits ?? 2;
  digits.set(currency, count);
  return count;
}

/** Every amount of money in a text; a bare number counts only where its size or a scale says money. */
export function findMoney(text: string, fallbackCurrency: string): FoundMoney[] {
  const found: FoundMoney[] = [];
  for (const hit of text.slice(0, LONGEST).matchAll(AMOUNT)) {
    const read = readAmount(hit, fallbackCurrency);
    if (!read || NOT_MONEY.test(text.slice(hit.index + read.length))) continue;
    const lead = hit[0].length - hit[0].trimStart().length;
    found.push({
      money: read.money,
      start: hit.index + lead,
      end: hit.index + read.length,
      named: read.named,
    });
  }
  return found;
}

/** The whole text as one amount: `300к`, `1,2 млн`, `$5k`, `1 200 000 ₽`. Undefined for anything else, negative or absurd. */
export function parseMoney(text: string, fallbackCurrency: string): Money | undefined {
  const asked = text.trim();
  if (asked.length > 60) return undefined;
  const [only, another] = findMoney(asked, fallbackCurrency);
  return only && !another && only.start === 0 && only.end === asked.length ? only.money : undefined;
}

function readAmount(
  hit: RegExpExecArray | RegExpMatchArray,
  fallback: string,
): { money: Money; length: number; named: boolean } | undefined {
  const { before, number, word, scale, after } = hit.groups ?? {};
  const digits = number
    ? decimalOf(number, scale !== undefined)
    : NUMBER_WORDS[word?.toLowerCase() ?? ''];
  if (digits === undefined) return undefined;
  // `300 т.р.`: thousands of roubles in one word.
  const named = before ?? after ?? (scale && /^т\.?\s?р/i.test(scale) ? 'р' : undefined);
  const currency = named === undefined ? fallback : asCurrency(named);
  let length = hit[0].length;
  if (currency === undefined) {
    // A word of three letters that is no currency: it is not part of the amount.
    length -= after?.length ?? 0;
    length = hit[0].slice(0, length).trimEnd().length;
  }
  if (word !== undefined && scale === undefined && named === undefined && Number(digits) < 1000)
    return undefined;
  const factor = SCALE.find(([pattern]) => scale !== undefined && pattern.test(scale))?.[1] ?? 1n;
  const money = moneyOf(digits, factor, currency ?? fallback);
  return money && { money, length, named: named !== undefined && currency !== undefined };
}

/** `1 200,50` → `1200.50`. A lone comma or point before exactly three digits parts thousands, unless a scale follows: `1,250 млн`. */
function decimalOf(number: string, scaled: boolean): string {
  const plain = number.replace(/[ ']/g, '');
  const marks = [...plain.matchAll(/[.,]/g)];
  const last = marks.at(-1);
  if (!last) return plain;
  const behind = plain.length - (last.index ?? 0) - 1;
  const isFraction = behind !== 3 || (scaled && marks.length === 1);
  const whole = (isFraction ? plain.slice(0, last.index) : plain).replace(/[.,]/g, '');
  return isFraction ? `${whole}.${plain.slice((last.index ?? 0) + 1)}` : whole;
}

function moneyOf(decimal: string, factor: bigint, currency: string): Money | undefined {
  const [whole = '0', fraction = ''] = decimal.split('.');
  const scale = 10n ** BigInt(fraction.length);
  const major = BigInt(whole + fraction) * factor;
  const minor = (major * 10n ** BigInt(minorDigits(currency))) / scale;
  return major / scale >= MOST_MAJOR ? undefined : { minor, currency };
}

const formats = new Map<string, Intl.NumberFormat>();

function formatOf(currency: string, language: Language, digits: number): Intl.NumberFormat {
  const key = `${currency} ${language} ${digits}`;
  const known = formats.get(key);
  if (known) return known;
  const made = new Intl.NumberFormat(language === 'ru' ? 'ru-RU' : 'en-US', {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  formats.set(key, made);
  return made;
}

/** `300 000 ₽`, `$5,000`, `$1,200.50`: exact at any size, and without empty cents. */
export function formatMoney({ minor, currency }: Money, language: Language): string {
  const places = minorDigits(currency);
  const unit = 10n ** BigInt(places);
  const shown = minor % unit === 0n ? 0 : places;
  const abs = (minor < 0n ? -minor : minor).toString().padStart(places + 1, '0');
  const decimal = places > 0 ? `${abs.slice(0, -places)}.${abs.slice(-places)}` : abs;
  return formatOf(currency, language, shown).format(
    `${minor < 0n ? '-' : ''}${decimal}` as Intl.StringNumericLiteral,
  );
}

/** A decimal as it stands in a form's field or a CSV cell: `1200.50`. */
export function decimalMoney({ minor, currency }: Money): string {
  const places = minorDigits(currency);
  const text = minor.toString().padStart(places + 1, '0');
  return places > 0 ? `${text.slice(0, -places)}.${text.slice(-places)}` : text;
}
