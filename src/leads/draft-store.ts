import { type Selectable, sql } from 'kysely';
import { z } from 'zod';
import type { Tx } from '../db/connection.ts';
import type { Database } from '../db/schema.ts';
import type { Draft, SavedDraft } from './draft.ts';
import type { LeadFields } from './lead.ts';
import { LEAD_SOURCES } from './lead-source.ts';

const text = z.string().nullable();
const storedFields = z.object({
  teamId: z.string(),
  name: text,
  company: text,
  phone: text,
  email: text,
  amount: z
    .object({ minor: z.string(), currency: z.string() })
    .transform(({ minor, currency }) => ({ minor: BigInt(minor), currency }))
    .nullable(),
  source: z.enum(LEAD_SOURCES).nullable().catch(null),
  note: text,
});

const toJson = (teamId: string, fields: LeadFields) =>
  JSON.stringify({
    ...fields,
    teamId,
    amount: fields.amount && { ...fields.amount, minor: String(fields.amount.minor) },
  });

function toDraft(row: Selectable<Database['lead_drafts']>): Draft {
  const { teamId, ...fields } = storedFields.parse(row.fields);
  return {
    id: row.draft_id,
    channelId: row.channel_id,
    ts: row.message_ts,
    position: row.position,
    teamId,
    fields,
    askedBy: row.asked_by,
    leadId: row.lead_id,
    refusedAt: row.refused_at,
    createdAt: row.created_at,
  };
}

/** One message is read once: when it arrives a second time, as another event, its drafts are there already. */
export async function insertDrafts(
  tx: Tx,
  workspaceId: string,
  drafts: readonly Draft[],
): Promise<void> {
  await tx
    .insertInto('lead_drafts')
    .values(
      drafts.map((draft) => ({
        workspace_id: workspaceId,
        draft_id: draft.id,
        channel_id: draft.channelId,
        message_ts: draft.ts,
        position: draft.position,
        message_link: null,
        fields: toJson(draft.teamId, draft.fields),
        asked_by: draft.askedBy,
        lead_id: null,
        refused_at: null,
        created_at: draft.createdAt,
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(['workspace_id', 'channel_id', 'message_ts', 'position']).doNothing(),
    )
    .execute();
}

/** All drafts of one message in their order, with the leads that they became. */
export async function readDraftsOf(
  tx: Tx,
  workspaceId: string,
  message: { channelId: string; ts: string },
): Promise<SavedDraft[]> {
  const rows = await tx
    .selectFrom('lead_drafts as d')
    .leftJoin('leads as l', (join) =>
      join.onRef('l.workspace_id', '=', 'd.workspace_id').onRef('l.lead_id', '=', 'd.lead_id'),
    )
    .leftJoin('lead_events as e', (join) =>
      join
        .onRef('e.workspace_id', '=', 'd.workspace_id')
        .onRef('e.lead_id', '=', 'd.lead_id')
        .on('e.version', '=', 1),
    )
    .selectAll('d')
    .select(['l.number', 'l.status', 'e.event_id'])
    .where('d.workspace_id', '=', workspaceId)
    .where('d.channel_id', '=', message.channelId)
    .where('d.message_ts', '=', message.ts)
    .orderBy('d.position')
    .execute();
  return rows.map(({ number, status, event_id, ...row }) => ({
    ...toDraft(row),
    lead:
      number !== null && event_id !== null
        ? { number, removed: status === 'removed', createdEventId: event_id }
        : null,
  }));
}

/** Holds it, so that two who press Save make one lead. */
export async function lockDraft(
  tx: Tx,
  workspaceId: string,
  draftId: string,
): Promise<Draft | undefined> {
  const row = await tx
    .selectFrom('lead_drafts')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    // What a button brings back may be no uuid at all.
    .where(sql<boolean>`draft_id::text = ${draftId}`)
    .forUpdate()
    .executeTakeFirst();
  return row && toDraft(row);
}

/** What became of it: a lead, or "not a lead". */
export async function saveOutcome(
  tx: Tx,
  workspaceId: string,
  draftId: string,
  outcome: { leadId: string } | { refusedAt: Date },
): Promise<void> {
  await tx
    .updateTable('lead_drafts')
    .set(
      'leadId' in outcome
        ? { lead_id: outcome.leadId, refused_at: null }
        : { refused_at: outcome.refusedAt },
    )
    .where('workspace_id', '=', workspaceId)
    .where('draft_id', '=', draftId)
    .execute();
}

/** What was corrected in the form, for the press that saves it all the same. */
export async function saveFields(
  tx: Tx,
  workspaceId: string,
  draftId: string,
  teamId: string,
  fields: LeadFields,
): Promise<void> {
  await tx
    .updateTable('lead_drafts')
    .set({ fields: toJson(teamId, fields) })
    .where('workspace_id', '=', workspaceId)
    .where('draft_id', '=', draftId)
    .execute();
}
