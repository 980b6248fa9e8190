import { describe, expect, it } from 'vitest';
import {
  asCurrency,
  decimalMoney,
  findMoney,
  formatMoney,
  isCurrency,
  MAX_MINOR,
  minorDigits,
  parseMoney,
} from '../../src/language/money.ts';

const read = (text: string, currency = 'RUB') => {
  const money = parseMoney(text, currency);
  return money && `${money.minor} ${money.currency}`;
};
const spaced = (text: string) => text.replace(/\s/g, ' ');

describe('an amount as people type it', () => {
  it.each([
    ['300к', '30000000 RUB'],
    ['300 К', '30000000 RUB'],
    ['200K', '20000000 RUB'],
    ['1,2 млн', '120000000 RUB'],
    ['1.2млн', '120000000 RUB'],
    ['1,250 млн', '125000000 RUB'],
    ['1 200 000 ₽', '120000000 RUB'],
    ['1\u00a0200\u202f000 р.', '120000000 RUB'],
    ['300000руб', '30000000 RUB'],
    ['1,200.50 usd', '120050 USD'],
    ['1.200,50 eur', '120050 EUR'],
    ["1'200.50 chf", '120050 CHF'],
    ['$5k', '500000 USD'],
    ['5k$', '500000 USD'],
    ['$500 usd', '50000 USD'],
    ['US$ 500', '50000 USD'],
    ['€1.5m', '150000000 EUR'],
    ['5000 EUR', '500000 EUR'],
    ['EUR 5000', '500000 EUR'],
    ['5000eur', '500000 EUR'],
    ['5kusd', '500000 USD'],
    ['2.5 млн тенге', '250000000 KZT'],
    ['15 тыс. руб.', '1500000 RUB'],
    ['15 тыс.руб.', '1500000 RUB'],
    ['15тыс', '1500000 RUB'],
    ['20 тыс. долл. США', '2000000 USD'],
    ['500 бел. руб.', '50000 BYN'],
    ['300 т.р.', '30000000 RUB'],
    ['300 т. р.', '30000000 RUB'],
    ['300тр', '30000000 RUB'],
    ['300 тыр', '30000000 RUB'],
    ['3 ляма', '300000000 RUB'],
    ['3 косаря', '300000 RUB'],
    ['2 grand', '200000 RUB'],
    ['1.1M SEK', '110000000 SEK'],
    ['50k€', '5000000 EUR'],
    ['1.2 bn', '120000000000 RUB'],
    ['100 000 рублей', '10000000 RUB'],
    ['1,200', '120000 RUB'],
    ['1.000.000', '100000000 RUB'],
    ['1 млн 200 тыс', '120000000 RUB'],
    ['500', '50000 RUB'],
    ['1200.5', '120050 RUB'],
    ['0.500', '50 RUB'],
    ['0', '0 RUB'],
    ['5000 jpy', '5000 JPY'],
    ['1.250 kwd', '1250 KWD'],
    ['1,250 kwd', '1250000 KWD'],
    ['５ 000 ₽', undefined],
  ])('%s is %s', (text, money) => expect(read(text)).toBe(money));

  it.each([
    ['полтора миллиона', '150000000 RUB'],
    ['полмиллиона', '50000000 RUB'],
    ['пол миллиона рублей', '50000000 RUB'],
    ['пол-ляма', '50000000 RUB'],
    ['сто тысяч', '10000000 RUB'],
    ['сто двадцать тысяч', '12000000 RUB'],
    ['двести пятьдесят тысяч рублей', '25000000 RUB'],
    ['три миллиона двести тысяч', '320000000 RUB'],
    ['два с половиной миллиона', '250000000 RUB'],
    ['Тысяча двести', '120000 RUB'],
    ['пятьсот долларов', '50000 USD'],
    ['five thousand', '500000 RUB'],
    ['five hundred thousand', '50000000 RUB'],
    ['twenty five thousand dollars', '2500000 USD'],
    ['half a million', '50000000 RUB'],
    ['one and a half million', '150000000 RUB'],
  ])('%s in words is %s', (text, money) => expect(read(text)).toBe(money));

  it.each([
    ['сто'],
    ['пять два'],
    ['пять пять тысяч'],
    ['тысяча миллионов'],
    ['a'],
    ['с половиной'],
  ])('%s does not add up to an amount', (text) => expect(read(text)).toBeUndefined());

  it.each([
    ['minus signs', ['-5', '-0', '−5', '--5', '5-', '-$5', '$-5']],
    ['what programmers write', ['NaN', 'Infinity', '1e9', '0x10', '1_000', '007', '00', 'null']],
    ['what is counted, timed or measured', ['15:00', '5 человек', '10 м2', '10%', '5 лет', '2x']],
    ['ratios and ranges', ['2 к 1', '1/2', '300-400к', '300к-400к']],
    ['days', ['15.12', '15.12.26', '15.12.2026', '2026-12-15', '12 мая']],
    ['phones and accounts', ['89991234567', '+7 999 123-45-67', '8 (999) 123-45-67', '7701234567']],
    ['two numbers', ['5 5', '12 300к', '3.5.7', '1,2,3', '192.168.0.1']],
    ['broken groups', ['1 000 00', '1 00 000', '12345.678', '10,00000', ',5', '.', '1,,2']],
    ['two currencies at once', ['$5 eur', '5 usd eur', '$5k€']],
    ['words that are codes only in capitals', ['10 all', '10 top', '5000 try']],
    ['currencies nobody knows', ['10 xyz', '10 тугриков', '10 крон']],
    ['coins that do not exist', ['1.5 jpy', '0.125 usd']],
    ['digits of other scripts', ['٣٠٠', '½', 'Ⅷ']],
    ['nothing', ['', ' ', '₽', '$', 'договор', '#12', '№5']],
  ])('%s are no amount', (_, texts) => {
    for (const text of texts) expect(read(text), text).toBeUndefined();
  });

  it('is never more than a sales team can mean', () => {
    expect(read('999 999 999 999,99 ₽')).toBe(`${MAX_MINOR} RUB`);
    expect(read('1 000 000 000 000')).toBeUndefined();
    expect(read('1 000 000 млн')).toBeUndefined();
    expect(read(`${'9'.repeat(30)}`)).toBeUndefined();
  });

  it('is in the money of the team where the word has several meanings', () => {
    expect(read('$5k', 'CAD')).toBe('500000 CAD');
    expect(read('US$5k', 'CAD')).toBe('500000 USD');
    expect(read('300 рублей', 'BYN')).toBe('30000 BYN');
    expect(read('3000 kr', 'NOK')).toBe('300000 NOK');
    expect(read('5000 try', 'TRY')).toBe('500000 TRY');
  });

  it('is read back as it was filled into a form, in every currency', () => {
    for (const currency of ['RUB', 'USD', 'JPY', 'KWD', 'TRY', 'ALL', 'KZT', 'SEK']) {
      for (const minor of [0n, 1n, 99n, 100n, 1012n, 1255n, 123_456_789n, MAX_MINOR]) {
        const money = { minor, currency };
        expect(parseMoney(`${decimalMoney(money)} ${currency}`, 'RUB')).toEqual(money);
      }
    }
  });

  it('is read back as it is shown, in both languages', () => {
    for (const currency of ['RUB', 'USD', 'EUR', 'JPY', 'KZT', 'GBP', 'TRY', 'UAH']) {
      for (const minor of [100n, 30_000_000n, 120_050n, 123_456_789n]) {
        const money = { minor, currency };
        expect(parseMoney(formatMoney(money, 'ru'), 'AED')).toEqual(money);
        expect(parseMoney(formatMoney(money, 'en'), 'AED')).toEqual(money);
      }
    }
  });
});

