import type { Tx } from '../db/connection.ts';
import { newId } from '../db/ids.ts';
import type { Team } from '../teams/directory.ts';
import type { Member } from '../teams/member.ts';
import { type Draft, messageOf, type SavedDraft } from './draft.ts';
import { draftLeads, holdDraft } from './draft-leads.ts';
import { readDraftsOf, saveOutcome } from './draft-store.ts';
import { capture, type Lead, type LeadFields } from './lead.ts';
import { insertLead, lockLeadBy } from './lead-store.ts';
import { takeLead } from './take-lead.ts';
import type { Twin } from './twin.ts';
import { findTwin } from './twin-store.ts';
import { undoLead } from './undo-lead.ts';

/** What was read in one message of an intake channel, as it is now. */
export interface TakenIn {
  draft: SavedDraft;
  /** The lead that it became, unless it was said to be none. */
  lead: Lead | null;
  /** Who has the same contact and so held it back. */
  twin: Twin | null;
}

/** Saves each as a free lead, but holds back those whose contact is there already. Nothing for a message that was taken in before. */
export async function takeIn(
  tx: Tx,
  read: readonly LeadFields[],
  message: { channelId: string; ts: string },
  team: Team,
  member: Member,
  now: Date,
): Promise<TakenIn[]> {
  const { workspaceId } = member;
  if ((await readDraftsOf(tx, workspaceId, message)).length > 0) return [];
  const drafts = await draftLeads(tx, read, message, team, member, now);
  for (const draft of drafts) {
    const twin = await findTwin(tx, workspaceId, team.id, draft.fields);
    if (!twin) await saveFree(tx, draft, member, now);
  }
  return asTheyAre(tx, message, team, member);
}

/** Nobody's yet, whoever wrote the message or pressed the button. */
async function saveFree(tx: Tx, draft: Draft, member: Member, now: Date): Promise<void> {
  const { teamId, fields } = draft;
  const request = { id: newId(now), teamId, fields, ownerId: null, message: messageOf(draft) };
  const captured = capture(request, { byId: member.userId, at: now });
  await insertLead(tx, member.workspaceId, captured);
  await saveOutcome(tx, member.workspaceId, draft.id, { leadId: request.id });
}

export interface PressedCard {
  team: Team;
  taken: readonly TakenIn[];
}

/** For whoever is first; the others are told who was. */
export const takeFromCard = (tx: Tx, draftId: string, member: Member, now: Date) =>
  pressed(tx, draftId, member, async ({ lead }) => {
    if (lead) await takeLead(tx, { number: lead.number }, member, now, () => '/lead list');
  });

/** The lead is gone as if it had never been, so that no number counts it. */
export const turnAway = (tx: Tx, draftId: string, member: Member, now: Date) =>
  pressed(tx, draftId, member, async ({ lead, id }) => {
    if (!lead) await saveOutcome(tx, member.workspaceId, id, { refusedAt: now });
    else if (!lead.removed) await undoLead(tx, lead.createdEventId, member, now);
  });

export const saveDespiteTwin = (tx: Tx, draftId: string, member: Member, now: Date) =>
  pressed(tx, draftId, member, async (draft) => {
    if (!draft.lead) await saveFree(tx, draft, member, now);
  });

async function pressed(
  tx: Tx,
  draftId: string,
  member: Member,
  decide: (draft: SavedDraft) => Promise<void>,
): Promise<PressedCard> {
  const { draft, team } = await holdDraft(tx, draftId, member);
  const all = await readDraftsOf(tx, member.workspaceId, draft);
  const found = all.find(({ id }) => id === draft.id);
  if (found) await decide(found);
  return { team, taken: await asTheyAre(tx, draft, team, member) };
}

async function asTheyAre(
  tx: Tx,
  message: { channelId: string; ts: string },
  team: Team,
  { workspaceId }: Member,
): Promise<TakenIn[]> {
  const taken: TakenIn[] = [];
  for (const draft of await readDraftsOf(tx, workspaceId, message)) {
    const lead = draft.leadId
      ? await lockLeadBy(tx, workspaceId, [team.id], { id: draft.leadId })
      : undefined;
    const waits = !draft.leadId && !draft.refusedAt;
    const twin = waits ? await findTwin(tx, workspaceId, team.id, draft.fields) : undefined;
    taken.push({ draft, lead: lead ?? null, twin: twin ?? null });
  }
  return taken;
}
