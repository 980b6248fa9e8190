import { sql } from 'kysely';
import type { Tx } from '../../db/connection.ts';
import { Refusal } from '../../errors.ts';
import type { Language } from '../../language/language.ts';
import { type Card, type CardContent, toCard } from './card.ts';
import { indexCard } from './card-terms-store.ts';
import { findVersion, setVersionStatus } from './card-version-store.ts';
import { cardWords } from './card-words.ts';
import { type PlaybookChange, proposalsIn } from './playbook-event.ts';
import { type By, insertPlaybookEvent } from './playbook-event-store.ts';
import { seedPlaybook } from './seed-playbook.ts';

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
  /** Ids with a version that waits for a decision, and is newer than what stands. */
  waiting: ReadonlySet<string>;
}

export async function listCards(tx: Tx, workspaceId: string): Promise<Playbook> {
  await seedPlaybook(tx, workspaceId);
  const rows = await tx
    .selectFrom('cards')
    .selectAll()
    .select(
      sql<boolean>`exists (select from card_versions v where v.workspace_id = cards.workspace_id
        and v.card_id = cards.card_id and v.status = 'proposed' and v.version > cards.version)`.as(
        'waits',
      ),
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

/** Holds the card until the transaction ends: two who change it take turns. */
export async function lockCard(tx: Tx, workspaceId: string, cardId: string): Promise<Card> {
  const row = await tx
    .selectFrom('cards')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('card_id', '=', cardId)
    .forUpdate()
    .executeTakeFirst();
  if (!row) throw noCard();
  return toCard(row);
}

/** A card of which nothing stands yet. */
export async function insertCard(
  tx: Tx,
  workspaceId: string,
  cardId: string,
  content: CardContent,
): Promise<Card> {
  await seedPlaybook(tx, workspaceId);
  const row = await tx
    .insertInto('cards')
    .values({
      workspace_id: workspaceId,
      card_id: cardId,
      ...columnsOf(content),
      status: 'proposed',
      version: 0,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  return toCard(row);
}

const columnsOf = (content: CardContent) => ({
  situation: content.situation,
  category: content.category,
  language: content.language,
  title: content.title,
  content: JSON.stringify(content),
});

/** Makes the changes of one card and keeps them in its history. Returns the event's id, for Undo. */
export async function saveCardChange(
  tx: Tx,
  workspaceId: string,
  cardId: string,
  change: PlaybookChange,
  by: By,
): Promise<string> {
  for (const { version, to } of proposalsIn(change.changes))
    await setVersionStatus(tx, workspaceId, { cardId, version }, to, by);
  await standAs(tx, workspaceId, cardId, change.changes);
  return insertPlaybookEvent(tx, workspaceId, { cardId, ...change }, by);
}

/** The card's row as the changes leave it; it is found by the words of the version that stands. */
async function standAs(
  tx: Tx,
  workspaceId: string,
  cardId: string,
  { status, version, ownerId, reviewOn }: PlaybookChange['changes'],
): Promise<void> {
  const stands = Number(version?.[1] ?? 0);
  const of = { cardId, version: stands };
  const content = stands > 0 && (await findVersion(tx, workspaceId, of))?.content;
  const set = {
    ...(status && { status: status[1] as Card['status'] }),
    ...(version && { version: stands }),
    ...(ownerId && { owner_id: ownerId[1] as string | null }),
    ...(reviewOn && { review_on: reviewOn[1] as string | null }),
    ...(content && columnsOf(content)),
  };
  if (Object.keys(set).length === 0) return;
  await tx
    .updateTable('cards')
    .set(set)
    .where('workspace_id', '=', workspaceId)
    .where('card_id', '=', cardId)
    .execute();
  if (content) await indexCard(tx, workspaceId, { id: cardId, ...content });
}
