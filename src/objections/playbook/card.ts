import { Refusal } from '../../errors.ts';
import type { Language } from '../../language/language.ts';
import { straighten, straightenLines } from '../../language/text.ts';
import { cardWords } from './card-words.ts';
import { placeholdersIn } from './fact.ts';

export const CATEGORIES = [
  'price',
  'budget',
  'timing',
  'stall',
  'authority',
  'need',
  'status_quo',
  'competitor',
  'trust',
  'risk',
  'complexity',
  'fit',
  'terms',
] as const;
export type Category = (typeof CATEGORIES)[number];

/** What backs a reply: a figure or a customer is nothing without where it is from and of when. */
export interface ProofPoint {
  text: string;
  source: string | null;
  /** 'YYYY-MM-DD' */
  on: string | null;
}

/** What people write on a card; every version holds all of it. */
export interface CardContent {
  /** The twin in the other language has the same. */
  situation: string;
  category: Category;
  language: Language;
  title: string;
  /** How customers say it. */
  formulations: readonly string[];
  /** What it often means. */
  meaning: string;
  replyGuidance: readonly string[];
  /** With `{{placeholders}}`. */
  replyExample: string;
  followUpQuestion: string;
  proofPoints: readonly ProofPoint[];
  avoid: readonly string[];
}

export type CardStatus = 'proposed' | 'approved' | 'retired';

export interface Card extends CardContent {
  id: string;
  status: CardStatus;
  /** Of the content that stands; 0 while the card is only proposed. */
  version: number;
  ownerId: string | null;
  /** 'YYYY-MM-DD': when the owner looks whether it still holds. */
  reviewOn: string | null;
}

interface CardRow {
  card_id: string;
  content: unknown;
  status: CardStatus;
  version: number;
  owner_id: string | null;
  review_on: string | null;
}

export const toCard = (row: CardRow): Card => ({
  ...(row.content as CardContent),
  id: row.card_id,
  status: row.status,
  version: row.version,
  ownerId: row.owner_id,
  reviewOn: row.review_on,
});

/** What is written on it, without how it stands. */
export const contentOf = ({
  id: _id,
  status: _status,
  version: _version,
  ownerId: _owner,
  reviewOn: _review,
  ...content
}: Card): CardContent => content;

export type VersionStatus = 'proposed' | 'approved' | 'declined' | 'withdrawn';

export interface CardVersion {
  cardId: string;
  version: number;
  content: CardContent;
  status: VersionStatus;
  /** Null: it came with the product. */
  byId: string | null;
  at: Date;
  decidedBy: string | null;
  decidedAt: Date | null;
}

const MOST = { title: 120, line: 300, text: 1500, lines: 30 };

/** As it is kept: straight quotes, no empty lines, nothing twice. Refuses a card that could not answer anybody. */
export function checkedContent(content: CardContent): CardContent {
  const checked: CardContent = {
    ...content,
    title: straighten(content.title),
    formulations: lines(content.formulations),
    meaning: straightenLines(content.meaning),
    replyGuidance: lines(content.replyGuidance),
    replyExample: straightenLines(content.replyExample),
    followUpQuestion: straighten(content.followUpQuestion),
    proofPoints: content.proofPoints.filter(({ text }) => straighten(text) !== ''),
    avoid: lines(content.avoid),
  };
  if (checked.title === '' || checked.replyExample === '' || checked.formulations.length === 0)
    throw new Refusal('card_incomplete', (l) => cardWords(l).incomplete);
  const texts = [checked.meaning, checked.replyExample];
  const short = [...checked.formulations, ...checked.replyGuidance, ...checked.avoid];
  if (
    checked.title.length > MOST.title ||
    short.some((line) => line.length > MOST.line) ||
    texts.some((text) => text.length > MOST.text) ||
    short.length > MOST.lines * 3
  )
    throw new Refusal('card_too_long', (l) => cardWords(l).tooLong);
  return checked;
}

const lines = (entered: readonly string[]): string[] => [
  ...new Set(entered.map(straighten).filter((line) => line !== '')),
];

/** Names of the placeholders that the card leaves to the workspace's facts. */
export const placeholdersOf = (card: CardContent): string[] =>
  placeholdersIn(
    [card.replyExample, card.followUpQuestion, ...card.proofPoints.map(({ text }) => text)].join(
      ' ',
    ),
  );

/** A proof point as one line: "Delivered in 9 days (act of 12 May, 2026-05-12)". */
export const proofLine = ({ text, source, on }: ProofPoint): string => {
  const from = [source, on].filter(Boolean).join(', ');
  return from === '' ? text : `${text} (${from})`;
};

export const isDue = ({ reviewOn }: Card, today: string): boolean =>
  reviewOn !== null && reviewOn <= today;
