import { isDeepStrictEqual } from 'node:util';
import type { Tx } from '../../db/connection.ts';
import { newId } from '../../db/ids.ts';
import { Refusal } from '../../errors.ts';
import {
  type Card,
  type CardContent,
  type CardVersion,
  checkedContent,
  contentOf,
} from './card.ts';
import { insertCard, lockCard, readCard, saveCardChange } from './card-store.ts';
import { insertVersion } from './card-version-store.ts';
import { cardWords } from './card-words.ts';
import { ofCard, ofProposal, type PlaybookChanges } from './playbook-event.ts';
import type { By } from './playbook-event-store.ts';

export interface Draft {
  /** Null: a new card. */
  cardId: string | null;
  /** Of the twin in the other language; null or '': one of its own. */
  situation: string | null;
  /** What the writer saw when they began: 0 for a new card. */
  version: number;
  content: CardContent;
}

export interface HeadsDraft extends Draft {
  ownerId: string | null;
  reviewOn: string | null;
  /** Of the cards that come in together. */
  importId?: string;
}

export interface CardSaved {
  card: Card;
  /** For Undo; null: all of it was so already. */
  eventId: string | null;
}

/** A head's: holds at once; a retired card answers again. */
export async function saveCard(
  tx: Tx,
  workspaceId: string,
  draft: HeadsDraft,
  by: By,
): Promise<CardSaved> {
  const { card: was, content } = await begin(tx, workspaceId, draft, by);
  const { ownerId, reviewOn, importId } = draft;
  const isNew = was.version === 0;
  const version =
    isNew || !isDeepStrictEqual(content, checkedContent(contentOf(was)))
      ? (await insertVersion(tx, workspaceId, { cardId: was.id, content }, by)).version
      : was.version;
  const changes: PlaybookChanges = {
    ...(version === was.version ? {} : ofProposal(version, null, 'approved')),
    ...ofCard(was, { status: 'approved', version, ownerId, reviewOn }),
  };
  if (Object.keys(changes).length === 0) return { card: was, eventId: null };
  const change = { kind: isNew ? 'created' : 'edited', changes, importId } as const;
  const eventId = await saveCardChange(tx, workspaceId, was.id, change, by);
  return { card: await readCard(tx, workspaceId, was.id), eventId };
}

export interface CardProposed {
  version: CardVersion;
  eventId: string;
}

/** A version that waits for a head; of a new card there is nothing else yet. */
export async function proposeCard(
  tx: Tx,
  workspaceId: string,
  draft: Draft,
  by: By,
): Promise<CardProposed> {
  const { card, content } = await begin(tx, workspaceId, draft, by);
  const version = await insertVersion(tx, workspaceId, { cardId: card.id, content }, by);
  const changes = ofProposal(version.version, null, 'proposed');
  const change = { kind: 'proposed', changes } as const;
  const eventId = await saveCardChange(tx, workspaceId, card.id, change, by);
  return { version, eventId };
}

/** The card as it was, held. Two who change it at the same time: the second is told, and loses nothing that they did not see. */
async function begin(
  tx: Tx,
  workspaceId: string,
  draft: Draft,
  by: By,
): Promise<{ card: Card; content: CardContent }> {
  const cardId = draft.cardId ?? newId(by.at);
  const situation = draft.situation || draft.content.situation || cardId;
  const content = checkedContent({ ...draft.content, situation });
  if (draft.cardId === null)
    return { card: await insertCard(tx, workspaceId, cardId, content), content };
  const card = await lockCard(tx, workspaceId, cardId);
  if (card.version !== draft.version)
    throw new Refusal('card_changed', (l) => cardWords(l).changed);
  return { card, content };
}
