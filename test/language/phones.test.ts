import { describe, expect, it } from 'vitest';
import { findPhones } from '../../src/language/phones.ts';

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
});
