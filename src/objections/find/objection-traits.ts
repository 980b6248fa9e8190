import type { Said } from './said.ts';
import { stem } from './stem.ts';
import { framed, pairOf } from './terms.ts';

/** Letters in a row, word ends included: they find what is mistyped, and forms that the stemmer keeps apart. */
const PIECE = 4;
/** What all pieces of a message say counts half as much as what its words do: it is mostly the same again. */
const PIECES_COUNT = 0.5;
const MOST_NAMES = 3;

export const wordTrait = (word: string): string => `w:${stem(word)}`;

/**
 * By what an objection is told from anything else, and how much of each there is: the words, each two in a row, the
 * pieces, how it begins and ends, and whether it asks or names somebody. However long a message is, its words together
 * weigh the same, and so do its pairs and its pieces.
 */
export function traitsOf({ words, text }: Pick<Said, 'words' | 'text'>): Map<string, number> {
  const stems = words.map(stem);
  const traits = new Map<string, number>();
  const share = (all: readonly string[], counts: number) => {
    const different = new Set(all);
    for (const trait of different) traits.set(trait, counts / Math.sqrt(different.size));
  };
  share(words.map(wordTrait), 1);
  share(
    stems.slice(1).map((next, n) => pairOf(stems[n] ?? '', next)),
    1,
  );
  share(words.flatMap(piecesOf), PIECES_COUNT);
  traits
    .set(`first:${stems[0]}`, 1)
    .set(`last:${stems.at(-1)}`, 1)
    .set('any', 1);
  if (stems.length > 1) traits.set(`first two:${stems[0]}_${stems[1]}`, 1);
  if (/\?[\s"»)]*$/.test(text)) traits.set('asks', 1);
  if (/^\p{Lu}/u.test(text)) traits.set('capital', 1);
  const names = text.match(/(?<=[\p{Ll},] )[«"]?\p{Lu}/gu)?.length ?? 0;
  if (names > 0) traits.set('names', Math.min(names, MOST_NAMES));
  return traits;
}

function piecesOf(word: string): string[] {
  const letters = framed(word);
  const count = Math.max(0, letters.length - PIECE + 1);
  return Array.from({ length: count }, (_, at) => `g:${letters.slice(at, at + PIECE)}`);
}
