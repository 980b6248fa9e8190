import { z } from 'zod';
import { inTurn } from '../db/batches.ts';
import type { Tx } from '../db/connection.ts';
import { undoChange } from '../deals/undo-deal.ts';
import { Refusal } from '../errors.ts';
import { undoLead } from '../leads/undo-lead.ts';
import type { Member } from '../teams/member.ts';
import { findImport } from './audit-store.ts';
import { importWords } from './import-words.ts';

const facts = z.object({ of: z.enum(['leads', 'deals']), events: z.array(z.string()) });

export interface ImportUndone {
  of: 'leads' | 'deals';
  undone: number;
  /** Somebody worked on them since, or took them back already. */
  kept: number;
}

/** Takes back what an import made, but for what somebody changed since. */
export async function undoImport(
  tx: Tx,
  importId: string,
  member: Member,
  now: Date,
): Promise<ImportUndone> {
  const found = facts.safeParse(await findImport(tx, member.workspaceId, importId));
  if (!found.success) throw new Refusal('no_such_import', (l) => importWords(l).noSuchImport);
  const { of, events } = found.data;
  let undone = 0;
  await inTurn(events, async (eventId) => {
    try {
      if (of === 'leads') await undoLead(tx, eventId, member, now);
      else await undoChange(tx, { eventId }, member, now, (ref) => ref);
      undone++;
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
    }
  });
  return { of, undone, kept: events.length - undone };
}