describe('amounts inside a message', () => {
  const found = (text: string) =>
    findMoney(text, 'RUB').map(
      ({ money, start, end, named }) =>
        `${text.slice(start, end)} = ${money.minor} ${money.currency}${named ? ', named' : ''}`,
    );

  it.each([
    ['встреча в 15:00, 5 человек, 10 м2, скидка 10%, бюджет 300к', ['300к = 30000000 RUB']],
    ['Иван, хочет сайт за 1,2 млн руб, срочно', ['1,2 млн руб = 120000000 RUB, named']],
    ['pavers, $3,300.', ['$3,300 = 330000 USD, named']],
    ['Бюджет:\u00a0750 тыс\nСпасибо', ['750 тыс = 75000000 RUB']],
    ['Cal 614-555-0155 ($900)', ['$900 = 90000 USD, named']],
    ['Ola Berg, 1.1M SEK, Stockholm', ['1.1M SEK = 110000000 SEK, named']],
    ['wants a website, 2 grand tops', ['2 grand = 200000 RUB']],
    ['3 двери 300к', ['300к = 30000000 RUB']],
    ['300 к на сайт', ['300 к = 30000000 RUB']],
    ['бюджет: 3м', ['3м = 300000000 RUB']],
    ['бюджет 1 млн 200 тыс рублей', ['1 млн 200 тыс рублей = 120000000 RUB, named']],
    ['полтора миллиона на всё', ['полтора миллиона = 150000000 RUB']],
    ['миллион рублей', ['миллион рублей = 100000000 RUB, named']],
    ['сумма 1200000', ['1200000 = 120000000 RUB']],
    ['от 10к, лучше €2k', ['10к = 1000000 RUB', '€2k = 200000 EUR, named']],
  ])('%s', (text, money) => expect(found(text)).toEqual(money));

  it.each([
    '+7 913 000-14-01, 8 (913) 000-14-05, 89130001402, +7 913 000 14 54',
    'ИНН 7701234567, договор 77 от 15.12.2026, PO #5000, sku-5000',
    'в 2026 году, 5 этаж, 2 окна 1200х1400',
    'забор 50 м, склад 300м, 10 000 км, 5 тыс. человек, 300к подписчиков, 1200 шт.',
    'шансы 2 к 1, придёт 5 к вечеру, миллион дел, сто раз',
    'TOP 10, PHP 8, we top 50, all 20 of us',
    'прирост 10 % и 300-400к',
  ])('there is none in: %s', (text) => expect(found(text)).toEqual([]));

  it('are found fast in whatever is pasted', () => {
    const long = [
      '1 ',
      '1 000',
      ' 000',
      '1.',
      '$',
      'сто ',
      'a ',
      '1к ',
      '1 млн ',
      '\u202e1',
      '\ud800',
    ];
    for (const piece of long) {
      const text = piece.repeat(10_000);
      expect(findMoney(text, 'RUB').every(({ end }) => end <= text.length)).toBe(true);
      expect(parseMoney(text, 'RUB')).toBeUndefined();
    }
  });
});

