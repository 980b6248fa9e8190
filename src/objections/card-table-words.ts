import { plural, words } from '../language/words.ts';

export const cardTableWords = words({
  title: { en: 'Import cards', ru: 'Импорт карточек' },
  how: {
    en: 'Paste CSV (with column names in the first line, as `/objection export` writes it) or JSON. If a cell has several lines, put each on a line of its own. A card with the ID of one you have becomes its next version; the rest are added. If it doesn’t all fit, paste it in parts.',
    ru: 'Вставьте CSV (первая строка — названия столбцов, как в `/objection выгрузить`) или JSON. Несколько строк в одной ячейке пишутся одна под другой. Карточка с известным id станет новой версией, остальные добавятся. Если не помещается, вставляйте частями.',
  },
  table: { en: 'CSV or JSON', ru: 'CSV или JSON' },
  import: { en: 'Import', ru: 'Загрузить' },
  imported: {
    en: ({ n }: { n: number }) =>
      `Imported: ${n} ${plural('en', n, { one: 'card', other: 'cards' })}.`,
    ru: ({ n }) =>
      `Загружено: ${n} ${plural('ru', n, { one: 'карточка', few: 'карточки', many: 'карточек' })}.`,
  },
  unreadable: {
    en: 'This is neither CSV with a line of column names nor JSON. Nothing was imported.',
    ru: 'Это не CSV с названиями столбцов и не JSON. Ничего не загружено.',
  },
  badCard: {
    en: ({ n, what }: { n: number; what: string }) => `Card ${n}: ${what} Nothing was imported.`,
    ru: ({ n, what }) => `Карточка ${n}: ${what} Ничего не загружено.`,
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
