import type { Action } from '../services.ts';
import { moveAnswer } from './deal-modals.ts';
import { moveDealById } from './move-deal.ts';

export const dealActions: readonly Action[] = [
  {
    // The card's select: its value holds the deal and the stage.
    id: 'deal.move',
    async run({ value, member, now }, tx) {
      const [dealId = '', stageId = ''] = value.split(' ');
      const request = { dealId, stageId, comment: null, brought: {} };
      return moveAnswer(await moveDealById(tx, request, member, now), member);
    },
  },
];
