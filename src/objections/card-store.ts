import { sql } from 'kysely';
import type { Tx } from '../db/connection.ts';
import { newId } from '../db/ids.ts';
import { Refusal } from '../errors.ts';
import type { Language } from '../language/language.ts';
import { type Card, type CardContent, type CardVersion, checkedContent, toCard } from './card.ts';
import { indexCard } from './card-terms-store.ts';
import { type By, decideVersion, insertVersion, type OneVersion } from './card-version-store.ts';
import { cardWords } from './card-words.ts';
import { seedPlaybook } from './seed-playbook.ts';

export interface Draft {
  /** Null: a new card. */
  cardId: string | null;
  /** Of the twin in the other language; null or '': one of its own. */
  situation: string | null;
  /** What the writer saw when they began: 0 for a new card. */
  version: number;
  content: CardContent;
}

const noCard = () => new Refusal('no_card', (l) => cardWords(l).noCard);

export async function readCard(tx: Tx, workspaceId: string, cardId: string): Promise<Card> {
  const [card] = await readCards(tx, workspaceId, [cardId]);
  if (!card) throw noCard();
  return card;
}

/** In the order of the ids; those that are gone are left out. */
export async function readCards(
  tx: Tx,
  workspaceId: string,
  cardIds: readonly string[],
): Promise<Card[]> {
  if (cardIds.length === 0) return [];
  const rows = await tx
    .selectFrom('cards')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where(sql<boolean>`card_id = any(${[...cardIds]}::text[])`)
    .execute();
  const byId = new Map(rows.map((row) => [row.card_id, toCard(row)]));
  return cardIds.flatMap((id) => byId.get(id) ?? []);
}

export interface Playbook {
  /** Also proposed and retired ones. */
  cards: Card[];
  /** Ids with a version that waits for a decision. */
  waiting: ReadonlySet<string>;
}

export async function listCards(tx: Tx, workspaceId: string): Promise<Playbook> {
  await seedPlaybook(tx, workspaceId);
  const rows = await tx
    .selectFrom('cards')
    .selectAll()
    .select(
      sql<boolean>`exists (select from card_versions v where v.workspace_id = cards.workspace_id
        and v.card_id = cards.card_id and v.status = 'proposed')`.as('waits'),
    )
    .where('workspace_id', '=', workspaceId)
    .orderBy('card_id')
    .execute();
  const waiting = new Set(rows.filter(({ waits }) => waits).map(({ card_id }) => card_id));
  return { cards: rows.map(toCard), waiting };
}

/** Approved cards of one kind, in one language. */
export async function findApproved(
  tx: Tx,
  workspaceId: string,
  by: { category?: string; situations?: readonly string[]; language: Language },
): Promise<Card[]> {
  if (by.situations?.length === 0) return [];
  let query = tx
    .selectFrom('cards')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('status', '=', 'approved')
    .where('language', '=', by.language);
  if (by.category !== undefined) query = query.where('category', '=', by.category);
  if (by.situations)
    query = query.where(sql<boolean>`situation = any(${[...by.situations]}::text[])`);
  return (await query.orderBy('card_id').execute()).map(toCard);
}

/** A head's: holds at once. */
export async function saveCard(
  tx: Tx,
  workspaceId: string,
  draft: Draft & { ownerId: string | null; reviewOn: string | null },
  by: By,
): Promise<Card> {
  const proposed = await proposeCard(tx, workspaceId, draft, by);
  await approveCard(tx, workspaceId, proposed, by);
  await tx
    .updateTable('cards')
    .set({ owner_id: draft.ownerId, review_on: draft.reviewOn })
    .where('workspace_id', '=', workspaceId)
    .where('card_id', '=', proposed.cardId)
    .execute();
  return readCard(tx, workspaceId, proposed.cardId);
}

/** A version that waits for a head; of a new card there is nothing else yet. */
export async function proposeCard(
  tx: Tx,
  workspaceId: string,
  draft: Draft,
  by: By,
): Promise<CardVersion> {
  const cardId = draft.cardId ?? newId(by.at);
  const content = checkedContent({
    ...draft.content,
    situation: draft.situation || draft.content.situation || cardId,
  });
  if (draft.cardId === null) await insertProposed(tx, workspaceId, cardId, content);
  else await holdUnchanged(tx, workspaceId, cardId, draft.version);
  const version = await insertVersion(tx, workspaceId, { cardId, content }, by);
  const undecided = { decidedBy: null, decidedAt: null };
  return { cardId, version, content, status: 'proposed', byId: by.userId, at: by.at, ...undecided };
}

async function insertProposed(tx: Tx, workspaceId: string, cardId: string, content: CardContent) {
  await seedPlaybook(tx, workspaceId);
  await tx
    .insertInto('cards')
    .values({
      workspace_id: workspaceId,
      card_id: cardId,
      ...columnsOf(content),
      status: 'proposed',
      version: 0,
    })
    .execute();
}

const columnsOf = (content: CardContent) => ({
  situation: content.situation,
  category: content.category,
  language: content.language,
  title: content.title,
  content: JSON.stringify(content),
});

/** Two who change one card at the same time: the second is told, and loses nothing that they did not see. */
async function holdUnchanged(
  tx: Tx,
  workspaceId: string,
  cardId: string,
  seen: number,
): Promise<void> {
  const row = await tx
    .selectFrom('cards')
    .select('version')
    .where('workspace_id', '=', workspaceId)
    .where('card_id', '=', cardId)
    .forUpdate()
    .executeTakeFirst();
  if (!row) throw noCard();
  if (row.version !== seen) throw new Refusal('card_changed', (l) => cardWords(l).changed);
}

/** Puts the version in force: from now on the card is found by it. */
export async function approveCard(
  tx: Tx,
  workspaceId: string,
  of: OneVersion,
  by: By,
): Promise<CardVersion> {
  const version = await decideVersion(tx, workspaceId, of, 'approved', by);
  const { content } = version;
  await tx
    .updateTable('cards')
    .set({ ...columnsOf(content), status: 'approved', version: of.version })
    .where('workspace_id', '=', workspaceId)
    .where('card_id', '=', of.cardId)
    .execute();
  await indexCard(tx, workspaceId, { id: of.cardId, ...content });
  return version;
}

export const declineCard = (
  tx: Tx,
  workspaceId: string,
  of: OneVersion,
  by: By,
): Promise<CardVersion> => decideVersion(tx, workspaceId, of, 'declined', by);
