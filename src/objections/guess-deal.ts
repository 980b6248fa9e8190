import { fold } from '../language/text.ts';

interface Titled {
  title: string;
  touchedAt: Date;
}

const JUST_NOW = 30 * 60_000;
const SAYS_NOTHING = new Set(
  'сделка deal проект project договор contract поставка продажа лицензия внедрение новый новая test тест'.split(
    ' ',
  ),
);

/** The one deal whose title the customer's words name, or that the person worked on a moment ago. */
export function guessDeal<D extends Titled>(
  words: string,
  deals: readonly D[],
  now: Date,
): D | undefined {
  const said = fold(words).split(' ');
  const named = deals.filter(({ title }) =>
    fold(title)
      .split(' ')
      .some((part) => isTelling(part) && said.some((word) => sameWord(word, part))),
  );
  const [only, another] = named;
  if (only) return another ? undefined : only;
  const recent = deals.filter(({ touchedAt }) => now.getTime() - touchedAt.getTime() < JUST_NOW);
  return recent.length === 1 ? recent[0] : undefined;
}

const isTelling = (part: string) =>
  part.length >= 4 && !SAYS_NOTHING.has(part) && !/^\d+$/.test(part);

/** The same but for the ending of its case. */
function sameWord(word: string, part: string): boolean {
  const stem = part.slice(0, part.length > 5 ? -2 : -1);
  return word.length >= 4 && word.startsWith(stem) && Math.abs(word.length - part.length) <= 3;
}
