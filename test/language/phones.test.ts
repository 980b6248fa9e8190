import { describe, expect, it } from 'vitest';
import { asPhone, findPhones } from '../../src/language/phones.ts';

const found = (text: string, region = 'RU') =>
  findPhones(text, region).map(({ e164, start, end }) => [e164, text.slice(start, end)]);

describe('telephone numbers in a message', () => {
  it.each([
    ['Иван Петров, ООО Ромашка, +7 999 123-45-67, 300к, с сайта', '+7 999 123-45-67'],
    ['8 (999) 123-45-67, 12 мест', '8 (999) 123-45-67'],
    ['тел. 89991234567; 500 тыс', '89991234567'],
  ])('the amount behind the number in «%s» is no extension of it', (text, shown) => {
    expect(found(text)).toEqual([['+79991234567', shown]]);
  });

  it('a small amount behind a foreign number hides neither', () => {
    expect(found('Ann Lee, Acme, +1 614 555 0155, 5k', 'US')).toEqual([
      ['+16145550155', '+1 614 555 0155'],
    ]);
  });

  it.each([
    ['+7 495 123-45-67 доб. 12', 'RU', '+74951234567'],
    ['(614) 555-0155 ext. 7', 'US', '+16145550155'],
    ['614-555-0155 x12', 'US', '+16145550155'],
  ])('an extension that is called one in “%s” belongs to the number', (text, region, e164) => {
    expect(found(text, region)).toEqual([[e164, text]]);
  });

  it.each([
    ['Мария, 8 916 555-44-33, бюджет до 500 тысяч', 'US', '+79165554433'],
    ['тел 8-495-123-45-67 доб 12, хотят 40 лицензий', 'US', '+74951234567'],
    ['перезвонить в Огайо: (614) 555-0181', 'RU', '+16145550181'],
    ['Carla, 614-555-0181', 'RU', '+16145550181'],
  ])('a number written as at home in another country is one of it: “%s”', (text, region, e164) => {
    expect(found(text, region).map(([number]) => number)).toEqual([e164]);
  });

  it.each(['order 6145550181', 'счёт 614-555', 'версия 614.555.01.81'])(
    'what could be any number is none of another country: “%s”',
    (text) => expect(found(text).filter(([number]) => number?.startsWith('+1'))).toEqual([]),
  );

  it.each([
    ['Анна Лисова 8 916 555-44-33 200к', 'RU', ['+79165554433']],
    ['Анна 89165554433 1,5 млн', 'RU', ['+79165554433']],
    ['8 916 555-44-33 8 903 222-33-44', 'RU', ['+79165554433', '+79032223344']],
    ['Ann Lee 614-555-0155 12k', 'US', ['+16145550155']],
    ['Ann Lee +1 614 555 0155 5k', 'US', ['+16145550155']],
  ])('ends where it is whole, whatever digits follow it: “%s”', (text, region, e164) => {
    expect(found(text, region).map(([number]) => number)).toEqual(e164);
  });
});

describe('a number typed into its field', () => {
  it.each([
    ['8 916 555-44-33', 'US', '+79165554433'],
    ['(614) 555-0181', 'RU', '+16145550181'],
    ['614 555 0181', 'US', '+16145550181'],
    ['916 555-44-33', 'RU', '+79165554433'],
    ['12', 'RU', undefined],
  ])('%s, with a team at home in %s, is %s', (text, region, e164) => {
    expect(asPhone(text, region)).toBe(e164);
  });
});
