import { type Selectable, sql } from 'kysely';
import type { Tx } from '../db/connection.ts';
import { newId } from '../db/ids.ts';
import type { Database } from '../db/schema.ts';
import type { Objection, OfferedReply } from './objection.ts';

export type Feedback = 'helpful' | 'unhelpful';

/** The day of the team on which it was asked: what the sums are kept by. Null without a team. */
export type AskedOn = string | null;

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

type EventKind = Database['objection_events']['kind'];

async function insertEvent(
  tx: Tx,
  workspaceId: string,
  objection: Objection,
  replyId: string | null,
  kind: EventKind,
  at: Date,
): Promise<void> {
  await tx
    .insertInto('objection_events')
    .values({
      workspace_id: workspaceId,
      event_id: newId(at),
      objection_id: objection.id,
      reply_id: replyId,
      kind,
      by_id: objection.askedBy,
      at,
    })
    .execute();
}

type Sums = Partial<Record<'asked' | 'used' | Feedback, number>>;

/** No category is one too: what no card fits is what the playbook lacks. */
const NO_CATEGORY = 'none';

async function addToDay(
  tx: Tx,
  workspaceId: string,
  { teamId, askedBy, category }: Objection,
  askedOn: AskedOn,
  { asked = 0, used = 0, helpful = 0, unhelpful = 0 }: Sums,
): Promise<void> {
  if (teamId === null || askedOn === null) return;
  await sql`
    insert into objection_days as d (workspace_id, team_id, day, user_id, category, asked, used, helpful, unhelpful)
    values (${workspaceId}, ${teamId}, ${askedOn}, ${askedBy}, ${category ?? NO_CATEGORY},
      greatest(${asked}::int, 0), greatest(${used}::int, 0), greatest(${helpful}::int, 0), greatest(${unhelpful}::int, 0))
    on conflict (workspace_id, team_id, day, user_id, category) do update set
      asked = d.asked + ${asked}::int, used = d.used + ${used}::int,
      helpful = d.helpful + ${helpful}::int, unhelpful = d.unhelpful + ${unhelpful}::int`.execute(
    tx,
  );
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

/** The first time counts. */
export async function saveUse(
  tx: Tx,
  workspaceId: string,
  objection: Objection,
  reply: OfferedReply,
  askedOn: AskedOn,
  at: Date,
): Promise<void> {
  if (reply.usedAt) return;
  await setReply(tx, workspaceId, reply.id, { used_at: at });
  await insertEvent(tx, workspaceId, objection, reply.id, 'used', at);
  await addToDay(tx, workspaceId, objection, askedOn, { used: 1 });
}

/** The last word counts; saying the same again changes nothing. */
export async function saveFeedback(
  tx: Tx,
  workspaceId: string,
  objection: Objection,
  reply: OfferedReply,
  feedback: Feedback,
  askedOn: AskedOn,
  at: Date,
): Promise<void> {
  const isHelpful = feedback === 'helpful';
  if (reply.wasHelpful === isHelpful) return;
  await setReply(tx, workspaceId, reply.id, { was_helpful: isHelpful });
  await insertEvent(tx, workspaceId, objection, reply.id, feedback, at);
  const other = isHelpful ? 'unhelpful' : 'helpful';
  const tookBack = reply.wasHelpful === null ? 0 : -1;
  await addToDay(tx, workspaceId, objection, askedOn, { [feedback]: 1, [other]: tookBack });
}

async function setReply(
  tx: Tx,
  workspaceId: string,
  replyId: string,
  set: { used_at: Date } | { was_helpful: boolean },
): Promise<void> {
  await tx
    .updateTable('objection_replies')
    .set(set)
    .where('workspace_id', '=', workspaceId)
    .where('reply_id', '=', replyId)
    .execute();
}

/** Which deal it was about, with the stage it was in then. */
export async function saveTie(
  tx: Tx,
  workspaceId: string,
  objection: Objection,
  deal: { id: string; stageId: string },
  at: Date,
): Promise<void> {
  await tx
    .updateTable('objections')
    .set({ deal_id: deal.id, stage_id: deal.stageId })
    .where('workspace_id', '=', workspaceId)
    .where('objection_id', '=', objection.id)
    .execute();
  await insertEvent(tx, workspaceId, objection, null, 'tied', at);
}
