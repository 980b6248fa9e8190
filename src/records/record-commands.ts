import { Refusal } from '../errors.ts';
import type { Command, CommandCall } from '../services.ts';
import { actions, section, typed } from '../slack/blocks.ts';
import { mention, mentioned } from '../slack/escape.ts';
import { message, type Reply } from '../slack/reply.ts';
import type { Member } from '../teams/member.ts';
import { requireAdmin } from '../workspaces/admins.ts';
import { readAudit } from './audit-store.ts';
import { auditPage } from './audit-views.ts';
import { type Erased, type Erasing, erasePerson, findErasing } from './erase-person.ts';
import { type ExportFormat, exportWorkspace } from './export-workspace.ts';
import { emptyImportForm } from './import-forms.ts';
import { importWords } from './import-words.ts';
import { recordWords } from './record-words.ts';
import { undoImport } from './undo-import.ts';

const AUDIT_LINES = 20;

/** `@ann`, and where an earlier page ended: `before:0193…`. */
function asAudit(words: CommandCall['words']): { byId?: string; before?: string } {
  const asked: { byId?: string; before?: string } = {};
  for (const { text } of words) {
    const who = mentioned(text);
    const [, before] = /^before:([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(text) ?? [];
    if (who?.kind === 'user') asked.byId = who.id;
    else if (before) asked.before = before;
    else throw new Refusal('audit_usage', (l) => recordWords(l).auditUsage);
  }
  return asked;
}

function asFormat(text: string): ExportFormat {
  const word = text.trim().toLowerCase();
  if (word === '' || word === 'json') return 'json';
  if (word === 'csv') return 'csv';
  throw new Refusal('export_usage', (l) => recordWords(l).exportUsage);
}

/** The word behind the name is typed by the button that asks. */
const SURE = 'yes';

function asErase([who, sure, ...rest]: CommandCall['words']): { userId: string; isSure: boolean } {
  const found = who && mentioned(who.text);
  const isSure = sure?.text === SURE;
  if (found?.kind !== 'user' || (sure && !isSure) || rest.length > 0)
    throw new Refusal('erase_usage', (l) => recordWords(l).eraseUsage);
  return { userId: found.id, isSure };
}

function eraseQuestion({ userId, dealIds, leadIds }: Erasing, { language }: Member): Reply {
  const say = recordWords(language);
  const text = say.eraseAsk({ userId, deals: dealIds.length, leads: leadIds.length });
  const button = typed(say.erase, `/voronka erase ${mention(userId)} ${SURE}`, { style: 'danger' });
  return message(text, [section(text), actions([button])]);
}

function erased({ userId, places, dealIds, leadIds }: Erased, { language }: Member): Reply {
  const say = recordWords(language);
  return message(
    places === 0
      ? say.nothingKept({ userId })
      : say.erasedNow({ places, deals: dealIds.length, leads: leadIds.length }),
  );
}

/** What the admins of a workspace may ask of its data. */
export const recordCommand: Command = {
  name: '/voronka',
  subcommands: [
    {
      name: 'audit',
      also: ['журнал', 'аудит'],
      usage: { en: 'audit [@user]', ru: 'журнал [@имя]' },
      does: { en: 'who changed what', ru: 'кто что менял' },
      async run(call, tx) {
        requireAdmin(call);
        const { byId, before } = asAudit(call.words);
        const filter = { byId, before, limit: AUDIT_LINES };
        const page = await readAudit(tx, call.member.workspaceId, filter);
        return auditPage(page, { byId, isFirst: before === undefined }, call.member, call.now);
      },
    },
    {
      name: 'export',
      also: ['выгрузка', 'выгрузить', 'экспорт'],
      usage: { en: 'export [csv]', ru: 'выгрузка [csv]' },
      does: {
        en: 'all data as a file in your direct messages',
        ru: 'все данные файлом вам в личку',
      },
      async run(call, tx) {
        requireAdmin(call);
        const { rows, posts } = await exportWorkspace(
          tx,
          asFormat(call.text),
          call.member,
          call.now,
        );
        const say = recordWords(call.member.language);
        if (posts.length === 0) return message(say.nothingToExport);
        return { ...message(say.exportReady({ rows, files: posts.length })), posts };
      },
    },
    {
      name: 'import',
      also: ['загрузка', 'загрузить', 'импорт'],
      usage: { en: 'import', ru: 'загрузка' },
      does: {
        en: 'leads or deals from a CSV file or a pasted table',
        ru: 'лиды или сделки из файла CSV или таблицы',
      },
      async run(call, tx) {
        requireAdmin(call);
        const [, importId] = /^undo:([0-9a-f-]{36})$/.exec(call.text) ?? [];
        if (!importId) return emptyImportForm(call.member);
        const undone = await undoImport(tx, importId, call.member, call.now);
        return message(importWords(call.member.language).importUndone(undone));
      },
    },
    {
      name: 'erase',
      also: ['удалить', 'стереть', 'забыть'],
      usage: { en: 'erase @user', ru: 'удалить @имя' },
      does: { en: 'erase a person’s data', ru: 'удалить данные о человеке' },
      async run(call, tx) {
        requireAdmin(call);
        const { member, now } = call;
        const { userId, isSure } = asErase(call.words);
        if (!isSure) return eraseQuestion(await findErasing(tx, userId, member), member);
        return erased(await erasePerson(tx, userId, member, now), member);
      },
    },
  ],
};
