import type { Tx } from '../db/connection.ts';
import { newId } from '../db/ids.ts';
import { Refusal } from '../errors.ts';
import type { Team } from '../teams/directory.ts';
import type { Member } from '../teams/member.ts';
import { readableTeams } from '../teams/rights.ts';
import { saveLead } from './capture-lead.ts';
import { type Draft, messageOf, type SavedDraft } from './draft.ts';
import { insertDrafts, lockDraft, readDraftsOf, saveFields, saveOutcome } from './draft-store.ts';
import type { LeadFields } from './lead.ts';
import { leadWords } from './lead-words.ts';
import type { Twin } from './twin.ts';
import { findTwin } from './twin-store.ts';

/** Keeps what was read in a message until somebody presses; the same message again finds what is kept. */
export async function draftLeads(
  tx: Tx,
  read: readonly LeadFields[],
  message: { channelId: string; ts: string },
  team: Team,
  member: Member,
  now: Date,
): Promise<SavedDraft[]> {
  const drafts = read.map(
    (fields, position): Draft => ({
      id: newId(now),
      ...message,
      position,
      teamId: team.id,
      fields,
      askedBy: member.userId,
      leadId: null,
      refusedAt: null,
      createdAt: now,
    }),
  );
  await insertDrafts(tx, member.workspaceId, drafts);
  return readDraftsOf(tx, member.workspaceId, message);
}

/** All drafts of the message as they are now, and the twin that held one of them back. */
export interface Pressed {
  drafts: readonly SavedDraft[];
  heldBack: { draftId: string; twin: Twin } | null;
}

/** Makes the draft a lead, once however many press. `fields` are those of the form, when it was edited first. */
export async function saveDraft(
  tx: Tx,
  draftId: string,
  request: { anyway: boolean; fields?: LeadFields },
  member: Member,
  now: Date,
): Promise<Pressed> {
  const { draft, team } = await holdDraft(tx, draftId, member);
  const fields = request.fields ?? draft.fields;
  const { workspaceId } = member;
  let twin: Twin | undefined;
  if (draft.leadId === null) {
    if (!request.anyway) twin = await findTwin(tx, workspaceId, team.id, fields);
    if (request.fields) await saveFields(tx, workspaceId, draftId, team.id, fields);
    if (!twin) {
      const message = messageOf(draft);
      const { lead } = await saveLead(tx, { team, fields, message }, member, now);
      await saveOutcome(tx, workspaceId, draftId, { leadId: lead.id });
    }
  }
  return {
    drafts: await readDraftsOf(tx, workspaceId, draft),
    heldBack: twin ? { draftId, twin } : null,
  };
}

export async function refuseDraft(
  tx: Tx,
  draftId: string,
  member: Member,
  now: Date,
): Promise<Pressed> {
  const { draft } = await holdDraft(tx, draftId, member);
  if (draft.leadId === null) await saveOutcome(tx, member.workspaceId, draftId, { refusedAt: now });
  return { drafts: await readDraftsOf(tx, member.workspaceId, draft), heldBack: null };
}

/** Only people of the team that the lead would go to may press; to others the draft does not exist. */
export async function holdDraft(
  tx: Tx,
  draftId: string,
  member: Member,
): Promise<{ draft: Draft; team: Team }> {
  const draft = await lockDraft(tx, member.workspaceId, draftId);
  const team = readableTeams(member).find((one) => one.id === draft?.teamId);
  if (!draft || !team) throw new Refusal('old_draft', (l) => leadWords(l).oldDraft);
  return { draft, team };
}
