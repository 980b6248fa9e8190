import type { Language } from './language/language.ts';

/** Something said, in whichever language the reader has. */
export type Sentence = (language: Language) => string;

/** A way on that can be pressed: the line that the person would have typed. */
export interface Choice {
  label: Sentence;
  command: string;
}

/**
 * A "no" that the person asking can understand and act on: what is so, what is
 * possible, what to type. Any other error is a fault of ours.
 */
export class Refusal extends Error {
  override name = 'Refusal';
  readonly code: string;
  readonly sentence: Sentence;
  readonly choices: readonly Choice[];

  constructor(code: string, sentence: Sentence, choices: readonly Choice[] = []) {
    super(code);
    this.code = code;
    this.sentence = sentence;
    this.choices = choices;
  }
}
