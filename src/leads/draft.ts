import type { LeadFields } from './lead.ts';

/** A message read into fields, or a lead held back by a twin, waiting for somebody's press. */
export interface Draft {
  id: string;
  channelId: string;
  ts: string;
  /** Among the leads of one message. */
  position: number;
  teamId: string;
  fields: LeadFields;
  askedBy: string;
  leadId: string | null;
  refusedAt: Date | null;
  createdAt: Date;
}

export interface SavedDraft extends Draft {
  /** The lead that it became. */
  lead: { number: number; removed: boolean; createdEventId: string } | null;
}

/** Stands for the channel of what was typed into a command or form: there is no message to link to. */
export const TYPED = 'typed';

export const messageOf = (draft: Draft): { channelId: string; ts: string } | null =>
  draft.channelId === TYPED ? null : { channelId: draft.channelId, ts: draft.ts };
