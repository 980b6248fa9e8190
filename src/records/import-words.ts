import { TITLE_MOST } from '../deals/deal.ts';
import type { Language } from '../language/language.ts';
import { cut } from '../language/text.ts';
import { plural, words } from '../language/words.ts';
import { plain } from '../slack/escape.ts';
import type { Trouble } from './import-rows.ts';
import type { ImportOf } from './import-table.ts';

interface BadLine {
  line: number;
  troubles: readonly { what: Trouble; cell: string }[];
}

interface ImportResult {
  of: ImportOf;
  saved: number;
  known: readonly number[];
}

const MOST_LISTED = 20;

/** Numbers of lines, the first of many. */
function listed(lines: readonly number[], more: (n: number) => string): string {
  const shown = lines.slice(0, MOST_LISTED).join(', ');
  const rest = lines.length - MOST_LISTED;
  return rest > 0 ? `${shown} ${more(rest)}` : shown;
}

export const importWords = words({
  importTitle: { en: 'Import', ru: 'Загрузка' },
  importHow: {
    en: 'Attach a CSV file or paste a table, with a header row. I’ll read it and show you what I understood; nothing is saved until you press again.\n*Leads:* name, company, phone, email, amount, source, note, owner. *Deals:* title, amount, currency, stage, close date, owner.',
    ru: 'Прикрепите файл CSV или вставьте таблицу; первая строка — заголовки. Сначала я прочитаю и покажу, что удалось понять; до второго нажатия ничего не сохраняется.\n*Лиды:* имя, компания, телефон, почта, сумма, источник, комментарий, владелец. *Сделки:* название, сумма, валюта, этап, дата закрытия, владелец.',
  },
  importKind: {
    en: ({ of }: { of: ImportOf }) => ({ leads: 'Leads', deals: 'Deals' })[of],
    ru: ({ of }) => ({ leads: 'Лиды', deals: 'Сделки' })[of],
  },
  importOf: { en: 'What you’re importing', ru: 'Что загружаем' },
  intoTeam: { en: 'Into which team', ru: 'В команду' },
  table: { en: 'Or paste a table', ru: 'Или вставьте таблицу' },
  tableLike: {
    en: 'name; company; phone ⏎ Ann Lee; Acme; +1 614 555 0155',
    ru: 'имя; компания; телефон ⏎ Иван Петров; Ромашка; +7 999 123-45-67',
  },
  choose: { en: 'Choose', ru: 'Выберите' },
  check: { en: 'Check', ru: 'Проверить' },
  cancel: { en: 'Cancel', ru: 'Отмена' },
  importNow: {
    en: ({ n }: { n: number }) => (n > 0 ? `Import ${n}` : 'Check again'),
    ru: ({ n }) => (n > 0 ? `Загрузить ${n}` : 'Проверить ещё раз'),
  },
  checkedNow: {
    en: ({ good, bad }: { good: number; bad: number }) =>
      `*${good} ${plural('en', good, { one: 'line', other: 'lines' })} can be imported${bad > 0 ? `, ${bad} can’t` : ''}.* Nothing is saved yet.`,
    ru: ({ good, bad }) =>
      `*Можно загрузить ${good} ${plural('ru', good, { one: 'строку', few: 'строки', many: 'строк' })}${bad > 0 ? `, с ошибками: ${bad}` : ''}.* Пока ничего не сохранено.`,
  },
  fromFile: {
    en: ({ name }: { name: string }) => `File: ${plain(cut(name, 80))}`,
    ru: ({ name }) => `Файл: ${plain(cut(name, 80))}`,
  },
  badLine: {
    en: ({ line, troubles }: BadLine) =>
      `line ${line}: ${troubles.map(({ what, cell }) => `${TROUBLE.en[what]}${cell ? ` “${plain(cut(cell, 40))}”` : ''}`).join(', ')}`,
    ru: ({ line, troubles }) =>
      `строка ${line}: ${troubles.map(({ what, cell }) => `${TROUBLE.ru[what]}${cell ? ` «${plain(cut(cell, 40))}»` : ''}`).join(', ')}`,
  },
  moreBad: {
    en: ({ n }: { n: number }) => `…and ${n} more.`,
    ru: ({ n }) => `…и ещё ${n}.`,
  },
  leftOut: {
    en: ({ names }: { names: string }) => `I’ll skip the columns I don’t know: ${names}.`,
    ru: ({ names }) => `Незнакомые столбцы пропущу: ${names}.`,
  },
  tooManyLines: {
    en: ({ most }: { most: number }) =>
      `I can import up to ${most} lines at a time, and this table has more. Please split it.`,
    ru: ({ most }) =>
      `За раз можно загрузить не больше ${most} строк, а в этой таблице их больше. Разделите её на части.`,
  },
  noLines: {
    en: 'There’s a header row but nothing under it.',
    ru: 'Есть заголовок, но под ним ни одной строки.',
  },
  importHeading: {
    en: ({ of }: { of: ImportOf }): string =>
      of === 'leads'
        ? 'The first line must name the columns: name, company, phone, email, amount, source, note, owner.'
        : 'The first line must name the columns: title, amount, currency, stage, close date, owner.',
    ru: ({ of }) =>
      of === 'leads'
        ? 'Первая строка должна называть столбцы: имя, компания, телефон, почта, сумма, источник, комментарий, владелец.'
        : 'Первая строка должна называть столбцы: название, сумма, валюта, этап, дата закрытия, владелец.',
  },
  importUnreadable: {
    en: ({ line }: { line: number }) =>
      `I can’t read the table at line ${line}: is a quote left unclosed?`,
    ru: ({ line }) => `Не могу прочитать таблицу, строка ${line}: возможно, не закрыта кавычка.`,
  },
  importDone: {
    en: ({ of, saved, known }: ImportResult) =>
      `Imported: ${things('en', of, saved)}.${known.length > 0 ? ` Skipped because they’re already here: ${known.length === 1 ? 'line' : 'lines'} ${listed(known, (n) => `and ${n} more`)}.` : ''}`,
    ru: ({ of, saved, known }) =>
      `Загружено: ${things('ru', of, saved)}.${known.length > 0 ? ` Пропущено, потому что это уже есть: ${known.length === 1 ? 'строка' : 'строки'} ${listed(known, (n) => `и ещё ${n}`)}.` : ''}`,
  },
  undo: { en: 'Undo', ru: 'Отменить' },
  importUndone: {
    en: ({ of, undone, kept }: { of: ImportOf; undone: number; kept: number }) =>
      `Undone: ${things('en', of, undone)}.${kept > 0 ? ` Left as they are because someone has changed them since: ${kept}.` : ''}`,
    ru: ({ of, undone, kept }) =>
      `Отменено: ${things('ru', of, undone)}.${kept > 0 ? ` Оставлено, потому что их с тех пор меняли: ${kept}.` : ''}`,
  },
  noSuchImport: {
    en: 'I don’t see that import anymore. Nothing changed.',
    ru: 'Такой загрузки больше не видно. Ничего не изменилось.',
  },
});

