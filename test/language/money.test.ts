import { describe, expect, it } from 'vitest';
import { findMoney, formatMoney, parseMoney } from '../../src/language/money.ts';

const rub = (text: string) => {
  const money = parseMoney(text, 'RUB');
  return money && `${money.minor} ${money.currency}`;
};

describe('an amount as people type it', () => {
  it.each([
    ['300к', '30000000 RUB'],
    ['1,2 млн', '120000000 RUB'],
    ['1 200 000 ₽', '120000000 RUB'],
    ['1,200.50 usd', '120050 USD'],
    ['$5k', '500000 USD'],
    ['€1.5m', '150000000 EUR'],
    ['5000 EUR', '500000 EUR'],
    ['2.5 млн тенге', '250000000 KZT'],
    ['15 тыс. руб.', '1500000 RUB'],
    ['15 тыс', '1500000 RUB'],
    ['300 т.р.', '30000000 RUB'],
    ['3 ляма', '300000000 RUB'],
    ['2 grand', '200000 RUB'],
    ['1.1M SEK', '110000000 SEK'],
    ['50k€', '5000000 EUR'],
    ['100 000 рублей', '10000000 RUB'],
    ['1,200', '120000 RUB'],
    ['98 000 ₽', '9800000 RUB'],
    ['полтора миллиона', '150000000 RUB'],
    ['полмиллиона', '50000000 RUB'],
    ['сто тысяч', '10000000 RUB'],
    ['500', '50000 RUB'],
    ['1200.5', '120050 RUB'],
    ['5000 jpy', '5000 JPY'],
    ['0', '0 RUB'],
  ])('%s is %s', (text, money) => expect(rub(text)).toBe(money));

  it.each([
    '-5',
    '-0',
    'NaN',
    'Infinity',
    '1e9',
    '0x10',
    '',
    'сто',
    'договор',
    '15:00',
    '10%',
    '5 человек',
    '2 к 1',
    '9999999999999',
    '1 000 000 000 000',
    '12 мая',
    '5 5',
    '3.5.7',
    '++7',
  ])('%s is no amount', (text) => expect(rub(text)).toBeUndefined());
});

describe('amounts inside a message', () => {
  const found = (text: string) =>
    findMoney(text, 'RUB').map(
      ({ money, start, end }) => `${text.slice(start, end)} = ${money.minor} ${money.currency}`,
    );

  it('are told from hours, people, metres and shares', () => {
    expect(found('встреча в 15:00, 5 человек, 10 м2, 5 км, скидка 10%, бюджет 300к')).toEqual([
      'бюджет 300к'.slice(7) + ' = 30000000 RUB',
    ]);
  });

  it('keep what stands around them', () => {
    expect(found('Иван, хочет сайт за 1,2 млн руб, срочно')).toEqual([
      '1,2 млн руб = 120000000 RUB',
    ]);
    expect(found('pavers, $3,300')).toEqual(['$3,300 = 330000 USD']);
  });
});

describe('an amount as it is shown', () => {
  const shown = (minor: bigint, currency: string, language: 'en' | 'ru') =>
    formatMoney({ minor, currency }, language).replace(/\s/g, ' ');

  it('has no empty cents, and is exact at any size', () => {
    expect(shown(30000000n, 'RUB', 'ru')).toBe('300 000 ₽');
    expect(shown(500000n, 'USD', 'en')).toBe('$5,000');
    expect(shown(120050n, 'USD', 'en')).toBe('$1,200.50');
    expect(shown(5000n, 'JPY', 'en')).toBe('¥5,000');
    expect(shown(900719925474099312n, 'RUB', 'ru')).toBe('9 007 199 254 740 993,12 ₽');
  });
});
