import { fold } from './text.ts';

export type Match<T> =
  | { kind: 'one'; item: T }
  | { kind: 'several'; items: T[] }
  | { kind: 'none'; nearest: T[] };

const MOST_SHOWN = 5;
const NEAREST_SHOWN = 3;

/** How a query may fit a name, the best way first. */
const FITS: readonly ((asked: string, name: string) => boolean)[] = [
  (asked, name) => asked === name,
  (asked, name) => holdsWords(asked, name),
  sameButEndings,
  (asked, name) => name.startsWith(asked),
  (asked, name) => wordsBegin(asked, name),
  (asked, name) => asked.length >= 3 && name.includes(asked),
  hasTypo,
];

/**
 * Finds what a person means by a name: exactly, by whole words of it, in another case ending (`ромашку`), by its
 * beginning, by the beginnings of its words, by a piece, or with a typo. The best kind of fit wins; two that fit
 * equally well are both told.
 */
export function match<T>(
  query: string,
  items: readonly T[],
  namesOf: (item: T) => readonly string[],
): Match<T> {
  const asked = fold(query);
  if (asked === '') return { kind: 'none', nearest: [] };
  const named = items.map((item) => ({ item, names: namesOf(item).map(fold).filter(Boolean) }));
  for (const fits of FITS) {
    const found = named.filter(({ names }) => names.some((name) => fits(asked, name)));
    const [only, another] = found;
    if (only && !another) return { kind: 'one', item: only.item };
    if (only) return { kind: 'several', items: found.slice(0, MOST_SHOWN).map(({ item }) => item) };
  }
  return { kind: 'none', nearest: nearest(asked, items, namesOf) };
}

function hasTypo(asked: string, name: string): boolean {
  const allowed = typosAllowed(asked);
  if (typos(asked, name, allowed) <= allowed) return true;
  const isOneWord = !asked.includes(' ') && asked.length >= 5;
  return isOneWord && name.split(' ').some((word) => typos(asked, word, allowed) <= allowed);
}

type WordsFit = (asked: string, word: string) => boolean;

/** Each asked word fits a word of the name, in the name's order. */
const inOrder = (fits: WordsFit) => (asked: string, name: string) => {
  const words = name.split(' ');
  let at = 0;
  for (const word of asked.split(' ')) {
    while (at < words.length && !fits(word, words[at] ?? '')) at++;
    if (at++ >= words.length) return false;
  }
  return true;
};

const holdsWords = inOrder((asked, word) => asked === word);
const wordsBegin = inOrder((asked, word) => word.startsWith(asked) || sameStem(asked, word));

/** How surely a word stands in a name by itself; a short one, which may be a preposition or a number, only as it is. */
export function isWordOf(word: string, name: string): boolean {
  return name
    .split(' ')
    .some(
      (one) =>
        one === word ||
        (word.length >= 3 &&
          (one.startsWith(word) ||
            sameStem(word, one) ||
            typos(word, one, typosAllowed(word)) <= typosAllowed(word))),
    );
}

function sameButEndings(asked: string, name: string): boolean {
  const a = asked.split(' ');
  const b = name.split(' ');
  return a.length === b.length && a.every((word, n) => sameStem(word, b[n] ?? ''));
}

/**
 * Russian endings: `ромашку` and `ромашка`, `договоре` and `договор`. Not `-ов` and `-ев`: they make a surname of a
 * first name, and `петров` is not Пётр.
 */
function sameStem(a: string, b: string): boolean {
  if (a === b) return true;
  if (!/^[а-я]{4,}$/.test(a) || !/^[а-я]{4,}$/.test(b)) return false;
  let shared = 0;
  while (shared < a.length && a[shared] === b[shared]) shared++;
  const [tailA, tailB] = [a.slice(shared), b.slice(shared)];
  return (
    shared >= Math.max(3, Math.ceil(Math.max(a.length, b.length) * 0.6)) &&
    isEnding(tailA) &&
    isEnding(tailB)
  );
}

const isEnding = (tail: string) =>
  /^([аеиоуыэюяйь]{0,2}|ом|ем|ам|ям|ах|ях|ой|ей|ого|его|ому|ему|ым|им|ых|их|ами|ями)$/.test(tail);

const typosAllowed = (text: string) => (text.length <= 3 ? 0 : text.length <= 5 ? 1 : 2);

/** Damerau–Levenshtein distance (neighbours swapped count once); stops past `most`. */
export function typos(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, n) => n);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let cost = Math.min(
        (row[j - 1] ?? 0) + 1,
        (previous[j] ?? 0) + 1,
        (previous[j - 1] ?? 0) + same,
      );
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      }
      row.push(cost);
    }
    if (Math.min(...row) > most) return most + 1;
    [before, previous] = [previous, row];
  }
  return previous[b.length] ?? most + 1;
}

function nearest<T>(
  asked: string,
  items: readonly T[],
  namesOf: (item: T) => readonly string[],
): T[] {
  const pairs = (text: string) =>
    new Set(Array.from({ length: Math.max(0, text.length - 1) }, (_, n) => text.slice(n, n + 2)));
  const wanted = pairs(asked);
  const likeness = (name: string) => {
    const has = pairs(fold(name));
    const shared = [...wanted].filter((pair) => has.has(pair)).length;
    return shared / Math.max(1, Math.min(wanted.size, has.size));
  };
  return items
    .map((item) => ({ item, like: Math.max(0, ...namesOf(item).map(likeness)) }))
    .filter(({ like }) => like >= 0.4)
    .sort((x, y) => y.like - x.like)
    .slice(0, NEAREST_SHOWN)
    .map(({ item }) => item);
}
