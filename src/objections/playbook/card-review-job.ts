import type { Job } from '../../services.ts';
import { claimDueCards, findWorkspacesWithDueCards } from './card-reminder-store.ts';
import { dueForReview } from './card-views.ts';

/** On the day of review each owner is asked whether the card still holds, once, from nine on a weekday by their own clock. */
export const cardReviewJob: Job = {
  id: 'card reviews',
  due: findWorkspacesWithDueCards,
  async run({ workspaceId, now }, tx) {
    const due = await claimDueCards(tx, workspaceId, now);
    if (due.length === 0) return undefined;
    return due.map(({ id, title, ownerId, language }) => ({
      audience: 'direct',
      userId: ownerId,
      message: dueForReview({ id, title }, language),
    }));
  },
};
