import { expect, it } from 'vitest';
import { withDigits } from '../../src/language/spelled-phone.ts';

it.each([
  [
    'телефон восемь девятьсот двадцать один ноль ноль ноль двадцать два ноль два хочет доски',
    'телефон 89210002202 хочет доски',
  ],
  ['плюс семь девятьсот шестнадцать сто двадцать три сорок пять шестьдесят семь', '+79161234567'],
  ['его номер девятьсот пять три пять пять ноль один двадцать два', 'его номер 9053550122'],
  ['six one four, five five five, oh one six two', '6145550162'],
  ['call nine three seven triple five oh one four two today', 'call 9375550142 today'],
  ['eight hundred five five five zero one two three', '8005550123'],
])('a dictated number is written in digits: %s', (said, written) => {
  expect(withDigits(said)).toBe(written);
});

it.each([
  'бюджет двести пятьдесят тысяч, два этажа, три окна',
  'one two three four five',
  'forty five thousand dollars for six chairs',
  'тел. 8 912 111-20-26, пять дверей',
])('other numbers stay in words: %s', (said) => {
  expect(withDigits(said)).toBe(said);
});
