import { type Selectable, sql } from 'kysely';
import type { Tx } from '../db/connection.ts';
import type { Database } from '../db/schema.ts';
import type { Objection, OfferedReply } from './objection.ts';
import { type AskedOn, addToDay, insertEvent } from './objection-event-store.ts';

function toObjection(row: Selectable<Database['objections']>): Objection {
  return {
    id: row.objection_id,
    askedBy: row.asked_by,
    teamId: row.team_id,
    dealId: row.deal_id,
    stageId: row.stage_id,
    customerWords: row.customer_words,
    customerLanguage: row.customer_language,
    category: row.category,
    cardIds: row.card_ids,
    cameBy: row.came_by,
    askedAt: row.asked_at,
  };
}

function toReply(row: Selectable<Database['objection_replies']>): OfferedReply {
  return {
    id: row.reply_id,
    objectionId: row.objection_id,
    cardId: row.card_id,
    kind: row.kind,
    body: row.body,
    explanation: row.explanation,
    gaps: row.gaps,
    position: row.position,
    usedAt: row.used_at,
    wasHelpful: row.was_helpful,
  };
}

/** The objection, what was offered, the event and the day's sum: four rows that stand or fall together. */
export async function insertObjection(
  tx: Tx,
  workspaceId: string,
  objection: Objection,
  replies: readonly OfferedReply[],
  askedOn: AskedOn,
): Promise<void> {
  await tx
    .insertInto('objections')
    .values({
      workspace_id: workspaceId,
      objection_id: objection.id,
      asked_by: objection.askedBy,
      team_id: objection.teamId,
      deal_id: objection.dealId,
      stage_id: objection.stageId,
      customer_words: objection.customerWords,
      customer_language: objection.customerLanguage,
      category: objection.category,
      card_ids: [...objection.cardIds],
      came_by: objection.cameBy,
      asked_at: objection.askedAt,
    })
    .execute();
  await insertReplies(tx, workspaceId, replies, objection.askedAt);
  await insertEvent(tx, workspaceId, objection, null, 'asked', objection.askedAt);
  await addToDay(tx, workspaceId, objection, askedOn, { asked: 1 });
}

export async function insertReplies(
  tx: Tx,
  workspaceId: string,
  replies: readonly OfferedReply[],
  at: Date,
): Promise<void> {
  if (replies.length === 0) return;
  await tx
    .insertInto('objection_replies')
    .values(
      replies.map((reply) => ({
        workspace_id: workspaceId,
        reply_id: reply.id,
        objection_id: reply.objectionId,
        card_id: reply.cardId,
        kind: reply.kind,
        body: reply.body,
        explanation: reply.explanation,
        gaps: [...reply.gaps],
        position: reply.position,
        offered_at: at,
        used_at: reply.usedAt,
        was_helpful: reply.wasHelpful,
      })),
    )
    .execute();
}

/** Only whoever asked finds it again: it is private. Held, so that two presses count once. */
export async function lockObjection(
  tx: Tx,
  workspaceId: string,
  objectionId: string,
  askedBy: string,
): Promise<Objection | undefined> {
  const row = await tx
    .selectFrom('objections')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    // What a button brings back may be no uuid at all.
    .where(sql<boolean>`objection_id::text = ${objectionId}`)
    .where('asked_by', '=', askedBy)
    .forUpdate()
    .executeTakeFirst();
  return row && toObjection(row);
}

export async function readReplies(
  tx: Tx,
  workspaceId: string,
  objectionId: string,
): Promise<OfferedReply[]> {
  const rows = await tx
    .selectFrom('objection_replies')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('objection_id', '=', objectionId)
    .orderBy('position')
    .orderBy('reply_id')
    .execute();
  return rows.map(toReply);
}

/** By the reply that a button names. */
export async function findObjectionOf(
  tx: Tx,
  workspaceId: string,
  replyId: string,
  askedBy: string,
): Promise<Objection | undefined> {
  const row = await tx
    .selectFrom('objection_replies')
    .select('objection_id')
    .where('workspace_id', '=', workspaceId)
    .where(sql<boolean>`reply_id::text = ${replyId}`)
    .executeTakeFirst();
  return row && lockObjection(tx, workspaceId, row.objection_id, askedBy);
}
