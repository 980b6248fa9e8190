import { framed, PIECES } from './terms.ts';

const SHORTEST = Math.min(...PIECES);
const LONGEST = Math.max(...PIECES);
/** More than any two languages have. */
const MOST_LETTERS = 1024;

/**
 * Numbers for the pieces of words, kept as a tree of letters: every piece of four begins with one of three. A string of each,
 * and there are twenty in a word, made reading the phrases twice as slow.
 */
export class PieceTree {
  readonly #letters = new Map<string, number>();
  /** By where one stands and the letter that comes next. */
  readonly #nodes = new Map<number, number>();
  /** Of the pieces that end at each node. */
  readonly #numbers: number[] = [];

  /** Of all pieces of a word; `next` numbers one that is new. */
  learn(word: string, next: () => number): number[] {
    const letters = framed(word)
      .split('')
      .map((letter) => this.#letter(letter));
    const found: number[] = [];
    for (let at = 0; at < letters.length; at++) {
      let node = 0;
      for (let end = at; end < letters.length && end < at + LONGEST; end++) {
        node = this.#branch(node, letters[end] ?? 0);
        if (end >= at + SHORTEST - 1) {
          this.#numbers[node] ??= next();
          found.push(this.#numbers[node] ?? 0);
        }
      }
    }
    return found;
  }

  find(piece: string): number | undefined {
    let node: number | undefined = 0;
    for (const letter of piece.split('')) {
      const number = this.#letters.get(letter);
      if (number === undefined || node === undefined) return undefined;
      node = this.#nodes.get(node * MOST_LETTERS + number);
    }
    return node === undefined ? undefined : this.#numbers[node];
  }

  #letter(letter: string): number {
    const number = this.#letters.get(letter) ?? this.#letters.size;
    this.#letters.set(letter, number);
    return number;
  }

  #branch(node: number, letter: number): number {
    const way = node * MOST_LETTERS + letter;
    const known = this.#nodes.get(way);
    if (known !== undefined) return known;
    this.#nodes.set(way, this.#nodes.size + 1);
    return this.#nodes.size;
  }
}
