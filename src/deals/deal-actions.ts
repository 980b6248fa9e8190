import type { Action } from '../services.ts';
import { moveAnswer } from './deal-modals.ts';
import type { FoundDeal } from './find-deal.ts';
import { moveDeal, stageWithId } from './move-deal.ts';

export const dealActions: readonly Action[] = [
  {
    // The card's select: its value holds the deal and the stage.
    id: 'deal.move',
    async run({ value, member, now }, tx) {
      const [dealId = '', stageId = ''] = value.split(' ');
      const request = {
        ref: { id: dealId },
        plan: ({ team }: FoundDeal) => ({ to: stageWithId(team, stageId), comment: null }),
        retype: String,
      };
      return moveAnswer(await moveDeal(tx, request, member, now), member);
    },
  },
];
