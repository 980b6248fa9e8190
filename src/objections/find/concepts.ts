import type { Concept } from './phrase-bank.ts';

/** Situations whose concepts are in the words, by how many words these take up. */
export function spokenIn(
  words: readonly string[],
  concepts: readonly Concept[],
): Map<string, number> {
  const scores = new Map<string, number>();
  for (const { situation, beginnings } of concepts)
    if (beginnings.every((part) => words.some((word) => begins(word, part))))
      scores.set(situation, (scores.get(situation) ?? 0) + beginnings.length);
  return scores;
}

/** A short part is a word of its own: "не" must not begin "нет". */
const begins = (word: string, part: string) =>
  part.length <= 3 ? word === part : word.startsWith(part);
