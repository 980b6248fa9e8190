import { readFileSync } from 'node:fs';

/** A way to say a situation. */
export interface Phrase {
  of: string;
  text: string;
}

/** The lines of a file of the playbook, each with the `# heading` that it stands under. */
export function sectionsOf(file: string): { heading: string; line: string }[] {
  const text = readFileSync(new URL(`../playbook/${file}`, import.meta.url), 'utf8');
  let heading = '';
  return text.split('\n').flatMap((line) => {
    if (line.startsWith('# ')) heading = line.slice(2).trim();
    return line === '' || line.startsWith('# ') ? [] : [{ heading, line }];
  });
}

/** How customers say each situation, in both languages. */
export const readPhrases = (): Phrase[] =>
  ['phrases.ru.txt', 'phrases.en.txt'].flatMap((file) =>
    sectionsOf(file).map(({ heading, line }) => ({ of: heading, text: line })),
  );

/** The words of a concept by their beginnings: all of them stand in what is said, in any order. */
export interface Concept {
  situation: string;
  beginnings: readonly string[];
}

export const readConcepts = (): Concept[] =>
  sectionsOf('concepts.txt').flatMap(({ heading, line }) =>
    line.split(', ').map((words) => ({ situation: heading, beginnings: words.split(' ') })),
  );
