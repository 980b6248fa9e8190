import { expect, it } from 'vitest';
import { matchBeginning } from '../../src/language/beginning.ts';
import { match } from '../../src/language/match.ts';
import { splitWords } from '../../src/language/text.ts';

const TITLES = ['Заря плюс', 'Заря восток', 'Ромашка', 'Ромашка Центр', 'Office 365'];

function read(line: string) {
  const namesOf = (title: string) => [title];
  const find = (name: string) => match(name, TITLES, namesOf);
  const { found, rest } = matchBeginning(line, splitWords(line), find, namesOf);
  return { is: found.kind === 'one' ? found.item : found.kind, rest };
}

it.each([
  ['заря плюс позвонил, просят скидку', 'Заря плюс', 'позвонил, просят скидку'],
  ['зари плюс - молчат', 'Заря плюс', 'молчат'],
  ['заря плус дорого', 'Заря плюс', 'дорого'],
  ['заря дорого', 'several', 'дорого'],
  ['office 365 12k', 'Office 365', '12k'],
  ['ромашка', 'Ромашка', ''],
  ['фиалка дорого', 'none', 'дорого'],
])('reads “%s” as %s and “%s”', (line, is, rest) => {
  expect(read(line)).toEqual({ is, rest });
});

it('leaves a short word behind the name to what follows, however near it makes the whole to another name', () => {
  expect(read('заря плюс и ещё раз')).toEqual({ is: 'Заря плюс', rest: 'и ещё раз' });
  expect(read('ромашка цена')).toEqual({ is: 'Ромашка', rest: 'цена' });
});
