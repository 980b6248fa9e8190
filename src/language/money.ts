import { type Amount, amountsIn } from './amounts.ts';
import { asCurrency, minorDigits } from './currencies.ts';
import { type Language, tags } from './language.ts';
import { straighten } from './text.ts';

export { asCurrency, isCurrency, minorDigits } from './currencies.ts';

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

/** No deal is larger, and a slip of the finger often is. */
export const MAX_MINOR = 99_999_999_999_999n;
/** A message is searched for money so far. */
const LONGEST = 5_000;
const LONGEST_AMOUNT = 60;

/**
 * The whole text as one amount: `300к`, `1,2 млн`, `$5k`, `1 200 000 ₽`. Undefined for anything else: negative, absurdly
 * large, finer than the currency's smallest coin, or rather a date or a phone.
 */
export function parseMoney(text: string, fallbackCurrency: string): Money | undefined {
  if (text.length > LONGEST_AMOUNT * 2) return undefined;
  // `try` is a word, but for a team that works in liras it is its currency.
  const asked = straighten(text).replace(/[a-z]{3}$/i, (word) =>
    word.toUpperCase() === fallbackCurrency ? fallbackCurrency : word,
  );
  if (asked.length > LONGEST_AMOUNT) return undefined;
  const [only] = amountsIn(asked);
  if (only?.start !== 0 || only.end !== asked.length) return undefined;
  if (only.kind === 'bare' && !mayBeSum(asked)) return undefined;
  return moneyOf(only, fallbackCurrency);
}

/** Every amount of money in a message. A bare number counts only from a thousand on, and no year, date, phone or number of people is money. */
export function findMoney(text: string, fallbackCurrency: string): FoundMoney[] {
  const scanned = text.slice(0, LONGEST);
  return amountsIn(scanned).flatMap((amount) => {
    if (!speaksOfMoney(amount, scanned)) return [];
    const { start, end, currencies } = amount;
    const money = moneyOf(amount, fallbackCurrency);
    return money ? [{ money, start, end, named: currencies.length > 0 }] : [];
  });
}

function moneyOf(amount: Amount, fallback: string): Money | undefined {
  const { digits, currencies } = amount;
  const called = currencies.map((name) => asCurrency(name, fallback));
  const currency = called.length === 0 ? fallback : called[0];
  // `$5 eur` names two, and `5 kr` in Prague, Oslo and Stockholm is three.
  if (currency === undefined || called.some((other) => other !== currency)) return undefined;
  const coins = minorDigits(currency);
  const parts = 10n ** BigInt(amount.oddPoint && coins === 3 ? 3 : amount.places);
  const minor = digits * 10n ** BigInt(coins);
  if (minor % parts !== 0n || minor / parts > MAX_MINOR) return undefined;
  return { minor: minor / parts, currency };
}

const DAY_AND_MONTH = /^(?:0?[1-9]|[12]\d|3[01])\.(?:0[1-9]|1[0-2])$/;
/** Ten digits and more that are not round: a phone, a tax number, an account. */
const REGISTER_NUMBER = /^(?:\d{7,}[1-9]\d{0,2}|[78]9\d{9})$/;

const mayBeSum = (digits: string) =>
  !DAY_AND_MONTH.test(digits) && !(digits.length >= 10 && REGISTER_NUMBER.test(digits));

// What stands behind an amount and makes it something else.
const SHARE_OR_RANGE = /^\s?(?:%|‰|°|процент|percent|[-–—]\s?[$€£₽]?\d)/iu;
const COUNTED = new RegExp(
  `^\\s?(?:\\d|(?:${[
    'шт|чел|м[23²³]|кв|км|кг|гр?|л|см|мм|час|часа|часов|ч|мин|сек|дн|день|дня|дней|мес|лет|год|года|раз|раза|мест|окон',
    '(?:человек|люд|штук|единиц|тонн|литр|метр|недел|месяц|двер|клиент|заяв|лид|подписчик|просмотр|показ|сотрудник|пользовател|строк|позици|товар)\\p{L}{0,4}',
    'people|persons?|pcs|pieces|units|seats?|users?|employees|leads|clients|customers|followers|views|visits|hits|items',
    'hours?|hrs?|days?|weeks?|months?|years?|min|km|kg|sq|lbs?|miles?|am|pm|rpm|times',
  ].join('|')})(?!\\p{L}))`,
  'iu',
);
// What stands before or behind a letter alone and makes it thousands.
const MONEY_AHEAD =
  /(?:бюджет\p{L}{0,2}|сумм\p{L}{1,2}|чек|цен\p{L}|стои\p{L}{1,4}|смет\p{L}{1,2}|ориентир|budget|price|cost|worth|quote|deal|value)[\s:=~-]{1,3}(?:(?:до|от|около|примерно|порядка|за|of|is|about|around|up to|~)\s)?$/iu;
const MONEY_BEHIND = /^\s(?:budget|deal|contract|project|бюджет)(?!\p{L})/iu;
const AFTER_THOUSANDS =
  /^\s?(?:$|[^\p{L}\p{N}\s]|(?:на|за|в|до|от|и|или|с|for|per|on|or|and|max|tops|budget)(?!\p{L}))/iu;

function speaksOfMoney(amount: Amount, text: string): boolean {
  const { start, end, kind, currencies } = amount;
  const written = text.slice(start, end);
  const ahead = text.slice(Math.max(0, start - 30), start);
  const behind = text.slice(end, end + 30);
  if (SHARE_OR_RANGE.test(behind)) return false;
  if (currencies.length > 0) return true;
  if (COUNTED.test(behind)) return false;
  if (kind === 'bare') {
    const sum = amount.digits >= 1_000n * 10n ** BigInt(amount.places);
    const year = /^(?:19|20)\d\d$/.test(written);
    return sum && !year && mayBeSum(written) && !/\d\s$/.test(ahead);
  }
  if (kind === 'said') return true;
  if (MONEY_AHEAD.test(ahead) || MONEY_BEHIND.test(behind)) return true;
  if (/^\d+[кk]$/iu.test(written.replace(/[.,]/, ''))) return true;
  return /^\d[\d.,]*(?:[MМB]|\s[kк])$/u.test(written) && AFTER_THOUSANDS.test(behind);
}

const formats = new Map<string, Intl.NumberFormat>();

function formatOf(currency: string, language: Language, digits: number): Intl.NumberFormat {
  const key = `${currency} ${language} ${digits}`;
  const known = formats.get(key);
  if (known) return known;
  const made = new Intl.NumberFormat(tags[language], {
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
export function formatMoney(money: Money, language: Language): string {
  const places = minorDigits(money.currency);
  const shown = money.minor % 10n ** BigInt(places) === 0n ? 0 : places;
  // A decimal string is formatted exactly; a number would lose digits.
  const decimal = decimalMoney(money) as Intl.StringNumericLiteral;
  return formatOf(money.currency, language, shown).format(decimal);
}

/** A decimal as it stands in a form's field or a CSV cell: `1200.50`. */
export function decimalMoney({ minor, currency }: Money): string {
  const places = minorDigits(currency);
  const digits = (minor < 0n ? -minor : minor).toString().padStart(places + 1, '0');
  const sign = minor < 0n ? '-' : '';
  return places > 0
    ? `${sign}${digits.slice(0, -places)}.${digits.slice(-places)}`
    : `${sign}${digits}`;
}
