import type { Tx } from '../db/connection.ts';
import { findDeals } from '../deals/deal-list-store.ts';
import { todayIn } from '../language/dates.ts';
import { findOpenLeads } from '../leads/lead-list-store.ts';
import type { Team } from '../teams/directory.ts';
import { answerableUntil, type Morning, morningsOf, type Pressing } from './attention.ts';
import { insertShown } from './attention-store.ts';
import { slippingOf } from './slipping.ts';

/** More open deals than the teams of one zone can tend. */
const DEALS_LOOKED_AT = 5_000;

export interface Whose {
  workspaceId: string;
  teams: readonly Team[];
  /** Absent: everybody's. */
  userId?: string;
}

/** What waits for the people of these teams this morning. */
export async function findMornings(
  tx: Tx,
  { workspaceId, teams, userId: ownerId }: Whose,
  now: Date,
): Promise<Morning[]> {
  const teamIds = teams.map(({ id }) => id);
  const page = { offset: 0, limit: DEALS_LOOKED_AT };
  const filter = { isOpen: true, ownerId };
  const [deals, leads] = await Promise.all([
    findDeals(tx, { workspaceId, teamIds }, filter, page),
    findOpenLeads(tx, workspaceId, {
      teamIds,
      ...(ownerId === undefined ? {} : { ownerId }),
    }),
  ]);
  return morningsOf(deals, leads, teams, slippingOf(deals), now);
}

/** Who was shown which deals; `toHead`: because they stood still past the limit that the head has set. */
export async function rememberShown(
  tx: Tx,
  workspaceId: string,
  shown: readonly { userId: string; deals: readonly Pressing[] }[],
  { toHead, now }: { toHead: boolean; now: Date },
): Promise<void> {
  const rows = shown.flatMap(({ userId, deals }) =>
    deals.map(({ deal, team, attention }) => {
      const day = todayIn(team.zone, now);
      const until = answerableUntil(team, day);
      const what = { dealId: deal.id, userId, teamId: team.id, kind: attention };
      return { ...what, day, toHead, at: now, until };
    }),
  );
  await insertShown(tx, workspaceId, rows);
}
