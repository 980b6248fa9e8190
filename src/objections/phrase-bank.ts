import { readFileSync } from 'node:fs';

/** A way to say a situation. */
export interface Phrase {
  of: string;
  text: string;
}

/** Lines under `# situation`. */
function sections(file: string): { heading: string; line: string }[] {
  const text = readFileSync(new URL(`./playbook/${file}`, import.meta.url), 'utf8');
  let heading = '';
  return text.split('\n').flatMap((line) => {
    if (line.startsWith('# ')) heading = line.slice(2).trim();
    return line === '' || line.startsWith('# ') ? [] : [{ heading, line }];
  });
}

/** How customers say each situation, in both languages. */
export const readPhrases = (): Phrase[] =>
  ['phrases.ru.txt', 'phrases.en.txt'].flatMap((file) =>
    sections(file).map(({ heading, line }) => ({ of: heading, text: line })),
  );

/** The words of a concept by their beginnings: all of them stand in what is said, in any order. */
export interface Concept {
  situation: string;
  beginnings: readonly string[];
}

export const readConcepts = (): Concept[] =>
  sections('concepts.txt').flatMap(({ heading, line }) =>
    line.split(', ').map((words) => ({ situation: heading, beginnings: words.split(' ') })),
  );
