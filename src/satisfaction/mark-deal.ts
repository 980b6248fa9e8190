import type { Tx } from '../db/connection.ts';
import { isId, newId } from '../db/ids.ts';
import type { Deal } from '../deals/deal.ts';
import { findCustomerName } from '../deals/deal-list-store.ts';
import { lockDealById } from '../deals/deal-store.ts';
import { reachOf, requireChange } from '../deals/find-deal.ts';
import { Refusal } from '../errors.ts';
import type { Post } from '../slack/reply.ts';
import { findColleague } from '../teams/colleague-store.ts';
import type { Team } from '../teams/directory.ts';
import type { Member } from '../teams/member.ts';
import { noUndo, UNDO_WITHIN } from '../workspaces/undo.ts';
import { isLow, type Mark, type MarkValue, mark } from './mark.ts';
import { findMarks, insertMark, lockMark, takeMarkBack } from './satisfaction-store.ts';
import { lowMarkTold } from './satisfaction-views.ts';
import { satisfactionWords } from './satisfaction-words.ts';

/** Records what a customer thinks; a low mark reaches the team's heads at once. */
export async function markDeal(
  tx: Tx,
  { deal, team }: { deal: Deal; team: Team },
  { value, comment }: { value: MarkValue; comment: string | null },
  by: Member,
  now: Date,
): Promise<{ mark: Mark; posts: Post[] }> {
  requireChange(deal, by);
  const made = mark(deal, value, comment, { id: newId(now), byId: by.userId, at: now });
  const [last] = await findMarks(tx, by.workspaceId, deal.id);
  // A second press says what the first one said, and tells nobody again.
  if (last && isSame(last, made)) return { mark: last, posts: [] };
  await insertMark(tx, by.workspaceId, made);
  if (!isLow(made)) return { mark: made, posts: [] };
  const heads = [...team.roles].filter(([id, role]) => role === 'head' && id !== by.userId);
  const { customerId } = deal;
  const customer = customerId && (await findCustomerName(tx, by.workspaceId, customerId));
  const sold = { deal, customer: customer || null };
  const posts = await Promise.all(
    heads.map(async ([userId]): Promise<Post> => {
      const head = await findColleague(tx, by.workspaceId, userId);
      const language = head?.language ?? team.language;
      return { audience: 'direct', userId, message: lowMarkTold(sold, made, language) };
    }),
  );
  return { mark: made, posts };
}

const SOON_MS = 60_000;

const isSame = (last: Mark, made: Mark) =>
  last.undoneAt === null &&
  last.byId === made.byId &&
  last.value === made.value &&
  last.comment === made.comment &&
  made.at.getTime() - last.at.getTime() < SOON_MS;

/** By its author, the deal's owner or a head, for as long as any change. */
export async function unmarkDeal(tx: Tx, markId: string, by: Member, now: Date): Promise<Deal> {
  const { workspaceId, userId } = by;
  const known = isId(markId) ? await lockMark(tx, workspaceId, markId) : undefined;
  const deal = known && (await lockDealById(tx, reachOf(by), known.dealId));
  if (!known || !deal) throw new Refusal('mark_gone', (l) => satisfactionWords(l).gone);
  if (known.byId !== userId) requireChange(deal, by);
  if (now.getTime() - known.at.getTime() > UNDO_WITHIN) throw noUndo('too_late');
  await takeMarkBack(tx, workspaceId, markId, now);
  return deal;
}
