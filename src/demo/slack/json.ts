export type Json = Record<string, unknown>;

export const isJson = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The objects of a list; whatever else is in it is left out. */
export const listOf = (value: unknown): Json[] =>
  Array.isArray(value) ? value.filter(isJson) : [];

export const textIn = (value: unknown): string => (typeof value === 'string' ? value : '');

export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
