import { readFileSync } from 'node:fs';

const read = new Map<string, string>();

/** The prompt that a use case owns: `prompts/answer-objection.md` for `answer-objection`. Read once. */
export function readPrompt(name: string): string {
  const known = read.get(name);
  if (known !== undefined) return known;
  const text = readFileSync(new URL(`../../prompts/${name}.md`, import.meta.url), 'utf8').trim();
  read.set(name, text);
  return text;
}
