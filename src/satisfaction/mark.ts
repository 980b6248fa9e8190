import type { Deal } from '../deals/deal.ts';
import { Refusal } from '../errors.ts';
import { satisfactionWords } from './satisfaction-words.ts';

export const MARKS = [1, 2, 3, 4, 5] as const;
export type MarkValue = (typeof MARKS)[number];

export interface Mark {
  id: string;
  dealId: string;
  teamId: string;
  customerId: string | null;
  /** Whose deal it was when it was won. */
  ownerId: string | null;
  value: MarkValue;
  comment: string | null;
  byId: string;
  at: Date;
  undoneAt: Date | null;
}

/** A head should know at once. */
export const isLow = ({ value }: Pick<Mark, 'value'>): boolean => value <= 2;

export const COMMENT_MOST = 1_000;

/** A number from one to five, as typed. */
export const asMark = (text: string): MarkValue | undefined =>
  MARKS.find((mark) => String(mark) === text.trim());

export function mark(
  deal: Deal,
  value: MarkValue,
  comment: string | null,
  by: { id: string; byId: string; at: Date },
): Mark {
  if (deal.stageKind !== 'won')
    throw new Refusal('mark_not_won', (l) => satisfactionWords(l).notWon(deal));
  if (comment !== null && comment.length > COMMENT_MOST)
    throw new Refusal('text_long', (l) => satisfactionWords(l).tooLong({ most: COMMENT_MOST }));
  return {
    ...by,
    dealId: deal.id,
    teamId: deal.teamId,
    customerId: deal.customerId,
    ownerId: deal.closedOwnerId,
    value,
    comment,
    undoneAt: null,
  };
}

/** Marks 4 and 5 of all; the last of each customer counts. */
export interface Satisfaction {
  good: number;
  of: number;
}
