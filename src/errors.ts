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

/** A "no" to what stands in one field of a form: said under it, and the form stays open. */
export class FieldRefusal extends Refusal {
  override name = 'FieldRefusal';
  readonly field: string;

  constructor(field: string, { code, sentence }: Pick<Refusal, 'code' | 'sentence'>) {
    super(code, sentence);
    this.field = field;
  }
}

/** What is refused in `run` is refused under the field. */
export async function underField<T>(field: string, run: () => T | Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    throw error instanceof Refusal ? new FieldRefusal(field, error) : error;
  }
}
