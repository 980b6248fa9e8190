import type { Tx } from '../../db/connection.ts';
import { Refusal } from '../../errors.ts';
import type { CardVersion } from './card.ts';
import { lockCard, saveCardChange } from './card-store.ts';
import { findVersion, type OneVersion } from './card-version-store.ts';
import { cardWords } from './card-words.ts';
import { ofCard, ofProposal } from './playbook-event.ts';
import type { By } from './playbook-event-store.ts';

export interface Decided {
  version: CardVersion;
  eventId: string;
}

/** Puts what was proposed in force, or leaves the card as it is. Once: what was decided on is not decided again. */
export async function decideVersion(
  tx: Tx,
  workspaceId: string,
  of: OneVersion,
  decision: 'approved' | 'declined',
  by: By,
): Promise<Decided> {
  const card = await lockCard(tx, workspaceId, of.cardId);
  const proposed = await findVersion(tx, workspaceId, of);
  // An older proposal must not undo what was approved since.
  const isLate = decision === 'approved' && card.version > of.version;
  if (proposed?.status !== 'proposed' || isLate)
    throw new Refusal('card_decided', (l) => cardWords(l).decided);
  const changes = {
    ...ofProposal(of.version, 'proposed', decision),
    ...(decision === 'approved' ? ofCard(card, { status: 'approved', version: of.version }) : {}),
  };
  const eventId = await saveCardChange(tx, workspaceId, of.cardId, { kind: decision, changes }, by);
  return { version: proposed, eventId };
}
