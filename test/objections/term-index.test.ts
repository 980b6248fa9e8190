import { expect, it } from 'vitest';
import { TermIndex } from '../../src/objections/find/term-index.ts';
import { pairOf, stemOf } from '../../src/objections/find/terms.ts';

const index = new TermIndex([
  ['это', 'очень', 'дорого'],
  ['дороговато'],
  ['дорого', 'очень', 'дорого', '👍'],
]);
const textsWith = (term: string) => [...(index.entryOf(term)?.texts ?? [])];

it('knows which texts hold a word, two in a row, and a piece of one, each text once', () => {
  expect(textsWith(`w:${stemOf('дорого')}`)).toEqual([0, 2]);
  expect(textsWith(pairOf(stemOf('очень'), stemOf('дорого')))).toEqual([0, 2]);
  expect(textsWith('g:дорог')).toEqual([0, 1, 2]);
  expect(textsWith('g:<👍')).toEqual([2]);
});

it('knows nothing of what no text holds, be it the beginning of a piece or of letters of its own', () => {
  for (const term of ['w:нет', pairOf('это', 'это'), 'g:до', 'g:дорогов', 'g:zzz'])
    expect(index.entryOf(term)).toBeUndefined();
});

it('is nearest to the text that holds the same', () => {
  const [first = 0, second = 0, third = 0] = index.likenessTo(
    index.weighed(new Map([['g:говат', 1]])),
  );
  expect(second).toBeGreaterThan(first);
  expect(third).toBe(first);
});