describe('an amount as it is shown', () => {
  const shown = (minor: bigint, currency: string, language: 'en' | 'ru') =>
    spaced(formatMoney({ minor, currency }, language));

  it('has no empty cents, and is exact at any size', () => {
    expect(shown(30000000n, 'RUB', 'ru')).toBe('300 000 ₽');
    expect(shown(500000n, 'USD', 'en')).toBe('$5,000');
    expect(shown(120050n, 'USD', 'en')).toBe('$1,200.50');
    expect(shown(5000n, 'JPY', 'en')).toBe('¥5,000');
    expect(shown(250000000n, 'KZT', 'ru')).toBe('2 500 000 ₸');
    expect(shown(-120050n, 'USD', 'en')).toBe('-$1,200.50');
    expect(shown(900719925474099312n, 'RUB', 'ru')).toBe('9 007 199 254 740 993,12 ₽');
  });

  it('stands in a cell of a table as a plain decimal', () => {
    expect(decimalMoney({ minor: 5n, currency: 'RUB' })).toBe('0.05');
    expect(decimalMoney({ minor: -5n, currency: 'RUB' })).toBe('-0.05');
    expect(decimalMoney({ minor: 5000n, currency: 'JPY' })).toBe('5000');
  });
});

describe('a currency', () => {
  it.each([
    ['рублей', 'RUB'],
    ['Руб.', 'RUB'],
    ['евро', 'EUR'],
    ['$', 'USD'],
    ['kzt', 'KZT'],
    [' usd ', 'USD'],
    ['тенге', 'KZT'],
    ['kr', undefined],
    ['xyz', undefined],
    ['', undefined],
    ['constructor', undefined],
  ])('called %s is %s', (name, code) => expect(asCurrency(name)).toBe(code));

  it('has as many digits behind the point as it has coins', () => {
    expect(['RUB', 'JPY', 'KWD'].map(minorDigits)).toEqual([2, 0, 3]);
  });

  it('is one in force today', () => {
    expect(['RUB', 'USD', 'KZT'].every(isCurrency)).toBe(true);
    expect(['DEM', 'SUR', 'XXX', 'rub', ''].some(isCurrency)).toBe(false);
  });
});
