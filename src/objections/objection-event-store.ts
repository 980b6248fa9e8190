import { sql } from 'kysely';
import type { Tx } from '../db/connection.ts';
import { newId } from '../db/ids.ts';
import type { Database } from '../db/schema.ts';
import type { Objection, OfferedReply } from './objection.ts';

export type Feedback = 'helpful' | 'unhelpful';

/** The day of the team on which it was asked: what the sums are kept by. Null without a team. */
export type AskedOn = string | null;

type EventKind = Database['objection_events']['kind'];

export async function insertEvent(
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

export async function addToDay(
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

/** The first time counts; the day counts objections with a reply used, not replies. */
export async function saveUse(
  tx: Tx,
  workspaceId: string,
  objection: Objection,
  { reply, isFirst }: { reply: OfferedReply; isFirst: boolean },
  askedOn: AskedOn,
  at: Date,
): Promise<void> {
  if (reply.usedAt) return;
  await setReply(tx, workspaceId, reply.id, { used_at: at });
  await insertEvent(tx, workspaceId, objection, reply.id, 'used', at);
  if (isFirst) await addToDay(tx, workspaceId, objection, askedOn, { used: 1 });
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

/** The person said what it is about: so it counts from now on, and only these cards may fit. */
export async function saveCategory(
  tx: Tx,
  workspaceId: string,
  objection: Objection,
  { category, cardIds }: Pick<Objection, 'category' | 'cardIds'>,
  askedOn: AskedOn,
): Promise<void> {
  await tx
    .updateTable('objections')
    .set({ category, card_ids: [...cardIds] })
    .where('workspace_id', '=', workspaceId)
    .where('objection_id', '=', objection.id)
    .execute();
  await addToDay(tx, workspaceId, objection, askedOn, { asked: -1 });
  await addToDay(tx, workspaceId, { ...objection, category }, askedOn, { asked: 1 });
}
