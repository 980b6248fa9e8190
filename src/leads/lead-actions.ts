import type { Action } from '../services.ts';
import { holdDraft, refuseDraft, saveDraft } from './draft-leads.ts';
import { draftsPressed } from './draft-views.ts';
import { draftForm } from './lead-modals.ts';

/** The buttons of a card that waits for a decision; the value is the draft's id. Everything else has a command. */
export const leadActions: readonly Action[] = [
  {
    id: 'lead.save',
    async run({ value, member, now }, tx) {
      const pressed = await saveDraft(tx, value, { anyway: false }, member, now);
      return draftsPressed(pressed, member.language);
    },
  },
  {
    id: 'lead.save_anyway',
    async run({ value, member, now }, tx) {
      const pressed = await saveDraft(tx, value, { anyway: true }, member, now);
      return draftsPressed(pressed, member.language);
    },
  },
  {
    id: 'lead.refuse',
    async run({ value, member, now }, tx) {
      return draftsPressed(await refuseDraft(tx, value, member, now), member.language);
    },
  },
  {
    id: 'lead.edit_draft',
    async run({ value, member }, tx) {
      const { draft } = await holdDraft(tx, value, member);
      return draftForm(draft, member.language);
    },
  },
];
