import { MONTHS } from '../language/day-words.ts';
import { typos } from '../language/match.ts';
import { fold } from '../language/text.ts';
import type { Period } from './period.ts';
import { readPeriod } from './read-period.ts';

const WORDS = [
  ...'today yesterday week month quarter year last previous this next'.split(' '),
  ...'сегодня вчера неделя неделю месяц квартал год прошлый прошлая прошлую следующий следующая'.split(
    ' ',
  ),
  ...MONTHS.keys(),
].filter(({ length }) => length > 3);

const MOST_WORDS = 4;
const MOST_SLIPS = 2;

/** A period with slips of the keys, `кваратл`, `last mnoth`; undefined when it might be several. */
export function guessPeriod(text: string, today: string): Period | undefined {
  const words = fold(text).split(' ');
  if (words.length > MOST_WORDS) return undefined;
  const meant = words
    .map((word) => nearest(word))
    .reduce<string[]>(
      (lines, words) => lines.flatMap((line) => words.map((word) => `${line} ${word}`.trim())),
      [''],
    )
    .flatMap((line) => readPeriod(line, today) ?? []);
  const [one, ...others] = meant;
  return one && others.every(({ from, to }) => from === one.from && to === one.to)
    ? one
    : undefined;
}

/** The known words that it may be, or itself. */
function nearest(word: string): string[] {
  if (word.length < 4 || word.length > 12) return [word];
  const most = word.length > 5 ? MOST_SLIPS : 1;
  const slips = WORDS.map((known) => ({ known, n: typos(word, known, most) }));
  const least = Math.min(...slips.map(({ n }) => n));
  return least > most ? [word] : slips.flatMap(({ known, n }) => (n === least ? known : []));
}
