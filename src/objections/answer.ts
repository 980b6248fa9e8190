import type { Language } from '../language/language.ts';
import { type Objection, type OfferedReply, SHOWN_AT_ONCE } from './objection.ts';
import type { Card } from './playbook/card.ts';

/** One reply as it is shown: with its card named, and what is behind it in the manager's language. */
export interface ShownReply extends OfferedReply {
  title: string;
  meaning: string;
}

export interface DealNamed {
  id: string;
  number: number;
  title: string;
}

/** What a manager is told beside the replies. */
export type Note =
  | 'being_written'
  | 'being_written_below'
  | 'not_tailored'
  | 'no_objection'
  | 'model_silent'
  | 'person_spent'
  | 'workspace_spent'
  | 'no_other_angle'
  | 'short_already'
  | 'no_card_of_topic';

export interface Answer {
  objection: Objection;
  /** The latest of each place, first place first. */
  replies: readonly ShownReply[];
  deal: DealNamed | null;
  /** Which deal it may be about; a press confirms it. */
  guess: DealNamed | null;
  /** The asker's open deals, to choose one. */
  deals: readonly DealNamed[];
  note: Note | null;
}

/** Its name and what is behind it, in the card's own language. */
export const nameOf = ({ title, meaning }: Card) => ({ title, meaning });

/** Of several offered for one place the latest is shown; no more than a person reads. */
export function latestOfEach(replies: readonly OfferedReply[]): OfferedReply[] {
  const byPlace = new Map<number, OfferedReply>();
  for (const reply of replies) byPlace.set(reply.position, reply);
  return [...byPlace.values()].sort((a, b) => a.position - b.position).slice(0, SHOWN_AT_ONCE);
}

/** By shares of letters; a text without letters is taken for English. */
export function scriptOf(text: string): Language {
  const count = (script: RegExp) => text.match(script)?.length ?? 0;
  return count(/\p{Script=Cyrillic}/gu) > count(/\p{Script=Latin}/gu) ? 'ru' : 'en';
}
