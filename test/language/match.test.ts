import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { match } from '../../src/language/match.ts';
import { cut, fold, splitWords, straighten } from '../../src/language/text.ts';

const DEALS = [
  'Ромашка',
  'Ромашка плюс',
  'ООО «Ёлка»',
  'Horizon',
  'Acme & Sons',
  'Договор с Пульсом',
];
const found = (query: string, names = DEALS) => {
  const result = match(query, names, (name) => [name]);
  return result.kind === 'one'
    ? result.item
    : result.kind === 'several'
      ? result.items
      : `none: ${result.nearest}`;
};

describe('what a person means by a name', () => {
  it.each([
    ['ромашка', 'Ромашка'],
    ['ромашку', 'Ромашка'],
    ['елка', 'ООО «Ёлка»'],
    ['hor', 'Horizon'],
    ['Horzion', 'Horizon'],
    ['acme sons', 'Acme & Sons'],
    ['плюс', 'Ромашка плюс'],
    ['пульс', 'Договор с Пульсом'],
    ['ромашка плс', 'Ромашка плюс'],
  ])('%s is %s', (query, name) => expect(found(query)).toBe(name));

  it('both are told when two fit equally well', () => {
    expect(found('рома')).toEqual(['Ромашка', 'Ромашка плюс']);
  });

  it('a whole word is meant before the beginning of a longer one, wherever it stands', () => {
    expect(found('ромашка', ['ООО Ромашка', 'Ромашковый край'])).toBe('ООО Ромашка');
    expect(found('acme', ['New Acme', 'Acme Corp', 'Acmeland'])).toEqual(['New Acme', 'Acme Corp']);
  });

  it('a surname is nobody’s first name in a case', () => {
    const people = ['Пётр', 'Иван', 'Иван Петров', 'Анна Иванова'];
    expect(found('петров', people)).toBe('Иван Петров');
    expect(found('петра', people)).toBe('Пётр');
    expect(found('иванов', people)).toBe('Анна Иванова');
    expect(found('макс', ['Максим Орлов', 'Макс'])).toBe('Макс');
    expect(found('максим', ['Максим Орлов', 'Макс'])).toBe('Максим Орлов');
  });

  it('nothing is guessed from a stranger word', () => {
    expect(found('Газпром')).toMatch(/^none/);
    expect(found('  ')).toMatch(/^none/);
  });
});

describe('text from phones and copied pages', () => {
  it('loses curly quotes, long dashes, invisible and direction marks', () => {
    expect(straighten('“Ромашка” — да\u200b\u202e\u00a0нет\u2060')).toBe('"Ромашка" - да нет');
  });

  it('keeps a family of emoji together', () => {
    expect(straighten('👨‍👩‍👧 ок')).toBe('👨‍👩‍👧 ок');
  });

  it('has one key for what looks the same', () => {
    expect(fold('Ромашка\u200d\u2060')).toBe(fold('ромашка'));
    expect(fold('ЁЖ й')).toBe('еж й');
  });

  it('has the same key typed plainly as with a mark that nobody sees', () => {
    const plain = fc.string({
      unit: fc.constantFrom(...'abzАёйЙЯ 09"\'^`~|_-%+&$#@'),
      maxLength: 12,
    });
    fc.assert(
      fc.property(plain, (text) => {
        expect(fold(text)).toBe(fold(`${text}\u200b`));
      }),
    );
  });

  it('is split into words, quotes holding together', () => {
    expect(splitWords('"Acme & Sons" договор # ок').map((word) => word.text)).toEqual([
      'Acme & Sons',
      'договор',
      '#',
      'ок',
    ]);
  });

  it('is cut between graphemes', () => {
    expect(cut('аб👨‍👩‍👧в', 6)).toBe('аб…');
    expect(cut('коротко', 10)).toBe('коротко');
  });
});
