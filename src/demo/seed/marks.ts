import type { Tx } from '../../db/connection.ts';
import { newId } from '../../db/ids.ts';
import type { Deal } from '../../deals/deal.ts';
import { type MarkValue, mark } from '../../satisfaction/mark.ts';
import { insertMark } from '../../satisfaction/satisfaction-store.ts';
import { addMilliseconds, DAYS } from './days.ts';
import type { Dice } from './dice.ts';

const MARKS: readonly (readonly [MarkValue, number])[] = [
  [5, 46],
  [4, 32],
  [3, 13],
  [2, 6],
  [1, 3],
];
/** When its owner asks the customer, after the win. */
const ASKED_AFTER = 5;

/** What most customers said of what they bought, some days after they did. */
export async function markWins(
  tx: Tx,
  workspaceId: string,
  deals: readonly Deal[],
  { dice, until }: { dice: Dice; until: Date },
): Promise<void> {
  for (const deal of deals) {
    if (deal.stageKind !== 'won' || !deal.closedAt || dice.chance(0.35)) continue;
    const at = addMilliseconds(deal.closedAt, dice.between(ASKED_AFTER, ASKED_AFTER + 2) * DAYS);
    if (at > until) continue;
    const by = { id: newId(at), byId: deal.closedOwnerId ?? '', at };
    await insertMark(tx, workspaceId, mark(deal, dice.weighed(MARKS), null, by));
  }
}
