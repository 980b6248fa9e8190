import { type CsvError, parse } from 'csv-parse/sync';
import { Refusal } from '../errors.ts';
import { unguarded } from '../language/csv.ts';
import { fold } from '../language/text.ts';
import { importWords } from './import-words.ts';

export type ImportOf = 'leads' | 'deals';

/** What a column may be called, in both languages; the first names are those of our own exports. */
const COLUMNS = {
  leads: {
    name: ['name', 'имя', 'contact', 'контакт', 'фио', 'full name'],
    company: ['company', 'компания', 'organization', 'организация', 'фирма', 'account'],
    phone: ['phone', 'телефон', 'tel', 'mobile', 'тел'],
    email: ['email', 'почта', 'e-mail', 'mail', 'эл. почта', 'электронная почта'],
    amount: ['amount', 'сумма', 'budget', 'бюджет', 'value'],
    currency: ['currency', 'валюта'],
    source: ['source', 'источник'],
    note: ['note', 'комментарий', 'comment', 'примечание', 'заметка', 'notes'],
    owner: ['owner', 'владелец', 'manager', 'менеджер', 'ответственный'],
  },
  deals: {
    title: ['title', 'название', 'deal', 'сделка', 'name'],
    amount: ['amount', 'сумма', 'value'],
    currency: ['currency', 'валюта'],
    stage: ['stage', 'этап', 'стадия'],
    closeOn: ['close date', 'дата закрытия', 'closes', 'закрытие', 'close_on'],
    owner: ['owner', 'владелец', 'manager', 'менеджер', 'ответственный'],
  },
} as const;

export type LeadColumn = keyof (typeof COLUMNS)['leads'];
export type DealColumn = keyof (typeof COLUMNS)['deals'];

export interface TableRow<C extends string> {
  /** As it stands in what was sent; the heading is line 1. */
  line: number;
  cells: Partial<Record<C, string>>;
}

export interface Table<C extends string> {
  rows: readonly TableRow<C>[];
  /** Headings that mean nothing here: left out, and told. */
  unknown: readonly string[];
}

const MOST_LINES = 500;
const DELIMITERS = [';', ',', '\t', '|'];

/** A table as rows by column; tabs, semicolons and commas will do. Refuses what has no heading that is known, no lines, or too many. */
export function readTable(of: 'leads', text: string): Table<LeadColumn>;
export function readTable(of: 'deals', text: string): Table<DealColumn>;
export function readTable(of: ImportOf, text: string): Table<string> {
  const [heading, ...lines] = parsed(text);
  const names = heading?.record ?? [];
  const places = placesIn(of, names);
  if (places.size === 0)
    throw new Refusal('import_heading', (l) => importWords(l).importHeading({ of }));
  if (lines.length > MOST_LINES)
    throw new Refusal('too_many_lines', (l) => importWords(l).tooManyLines({ most: MOST_LINES }));
  const rows = lines.map(({ record, line }) => ({
    line,
    cells: Object.fromEntries(
      [...places].flatMap(([column, n]) => {
        const cell = unguarded(record[n]?.trim() ?? '');
        return cell ? [[column, cell]] : [];
      }),
    ),
  }));
  const known = new Set(places.values());
  const unknown = names.filter((name, n) => name && !known.has(n));
  const filled = rows.filter(({ cells }) => Object.keys(cells).length > 0);
  if (filled.length === 0) throw new Refusal('no_lines', (l) => importWords(l).noLines);
  return { rows: filled, unknown };
}

/** Where each column stands. A heading that is there twice counts once. */
function placesIn(of: ImportOf, heading: readonly string[]): Map<string, number> {
  const called = new Map(
    Object.entries<readonly string[]>(COLUMNS[of]).flatMap(([column, names]) =>
      names.map((name) => [fold(name), column] as const),
    ),
  );
  const places = new Map<string, number>();
  for (const [n, name] of heading.entries()) {
    const column = called.get(fold(name));
    if (column && !places.has(column)) places.set(column, n);
  }
  return places;
}

interface Line {
  record: string[];
  line: number;
}

function parsed(text: string): Line[] {
  const [first = ''] = text.trimStart().split('\n', 1);
  const count = (sign: string) => first.split(sign).length;
  const [delimiter = ','] = DELIMITERS.toSorted((a, b) => count(b) - count(a));
  try {
    const read = parse(text, {
      bom: true,
      delimiter,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
      // The heading, and one too many: more are not worth reading.
      to: MOST_LINES + 2,
      info: true,
    }) as unknown as { record: string[]; info: { lines: number } }[];
    return read.map(({ record, info }) => ({ record, line: info.lines }));
  } catch (error) {
    const { lines } = error as CsvError & { lines?: number };
    throw new Refusal('import_unreadable', (l) =>
      importWords(l).importUnreadable({ line: lines ?? 1 }),
    );
  }
}
