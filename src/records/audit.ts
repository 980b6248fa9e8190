import type { Changes as DealChanges, DealEventKind } from '../deals/deal-event.ts';
import type { Changes as LeadChanges, LeadEventKind } from '../leads/lead-event.ts';
import type { PlaybookChanges, PlaybookEventKind } from '../objections/playbook/playbook-event.ts';
import type { WorkspaceEventKind } from '../workspaces/workspace-event-store.ts';

interface Named {
  number: number;
  name: string;
}

/** Who changed what: one line of what happened in a workspace. */
export type AuditEntry = {
  /** Ids of events count up with time. */
  id: string;
  byId: string;
  at: Date;
  comment: string | null;
} & (
  | (Named & { about: 'deal'; teamId: string; kind: DealEventKind; changes: DealChanges })
  | (Named & { about: 'lead'; kind: LeadEventKind; changes: LeadChanges })
  | { about: 'team'; name: string; kind: string; changes: unknown }
  /** Without a title: a fact. */
  | {
      about: 'playbook';
      title: string | null;
      kind: PlaybookEventKind;
      changes: PlaybookChanges;
    }
  | { about: 'workspace'; kind: WorkspaceEventKind; facts: unknown }
);

export interface AuditPage {
  /** The newest first. */
  entries: readonly AuditEntry[];
  /** Where the next page begins; null when there is none. */
  before: string | null;
}
