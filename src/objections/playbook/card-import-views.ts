import type { Language } from '../../language/language.ts';
import { section } from '../../slack/blocks.ts';
import { plain } from '../../slack/escape.ts';
import { modal } from '../../slack/modals.ts';
import type { Reply } from '../../slack/reply.ts';
import { tableFields } from '../../slack/table-fields.ts';
import { cardFormWords } from './card-form-words.ts';
import { withUndo } from './card-history-views.ts';
import { cardTableWords } from './card-table-words.ts';
import type { CardsImported } from './import-cards.ts';
import type { CardTrouble } from './read-card-table.ts';

const MOST_TROUBLES = 10;
const FILETYPES = ['csv', 'json', 'tsv', 'txt'];

interface Asked {
  troubles: readonly CardTrouble[];
  pasted: string;
  takesFiles: boolean;
}

/** The playbook as a file or as text; above it, what was wrong with what was sent before. */
export function cardImportForm(asked: Asked, language: Language): Reply {
  const { troubles, pasted, takesFiles } = asked;
  const say = cardTableWords(language);
  const { table: label, kinds } = say;
  const fields = { label, pasted, filetypes: FILETYPES, kinds, takesFiles };
  const view = modal({
    id: 'objection.import',
    title: say.title,
    submit: say.import,
    close: cardFormWords(language).cancel,
    blocks: [
      section(troubles.length > 0 ? troubleText(troubles, language) : say.how),
      ...tableFields(fields, language),
    ],
  });
  return { kind: 'modal', view };
}

function troubleText(troubles: readonly CardTrouble[], language: Language): string {
  const say = cardTableWords(language);
  const shown = troubles.slice(0, MOST_TROUBLES);
  const rest = troubles.length - shown.length;
  return [
    say.notImported,
    ...shown.map(
      ({ n, title, what }) => `• ${plain(say.badCard({ n, title, what: what(language) }))}`,
    ),
    ...(rest > 0 ? [say.moreBad({ n: rest })] : []),
  ].join('\n');
}

export function cardsImported(done: CardsImported, language: Language): Reply {
  const text = cardTableWords(language).imported(done);
  return withUndo(text, done.saved > 0 ? `import:${done.importId}` : null, language);
}
