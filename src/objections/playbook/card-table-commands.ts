import type { Tx } from '../../db/connection.ts';
import { underField } from '../../errors.ts';
import { todayIn } from '../../language/dates.ts';
import { fold } from '../../language/text.ts';
import type { FormCall, Subcommand } from '../../services.ts';
import { message, type Reply } from '../../slack/reply.ts';
import { givenIn, pastedIn, takesFiles } from '../../slack/table-fields.ts';
import { cardImportForm, cardsImported } from './card-import-views.ts';
import { listCards } from './card-store.ts';
import { cardsCsv, cardsJson } from './card-table.ts';
import { cardTableWords } from './card-table-words.ts';
import { importCards } from './import-cards.ts';
import { requireDecider } from './may-decide.ts';
import { readCards } from './read-card-table.ts';

export const exporting: Subcommand = {
  name: 'export',
  also: ['выгрузить', 'экспорт'],
  usage: { en: 'export [csv|json]', ru: 'выгрузить [csv|json]' },
  does: {
    en: 'the playbook as a file in your direct messages',
    ru: 'карточки файлом в личные сообщения',
  },
  takes: ([first, second]) => !second && (!first || ['csv', 'json'].includes(fold(first.text))),
  async run({ member, words, now }, tx) {
    const say = cardTableWords(member.language);
    const { cards: all } = await listCards(tx, member.workspaceId);
    const cards = all.filter(({ status }) => status === 'approved');
    const isJson = fold(words[0]?.text ?? '') === 'json';
    const name = `playbook-${todayIn(member.zone, now)}.${isJson ? 'json' : 'csv'}`;
    const content = isJson ? cardsJson(cards) : cardsCsv(cards);
    const file = { name, content };
    return {
      ...message(say.exported({ n: cards.length })),
      posts: [
        { audience: 'direct', userId: member.userId, message: { text: say.fileReady }, file },
      ],
    };
  },
};

export const importing: Subcommand = {
  name: 'import',
  also: ['загрузить', 'импорт'],
  usage: { en: 'import', ru: 'загрузить' },
  does: {
    en: 'cards from a CSV or JSON file (heads)',
    ru: 'карточки из файла CSV или JSON (для руководителей)',
  },
  takes: (words) => words.length === 0,
  async run({ member }) {
    requireDecider(member);
    return cardImportForm({ troubles: [], pasted: '', takesFiles: true }, member.language);
  },
};

/** All of it or nothing. */
export async function submitImport(tx: Tx, call: FormCall): Promise<Reply> {
  const { member, entered, now } = call;
  requireDecider(member);
  const { text, field } = givenIn(call);
  const today = todayIn(member.zone, now);
  const { cards, troubles } = await underField(field, () => readCards(text, today));
  const asked = { troubles, pasted: pastedIn(entered), takesFiles: takesFiles(entered) };
  if (troubles.length > 0) return cardImportForm(asked, member.language);
  return cardsImported(await importCards(tx, cards, member, now), member.language);
}
