import type { Tx } from '../db/connection.ts';
import { todayIn } from '../language/dates.ts';
import type { Post } from '../slack/reply.ts';
import type { Member } from '../teams/member.ts';
import { claimDueCards } from './card-reminder-store.ts';
import { dueForReview } from './card-views.ts';

/** Asks owners to look at cards whose day has come. It goes with whoever uses the playbook first that day. */
export async function remindOwners(tx: Tx, member: Member, now: Date): Promise<Post[]> {
  const due = await claimDueCards(tx, member.workspaceId, todayIn(member.zone, now), now);
  return due.map(({ id, title, ownerId, language }) => ({
    audience: 'direct',
    userId: ownerId,
    message: dueForReview({ id, title }, language),
  }));
}
