import type { Action } from '../services.ts';
import { moveAnswer } from './deal-modals.ts';
import { moveDeal, stageWithId } from './move-deal.ts';

export const dealActions: readonly Action[] = [
  {
    // The card's select: its value holds the deal and the stage.
    id: 'deal.move',
    async run({ value, member, now }, tx) {
      const [dealId = '', stageId = ''] = value.split(' ');
      const request = {
        ref: { id: dealId },
        to: stageWithId(stageId),
        comment: null,
        retype: String,
      };
      return moveAnswer(await moveDeal(tx, request, member, now), member);
    },
  },
];
