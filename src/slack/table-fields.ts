import { FieldRefusal, Refusal } from '../errors.ts';
import type { Language } from '../language/language.ts';
import { context } from './blocks.ts';
import type { Entered, FormCall, Person } from './call.ts';
import { chosenIn } from './form-values.ts';
import { fileInput, input, textInput } from './modals.ts';
import type { AnyBlock } from './reply.ts';
import { uploadWords } from './upload-words.ts';

export const FILE = 'file';
export const TABLE = 'table';

interface TableFields {
  /** What is written over the text. */
  label: string;
  placeholder?: string;
  pasted?: string;
  /** Which files may be chosen, by how their names end, and what people call these. */
  filetypes: readonly string[];
  kinds: string;
  /** Not where Slack has refused the field when the form was opened: see `withoutFiles`. */
  takesFiles: boolean;
}

/** Two fields for what comes from a spreadsheet: as a file, or pasted. */
export function tableFields(fields: TableFields, language: Language): AnyBlock[] {
  const { label, placeholder, pasted, filetypes, kinds, takesFiles } = fields;
  const say = uploadWords(language);
  const hint = say.fileHint({ kinds });
  const optional = { optional: true };
  return [
    ...(takesFiles ? [input(FILE, say.file, fileInput(filetypes), { ...optional, hint })] : []),
    input(
      TABLE,
      label,
      textInput({ initial: pasted, multiline: true, ...(placeholder ? { placeholder } : {}) }),
      optional,
    ),
  ];
}

/** Whether the form has the field, filled in or not. */
export const takesFiles = (entered: Entered): boolean => FILE in entered;

export const chosenFile = (entered: Entered): string | undefined => chosenIn(entered, FILE)[0];

export const pastedIn = (entered: Entered): string => {
  const { [TABLE]: pasted } = entered;
  return typeof pasted === 'string' ? pasted : '';
};

export interface Given {
  text: string;
  /** Where it stood. */
  field: typeof FILE | typeof TABLE;
}

/** What was chosen or pasted; refuses both, and neither. */
export function givenIn({ entered, upload }: FormCall<Person>): Given {
  const pasted = pastedIn(entered);
  const isPasted = pasted.trim() !== '';
  if (upload && isPasted) throw under(FILE, 'both_sent', (l) => uploadWords(l).bothSent);
  if (upload) return { text: upload.text, field: FILE };
  if (isPasted) return { text: pasted, field: TABLE };
  throw under(TABLE, 'nothing_sent', (l) =>
    uploadWords(l).nothingSent({ takesFiles: takesFiles(entered) }),
  );
}

const under = (...[field, ...refusal]: [string, ...ConstructorParameters<typeof Refusal>]) =>
  new FieldRefusal(field, new Refusal(...refusal));

/** For a workspace whose installation has not the right to read files: a sentence in the field's place. Undefined where there is no such field. */
export function withoutFiles<V extends { blocks: readonly AnyBlock[] }>(
  view: V,
  language: Language,
): V | undefined {
  const isFile = (block: AnyBlock) =>
    'element' in block && (block.element as { type: string }).type === 'file_input';
  if (!view.blocks.some(isFile)) return undefined;
  const note = context(uploadWords(language).noFilesYet);
  return { ...view, blocks: view.blocks.map((block) => (isFile(block) ? note : block)) };
}
