import { type CsvError, parse } from 'csv-parse/sync';
import { z } from 'zod';
import { Refusal, type Sentence } from '../../errors.ts';
import { unguarded } from '../../language/csv.ts';
import { cut, straightenLines } from '../../language/text.ts';
import {
  CATEGORIES,
  type CardContent,
  type Category,
  checkedContent,
  type ProofPoint,
} from './card.ts';
import { cardFormWords } from './card-form-words.ts';
import { CARD_COLUMNS, type CardColumn } from './card-table.ts';
import { cardTableWords } from './card-table-words.ts';
import { asProof } from './read-card-form.ts';

const NEEDED: readonly CardColumn[] = [
  'language',
  'category',
  'title',
  'formulations',
  'reply_example',
];
/** How a starter file and other tools call the same. */
const ALSO: ReadonlyMap<string, CardColumn> = new Map([
  ['lang', 'language'],
  ['question', 'follow_up_question'],
]);
const MOST_CARDS = 500;

type Row = Partial<Record<CardColumn, string>>;

export interface ImportedCard {
  id: string | null;
  content: CardContent;
}

/** Why a card cannot stand as it is written. */
export interface CardTrouble {
  /** By its place among the cards of the file. */
  n: number;
  title: string;
  what: Sentence;
}

export interface CardsRead {
  cards: readonly ImportedCard[];
  troubles: readonly CardTrouble[];
}

const value = z
  .union([z.string(), z.number(), z.null(), z.array(z.string())])
  .transform((one) => (Array.isArray(one) ? one.join('\n') : String(one ?? '')));
const table = z.array(z.record(z.string(), value)).min(1);
const json = z.union([table, z.object({ cards: table }).transform(({ cards }) => cards)]);

/** CSV or JSON as cards, and what is wrong with those that could not stand. Refuses what is neither. */
export function readCards(text: string, today: string): CardsRead {
  const read = json.safeParse(/^\s*[[{]/.test(text) ? fromJson(text) : fromCsv(text));
  if (!read.success) throw new Refusal('unreadable', (l) => cardTableWords(l).unreadable);
  const rows = read.data.map(named);
  if (rows.length > MOST_CARDS)
    throw new Refusal('too_many_cards', (l) => cardTableWords(l).tooMany({ most: MOST_CARDS }));
  const cards: ImportedCard[] = [];
  const troubles: CardTrouble[] = [];
  for (const [index, row] of rows.entries()) {
    try {
      cards.push(cardIn(row, rows.slice(0, index), today));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      troubles.push({ n: index + 1, title: cut(row.title ?? '', 60), what: error.sentence });
    }
  }
  return { cards, troubles };
}

function fromJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function fromCsv(text: string): unknown {
  const [first = ''] = text.split(/[\r\n]/, 1);
  const [delimiter = ','] = [',', ';', '\t'].toSorted(
    (a, b) => first.split(b).length - first.split(a).length,
  );
  try {
    return parse(text, {
      columns: (names: string[]) => names.map((name) => columnCalled(name) ?? false),
      bom: true,
      delimiter,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
      // One too many: more are not worth reading.
      to: MOST_CARDS + 1,
      trim: true,
    });
  } catch (error) {
    const { lines: line = 1 } = error as CsvError & { lines?: number };
    throw new Refusal('unreadable', (l) => cardTableWords(l).unreadableLine({ line }));
  }
}

function columnCalled(heading: string): CardColumn | undefined {
  const name = heading.trim().toLowerCase();
  return CARD_COLUMNS.find((one) => one === name) ?? ALSO.get(name);
}

function named(row: Record<string, string>): Row {
  const known: Row = {};
  for (const [key, text] of Object.entries(row)) {
    const column = columnCalled(key);
    if (column) known[column] = straightenLines(unguarded(text));
  }
  return known;
}

function cardIn(row: Row, above: readonly Row[], today: string): ImportedCard {
  const missing = NEEDED.filter((column) => !row[column]);
  if (missing.length > 0)
    throw bad((l) => cardTableWords(l).missing({ names: missing.join(', ') }));
  const twin = above.findIndex(({ id }) => id && id === row.id);
  if (twin >= 0) throw bad((l) => cardTableWords(l).sameId({ n: twin + 1 }));
  const content = checkedContent({
    situation: row.situation ?? '',
    category: categoryIn(row.category ?? ''),
    language: /^(ru|рус)/i.test(row.language ?? '') ? 'ru' : 'en',
    title: row.title ?? '',
    formulations: linesIn(row.formulations),
    meaning: row.meaning ?? '',
    replyGuidance: linesIn(row.reply_guidance),
    replyExample: row.reply_example ?? '',
    followUpQuestion: row.follow_up_question ?? '',
    proofPoints: linesIn(row.proof_points).map((line) => proofIn(line, today)),
    avoid: linesIn(row.avoid),
  });
  return { id: row.id || null, content };
}

const bad = (what: Sentence): Refusal => new Refusal('bad_card', what);

function categoryIn(text: string): Category {
  const category = CATEGORIES.find((one) => one === text);
  if (category) return category;
  const said = { category: cut(text, 60), all: CATEGORIES.join(', ') };
  throw bad((l) => cardTableWords(l).badCategory(said));
}

function proofIn(line: string, today: string): ProofPoint {
  const proof = asProof(line, today);
  if (proof) return proof;
  throw bad((l) => cardFormWords(l).badProof({ line: cut(line, 60) }));
}

const linesIn = (text: string | undefined): string[] =>
  (text ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
