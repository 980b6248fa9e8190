import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { Refusal, type Sentence } from '../errors.ts';
import { csvOf } from '../language/csv.ts';
import { straightenLines } from '../language/text.ts';
import { CATEGORIES, type Card, type CardContent, type ProofPoint } from './card.ts';
import { cardTableWords } from './card-table-words.ts';

/** A card as it stands in a file: lists have a line each. */
const COLUMNS = [
  'id',
  'situation',
  'language',
  'category',
  'title',
  'formulations',
  'meaning',
  'reply_guidance',
  'reply_example',
  'follow_up_question',
  'proof_points',
  'avoid',
] as const;
type Column = (typeof COLUMNS)[number];
const NEEDED: readonly Column[] = [
  'language',
  'category',
  'title',
  'formulations',
  'reply_example',
];

export interface ImportedCard {
  id: string | null;
  content: CardContent;
}

/** How a starter file and other tools call the same. */
const ALSO: Readonly<Record<string, Column>> = { lang: 'language', question: 'follow_up_question' };

const proofText = ({ text, source, on }: ProofPoint): string =>
  [text, source ?? (on ? '' : null), on].filter((part) => part !== null).join(' | ');

function rowOf(card: Card): Record<Column, string> {
  return {
    id: card.id,
    situation: card.situation,
    language: card.language,
    category: card.category,
    title: card.title,
    formulations: card.formulations.join('\n'),
    meaning: card.meaning,
    reply_guidance: card.replyGuidance.join('\n'),
    reply_example: card.replyExample,
    follow_up_question: card.followUpQuestion,
    proof_points: card.proofPoints.map(proofText).join('\n'),
    avoid: card.avoid.join('\n'),
  };
}

/** A spreadsheet has no lines within a cell that all programs keep: they are parted by ` / `. */
const CELL_LINE = ' / ';

export const cardsCsv = (cards: readonly Card[]): string =>
  csvOf([
    COLUMNS,
    ...cards.map((card) =>
      COLUMNS.map((column) => rowOf(card)[column].replaceAll('\n', CELL_LINE)),
    ),
  ]);

export const cardsJson = (cards: readonly Card[]): string =>
  JSON.stringify({ cards: cards.map(rowOf) }, null, 1);

const value = z
  .union([z.string(), z.number(), z.null(), z.array(z.string())])
  .transform((one) => (Array.isArray(one) ? one.join('\n') : String(one ?? '')));
const table = z.array(z.record(z.string(), value)).min(1).max(500);
const json = z.union([table, z.object({ cards: table }).transform(({ cards }) => cards)]);

/** CSV or JSON as cards; refuses all of it when one card in it could not stand. */
export function readCards(
  text: string,
  asDay: (text: string) => string | undefined,
): ImportedCard[] {
  const read = json.safeParse(/^\s*[[{]/.test(text) ? fromJson(text) : fromCsv(text));
  if (!read.success) throw new Refusal('unreadable', (l) => cardTableWords(l).unreadable);
  return read.data.map((row, n) => cardIn(named(row), n + 1, asDay));
}

function fromJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function fromCsv(text: string): unknown {
  const [first = ''] = text.split('\n', 1);
  const [delimiter = ','] = [',', ';', '\t'].toSorted(
    (a, b) => first.split(b).length - first.split(a).length,
  );
  try {
    return parse(text, { columns: true, bom: true, delimiter, skip_empty_lines: true, trim: true });
  } catch {
    return undefined;
  }
}

function named(row: Record<string, string>): Partial<Record<Column, string>> {
  const known: Partial<Record<Column, string>> = {};
  for (const [key, text] of Object.entries(row)) {
    const name = key.trim().toLowerCase();
    const column = COLUMNS.find((one) => one === name) ?? ALSO[name];
    // A cell that was guarded against running as a formula is itself again.
    if (column) known[column] = straightenLines(text.replace(/^'(?=[=+\-@])/, ''));
  }
  return known;
}

function cardIn(
  row: Partial<Record<Column, string>>,
  n: number,
  asDay: (text: string) => string | undefined,
): ImportedCard {
  const missing = NEEDED.filter((column) => !row[column]);
  if (missing.length > 0)
    throw bad(n, (l) => cardTableWords(l).missing({ names: missing.join(', ') }));
  const category = CATEGORIES.find((one) => one === row.category);
  if (!category)
    throw bad(n, (l) =>
      cardTableWords(l).badCategory({ category: row.category ?? '', all: CATEGORIES.join(', ') }),
    );
  return {
    id: row.id || null,
    content: {
      situation: row.situation ?? '',
      category,
      language: row.language?.toLowerCase().startsWith('ru') ? 'ru' : 'en',
      title: row.title ?? '',
      formulations: linesIn(row.formulations),
      meaning: row.meaning ?? '',
      replyGuidance: linesIn(row.reply_guidance),
      replyExample: row.reply_example ?? '',
      followUpQuestion: row.follow_up_question ?? '',
      proofPoints: linesIn(row.proof_points).map((line) => proofIn(line, asDay)),
      avoid: linesIn(row.avoid),
    },
  };
}

const bad = (n: number, what: Sentence): Refusal =>
  new Refusal('bad_card', (l) => cardTableWords(l).badCard({ n, what: what(l) }));

const linesIn = (text: string | undefined): string[] =>
  (text ?? '')
    .split(/\n| \/ /)
    .map((line) => line.trim())
    .filter(Boolean);

function proofIn(line: string, asDay: (text: string) => string | undefined): ProofPoint {
  const [text = '', source = '', day = ''] = line.split('|').map((part) => part.trim());
  return { text, source: source || null, on: (day && asDay(day)) || null };
}
