import { plural, words } from '../../language/words.ts';

export const cardTableWords = words({
  title: { en: 'Import cards', ru: 'Импорт карточек' },
  how: {
    en: 'Attach a CSV or JSON file like the one `/objection export` makes, or paste its text. In CSV, the first line names the columns, and each line within a cell counts on its own. A card with the ID or the title of one you have becomes its next version; the rest are added.',
    ru: 'Прикрепите файл CSV или JSON, какой выдаёт `/objection выгрузить`, или вставьте его текст. В CSV первая строка — названия столбцов, а несколько строк в ячейке считаются по отдельности. Карточка с id или названием имеющейся станет её новой версией, остальные добавятся.',
  },
  kinds: { en: 'CSV or JSON', ru: 'CSV или JSON' },
  table: { en: 'Or paste its text', ru: 'Или вставьте его текст' },
  import: { en: 'Import', ru: 'Загрузить' },
  imported: {
    en: ({ saved, same }: { saved: number; same: number }): string =>
      saved === 0
        ? 'Nothing changed: all these cards are in the playbook already, word for word.'
        : `Imported: ${saved} ${plural('en', saved, { one: 'card', other: 'cards' })}.${same > 0 ? ` Unchanged: ${same}.` : ''}`,
    ru: ({ saved, same }) =>
      saved === 0
        ? 'Ничего не изменилось: все эти карточки уже есть, слово в слово.'
        : `Загружено: ${saved} ${plural('ru', saved, { one: 'карточка', few: 'карточки', many: 'карточек' })}.${same > 0 ? ` Без изменений: ${same}.` : ''}`,
  },
  unreadable: {
    en: 'This is neither CSV with a line of column names nor JSON. Nothing was imported.',
    ru: 'Это не CSV с названиями столбцов и не JSON. Ничего не загружено.',
  },
  unreadableLine: {
    en: ({ line }: { line: number }) =>
      `I can’t read it at line ${line}: is a quote left open, or are there more cells than columns? Nothing was imported.`,
    ru: ({ line }) =>
      `Не могу прочитать строку ${line}: возможно, не закрыта кавычка или ячеек больше, чем столбцов. Ничего не загружено.`,
  },
  tooMany: {
    en: ({ most }: { most: number }) =>
      `I can import up to ${most} cards at a time, and there are more here. Nothing was imported.`,
    ru: ({ most }) =>
      `За раз можно загрузить не больше ${most} карточек, а здесь их больше. Ничего не загружено.`,
  },
  notImported: {
    en: '*Nothing was imported.* Fix these and send it again:',
    ru: '*Ничего не загружено.* Поправьте и отправьте ещё раз:',
  },
  badCard: {
    en: ({ n, title, what }: { n: number; title: string; what: string }) =>
      `Card ${n}${title ? ` “${title}”` : ''}: ${what}`,
    ru: ({ n, title, what }) => `Карточка ${n}${title ? ` «${title}»` : ''}: ${what}`,
  },
  moreBad: {
    en: ({ n }: { n: number }) =>
      `…and ${n} more ${plural('en', n, { one: 'card', other: 'cards' })}.`,
    ru: ({ n }) =>
      `…и ещё ${n} ${plural('ru', n, { one: 'карточка', few: 'карточки', many: 'карточек' })}.`,
  },
  sameId: {
    en: ({ n }: { n: number }) =>
      `it has the same ID as card ${n}. For a new card, leave the ID empty.`,
    ru: ({ n }) => `id тот же, что у карточки ${n}. У новой карточки id оставьте пустым.`,
  },
  missing: {
    en: ({ names }: { names: string }) => `it’s missing ${names}.`,
    ru: ({ names }) => `не хватает: ${names}.`,
  },
  badCategory: {
    en: ({ category, all }: { category: string; all: string }) =>
      `“${category}” isn’t a category; the categories are: ${all}.`,
    ru: ({ category, all }) => `категории «${category}» нет; есть: ${all}.`,
  },
  exported: {
    en: ({ n }: { n: number }) =>
      `The file with ${n} ${plural('en', n, { one: 'card', other: 'cards' })} is on its way to your direct messages.`,
    ru: ({ n }) =>
      `Файл придёт в личные сообщения: ${n} ${plural('ru', n, { one: 'карточка', few: 'карточки', many: 'карточек' })}.`,
  },
  fileReady: { en: 'Your playbook', ru: 'Ваши карточки' },
});
