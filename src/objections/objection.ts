import type { Language } from '../language/language.ts';
import type { Manner } from './reply/card-reply.ts';

/** Something a customer said that a manager asked to have answered. */
export interface Objection {
  id: string;
  askedBy: string;
  teamId: string | null;
  dealId: string | null;
  /** Of the deal when it was tied. */
  stageId: string | null;
  customerWords: string;
  customerLanguage: Language;
  /** Of the card that fits best; null: no card fits. */
  category: string | null;
  /** Cards that may fit, best first; more than are shown at once. */
  cardIds: readonly string[];
  cameBy: CameBy;
  askedAt: Date;
}

export type CameBy = 'command' | 'shortcut' | 'direct' | 'mention';
export type ReplyKind = 'card' | 'short' | 'angle' | 'tailored';

/** A reply as it was offered, word for word. */
export interface OfferedReply {
  id: string;
  objectionId: string;
  cardId: string;
  kind: ReplyKind;
  body: string;
  /** For the manager, when a model wrote one; else the card says what is behind it. */
  explanation: string | null;
  gaps: readonly string[];
  position: number;
  usedAt: Date | null;
  wasHelpful: boolean | null;
}

export const WORDS_MOST = 2_000;
export const SHOWN_AT_ONCE = 3;

export const kindOf = (manner: Manner): ReplyKind => (manner === 'whole' ? 'card' : manner);
