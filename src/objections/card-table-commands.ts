import type { Tx } from '../db/connection.ts';
import { newId } from '../db/ids.ts';
import { parseDay, todayIn } from '../language/dates.ts';
import { fold } from '../language/text.ts';
import type { FormCall, Subcommand } from '../services.ts';
import { section } from '../slack/blocks.ts';
import { input, modal, textInput } from '../slack/modals.ts';
import { message, type Reply } from '../slack/reply.ts';
import { cardFormWords } from './card-form-words.ts';
import { withUndo } from './card-history-views.ts';
import { listCards } from './card-store.ts';
import { cardsCsv, cardsJson, readCards } from './card-table.ts';
import { cardTableWords } from './card-table-words.ts';
import { requireDecider } from './may-decide.ts';
import { saveCard } from './write-card.ts';

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
    en: 'cards from CSV or JSON (heads)',
    ru: 'карточки из CSV или JSON (для руководителей)',
  },
  takes: (words) => words.length === 0,
  async run({ member }) {
    requireDecider(member);
    const say = cardTableWords(member.language);
    const view = modal({
      id: 'objection.import',
      title: say.title,
      submit: say.import,
      close: cardFormWords(member.language).cancel,
      blocks: [section(say.how), input('table', say.table, textInput({ multiline: true }))],
    });
    return { kind: 'modal', view };
  },
};

/** All of the file or nothing of it. */
export async function submitImport(tx: Tx, { member, entered, now }: FormCall): Promise<Reply> {
  requireDecider(member);
  const today = todayIn(member.zone, now);
  const text = typeof entered['table'] === 'string' ? entered['table'] : '';
  const cards = readCards(text, (day) => parseDay(day, today));
  const { cards: known } = await listCards(tx, member.workspaceId);
  const by = { userId: member.userId, at: now };
  const importId = newId(now);
  for (const { id, content } of cards) {
    const same = known.find((card) => card.id === id);
    await saveCard(
      tx,
      member.workspaceId,
      {
        cardId: same?.id ?? null,
        version: same?.version ?? 0,
        situation: content.situation || (same?.situation ?? null),
        content,
        ownerId: same?.ownerId ?? null,
        reviewOn: same?.reviewOn ?? null,
        importId,
      },
      by,
    );
  }
  const done = cardTableWords(member.language).imported({ n: cards.length });
  return withUndo(done, `import:${importId}`, member.language);
}
