import type { z } from 'zod';
import type { Refusal } from '../errors.ts';
import { straighten, straightenLines } from '../language/text.ts';
import type { Entered } from './call.ts';

const textIn = (entered: Entered, name: string): string => {
  const value = entered[name];
  return typeof value === 'string' ? value : '';
};

/** What was entered in a field, as one line; empty when nothing was. */
export const lineIn = (entered: Entered, name: string): string => straighten(textIn(entered, name));

/** The same of several lines. */
export const linesIn = (entered: Entered, name: string): string =>
  straightenLines(textIn(entered, name));

/** What was chosen where several may be. */
export const chosenIn = (entered: Entered, name: string): readonly string[] => {
  const value = entered[name];
  return Array.isArray(value) ? value : [];
};

/** What a form carries as JSON. Whoever holds the form can forge it: then it is refused. */
export function carriedIn<T extends z.ZodType>(
  schema: T,
  metadata: string,
  refusal: () => Refusal,
): z.infer<T> {
  try {
    return schema.parse(JSON.parse(metadata));
  } catch {
    throw refusal();
  }
}