const THINGS = {
  en: { leads: { one: 'lead', other: 'leads' }, deals: { one: 'deal', other: 'deals' } },
  ru: {
    leads: { one: 'лид', few: 'лида', many: 'лидов' },
    deals: { one: 'сделка', few: 'сделки', many: 'сделок' },
  },
} as const;

/** "3 leads". */
export const things = (language: Language, of: ImportOf, n: number): string =>
  `${n} ${plural(language, n, THINGS[language][of])}`;

const TROUBLE: Record<Language, Record<Trouble, string>> = {
  en: {
    nothing: 'there’s nothing to go by',
    long: `a title of more than ${TITLE_MOST} characters:`,
    phone: 'not a phone number:',
    email: 'not an email address:',
    amount: 'not an amount:',
    stage: 'no such stage:',
    closed: 'a deal starts in an open stage, not in',
    day: 'not a date:',
    owner: 'nobody on the team is called',
  },
  ru: {
    nothing: 'в ней ничего не сказано',
    long: `название длиннее ${TITLE_MOST} знаков:`,
    phone: 'не телефон',
    email: 'не адрес почты',
    amount: 'не сумма',
    stage: 'нет такого этапа',
    closed: 'сделка открывается на открытом этапе, а не',
    day: 'не дата',
    owner: 'в команде нет человека',
  },
};
