import type { Tx } from '../db/connection.ts';
import { Refusal } from '../errors.ts';
import type { Member } from '../teams/member.ts';
import { type Changed, doing } from './change-lead.ts';
import type { FoundLead } from './find-lead.ts';
import { edit, type LeadFields, titleOf } from './lead.ts';
import { readEvents } from './lead-history-store.ts';
import { saveChange } from './lead-store.ts';
import { leadWords } from './lead-words.ts';

/**
 * Saves what a form says, unless somebody else edited the lead after the form was opened at `seen`: their words would
 * be lost. Undefined when nothing is different.
 */
export async function editLead(
  tx: Tx,
  { lead, team }: FoundLead,
  seen: number,
  fields: LeadFields,
  member: Member,
  now: Date,
): Promise<Changed | undefined> {
  if (lead.version !== seen) {
    const events = await readEvents(tx, member.workspaceId, lead.id);
    const theirs = events.findLast(
      (event) => event.version > seen && ['edited', 'undone'].includes(event.kind),
    );
    if (theirs) {
      const facts = { title: titleOf(lead), number: lead.number, byId: theirs.byId };
      throw new Refusal('changed_meanwhile', (l) => leadWords(l).changedMeanwhile(facts));
    }
  }
  const edited = edit(lead, fields, doing(member, team.id, now));
  if (Object.keys(edited.event.changes).length === 0) return undefined;
  const eventId = await saveChange(tx, member.workspaceId, edited);
  return { lead: edited.lead, before: lead, team, eventId };
}
