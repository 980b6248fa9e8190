import type { Subcommand } from '../services.ts';
import { stageOfKind } from '../teams/pipeline.ts';
import { readableTeams } from '../teams/rights.ts';
import { moveAnswer } from './deal-modals.ts';
import { asLoss } from './loss-reason.ts';
import { type MoveRequest, moveDeal, reopenDeal, stageNamed } from './move-deal.ts';
import { asDeal, asMoney, asMove, asWon } from './parse-deal.ts';

/** The same command for the deal of that number, with all else that was typed. */
export const again =
  (name: string, ...rest: (string | null)[]) =>
  (ref: string) =>
    ['/deal', name, ref, ...rest].filter(Boolean).join(' ');

const told = (comment: string | null) => (comment ? `# ${comment}` : null);

const moving: Subcommand = {
  name: 'move',
  also: ['перенести', 'перенеси', 'двинуть'],
  usage: { en: 'move <deal> <stage> [# comment]', ru: 'перенести <сделка> <этап> [# комментарий]' },
  does: { en: 'to another stage', ru: 'на другой этап' },
  async run({ text, words, member, now }, tx) {
    const { ref, stage, comment } = asMove(text, words, readableTeams(member));
    const retype = again('move', stage, told(comment));
    const request = { ref, to: stageNamed(stage, comment), comment, retype };
    return moveAnswer(await moveDeal(tx, request, member, now), member);
  },
};

const winning: Subcommand = {
  name: 'won',
  also: ['выиграна', 'выиграли', 'победа', 'win'],
  usage: { en: 'won <deal> [amount]', ru: 'выиграна <сделка> [сумма]' },
  does: { en: 'mark as won', ru: 'отметить выигранной' },
  async run({ text, words, member, now }, tx) {
    const { ref, amount, comment } = asWon(text, words, {
      en: '/deal won #12 5k',
      ru: '/deal выиграна #12 300к',
    });
    const request: MoveRequest = {
      ref,
      to: ({ team }) => stageOfKind(team, 'won'),
      comment,
      bring: (team) => (amount === null ? {} : { amount: asMoney(amount, team) }),
      retype: again('won', amount, told(comment)),
    };
    return moveAnswer(await moveDeal(tx, request, member, now), member);
  },
};

const losing: Subcommand = {
  name: 'lost',
  also: ['проиграна', 'проиграли', 'потеряна', 'lose'],
  usage: { en: 'lost <deal> [reason]', ru: 'проиграна <сделка> [причина]' },
  does: { en: 'mark as lost, with the reason', ru: 'отметить проигранной и указать причину' },
  async run({ text, words, member, now }, tx) {
    const { ref, reason, comment } = asLoss(text, words, readableTeams(member));
    const request: MoveRequest = {
      ref,
      to: ({ team }) => stageOfKind(team, 'lost'),
      comment,
      // Another team's reason may be on no list of this one: then it is asked for.
      bring: ({ lossReasons }) =>
        lossReasons.some((one) => one.reason === reason) ? { lossReason: reason } : {},
      retype: again('lost', reason, told(comment)),
    };
    return moveAnswer(await moveDeal(tx, request, member, now), member);
  },
};

const reopening: Subcommand = {
  name: 'reopen',
  also: ['открыть', 'вернуть', 'переоткрыть'],
  usage: { en: 'reopen <deal>', ru: 'открыть <сделка>' },
  does: { en: 'open a closed deal again', ru: 'снова открыть закрытую сделку' },
  async run({ words, member, now }, tx) {
    const ref = asDeal(words, { en: '/deal reopen #12', ru: '/deal открыть #12' });
    const moved = await reopenDeal(tx, ref, member, now, again('reopen'));
    return moveAnswer(moved, member);
  },
};

export const moveSubcommands: readonly Subcommand[] = [moving, winning, losing, reopening];
