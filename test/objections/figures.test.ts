import { describe, expect, it } from 'vitest';
import { figuresIn, strangeFigures } from '../../src/objections/reply/figures.ts';

const values = (text: string) => figuresIn(text).map(({ value, unit }) => [value, unit]);

describe('figures in a reply', () => {
  it.each([
    ['1,2 млн рублей', [['1200000', 'RUB']]],
    ['45 тыс.', [['45000', null]]],
    ['45.000', [['45000', null]]],
    ['$1,250', [['1250', 'USD']]],
    [
      '300к за 12 месяцев',
      [
        ['300000', null],
        ['12', 'month'],
      ],
    ],
    [
      '10 % или десять процентов',
      [
        ['10', 'percent'],
        ['10', 'percent'],
      ],
    ],
    ['пятнадцать минут', [['15', 'minute']]],
    [
      'вдвое быстрее за полгода',
      [
        ['twice', null],
        ['half year', null],
      ],
    ],
    [
      'half of two hundred',
      [
        ['half', null],
        ['2', null],
        ['100', null],
      ],
    ],
    [
      'до 15.12, в 15:00',
      [
        ['15.12', null],
        ['15:00', null],
      ],
    ],
    ['1. Первое\n2) второе', []],
    ['one thing, a third party, double-check', []],
  ])('%s', (text, expected) => {
    expect(values(text)).toEqual(expected);
  });

  it('are strange when no source counts the same number of the same thing', () => {
    const sources = ['Первый этап стоит 90 000 ₽, обучение занимает 15 минут, возврат 10'];
    const strange = (text: string) => strangeFigures(text, sources).map((figure) => figure.text);
    expect(strange('Первый этап: 90 тыс. рублей, пятнадцать минут')).toEqual([]);
    expect(strange('90 000')).toEqual([]);
    expect(strange('90 000 $')).toHaveLength(1);
    expect(strange('15 часов')).toHaveLength(1);
    expect(strange('10 %')).toHaveLength(1);
    expect(strange('9 000 ₽')).toHaveLength(1);
  });
});
